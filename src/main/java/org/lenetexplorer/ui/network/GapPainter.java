package org.lenetexplorer.ui.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EditPreview;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * Draws the gaps that layers can be put into, and at the one chosen what would come of it.
 *
 * @param columns the blocks' places
 * @param lettering how large texts are
 * @param top upper edge of the gaps, in pixels
 * @param bottom their lower edge
 * @param seen the part of the canvas that is visible
 */
record GapPainter(
    List<ChainLayout.Column> columns, Lettering lettering, int top, int bottom, Rectangle2D seen) {
  private static final int THIN = 2;
  private static final int WIDE = 10;

  /**
   * Draws the gaps, and the card at the chosen one.
   *
   * @param empty whether the network has no layers, so that there is but one place
   * @param chosen the gap chosen, or −1
   * @param preview what would come of it, or null
   */
  void paint(Graphics2D g, boolean empty, int chosen, @Nullable EditPreview preview) {
    if (!empty) {
      paintGaps(g, chosen, preview == null || preview.fits());
    }
    if (preview != null) {
      paintCard(g, chosen, preview);
    }
  }

  private void paintGaps(Graphics2D g, int chosen, boolean fits) {
    TextPainter.smooth(g);
    ThemeColors colors = Theme.current().colors();
    for (int gap = 0; gap + 1 < columns.size(); gap++) {
      boolean is = gap == chosen;
      int width = is ? WIDE : THIN;
      g.setColor(is ? ink(fits) : colors.line());
      g.fill(new RoundRectangle2D.Double(
          middle(gap) - width / 2.0, top, width, bottom - top, width, width));
    }
  }

  private static Color ink(boolean fits) {
    ThemeColors colors = Theme.current().colors();
    return fits ? colors.ring() : colors.error();
  }

  private double middle(int gap) {
    ChainLayout.Column left = columns.get(gap);
    return (left.x() + left.width() + columns.get(gap + 1).x()) / 2.0;
  }

  /** Draws a card at a gap with the shape that would come out there, and what would not fit behind it. */
  private void paintCard(Graphics2D g, int gap, EditPreview preview) {
    TextPainter.smooth(g);
    FontMetrics strong = g.getFontMetrics(lettering.strong());
    FontMetrics plain = g.getFontMetrics(lettering.plain());
    String then = preview.consequence();
    double width = Math.max(strong.stringWidth(preview.headline()), plain.stringWidth(then))
        + 2 * Spacing.UNIT;
    double height = (then.isEmpty() ? 1 : 2) * lettering.line() + Spacing.UNIT;
    double left = Math.max(
        seen.getX() + Spacing.HALF,
        Math.min(seen.getMaxX() - width - Spacing.HALF, middle(gap) - width / 2));
    RoundRectangle2D card =
        new RoundRectangle2D.Double(left, top + Spacing.UNIT, width, height, 8, 8);
    ThemeColors colors = Theme.current().colors();
    g.setColor(colors.card());
    g.fill(card);
    g.setColor(ink(preview.fits()));
    g.setStroke(new BasicStroke(1.5f));
    g.draw(card);
    Rectangle2D line = new Rectangle2D.Double(
        left + Spacing.UNIT, card.getY() + Spacing.HALF, width, lettering.line());
    TextPainter.left(g, preview.headline(), lettering.strong(), line, ink(preview.fits()));
    Rectangle2D second =
        new Rectangle2D.Double(line.getX(), line.getMaxY(), line.getWidth(), line.getHeight());
    TextPainter.left(g, then, lettering.plain(), second, colors.warning());
  }
}
