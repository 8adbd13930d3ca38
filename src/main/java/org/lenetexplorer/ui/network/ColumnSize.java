package org.lenetexplorer.ui.network;

import java.util.OptionalInt;

/**
 * What a block's drawing needs of the width.
 *
 * @param form what is drawn
 * @param count maps, elements or rows
 * @param height cells of a map from top to bottom
 * @param width cells of a map from left to right
 * @param label the width that the block's texts need, in pixels
 */
record ColumnSize(Form form, int count, int height, int width, int label) {
  /** Pixels between the maps of a block. */
  static final int GAP = 2;

  private static final int BARS = 120;
  private static final int NARROW_BARS = 84;
  private static final int STRIP = 20;
  private static final int NARROW_STRIP = 9;
  private static final int LEAST_ELEMENT = 3;
  private static final double ALONE = 0.7;

  /** What is drawn in a block. */
  enum Form {
    MAPS,
    STRIP,
    BARS,
    /** Bars where there is little room. */
    NARROW_BARS
  }

  /** The same with narrow bars. */
  ColumnSize narrow() {
    return form == Form.BARS ? new ColumnSize(Form.NARROW_BARS, count, height, width, label) : this;
  }

  boolean hasBars() {
    return form == Form.BARS || form == Form.NARROW_BARS;
  }

  /** Whether both are drawn alike, so that they should be equally large. */
  boolean resembles(ColumnSize other) {
    return form == other.form
        && count == other.count
        && height == other.height
        && width == other.width;
  }

  /**
   * How large a map looks with cells of this many pixels, by the square root of its cells: maps of fewer cells come out
   * smaller, though not in proportion, so that the eye sees 28 become 14 and 10 become 5. A map alone, the image read, counts
   * as smaller, so that it comes out larger.
   */
  double size(int cell) {
    return cell * Math.sqrt(Math.max(height, width)) * (count == 1 ? ALONE : 1);
  }

  /**
   * The width of the whole column with maps of a cell size.
   *
   * @param cell the edge of a cell in pixels
   * @param room the height there is, in pixels
   * @return nothing if the maps are too high for the room
   */
  OptionalInt width(int cell, int room) {
    return switch (form) {
      case MAPS -> maps(cell, room);
      case STRIP -> column(strip(room));
      case BARS -> column(BARS);
      case NARROW_BARS -> column(NARROW_BARS);
    };
  }

  private OptionalInt column(int drawn) {
    return OptionalInt.of(Math.max(label, drawn) + 2 * BlockView.PADDING);
  }

  private OptionalInt maps(int cell, int room) {
    int rows = (room + GAP) / (cell * height + 2 + GAP);
    if (rows < 1) {
      return cell == 1 ? column(width + 2) : OptionalInt.empty();
    }
    int columns = fullColumns((count + rows - 1) / rows);
    return column(columns * (cell * width + 2) + (columns - 1) * GAP);
  }

  /** At least this many columns, more where that makes a full rectangle without many more of them. */
  private int fullColumns(int least) {
    for (int columns = least; columns <= least + least / 2; columns++) {
      if (count % columns == 0) {
        return columns;
      }
    }
    return least;
  }

  private int strip(int room) {
    int perColumn = Math.max(1, room / LEAST_ELEMENT);
    int columns = (count + perColumn - 1) / perColumn;
    return columns == 1 ? STRIP : columns * NARROW_STRIP;
  }
}
