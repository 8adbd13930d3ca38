package org.lenetexplorer.ui.component;

/** How much of a map is drawn where there is room for it. */
public enum Detail {
  /** Colours alone. */
  COLORS,
  /** Lines between cells of 8 pixels or more. */
  LINES,
  /** Lines, and the numbers in cells of 34 pixels or more. */
  NUMBERS
}
