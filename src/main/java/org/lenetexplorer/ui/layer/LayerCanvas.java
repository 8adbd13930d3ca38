package org.lenetexplorer.ui.layer;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Plane;
import org.lenetexplorer.ui.component.KeyBindings;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** The picture of a section; the mouse, or Shift with the arrow keys, points at a cell, a click or Enter goes to its number. */
@EdtOnly
final class LayerCanvas extends JComponent implements Accessible {
  private final Consumer<ElementReference> chosen;
  private final Consumer<String> reading;
  private @Nullable LayerFigures figures;
  private @Nullable Arrangement arrangement;
  private final Dimension madeFor = new Dimension();
  private @Nullable Link link;
  private String message = "";
  private int first;
  private AffineTransform lastTransform = new AffineTransform();

  /**
   * A canvas.
   *
   * @param chosen gets the number that is clicked
   * @param reading gets a sentence on the cell that is pointed at; an empty one if there is none
   */
  LayerCanvas(Consumer<ElementReference> chosen, Consumer<String> reading) {
    this.chosen = chosen;
    this.reading = reading;
    setName("layer.canvas");
    setFocusable(true);
    listen();
    KeyBindings.bind(this, "shift UP", () -> step(-1, 0));
    KeyBindings.bind(this, "shift DOWN", () -> step(1, 0));
    KeyBindings.bind(this, "shift LEFT", () -> step(0, -1));
    KeyBindings.bind(this, "shift RIGHT", () -> step(0, 1));
    KeyBindings.bind(this, "ENTER", this::choose);
    KeyBindings.bind(this, "PAGE_UP", () -> scroll(-3));
    KeyBindings.bind(this, "PAGE_DOWN", () -> scroll(3));
  }

  private void listen() {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseMoved(MouseEvent event) {
        point(linkAt(event).orElse(null));
      }

      @Override
      public void mouseExited(MouseEvent event) {
        point(null);
      }

      @Override
      public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        point(linkAt(event).orElse(null));
        choose();
      }

      @Override
      public void mouseWheelMoved(MouseWheelEvent event) {
        scroll(event.getWheelRotation());
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addMouseWheelListener(mouse);
    addFocusListener(new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        repaint();
      }

      @Override
      public void focusLost(FocusEvent event) {
        repaint();
      }
    });
  }

  private Optional<Link> linkAt(MouseEvent event) {
    Arrangement seen = arrangement();
    return seen == null
        ? Optional.empty()
        : Link.at(seen, lastTransform, event.getX(), event.getY());
  }

  /** Shows a section; what is pointed at stays where the new one has such a cell. */
  void show(LayerFigures shown) {
    Link old = link;
    boolean same = figures != null
        && figures.anatomy().section().equals(shown.anatomy().section())
        && figures.rows().size() == shown.rows().size();
    figures = shown;
    message = "";
    first = same ? first : 0;
    arrangement = null;
    link = null;
    if (same && old != null && old.at().role() == Placed.Role.RESULT) {
      pointAtResult(old.own());
    } else {
      point(null);
    }
    repaint();
  }

  /** Shows a sentence instead. */
  void say(String sentence) {
    figures = null;
    arrangement = null;
    message = sentence;
    point(null);
    repaint();
  }

  /** What is seen, or null if there is nothing to see. */
  @Nullable Arrangement arrangement() {
    LayerFigures shown = figures;
    if (shown == null || getWidth() <= 0 || getHeight() <= 0) {
      return null;
    }
    Arrangement kept = arrangement;
    if (kept == null || madeFor.width != getWidth() || madeFor.height != getHeight()) {
      kept = Arrangement.of(shown, getWidth(), getHeight(), first);
      madeFor.setSize(getWidth(), getHeight());
      first = kept.first();
      arrangement = kept;
    }
    return kept;
  }

  /** Points at a cell of the result. */
  void pointAtResult(int cell) {
    Arrangement seen = arrangement();
    if (seen == null || cell < 0 || cell >= seen.result().figure().plane().size()) {
      point(null);
    } else {
      point(Link.ofResult(seen, cell));
    }
  }

  private void point(@Nullable Link wanted) {
    boolean same = wanted == null
        ? link == null
        : link != null && link.at().equals(wanted.at()) && link.own() == wanted.own();
    if (same) {
      return;
    }
    String before = sentence();
    link = wanted;
    reading.accept(wanted == null ? "" : wanted.sentence());
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, sentence());
    repaint();
  }

  private void step(int rows, int columns) {
    Arrangement seen = arrangement();
    if (seen == null) {
      return;
    }
    Plane result = seen.result().figure().plane();
    int cell = link == null || link.at().role() != Placed.Role.RESULT ? -1 : link.own();
    int row = cell < 0 ? 0 : cell / result.columns() + rows;
    int column = cell < 0 ? 0 : cell % result.columns() + columns;
    row = Math.max(0, Math.min(result.rows() - 1, row));
    column = Math.max(0, Math.min(result.columns() - 1, column));
    pointAtResult(row * result.columns() + column);
  }

  private void choose() {
    Link at = link;
    if (at != null) {
      at.at().figure().plane().cell(at.own()).ifPresent(chosen);
    }
  }

  private void scroll(int strands) {
    Arrangement seen = arrangement();
    if (seen == null || seen.hidden() == 0) {
      return;
    }
    first = Math.max(0, Math.min(seen.hidden(), first + strands));
    arrangement = null;
    link = null;
    reading.accept("");
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(900), Spacing.scaled(300));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    lastTransform = g.getTransform();
    g.setColor(Theme.current().colors().canvas());
    g.fillRect(0, 0, getWidth(), getHeight());
    Arrangement seen = arrangement();
    if (seen == null) {
      Font font = Fonts.text();
      TextPainter.centered(
          g,
          message,
          font,
          new Rectangle2D.Double(0, 0, getWidth(), getHeight()),
          Theme.current().colors().quietText());
    } else {
      new LayerPainter(g, seen, link, getWidth(), getHeight()).paint();
    }
    if (isFocusOwner()) {
      g.setColor(Theme.current().colors().ring());
      g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, 6, 6);
    }
    g.dispose();
  }

  private String sentence() {
    LayerFigures shown = figures;
    if (shown == null) {
      return message;
    }
    Link at = link;
    String missing = shown.anatomy().missing();
    return shown.anatomy().title()
        + (missing.isEmpty() ? "" : " " + missing)
        + (at == null ? "" : " " + at.sentence());
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleCanvas();
    }
    return accessibleContext;
  }

  private final class AccessibleCanvas extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return "layer laid open";
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
