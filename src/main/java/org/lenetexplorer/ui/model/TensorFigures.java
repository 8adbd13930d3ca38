package org.lenetexplorer.ui.model;

import java.util.Arrays;
import org.lenetexplorer.tensor.Tensor;

/**
 * What can be said of a tensor in a few numbers.
 *
 * @param count elements
 * @param mean Σx/n
 * @param deviation the standard deviation, √(Σ(x − mean)²/(n − 1)), as PyTorch's {@code std}; NaN for a single element
 * @param norm √Σx²
 * @param limit the largest absolute value among the finite ones
 * @param nan elements that are no number
 * @param infinite elements that are ∞ or −∞
 * @param negative finite elements below 0
 * @param zero elements equal to 0
 * @param positive finite elements above 0
 */
public record TensorFigures(
    int count,
    double mean,
    double deviation,
    double norm,
    float limit,
    int nan,
    int infinite,
    int negative,
    int zero,
    int positive) {

  /**
   * The figures of a tensor; two passes over it.
   *
   * @param count how many elements, from the first on
   */
  static TensorFigures of(Tensor values, int count) {
    return of(Arrays.copyOfRange(values.array(), values.offset(), values.offset() + count));
  }

  /** The figures of all elements of an array. */
  static TensorFigures of(float[] values) {
    double sum = 0;
    double squares = 0;
    float limit = 0;
    int[] kinds = new int[Kind.values().length];
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
      Kind kind = Kind.of(value);
      kinds[kind.ordinal()]++;
      limit = kind.finite() ? Math.max(limit, Math.abs(value)) : limit;
    }
    double mean = sum / values.length;
    double spread = 0;
    for (float value : values) {
      spread += (value - mean) * (value - mean);
    }
    return new TensorFigures(
        values.length,
        mean,
        Math.sqrt(spread / (values.length - 1)),
        Math.sqrt(squares),
        limit,
        kinds[0],
        kinds[1],
        kinds[2],
        kinds[3],
        kinds[4]);
  }

  private enum Kind {
    NAN,
    INFINITE,
    NEGATIVE,
    ZERO,
    POSITIVE;

    static Kind of(float value) {
      if (Float.isFinite(value)) {
        return value == 0 ? ZERO : value < 0 ? NEGATIVE : POSITIVE;
      }
      return Float.isNaN(value) ? NAN : INFINITE;
    }

    boolean finite() {
      return this != NAN && this != INFINITE;
    }
  }

  /** The shares of the five kinds, in the order NaN, infinite, negative, zero, positive; together 1. */
  public double[] shares() {
    int[] counts = {nan, infinite, negative, zero, positive};
    return Arrays.stream(counts).mapToDouble(kind -> (double) kind / count).toArray();
  }

  /** Whether every element is an ordinary number. */
  public boolean healthy() {
    return nan == 0 && infinite == 0;
  }

  /** The shares as words: {@code 47 % below zero, 0 % zero, 53 % above}; NaN and infinities only where there are some. */
  public String health() {
    double[] shares = shares();
    String broken = (nan == 0 ? "" : percent(shares[0]) + " NaN, ")
        + (infinite == 0 ? "" : percent(shares[1]) + " infinite, ");
    return broken + percent(shares[2]) + " below zero, " + percent(shares[3]) + " zero, "
        + percent(shares[4]) + " above";
  }

  /** A share as people read it; only nothing is 0 %, only all is 100 %. */
  private static String percent(double share) {
    if (share > 0 && share < 0.01) {
      return "under 1 %";
    }
    return (share < 1 ? Math.min(99, Math.round(100 * share)) : 100) + " %";
  }
}
