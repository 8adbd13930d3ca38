package org.lenetexplorer.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lenetexplorer.kernel.PoolingKernels;
import org.lenetexplorer.kernel.Window;

/**
 * The 2×2 max-pool with stride 2, a vector of outputs at a time; other windows are left to the plain kernels. A winner's
 * place travels as the bits of a float, so that one mask chooses value and place alike.
 */
final class VectorPooling implements PoolingKernels {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;
  private static final IntVector TWICE =
      IntVector.zero(IntVector.SPECIES_PREFERRED).addIndex(2);

  private final PoolingKernels plain;

  VectorPooling(PoolingKernels plain) {
    this.plain = plain;
  }

  @Override
  public void maxForward(
      Window window, int n, float[] x, int x0, float[] y, int y0, int[] winners, int winners0) {
    if (!halves(window) || window.outWidth() < L / 4) {
      plain.maxForward(window, n, x, x0, y, y0, winners, winners0);
      return;
    }
    int outputs = n * window.channels() * window.outPlane();
    int outWidth = window.outWidth();
    int width = window.width();
    for (int out = 0; out < outputs; out += outWidth) {
      int line = out / outWidth % window.outHeight() * 2 * width;
      int map = x0 + out / window.outPlane() * window.inPlane();
      for (int j = 0; j < outWidth; j += L) {
        int place = line + 2 * j;
        int source = map + place;
        int target = out + j;
        if (target + L <= outputs && source + width + 2 * L <= x.length) {
          block(x, source, width, place, y, y0 + target, winners, winners0 + target);
        } else {
          int count = Math.min(L, outWidth - j);
          single(count, x, source, width, place, y, y0 + target, winners, winners0 + target);
        }
      }
    }
  }

  /** Whether a window halves height and width, without padding. */
  static boolean halves(Window window) {
    return window.kernelHeight() == 2
        && window.kernelWidth() == 2
        && window.strideHeight() == 2
        && window.strideWidth() == 2
        && window.padHeight() == 0
        && window.padWidth() == 0;
  }

  /** A vector of outputs; those beyond the row's end are overwritten by the next row. */
  private static void block(
      float[] x, int source, int width, int place, float[] y, int to, int[] winners, int at) {
    FloatVector a = FloatVector.fromArray(S, x, source);
    FloatVector b = FloatVector.fromArray(S, x, source + L);
    FloatVector best = a.rearrange(Lanes.EVEN).blend(b.rearrange(Lanes.EVEN), Lanes.UPPER);
    FloatVector next = a.rearrange(Lanes.ODD).blend(b.rearrange(Lanes.ODD), Lanes.UPPER);
    VectorMask<Float> wins = wins(next, best);
    best = best.blend(next, wins);
    FloatVector where = FloatVector.zero(S).blend(place(1), wins);
    a = FloatVector.fromArray(S, x, source + width);
    b = FloatVector.fromArray(S, x, source + width + L);
    next = a.rearrange(Lanes.EVEN).blend(b.rearrange(Lanes.EVEN), Lanes.UPPER);
    wins = wins(next, best);
    best = best.blend(next, wins);
    where = where.blend(place(width), wins);
    next = a.rearrange(Lanes.ODD).blend(b.rearrange(Lanes.ODD), Lanes.UPPER);
    wins = wins(next, best);
    best.blend(next, wins).intoArray(y, to);
    where
        .blend(place(width + 1), wins)
        .reinterpretAsInts()
        .add(TWICE)
        .add(place)
        .intoArray(winners, at);
  }

  private static VectorMask<Float> wins(FloatVector next, FloatVector best) {
    return next.compare(VectorOperators.GT, best).or(next.compare(VectorOperators.NE, next));
  }

  private static FloatVector place(int cells) {
    return FloatVector.broadcast(S, Float.intBitsToFloat(cells));
  }

  private static void single(
      int count,
      float[] x,
      int source,
      int width,
      int place,
      float[] y,
      int to,
      int[] winners,
      int at) {
    for (int j = 0; j < count; j++) {
      float best = Float.NEGATIVE_INFINITY;
      int winner = 0;
      for (int k = 0; k < 4; k++) {
        int cell = 2 * j + (k >> 1) * width + (k & 1);
        float value = x[source + cell];
        if (value > best || Float.isNaN(value) || k == 0) {
          best = value;
          winner = cell;
        }
      }
      y[to + j] = best;
      winners[at + j] = place + winner;
    }
  }

  @Override
  public void maxBackward(
      Window window, int n, float[] dy, int dy0, int[] winners, int winners0, float[] dx, int dx0) {
    plain.maxBackward(window, n, dy, dy0, winners, winners0, dx, dx0);
  }

  @Override
  public void averageForward(Window window, int n, float[] x, int x0, float[] y, int y0) {
    plain.averageForward(window, n, x, x0, y, y0);
  }

  @Override
  public void averageBackward(Window window, int n, float[] dy, int dy0, float[] dx, int dx0) {
    plain.averageBackward(window, n, dy, dy0, dx, dx0);
  }
}
