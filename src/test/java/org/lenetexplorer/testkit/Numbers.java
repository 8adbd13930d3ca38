package org.lenetexplorer.testkit;

import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** Numbers to compute with, and how far computed ones are off. */
public final class Numbers {
  private Numbers() {}

  /** Normal numbers, the same ones for the same seed. */
  public static float[] normal(int count, long seed) {
    float[] numbers = new float[count];
    new MersenneTwister(seed).fillNormal(numbers, 0, count);
    return numbers;
  }

  /** A tensor of normal numbers. */
  public static Tensor normal(Shape shape, long seed) {
    return Tensor.of(shape, normal(shape.size(), seed));
  }

  /** max|actual − expected| / max|expected|; infinite where one is NaN and the other is not. */
  public static double relativeError(double[] actual, double[] expected) {
    double worst = actual.length == expected.length ? 0 : Double.POSITIVE_INFINITY;
    double largest = Double.MIN_NORMAL;
    for (int i = 0; i < Math.min(actual.length, expected.length); i++) {
      double off = Double.compare(actual[i], expected[i]) == 0 ? 0 : actual[i] - expected[i];
      worst = Math.max(worst, Double.isNaN(off) ? Double.POSITIVE_INFINITY : Math.abs(off));
      largest = Math.max(largest, Double.isNaN(expected[i]) ? 0 : Math.abs(expected[i]));
    }
    return worst / largest;
  }

  /** The same for numbers in single precision. */
  public static double relativeError(float[] actual, float[] expected) {
    return relativeError(doubles(actual), doubles(expected));
  }

  /** The same for tensors. */
  public static double relativeError(Tensor actual, Tensor expected) {
    return relativeError(actual.toArray(), expected.toArray());
  }

  /** The numbers in double precision. */
  public static double[] doubles(float[] numbers) {
    double[] wide = new double[numbers.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = numbers[i];
    }
    return wide;
  }
}
