package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import javax.swing.JButton;
import org.lenetexplorer.ui.theme.Contrast;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** A rounded button for one phase. Its stage shows without colour as well: a tick, a filling, an outline. */
final class Chip extends JButton {
  private static final int TICK = 12;

  private final int phase;
  private Stage stage = Stage.AHEAD;

  /** Where a phase stands in the iteration. */
  enum Stage {
    DONE,
    CURRENT,
    AHEAD;

    static Stage of(int phase, int current) {
      if (phase == current) {
        return CURRENT;
      }
      return phase < current ? DONE : AHEAD;
    }
  }

  Chip(String text, int phase) {
    super(text);
    this.phase = phase;
    setContentAreaFilled(false);
    setBorderPainted(false);
    setFocusPainted(false);
    setRolloverEnabled(true);
    setOpaque(false);
    setMargin(new Insets(0, 0, 0, 0));
  }

  void show(Stage shown) {
    stage = shown;
    getAccessibleContext()
        .setAccessibleDescription(getText() + ", " + shown.name().toLowerCase(Locale.ROOT));
    setSelected(shown == Stage.CURRENT);
  }

  @Override
  public Dimension getPreferredSize() {
    FontMetrics metrics = getFontMetrics(Fonts.text());
    int wide = metrics.stringWidth(getText()) + Spacing.scaled(TICK + Spacing.HALF + 29);
    return new Dimension(wide, metrics.getHeight() + Spacing.scaled(14));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    ThemeColors colors = Theme.current().colors();
    Color tint = colors.phases().inOrder().get(phase);
    RoundRectangle2D pill = pill(2.5);
    paintGround(g, pill, tint, colors);
    Color ink = stage == Stage.CURRENT ? Contrast.textOn(tint.getRGB()) : ink(tint, colors);
    double x = pill.getX() + Spacing.scaled(12);
    paintMark(g, x, pill.getCenterY(), ink);
    Font font = Fonts.text();
    Rectangle2D text = new Rectangle2D.Double(
        x + Spacing.scaled(TICK + Spacing.HALF), pill.getY(), 0, pill.getHeight());
    TextPainter.left(g, getText(), font, text, ink);
    if (isFocusOwner()) {
      g.setColor(colors.ring());
      g.setStroke(new BasicStroke(2));
      g.draw(pill(1));
    }
    g.dispose();
  }

  private Color ink(Color tint, ThemeColors colors) {
    return stage == Stage.DONE ? tint : colors.quietText();
  }

  private void paintGround(Graphics2D g, RoundRectangle2D pill, Color tint, ThemeColors colors) {
    if (stage == Stage.CURRENT) {
      g.setColor(tint);
      g.fill(pill);
      return;
    }
    g.setColor(getModel().isRollover() ? colors.selection() : colors.canvas());
    g.fill(pill);
    g.setColor(stage == Stage.DONE ? tint : colors.line());
    g.draw(pill);
  }

  /** A tick behind us, a dot here, a ring ahead. */
  private void paintMark(Graphics2D g, double x, double y, Color ink) {
    g.setColor(ink);
    g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    switch (stage) {
      case DONE -> {
        Path2D tick = new Path2D.Double();
        tick.moveTo(x + 1.5, y);
        tick.lineTo(x + 4.5, y + 3.5);
        tick.lineTo(x + 10.5, y - 3.5);
        g.draw(tick);
      }
      case CURRENT -> g.fill(circle(x + TICK / 2.0, y, 4));
      case AHEAD -> {
        g.setStroke(new BasicStroke(1.2f));
        g.draw(circle(x + TICK / 2.0, y, 3.5));
      }
    }
  }

  private static RoundRectangle2D circle(double x, double y, double radius) {
    return new RoundRectangle2D.Double(
        x - radius, y - radius, 2 * radius, 2 * radius, 2 * radius, 2 * radius);
  }

  private RoundRectangle2D pill(double inset) {
    double height = getHeight() - 2 * inset;
    return new RoundRectangle2D.Double(
        inset, inset, getWidth() - 2 * inset, height, height, height);
  }
}
