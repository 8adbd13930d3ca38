package org.lenetexplorer.ui.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of the chain lie: as large as the width allows, the room left over shared out between them.
 *
 * @param columns left edge and width of each block
 * @param width the width needed, which is more than there is where the chain has to be scrolled
 */
record ChainLayout(List<Column> columns, int width) {
  private static final int LARGEST_EDGE = 260;
  private static final int SMALLEST_EDGE = 30;
  private static final int LEAST_GAP = 10;
  private static final int MOST_GAP = 44;

  /** A block's place from left to right. */
  record Column(int x, int width) {}

  /**
   * The largest chain that fits.
   *
   * @param width pixels there are
   * @param room height for the drawings, in pixels
   */
  static ChainLayout fit(List<ColumnSize> sizes, int width, int room) {
    int gaps = (sizes.size() + 1) * LEAST_GAP;
    int edge = LARGEST_EDGE;
    while (edge > SMALLEST_EDGE && total(sizes, edge, room) + gaps > width) {
      edge -= 2;
    }
    int total = total(sizes, edge, room);
    int needed = Math.max(width, total + gaps);
    double gap = Math.min(MOST_GAP, (needed - total) / (double) (sizes.size() + 1));
    double x = (needed - total - gap * (sizes.size() - 1)) / 2;
    List<Column> columns = new ArrayList<>();
    for (ColumnSize size : sizes) {
      int wide = size.width(edge, room);
      columns.add(new Column((int) Math.round(x), wide));
      x += wide + gap;
    }
    return new ChainLayout(List.copyOf(columns), needed);
  }

  private static int total(List<ColumnSize> sizes, int edge, int room) {
    return sizes.stream().mapToInt(size -> size.width(edge, room)).sum();
  }
}
