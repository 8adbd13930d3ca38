package org.lenetexplorer.kernel;

/**
 * Loops over whole arrays from index 0, the form that C2 compiles to vector instructions on JDK 17 as well: it does not
 * where two arrays start at different offsets. Callers therefore copy the stretches they work on into rows.
 */
final class Rows {
  private Rows() {}

  /** y = 0 + a·x for the first n values: as if added to zeros, which have no sign. */
  static void scale(int n, float[] y, float a, float[] x) {
    for (int j = 0; j < n; j++) {
      y[j] = 0f + a * x[j];
    }
  }

  /** y += a·x for the first n values. */
  static void addScaled(int n, float[] y, float a, float[] x) {
    for (int j = 0; j < n; j++) {
      y[j] += a * x[j];
    }
  }

  /** y += a₀·x₀ + a₁·x₁ + a₂·x₂ + a₃·x₃ for the first n values: y is loaded and stored once for four products. */
  static void addScaled(
      int n,
      float[] y,
      float a0,
      float[] x0,
      float a1,
      float[] x1,
      float a2,
      float[] x2,
      float a3,
      float[] x3) {
    for (int j = 0; j < n; j++) {
      y[j] += a0 * x0[j] + a1 * x1[j] + a2 * x2[j] + a3 * x3[j];
    }
  }

  /**
   * y += Σₖ a[a0 + k·step] · x[k] for k from 0 to count − 1, the first n values.
   *
   * @param step distance between two factors
   */
  static void addScaled(int n, float[] y, float[] a, int a0, int step, float[][] x, int count) {
    int k = 0;
    for (; k + 3 < count; k += 4) {
      int i = a0 + k * step;
      addScaled(
          n,
          y,
          a[i],
          x[k],
          a[i + step],
          x[k + 1],
          a[i + 2 * step],
          x[k + 2],
          a[i + 3 * step],
          x[k + 3]);
    }
    for (; k < count; k++) {
      addScaled(n, y, a[a0 + k * step], x[k]);
    }
  }

  /** Σ x·y over n values, in eight partial sums. */
  static float dot(int n, float[] x, int x0, float[] y, int y0) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int j = 0;
    for (; j + 7 < n; j += 8) {
      s0 += x[x0 + j] * y[y0 + j];
      s1 += x[x0 + j + 1] * y[y0 + j + 1];
      s2 += x[x0 + j + 2] * y[y0 + j + 2];
      s3 += x[x0 + j + 3] * y[y0 + j + 3];
      s4 += x[x0 + j + 4] * y[y0 + j + 4];
      s5 += x[x0 + j + 5] * y[y0 + j + 5];
      s6 += x[x0 + j + 6] * y[y0 + j + 6];
      s7 += x[x0 + j + 7] * y[y0 + j + 7];
    }
    for (; j < n; j++) {
      s0 += x[x0 + j] * y[y0 + j];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }

  /**
   * At least {@code count} rows of at least {@code length} values: the given ones if they suffice, else new ones that suffice
   * for what the given ones did as well. So layers that take turns settle on one size.
   */
  static float[][] atLeast(float[][] rows, int count, int length) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    return rows.length >= count && width >= length
        ? rows
        : new float[Math.max(count, rows.length)][Math.max(length, width)];
  }
}
