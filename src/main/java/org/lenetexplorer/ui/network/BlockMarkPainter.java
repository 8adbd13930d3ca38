package org.lenetexplorer.ui.network;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.lenetexplorer.ui.component.BreakpointDot;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.BlockMarks;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws the debugger's marks over a block: breakpoints in its upper corners, a dashed ring where it changed, a watch below. */
final class BlockMarkPainter {
  /** How large the corner is in which a click sets a breakpoint, in pixels before scaling. */
  static final int CORNER = 16;

  private static final float[] DASHES = {4, 3};

  private BlockMarkPainter() {}

  static void paint(Graphics2D graphics, BlockMarks marks, int width, int height, boolean pointed) {
    if (marks.equals(BlockMarks.NONE) && !pointed) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    ThemeColors colors = Theme.current().colors();
    if (marks.changed()) {
      g.setColor(colors.changed());
      g.setStroke(
          new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
      g.draw(new RoundRectangle2D.Double(3.5, 3.5, width - 7.0, height - 7.0, 8, 8));
    }
    double middle = Spacing.scaled(CORNER) / 2.0 + 1;
    if (marks.forward().isPresent()) {
      BreakpointDot.paint(g, middle, middle, marks.forward().get());
    } else if (pointed) {
      BreakpointDot.paint(g, middle, middle, BreakpointDot.Style.PREVIEW);
    }
    marks.backward().ifPresent(style -> BreakpointDot.paint(g, width - middle, middle, style));
    if (!marks.watch().isEmpty()) {
      paintWatch(g, marks, width, height, colors);
    }
    g.dispose();
  }

  private static void paintWatch(
      Graphics2D g, BlockMarks marks, int width, int height, ThemeColors colors) {
    Font font = Fonts.numbers(Fonts.small().getSize2D());
    double room = width - 12.0;
    String text =
        g.getFontMetrics(font).stringWidth(marks.watch()) <= room ? marks.watch() : marks.value();
    double wide = Math.min(room, g.getFontMetrics(font).stringWidth(text)) + 8;
    double high = g.getFontMetrics(font).getHeight() + 2.0;
    Rectangle2D area = new Rectangle2D.Double((width - wide) / 2, height - high - 6, wide, high);
    g.setColor(colors.card());
    g.fill(new RoundRectangle2D.Double(area.getX(), area.getY(), wide, high, 6, 6));
    g.setColor(colors.ring());
    g.setStroke(new BasicStroke(1));
    g.draw(new RoundRectangle2D.Double(area.getX(), area.getY(), wide, high, 6, 6));
    g.clip(area);
    TextPainter.centered(g, text, font, area, colors.text());
  }
}
