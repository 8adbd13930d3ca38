package org.lenetexplorer.debugger.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions an expression can call, each of one argument. */
enum Builtin {
  ABS,
  SQRT,
  LOG,
  LOG10,
  EXP,
  ISNAN,
  ISINF,
  ISFINITE,
  NORM,
  SUM,
  MEAN,
  STD,
  MAX,
  MIN,
  ARGMAX,
  ARGMIN,
  COUNT_ZERO,
  ANY,
  ALL,
  ALL_ZERO;

  /** The function of this name, {@code sd} being {@code std}. */
  static Optional<Builtin> of(String name) {
    String canonical = name.equals("sd") ? "std" : name;
    return Stream.of(values()).filter(f -> f.toString().equals(canonical)).findFirst();
  }

  /** All names, for a message. */
  static String list() {
    return Stream.of(values()).map(Builtin::toString).collect(Collectors.joining(", "));
  }

  /** Whether it is worked out for each element, giving a tensor of the same shape; otherwise one number comes out. */
  boolean isElementwise() {
    return compareTo(NORM) < 0;
  }

  /** Whether one element can settle the answer before the others are computed. */
  boolean isSettledEarly() {
    return compareTo(ANY) >= 0;
  }

  /** Of one element. */
  double apply(double x) {
    return switch (this) {
      case ABS -> Math.abs(x);
      case SQRT -> Math.sqrt(x);
      case LOG -> Math.log(x);
      case LOG10 -> Math.log10(x);
      case EXP -> Math.exp(x);
      case ISNAN -> Operator.truth(Double.isNaN(x));
      case ISINF -> Operator.truth(Double.isInfinite(x));
      case ISFINITE -> Operator.truth(Double.isFinite(x));
      default -> throw new IllegalStateException(this + " is not of one element");
    };
  }

  /**
   * Of all elements, in row-major order. {@code norm} is √Σx²; {@code std} divides by n − 1, as PyTorch's does; the largest of
   * numbers with a NaN among them is NaN; {@code argmax} is the first place of the largest in row-major order.
   *
   * @throws IllegalArgumentException if there are none and an extreme of them is asked for
   */
  double reduce(double[] x) {
    return switch (this) {
      case NORM -> Math.sqrt(sumOfSquares(x, 0));
      case SUM -> sum(x);
      case MEAN -> sum(x) / x.length;
      case STD -> Math.sqrt(sumOfSquares(x, sum(x) / x.length) / (x.length - 1));
      case MAX -> x[extreme(x, 1)];
      case MIN -> x[extreme(x, -1)];
      case ARGMAX -> extreme(x, 1);
      case ARGMIN -> extreme(x, -1);
      case COUNT_ZERO -> Arrays.stream(x).filter(v -> v == 0).count();
      case ANY -> Operator.truth(Arrays.stream(x).anyMatch(v -> v != 0));
      case ALL -> Operator.truth(Arrays.stream(x).allMatch(v -> v != 0));
      case ALL_ZERO -> Operator.truth(Arrays.stream(x).allMatch(v -> v == 0));
      default -> throw new IllegalStateException(this + " is not of all elements");
    };
  }

  /** Whether an element alone makes the answer of a function {@link #isSettledEarly}. */
  boolean isSettledBy(double x) {
    return (this == ALL) == (x == 0);
  }

  private static double sum(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v;
    }
    return sum;
  }

  private static double sumOfSquares(double[] x, double centre) {
    double sum = 0;
    for (double v : x) {
      sum += (v - centre) * (v - centre);
    }
    return sum;
  }

  private static int extreme(double[] x, int sign) {
    if (x.length == 0) {
      throw new IllegalArgumentException("no elements have no extreme");
    }
    int best = 0;
    for (int i = 1; i < x.length && !Double.isNaN(x[best]); i++) {
      best = Double.isNaN(x[i]) || sign * x[i] > sign * x[best] ? i : best;
    }
    return best;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
