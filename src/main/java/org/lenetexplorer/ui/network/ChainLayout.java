package org.lenetexplorer.ui.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the columns of the chain lie: maps as large as the width allows, the room left over shared out between columns.
 *
 * @param columns left edge and width of each block
 * @param width the width needed, which is more than there is where the chain has to be scrolled
 * @param cell the edge of the smallest cell of a map, in pixels; 0 without maps
 */
record ChainLayout(List<Column> columns, int width, int cell) {
  private static final int LEAST_GAP = 8;
  private static final int NARROW_GAP = 5;
  private static final int MOST_GAP = 44;
  private static final int MOST_BARS = 80;

  /** With smaller cells a map's rows can't be told apart; bars give way before that. */
  private static final int READABLE_CELL = 2;

  /** With more blocks than these, cells of one pixel are too small; with fewer, the whole is worth more. */
  private static final int MANY = 20;

  /** The width of a block, in the mean, in a chain that is too long to be seen as a whole anyway. */
  private static final int ROOMY = 96;

  /** A block's place from left to right. */
  record Column(int x, int width) {
    int middle() {
      return x + width / 2;
    }
  }

  /**
   * The largest chain that fits.
   *
   * @param width pixels there are
   * @param room height for the drawings, in pixels
   */
  static ChainLayout fit(List<ColumnSize> sizes, int width, int room) {
    ChainLayout wide = fitAsIs(sizes, width, room, LEAST_GAP);
    if (wide.width <= width && wide.cell >= READABLE_CELL) {
      return wide;
    }
    ChainLayout narrow =
        fitAsIs(sizes.stream().map(ColumnSize::narrow).toList(), width, room, NARROW_GAP);
    ChainLayout fitting = wide.width <= width && narrow.cell <= wide.cell ? wide : narrow;
    int roomy = sizes.size() * ROOMY;
    boolean tooLong = fitting.width > width || (fitting.cell == 1 && sizes.size() > MANY);
    return roomy > width && tooLong ? fitAsIs(sizes, roomy, room, LEAST_GAP) : fitting;
  }

  /** The same with room at a gap: what lies before it moves to the left, what lies behind it to the right. */
  ChainLayout parted(int gap, int pixels) {
    List<Column> parted = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      parted.add(new Column(column.x + (i <= gap ? -pixels : pixels), column.width));
    }
    return new ChainLayout(List.copyOf(parted), width, cell);
  }

  private static ChainLayout fitAsIs(List<ColumnSize> sizes, int width, int room, int leastGap) {
    int gaps = (sizes.size() + 1) * leastGap;
    int[] cells = new Growth(sizes, room, width - gaps).grow();
    int[] widths = widths(sizes, cells, room);
    widen(sizes, widths, width - gaps - Arrays.stream(widths).sum());
    int total = Arrays.stream(widths).sum();
    int needed = Math.max(width, total + gaps);
    double gap = Math.min(MOST_GAP, (needed - total) / (double) (sizes.size() + 1));
    double x = (needed - total - gap * (sizes.size() - 1)) / 2;
    List<Column> columns = new ArrayList<>();
    for (int wide : widths) {
      columns.add(new Column((int) Math.round(x), wide));
      x += wide + gap;
    }
    return new ChainLayout(List.copyOf(columns), needed, leastCell(sizes, cells));
  }

  private static int leastCell(List<ColumnSize> sizes, int[] cells) {
    return IntStream.range(0, cells.length)
        .filter(i -> sizes.get(i).form() == ColumnSize.Form.MAPS)
        .map(i -> cells[i])
        .min()
        .orElse(0);
  }

  /** Gives half of what is left over to rows of bars, whose lengths are to be compared. */
  private static void widen(List<ColumnSize> sizes, int[] widths, int left) {
    for (int i = 0; i < widths.length; i++) {
      if (sizes.get(i).hasBars()) {
        widths[i] += Math.max(0, Math.min(MOST_BARS, left / 4));
      }
    }
  }

  private static int[] widths(List<ColumnSize> sizes, int[] cells, int room) {
    int[] widths = new int[cells.length];
    for (int i = 0; i < cells.length; i++) {
      widths[i] = sizes.get(i).width(cells[i], room).orElseThrow();
    }
    return widths;
  }

  /** Enlarges the maps that look smallest, again and again, while all still fits. */
  private record Growth(List<ColumnSize> sizes, int room, int width) {
    int[] grow() {
      int[] cells = new int[sizes.size()];
      Arrays.fill(cells, 1);
      boolean[] done = new boolean[sizes.size()];
      int next = smallest(cells, done);
      while (next >= 0) {
        int[] grown = grown(cells, next);
        if (fits(grown)) {
          cells = grown;
        } else {
          finish(done, next);
        }
        next = smallest(cells, done);
      }
      return cells;
    }

    private int smallest(int[] cells, boolean[] done) {
      int smallest = -1;
      for (int i = 0; i < cells.length; i++) {
        if (sizes.get(i).form() == ColumnSize.Form.MAPS
            && !done[i]
            && (smallest < 0
                || sizes.get(i).size(cells[i]) < sizes.get(smallest).size(cells[smallest]))) {
          smallest = i;
        }
      }
      return smallest;
    }

    /** One pixel more for the cells of a block and of those like it. */
    private int[] grown(int[] cells, int block) {
      int[] grown = cells.clone();
      for (int i = 0; i < grown.length; i++) {
        grown[i] += sizes.get(i).resembles(sizes.get(block)) ? 1 : 0;
      }
      return grown;
    }

    private void finish(boolean[] done, int block) {
      for (int i = 0; i < done.length; i++) {
        done[i] |= sizes.get(i).resembles(sizes.get(block));
      }
    }

    private boolean fits(int[] cells) {
      int total = 0;
      for (int i = 0; i < cells.length; i++) {
        if (sizes.get(i).width(cells[i], room).isEmpty()) {
          return false;
        }
        total += sizes.get(i).width(cells[i], room).getAsInt();
      }
      return total <= width;
    }
  }
}
