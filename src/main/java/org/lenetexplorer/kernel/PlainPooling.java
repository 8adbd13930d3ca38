package org.lenetexplorer.kernel;

/** Pooling, map by map, with the window cut to the map where it reaches over the padding. */
final class PlainPooling implements PoolingKernels {
  @Override
  public void maxForward(
      Window window, int n, float[] x, int x0, float[] y, int y0, int[] winners, int winners0) {
    int plane = window.outPlane();
    for (int map = 0; map < n * window.channels(); map++) {
      int in = x0 + map * window.inPlane();
      for (int i = 0; i < window.outHeight(); i++) {
        for (int j = 0; j < window.outWidth(); j++) {
          int out = map * plane + i * window.outWidth() + j;
          int winner = winner(window, x, in, i, j);
          y[y0 + out] = x[in + winner];
          winners[winners0 + out] = winner;
        }
      }
    }
  }

  private static int winner(Window window, float[] x, int map, int i, int j) {
    int top = top(window, i);
    int left = left(window, j);
    int bottom = bottom(window, i);
    int right = right(window, j);
    int winner = top * window.width() + left;
    float best = Float.NEGATIVE_INFINITY;
    for (int row = top; row < bottom; row++) {
      for (int place = row * window.width() + left; place < row * window.width() + right; place++) {
        float value = x[map + place];
        if (value > best || Float.isNaN(value)) {
          best = value;
          winner = place;
        }
      }
    }
    return winner;
  }

  @Override
  public void maxBackward(
      Window window, int n, float[] dy, int dy0, int[] winners, int winners0, float[] dx, int dx0) {
    int plane = window.outPlane();
    for (int map = 0; map < n * window.channels(); map++) {
      int in = dx0 + map * window.inPlane();
      for (int out = map * plane; out < (map + 1) * plane; out++) {
        dx[in + winners[winners0 + out]] += dy[dy0 + out];
      }
    }
  }

  @Override
  public void averageForward(Window window, int n, float[] x, int x0, float[] y, int y0) {
    float cells = window.kernelHeight() * window.kernelWidth();
    int out = y0;
    for (int map = 0; map < n * window.channels(); map++) {
      int in = x0 + map * window.inPlane();
      for (int i = 0; i < window.outHeight(); i++) {
        for (int j = 0; j < window.outWidth(); j++) {
          y[out++] = sum(window, x, in, i, j) / cells;
        }
      }
    }
  }

  private static float sum(Window window, float[] x, int map, int i, int j) {
    int left = left(window, j);
    int right = right(window, j);
    float sum = 0;
    for (int row = top(window, i); row < bottom(window, i); row++) {
      for (int place = row * window.width() + left; place < row * window.width() + right; place++) {
        sum += x[map + place];
      }
    }
    return sum;
  }

  @Override
  public void averageBackward(Window window, int n, float[] dy, int dy0, float[] dx, int dx0) {
    float cells = window.kernelHeight() * window.kernelWidth();
    int out = dy0;
    for (int map = 0; map < n * window.channels(); map++) {
      int in = dx0 + map * window.inPlane();
      for (int i = 0; i < window.outHeight(); i++) {
        for (int j = 0; j < window.outWidth(); j++) {
          spread(window, dy[out++] / cells, dx, in, i, j);
        }
      }
    }
  }

  private static void spread(Window window, float share, float[] dx, int map, int i, int j) {
    int left = left(window, j);
    int right = right(window, j);
    for (int row = top(window, i); row < bottom(window, i); row++) {
      for (int place = row * window.width() + left; place < row * window.width() + right; place++) {
        dx[map + place] += share;
      }
    }
  }

  private static int top(Window window, int i) {
    return Math.max(0, i * window.strideHeight() - window.padHeight());
  }

  private static int bottom(Window window, int i) {
    return Math.min(
        window.height(), i * window.strideHeight() - window.padHeight() + window.kernelHeight());
  }

  private static int left(Window window, int j) {
    return Math.max(0, j * window.strideWidth() - window.padWidth());
  }

  private static int right(Window window, int j) {
    return Math.min(
        window.width(), j * window.strideWidth() - window.padWidth() + window.kernelWidth());
  }
}
