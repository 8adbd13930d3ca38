package org.lenetexplorer.debugger;

/**
 * What a step changed in one tensor.
 *
 * @param tensor {@code conv1.output}, {@code conv1.weight.grad}, {@code conv1.weight}
 * @param from first element that changed, in row-major order
 * @param to one past the last
 * @param before the first element as it was: a number, {@code none}, {@code zero} or {@code not computed}
 * @param after the first element as it is now
 * @param relative |after − before| / |before| of the whole tensor (2-norms); NaN if it was not, or is not, computed whole
 */
public record Change(
    String tensor, int from, int to, String before, String after, double relative) {
  /** {@code conv1.weight.grad: 150 elements, first none → 0.0123}. */
  public String describe() {
    int count = to - from;
    return tensor + ": "
        + (count == 1 ? "element " + from + ", " : count + " elements from " + from + ", first ")
        + before + " → " + after;
  }
}
