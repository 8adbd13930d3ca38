package org.lenetexplorer.ui.model;

/**
 * The way from one block to the next.
 *
 * @param from the block on its left
 * @param flow what has passed along it in this iteration
 * @param active whether the last operation sent something along it
 */
public record Edge(int from, Flow flow, boolean active) {
  /** What passes along an edge, and in which direction. */
  public enum Flow {
    /** Nothing yet. */
    NONE,
    /** Values, from left to right. */
    FORWARD,
    /** Gradients, from right to left. */
    BACKWARD
  }
}
