package org.lenetexplorer.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Convolution by way of a matrix with one row a tap: row (c, u, v) holds, for every output position, the input value under
 * that tap. Forward is weights times these rows; the two gradients are the two other products.
 */
final class PlainConvolution implements ConvolutionKernels {
  private float[][] taps = new float[0][];
  private float[][] positions = new float[0][];
  private float[][] maps = new float[0][];
  private float[] row = new float[0];

  @Override
  public void forward(
      Window window,
      int outChannels,
      int n,
      float[] x,
      int x0,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0) {
    int count = window.taps();
    int plane = window.outPlane();
    float[] sum = row(plane);
    for (int image = 0; image < n; image++) {
      readTaps(window, x, x0 + image * window.channels() * window.inPlane());
      for (int o = 0; o < outChannels; o++) {
        Arrays.fill(sum, 0, plane, b == null ? 0 : b[b0 + o]);
        Rows.addScaled(plane, sum, w, w0 + o * count, 1, taps, count);
        System.arraycopy(sum, 0, y, y0 + (image * outChannels + o) * plane, plane);
      }
    }
  }

  @Override
  public void weightGrad(
      Window window,
      int outChannels,
      int n,
      float[] x,
      int x0,
      float[] dy,
      int dy0,
      float[] dw,
      int dw0) {
    boolean manyTaps = window.taps() > window.outPlane();
    for (int image = 0; image < n; image++) {
      int maps = dy0 + image * outChannels * window.outPlane();
      readTaps(window, x, x0 + image * window.channels() * window.inPlane());
      if (manyTaps) {
        weightGradByPositions(window, outChannels, dy, maps, dw, dw0);
      } else {
        weightGradByTaps(window, outChannels, dy, maps, dw, dw0);
      }
    }
  }

  /** A dot product along the positions for each weight: best where there are more positions than taps. */
  private void weightGradByTaps(
      Window window, int outChannels, float[] dy, int dy0, float[] dw, int dw0) {
    int count = window.taps();
    int plane = window.outPlane();
    for (int o = 0; o < outChannels; o++) {
      for (int tap = 0; tap < count; tap++) {
        dw[dw0 + o * count + tap] += Rows.dot(plane, taps[tap], 0, dy, dy0 + o * plane);
      }
    }
  }

  /** A sum of scaled rows, one a position, for each kernel: best where there are more taps than positions. */
  private void weightGradByPositions(
      Window window, int outChannels, float[] dy, int dy0, float[] dw, int dw0) {
    int count = window.taps();
    int plane = window.outPlane();
    positions = Rows.atLeast(positions, plane, count);
    for (int tap = 0; tap < count; tap++) {
      for (int position = 0; position < plane; position++) {
        positions[position][tap] = taps[tap][position];
      }
    }
    float[] sum = row(count);
    for (int o = 0; o < outChannels; o++) {
      System.arraycopy(dw, dw0 + o * count, sum, 0, count);
      Rows.addScaled(count, sum, dy, dy0 + o * plane, 1, positions, plane);
      System.arraycopy(sum, 0, dw, dw0 + o * count, count);
    }
  }

  @Override
  public void biasGrad(
      int n, int outChannels, int outPlane, float[] dy, int dy0, float[] db, int db0) {
    for (int image = 0; image < n; image++) {
      for (int o = 0; o < outChannels; o++) {
        int map = dy0 + (image * outChannels + o) * outPlane;
        float sum = 0;
        for (int j = 0; j < outPlane; j++) {
          sum += dy[map + j];
        }
        db[db0 + o] += sum;
      }
    }
  }

  @Override
  public void inputGrad(
      Window window,
      int outChannels,
      int n,
      float[] w,
      int w0,
      float[] dy,
      int dy0,
      float[] dx,
      int dx0) {
    int count = window.taps();
    int plane = window.outPlane();
    float[] sum = row(plane);
    maps = Rows.atLeast(maps, outChannels, plane);
    for (int image = 0; image < n; image++) {
      for (int o = 0; o < outChannels; o++) {
        System.arraycopy(dy, dy0 + (image * outChannels + o) * plane, maps[o], 0, plane);
      }
      for (int tap = 0; tap < count; tap++) {
        Arrays.fill(sum, 0, plane, 0);
        Rows.addScaled(plane, sum, w, w0 + tap, count, maps, outChannels);
        addTap(window, tap, sum, dx, dx0 + image * window.channels() * window.inPlane());
      }
    }
  }

  private float[] row(int length) {
    if (row.length < length) {
      row = new float[length];
    }
    return row;
  }

  /** Fills the tap rows from one image [C, H, W]. */
  private void readTaps(Window window, float[] x, int x0) {
    taps = Rows.atLeast(taps, window.taps(), window.outPlane());
    int tap = 0;
    for (int c = 0; c < window.channels(); c++) {
      for (int u = 0; u < window.kernelHeight(); u++) {
        for (int v = 0; v < window.kernelWidth(); v++) {
          readTap(window, x, x0 + c * window.inPlane(), u, v, taps[tap++]);
        }
      }
    }
  }

  private static void readTap(Window window, float[] x, int map, int u, int v, float[] target) {
    int outWidth = window.outWidth();
    int firstColumn = firstInside(v, window.strideWidth(), window.padWidth());
    int endColumn = endInside(v, window.strideWidth(), window.padWidth(), window.width(), outWidth);
    for (int i = 0; i < window.outHeight(); i++) {
      int line = i * outWidth;
      int y = i * window.strideHeight() + u - window.padHeight();
      if (y < 0 || y >= window.height() || firstColumn >= endColumn) {
        Arrays.fill(target, line, line + outWidth, 0);
        continue;
      }
      Arrays.fill(target, line, line + firstColumn, 0);
      Arrays.fill(target, line + endColumn, line + outWidth, 0);
      int source =
          map + y * window.width() + firstColumn * window.strideWidth() + v - window.padWidth();
      if (window.strideWidth() == 1) {
        System.arraycopy(x, source, target, line + firstColumn, endColumn - firstColumn);
      } else {
        for (int j = firstColumn; j < endColumn; j++, source += window.strideWidth()) {
          target[line + j] = x[source];
        }
      }
    }
  }

  /** Adds one tap's row [oH, oW] to the cells of the image that the tap reads. */
  private static void addTap(Window window, int tap, float[] source, float[] dx, int dx0) {
    int v = tap % window.kernelWidth();
    int u = tap / window.kernelWidth() % window.kernelHeight();
    int map = dx0 + tap / (window.kernelWidth() * window.kernelHeight()) * window.inPlane();
    int outWidth = window.outWidth();
    int firstColumn = firstInside(v, window.strideWidth(), window.padWidth());
    int endColumn = endInside(v, window.strideWidth(), window.padWidth(), window.width(), outWidth);
    for (int i = 0; i < window.outHeight(); i++) {
      int y = i * window.strideHeight() + u - window.padHeight();
      if (y >= 0 && y < window.height()) {
        int target = map + y * window.width() + v - window.padWidth();
        for (int j = firstColumn; j < endColumn; j++) {
          dx[target + j * window.strideWidth()] += source[i * outWidth + j];
        }
      }
    }
  }

  /** The first position at which the tap is inside the map, not on padding. */
  private static int firstInside(int tap, int stride, int pad) {
    return Math.max(0, -Math.floorDiv(tap - pad, stride));
  }

  /** One past the last position at which the tap is inside the map. */
  private static int endInside(int tap, int stride, int pad, int extent, int positions) {
    return Math.min(positions, Math.floorDiv(extent - 1 - tap + pad, stride) + 1);
  }
}
