package org.lenetexplorer.ui.component;

/**
 * The cells of a row or column that are drawn where there is no room for all.
 *
 * @param from the first, from 0
 * @param count how many
 * @param all how many there are
 */
record Stretch(int from, int count, int all) {
  /**
   * As many as there is room for, with a part of them in the middle half. It moves in leaps of half its length, so that it
   * stays where it is while the part moves a little.
   */
  static Stretch around(int all, int room, int start, int length) {
    int count = Math.max(1, Math.min(all, room));
    int leap = Math.max(1, count / 2);
    int from = Math.floorDiv(start + length / 2 - leap / 2, leap) * leap;
    return new Stretch(Math.max(0, Math.min(all - count, from)), count, all);
  }

  boolean isCutBefore() {
    return from > 0;
  }

  boolean isCutBehind() {
    return from + count < all;
  }
}
