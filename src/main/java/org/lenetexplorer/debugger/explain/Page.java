package org.lenetexplorer.debugger.explain;

import java.util.List;

/**
 * Terms of an explanation that are looked at together, such as those that read one channel, and the parts of the tensors that
 * they read.
 *
 * @param title what the terms have in common, {@code input channel 2 of 6}; empty if they are all there are
 * @param layout how the cards stand
 * @param cards one a term
 * @param grids what the terms read, a part of each tensor
 */
public record Page(String title, Layout layout, List<Card> cards, List<Grid> grids) {
  /** Copies the lists. */
  public Page {
    cards = List.copyOf(cards);
    grids = List.copyOf(grids);
  }

  /** How the cards of a page stand. */
  public enum Layout {
    /** Like the window on the map that they read. */
    WINDOW,
    /** Side by side, line after line. */
    PAIRS,
    /** One below the other, each written out. */
    LINES
  }

  /**
   * The place of a term on the page.
   *
   * @param term its number in the explanation, from 0
   * @param row from 0
   * @param column from 0
   */
  public record Card(int term, int row, int column) {}

  /** The rows of cards. */
  public int rows() {
    return cards.stream().mapToInt(Card::row).max().orElse(-1) + 1;
  }

  /** The columns of cards. */
  public int columns() {
    return cards.stream().mapToInt(Card::column).max().orElse(-1) + 1;
  }
}
