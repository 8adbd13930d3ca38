package org.lenetexplorer.nn;

/**
 * What is wrong with a layer in its network, or probably not as it was meant, and what mends it. Nothing is known of what
 * lies behind a fault.
 *
 * @param index the layer's place, from 0
 * @param layer the layer's name; the network's if it has no layers
 * @param cause what is wrong, with its numbers: {@code expects 400 = 16 × 5 × 5, gets 576 = 16 × 6 × 6}
 * @param repair what mends it
 */
public record ShapeProblem(int index, String layer, String cause, Repair repair) {
  /** The whole sentence: {@code fc1 expects 400 = 16 × 5 × 5, gets 576 = 16 × 6 × 6; set in_features to 576}. */
  public String message() {
    return layer + " " + cause + "; " + repair.sentence();
  }
}
