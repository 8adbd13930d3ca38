package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * A hundred numbers, as many crossed out as are dropped on average.
 *
 * @param p the probability, from 0 to 1
 */
public record MaskFigure(float p) implements Figure {
  private static final int SIDE = 10;

  @Override
  public String caption() {
    String rest = p < 1 ? ", the others × " + Numbers.format(1 / (1 - p)) : "";
    return "About " + Math.round(100 * p) + " of 100 set to 0" + rest;
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area) {
    CellGrid grid = CellGrid.fit(
        new Rectangle2D.Double(
            area.getX(),
            area.getCenterY() - Math.min(area.getHeight(), 160) / 2,
            area.getWidth(),
            Math.min(area.getHeight(), 160)),
        SIDE,
        SIDE,
        g.getTransform());
    TextPainter.smooth(g);
    BitSet dropped = dropped();
    ThemeColors colors = Theme.current().colors();
    for (int i = 0; i < SIDE * SIDE; i++) {
      Rectangle2D cell = grid.bounds(i / SIDE, i % SIDE);
      g.setColor(dropped.get(i) ? colors.hatchGround() : colors.ring());
      g.fill(new Rectangle2D.Double(
          cell.getX(), cell.getY(), cell.getWidth() - 1, cell.getHeight() - 1));
      if (dropped.get(i)) {
        g.setColor(colors.quietText());
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(
            cell.getMinX() + 2, cell.getMaxY() - 3, cell.getMaxX() - 3, cell.getMinY() + 2));
      }
    }
  }

  /** The same ones each time: exactly the share p of them. */
  private BitSet dropped() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < SIDE * SIDE; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(1));
    BitSet dropped = new BitSet();
    order.subList(0, Math.round(SIDE * SIDE * p)).forEach(dropped::set);
    return dropped;
  }
}
