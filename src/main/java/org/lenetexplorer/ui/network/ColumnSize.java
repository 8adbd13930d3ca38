package org.lenetexplorer.ui.network;

/**
 * How wide a block's drawing becomes for a wanted size of its maps.
 *
 * @param form what is drawn
 * @param count maps, elements or rows
 * @param height cells of a map from top to bottom
 * @param width cells of a map from left to right
 * @param label the width that the block's texts need, in pixels
 */
record ColumnSize(Form form, int count, int height, int width, int label) {
  private static final int BARS = 104;
  private static final double LEAST_SHARE = 0.6;
  private static final int LEAST_ELEMENT = 3;

  /** What is drawn in a block. */
  enum Form {
    MAPS,
    STRIP,
    BARS
  }

  /** Pixels between the maps of a block. */
  static final int GAP = 3;

  /**
   * The width of the whole column.
   *
   * @param edge the wanted edge of a map, in pixels
   * @param room the height there is, in pixels
   */
  int width(int edge, int room) {
    int drawn = switch (form) {
      case MAPS -> maps(edge, room);
      case STRIP -> strip(room);
      case BARS -> Math.min(BARS + edge / 2, 2 * BARS);
    };
    return Math.max(label, drawn) + 2 * BlockView.PADDING;
  }

  /** The narrowest arrangement whose maps come close to the wanted edge, or else the one with the largest maps. */
  private int maps(int edge, int room) {
    int base = count <= 8 ? 1 : 2;
    int best = 0;
    int bestCell = 0;
    for (int columns = base; columns <= count + base - 1; columns += base) {
      int cell = cell(columns, edge, room);
      if (cell > bestCell) {
        bestCell = cell;
        best = columns * (cell * width + 2) + (columns - 1) * GAP;
      }
      if (cell * height >= LEAST_SHARE * edge) {
        break;
      }
    }
    return best;
  }

  private int cell(int columns, int edge, int room) {
    int rows = (count + columns - 1) / columns;
    int share = (room - (rows - 1) * GAP) / rows - 2;
    return Math.max(1, Math.min(share, edge) / height);
  }

  private int strip(int room) {
    int perColumn = Math.max(1, room / LEAST_ELEMENT);
    int columns = (count + perColumn - 1) / perColumn;
    return columns == 1 ? 20 : columns * 11;
  }
}
