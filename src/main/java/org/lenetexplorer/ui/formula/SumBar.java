package org.lenetexplorer.ui.formula;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** The running sum in one line: bias, pages before, this page, the sum so far, the result. */
final class SumBar extends JComponent implements Accessible {
  private final int height = Spacing.scaled(46);
  private @Nullable NumberModel model;
  private List<Spot> spots = List.of();

  /**
   * An empty line.
   *
   * @param chosen gets the number that is clicked on
   */
  SumBar(Consumer<ElementReference> chosen) {
    setName("number.sum");
    setToolTipText("");
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseMoved(MouseEvent event) {
        boolean leads = at(event).map(Spot::element).isPresent();
        setCursor(Cursor.getPredefinedCursor(leads ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        at(event).map(Spot::element).ifPresent(chosen);
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  void show(NumberModel shown) {
    String before = sentence();
    model = shown;
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, sentence());
    repaint();
  }

  private Optional<Spot> at(MouseEvent event) {
    return spots.stream().filter(spot -> spot.area().contains(event.getPoint())).findFirst();
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    return at(event).map(Spot::tip).orElse(null);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(400), height);
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Spacing.scaled(200), height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    NumberModel shown = model;
    if (shown == null) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    List<NumberModel.Part> parts = shown.sums();
    double sign = Spacing.scaled(42);
    double wide = Math.min(
        Spacing.scaled(150), (getWidth() - sign * parts.size()) / Math.max(1, parts.size()));
    double x = (getWidth() - parts.size() * (wide + sign) + sign) / 2;
    List<Spot> painted = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        sign(g, sign(parts, i), x - sign, sign);
      }
      Rectangle2D box = box(x, wide);
      paint(g, parts.get(i), box, shown);
      painted.add(new Spot(
          box,
          -1,
          parts.get(i).element(),
          parts.get(i).label() + ": " + parts.get(i).text()));
      x += wide + sign;
    }
    spots = painted;
    g.dispose();
  }

  /** Pages that are to come stand as dots between the sum so far and the result. */
  private static String sign(List<NumberModel.Part> parts, int i) {
    if (parts.get(i).label().equals("so far")) {
      return "=";
    }
    boolean last = i == parts.size() - 1;
    return last ? (parts.get(i - 1).label().equals("so far") ? "… =" : "=") : "+";
  }

  private Rectangle2D box(double x, double wide) {
    return new Rectangle2D.Double(x, height * 0.42, wide, height * 0.52);
  }

  private void sign(Graphics2D g, String sign, double x, double wide) {
    Font font = Fonts.text().deriveFont((float) (height * 0.36));
    TextPainter.centered(g, sign, font, box(x, wide), Theme.current().colors().text());
  }

  private void paint(Graphics2D g, NumberModel.Part part, Rectangle2D box, NumberModel shown) {
    ThemeColors colors = Theme.current().colors();
    Font font = Fonts.small();
    double fit =
        Math.min(1, (box.getWidth() + 20) / g.getFontMetrics(font).stringWidth(part.label()));
    TextPainter.centered(
        g,
        part.label(),
        font.deriveFont((float) (font.getSize2D() * fit)),
        new Rectangle2D.Double(box.getX(), 0, box.getWidth(), box.getY()),
        colors.quietText());
    if (!part.known()) {
      NumberBox.paintMissing(g, box);
      return;
    }
    ElementReference element = part.element();
    float limit = element == null ? 0 : shown.limit(element, part.value());
    NumberBox.paint(
        g, box, part.value(), part.kind(), limit, Fonts.numbers((float) (height * 0.32)));
  }

  private String sentence() {
    NumberModel shown = model;
    return shown == null ? "nothing yet" : shown.describeSums();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleSum();
    }
    return accessibleContext;
  }

  private final class AccessibleSum extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.LABEL;
    }

    @Override
    public String getAccessibleName() {
      return "running sum";
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
