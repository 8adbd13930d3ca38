package org.lenetexplorer.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lenetexplorer.kernel.ElementKernels;

/**
 * The element-wise functions that choose or multiply, whatever the arrays' offsets. Those that need an exponential are left
 * to the plain kernels, which take it in double precision.
 */
final class VectorElements implements ElementKernels {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;

  private final ElementKernels plain;

  VectorElements(ElementKernels plain) {
    this.plain = plain;
  }

  @Override
  public void relu(int n, float[] x, int x0, float[] y, int y0) {
    int j = 0;
    for (; j <= n - L; j += L) {
      FloatVector.fromArray(S, x, x0 + j).max(FloatVector.zero(S)).intoArray(y, y0 + j);
    }
    plain.relu(n - j, x, x0 + j, y, y0 + j);
  }

  @Override
  public void reluBackward(int n, float[] y, int y0, float[] dy, int dy0, float[] dx, int dx0) {
    int j = 0;
    for (; j <= n - L; j += L) {
      FloatVector value = FloatVector.fromArray(S, y, y0 + j);
      FloatVector zero = FloatVector.zero(S);
      FloatVector delta = FloatVector.fromArray(S, dy, dy0 + j);
      FloatVector passed = delta.blend(zero, value.compare(VectorOperators.LE, zero));
      FloatVector.fromArray(S, dx, dx0 + j).add(passed).intoArray(dx, dx0 + j);
    }
    plain.reluBackward(n - j, y, y0 + j, dy, dy0 + j, dx, dx0 + j);
  }

  @Override
  public void leakyRelu(int n, float slope, float[] x, int x0, float[] y, int y0) {
    int j = 0;
    for (; j <= n - L; j += L) {
      FloatVector value = FloatVector.fromArray(S, x, x0 + j);
      FloatVector scaled = value.mul(FloatVector.broadcast(S, slope));
      scaled
          .blend(value, value.compare(VectorOperators.GT, FloatVector.zero(S)))
          .intoArray(y, y0 + j);
    }
    plain.leakyRelu(n - j, slope, x, x0 + j, y, y0 + j);
  }

  @Override
  public void leakyReluBackward(
      int n, float slope, float[] x, int x0, float[] dy, int dy0, float[] dx, int dx0) {
    int j = 0;
    for (; j <= n - L; j += L) {
      FloatVector value = FloatVector.fromArray(S, x, x0 + j);
      FloatVector delta = FloatVector.fromArray(S, dy, dy0 + j);
      FloatVector passed = delta
          .mul(FloatVector.broadcast(S, slope))
          .blend(delta, value.compare(VectorOperators.GT, FloatVector.zero(S)));
      FloatVector.fromArray(S, dx, dx0 + j).add(passed).intoArray(dx, dx0 + j);
    }
    plain.leakyReluBackward(n - j, slope, x, x0 + j, dy, dy0 + j, dx, dx0 + j);
  }

  @Override
  public void sigmoid(int n, float[] x, int x0, float[] y, int y0) {
    plain.sigmoid(n, x, x0, y, y0);
  }

  @Override
  public void sigmoidBackward(int n, float[] y, int y0, float[] dy, int dy0, float[] dx, int dx0) {
    int j = 0;
    for (; j <= n - L; j += L) {
      FloatVector value = FloatVector.fromArray(S, y, y0 + j);
      FloatVector slope = value.mul(FloatVector.broadcast(S, 1f).sub(value));
      FloatVector.fromArray(S, dy, dy0 + j)
          .fma(slope, FloatVector.fromArray(S, dx, dx0 + j))
          .intoArray(dx, dx0 + j);
    }
    plain.sigmoidBackward(n - j, y, y0 + j, dy, dy0 + j, dx, dx0 + j);
  }

  @Override
  public void tanh(int n, float[] x, int x0, float[] y, int y0) {
    plain.tanh(n, x, x0, y, y0);
  }

  @Override
  public void tanhBackward(int n, float[] y, int y0, float[] dy, int dy0, float[] dx, int dx0) {
    int j = 0;
    for (; j <= n - L; j += L) {
      FloatVector value = FloatVector.fromArray(S, y, y0 + j);
      FloatVector slope = FloatVector.broadcast(S, 1f).sub(value.mul(value));
      FloatVector.fromArray(S, dy, dy0 + j)
          .fma(slope, FloatVector.fromArray(S, dx, dx0 + j))
          .intoArray(dx, dx0 + j);
    }
    plain.tanhBackward(n - j, y, y0 + j, dy, dy0 + j, dx, dx0 + j);
  }

  @Override
  public void multiply(int n, float[] x, int x0, float[] y, int y0, float[] z, int z0) {
    int j = 0;
    for (; j <= n - L; j += L) {
      FloatVector.fromArray(S, x, x0 + j)
          .mul(FloatVector.fromArray(S, y, y0 + j))
          .intoArray(z, z0 + j);
    }
    plain.multiply(n - j, x, x0 + j, y, y0 + j, z, z0 + j);
  }

  @Override
  public void multiplyAdd(int n, float[] x, int x0, float[] y, int y0, float[] z, int z0) {
    int j = 0;
    for (; j <= n - L; j += L) {
      FloatVector product =
          FloatVector.fromArray(S, x, x0 + j).mul(FloatVector.fromArray(S, y, y0 + j));
      FloatVector.fromArray(S, z, z0 + j).add(product).intoArray(z, z0 + j);
    }
    plain.multiplyAdd(n - j, x, x0 + j, y, y0 + j, z, z0 + j);
  }

  @Override
  public void add(int n, float[] x, int x0, float[] y, int y0) {
    Lanes.add(n, x, x0, y, y0);
  }
}
