package org.lenetexplorer.ui.formula;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Page;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;

/** The terms between the grids: as cards or written out. Pointing picks a term, a click goes to the number under it. */
final class CardsView extends JComponent implements Accessible {
  private final IntConsumer picked;
  private final Consumer<ElementReference> chosen;
  private @Nullable NumberModel model;
  private List<Spot> spots = List.of();

  /**
   * A view of nothing.
   *
   * @param picked gets the term that is pointed at
   * @param chosen gets the number that is clicked on
   */
  CardsView(IntConsumer picked, Consumer<ElementReference> chosen) {
    this.picked = picked;
    this.chosen = chosen;
    setName("number.cards");
    setToolTipText("");
    listen();
  }

  void show(NumberModel shown) {
    String before = sentence();
    model = shown;
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, sentence());
    repaint();
  }

  private Optional<Spot> at(MouseEvent event) {
    // numbers lie on cards and come before them
    return spots.stream().filter(spot -> spot.area().contains(event.getPoint())).findFirst();
  }

  private void listen() {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseMoved(MouseEvent event) {
        Optional<Spot> spot = at(event);
        boolean leads = spot.map(Spot::element).isPresent();
        setCursor(Cursor.getPredefinedCursor(leads ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
        spot.filter(on -> on.term() >= 0).ifPresent(on -> picked.accept(on.term()));
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        at(event).map(Spot::element).ifPresent(chosen);
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    return at(event).map(Spot::tip).orElse(null);
  }

  @Override
  public Dimension getPreferredSize() {
    return isPreferredSizeSet() ? super.getPreferredSize() : new Dimension(420, 200);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    NumberModel shown = model;
    if (shown == null) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    Rectangle2D area = new Rectangle2D.Double(4, 2, getWidth() - 8, getHeight() - 4);
    if (shown.shown().cards().isEmpty()) {
      spots = List.of();
      TextPainter.centered(
          g, empty(shown), Fonts.text(), area, Theme.current().colors().quietText());
    } else if (shown.shown().layout() == Page.Layout.LINES) {
      spots = new FlowPainter(g, shown).paint(area);
    } else {
      spots = new CardsPainter(g, shown).paint(area);
    }
    g.dispose();
  }

  private static String empty(NumberModel shown) {
    return switch (shown.sheet().state()) {
      case NOT_COMPUTED -> "Step on, and its arithmetic appears here.";
      case GIVEN -> "No arithmetic leads to it.";
      case COMPUTED, UNDER_WAY -> "Nothing is added up here.";
    };
  }

  private String sentence() {
    NumberModel shown = model;
    return shown == null ? "nothing yet" : shown.describeCards();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleCards();
    }
    return accessibleContext;
  }

  private final class AccessibleCards extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return "terms";
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
