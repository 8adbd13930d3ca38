package org.lenetexplorer.ui.model;

/**
 * What the inspector shows.
 *
 * @param block place in the chain: 0 the input, 1 the first layer, the last one the loss
 * @param map the map or element of it, from 0; −1 for none
 */
public record Selection(int block, int map) {
  /** A block as a whole. */
  public static Selection of(int block) {
    return new Selection(block, -1);
  }
}
