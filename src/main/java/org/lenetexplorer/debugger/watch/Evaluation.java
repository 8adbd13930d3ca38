package org.lenetexplorer.debugger.watch;

import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.tensor.Shape;

/**
 * What an expression comes to at a position: double precision numbers in a shape, some of them perhaps not computed yet. It
 * never changes. Truth is 1 or 0.
 */
public final class Evaluation {
  private static final int SHOWN = 16;

  private final Shape shape;
  private final IntToDoubleFunction values;
  private final IntPredicate computed;

  private Evaluation(Shape shape, IntToDoubleFunction values, IntPredicate computed) {
    this.shape = shape;
    this.values = values;
    this.computed = computed;
  }

  /** A number, shape []. */
  static Evaluation of(double number) {
    return new Evaluation(Shape.SCALAR, i -> number, i -> true);
  }

  /** The tensor itself, not copied. */
  static Evaluation of(Reading reading) {
    return new Evaluation(reading.shape(), reading.tensor()::at, reading::isComputed);
  }

  public Shape shape() {
    return shape;
  }

  /** The number of elements, computed or not. */
  public int size() {
    return shape.size();
  }

  /**
   * An element, in row-major order from 0.
   *
   * @throws IllegalStateException if it is not computed
   */
  public double at(int element) {
    if (!computed.test(element)) {
      throw new IllegalStateException("element " + element + " is not computed");
    }
    return values.applyAsDouble(element);
  }

  /** Whether an element has a value. */
  public boolean isComputed(int element) {
    return computed.test(element);
  }

  /** How many elements have a value; looks at each. */
  public int computedCount() {
    return (int) IntStream.range(0, size()).filter(computed).count();
  }

  /** Whether every element has a value; looks at each. */
  public boolean isWhole() {
    return IntStream.range(0, size()).allMatch(computed);
  }

  /** The number, where there is exactly one element, in whatever shape, and it is computed. */
  public OptionalDouble number() {
    return size() == 1 && computed.test(0) ? OptionalDouble.of(at(0)) : OptionalDouble.empty();
  }

  /** Whether some computed element satisfies this. */
  boolean hasComputed(DoublePredicate wanted) {
    return IntStream.range(0, size()).anyMatch(i -> computed.test(i) && wanted.test(at(i)));
  }

  /** The elements at these places, in another shape. */
  Evaluation select(Shape selected, int[] places) {
    return new Evaluation(
        selected, i -> values.applyAsDouble(places[i]), i -> computed.test(places[i]));
  }

  /** A function of each element; allocates 8 bytes an element. */
  Evaluation map(DoubleUnaryOperator function) {
    return collect(shape, computed, i -> function.applyAsDouble(at(i)));
  }

  /** Whether the other has this shape, or one of them is a single number. */
  boolean fits(Evaluation other) {
    return shape.equals(other.shape) || size() == 1 || other.size() == 1;
  }

  /** A function of each element and the other's, which {@link #fits}; allocates 8 bytes an element. */
  Evaluation zip(Evaluation other, DoubleBinaryOperator function) {
    boolean otherIsLarger = size() == 1 && (other.size() != 1 || other.shape.rank() > shape.rank());
    Shape result = otherIsLarger ? other.shape : shape;
    IntPredicate both = i -> computed.test(place(i)) && other.computed.test(other.place(i));
    return collect(
        result, both, i -> function.applyAsDouble(at(place(i)), other.at(other.place(i))));
  }

  private int place(int element) {
    return size() == 1 ? 0 : element;
  }

  private static Evaluation collect(Shape shape, IntPredicate has, IntToDoubleFunction value) {
    double[] numbers = new double[shape.size()];
    BitSet computed = new BitSet(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      if (has.test(i)) {
        numbers[i] = value.applyAsDouble(i);
        computed.set(i);
      }
    }
    return new Evaluation(shape, i -> numbers[i], computed::get);
  }

  /** Whether shapes, computed elements and values are the same; NaN is the same as NaN. */
  boolean isSameAs(Evaluation other) {
    return shape.equals(other.shape)
        && IntStream.range(0, size()).allMatch(i -> isSameAt(i, other));
  }

  /** Whether an element is computed in both and the same, or in neither. */
  boolean isSameAt(int i, Evaluation other) {
    if (!computed.test(i) || !other.computed.test(i)) {
      return computed.test(i) == other.computed.test(i);
    }
    double a = at(i);
    double b = other.at(i);
    return a == b || (Double.isNaN(a) && Double.isNaN(b));
  }

  /** A number; for up to 16 elements shape and values, {@code ?} where not computed; else how much is computed. */
  @Override
  public String toString() {
    if (shape.rank() == 0) {
      return text(0);
    }
    if (size() > SHOWN) {
      int count = computedCount();
      return "tensor " + shape
          + (count == size() ? "" : ", " + count + " of " + size() + " elements computed");
    }
    StringJoiner list = new StringJoiner(", ", shape + " [", "]");
    IntStream.range(0, size()).forEach(i -> list.add(text(i)));
    return list.toString();
  }

  private String text(int element) {
    return computed.test(element) ? Figures.text(at(element)) : "?";
  }
}
