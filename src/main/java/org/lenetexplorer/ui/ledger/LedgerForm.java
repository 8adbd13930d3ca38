package org.lenetexplorer.ui.ledger;

import org.lenetexplorer.ui.theme.Spacing;

/** How a row of the ledger is laid out, by the width of the panel. */
enum LedgerForm {
  /** Words beside the pictures, figures in one line. */
  WIDE(1100, 1, 270, true),
  /** Words beside the pictures, figures in two lines. */
  MEDIUM(760, 2, 165, true),
  /** Words above the pictures, figures in two lines. */
  SLIM(520, 2, 155, false),
  /** Words above the pictures, figures one below the other. */
  NARROW(0, 4, 112, false);

  private final int least;
  private final int lines;
  private final int picture;
  private final boolean wordsBeside;

  LedgerForm(int least, int lines, int picture, boolean wordsBeside) {
    this.least = least;
    this.lines = lines;
    this.picture = picture;
    this.wordsBeside = wordsBeside;
  }

  /** The form for a width in pixels. */
  static LedgerForm of(int width) {
    for (LedgerForm form : values()) {
      if (width >= Spacing.scaled(form.least)) {
        return form;
      }
    }
    return NARROW;
  }

  /** Lines that the figures take. */
  int lines() {
    return lines;
  }

  /** About how wide a picture becomes, in pixels before scaling. */
  int picture() {
    return picture;
  }

  /** Whether name and counts stand to the left of the pictures. */
  boolean wordsBeside() {
    return wordsBeside;
  }
}
