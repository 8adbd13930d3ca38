package org.lenetexplorer.autograd.function;

import java.util.List;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.tensor.Shape;

/**
 * y = x·Wᵀ + b; x [N, I], w [O, I], b [O] or absent, y [N, O]. Backward: ∂L/∂b = Σₙ δ; ∂L/∂w = δᵀ·x; ∂L/∂x = δ·W.
 *
 * @param in features of x, I
 * @param out features of y, O
 * @param biased whether there is a bias
 */
public record LinearFunction(int in, int out, boolean biased) implements Function {
  @Override
  public String name() {
    return biased ? "AddmmBackward0" : "MmBackward0";
  }

  private static final int X = 0;
  private static final int W = 1;
  private static final int B = 2;

  @Override
  public String inputName(int input) {
    return List.of("input", "weight", "bias").get(input);
  }

  @Override
  public boolean shared(int input) {
    return input != X;
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    Inputs.count(name(), inputs, biased ? B + 1 : B);
    Inputs.samples(name(), inputs.get(X), Shape.of(in));
    Inputs.shape(name(), inputName(W), inputs.get(W), Shape.of(out, in));
    if (biased) {
      Inputs.shape(name(), inputName(B), inputs.get(B), Shape.of(out));
    }
    return Shape.of(inputs.get(X).extent(0), out);
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    k.linear()
        .forward(
            c.samples(y.output()),
            in,
            out,
            y.input(X).value().array(),
            c.start(y.input(X)),
            y.input(W).value().array(),
            c.start(y.input(W)),
            biased ? y.input(B).value().array() : null,
            biased ? c.start(y.input(B)) : 0,
            y.output().value().array(),
            c.start(y.output()));
  }

  @Override
  public boolean replacesGrad(int input) {
    return input == W;
  }

  @Override
  public void backward(Node y, int input, Chunk c, Kernels k) {
    float[] dy = y.outputGrad();
    int dy0 = y.outputGradStart(c);
    float[] target = y.inputGrad(input, c);
    int target0 = y.inputGradStart(input, c);
    float[] other = y.input(input == X ? W : X).value().array();
    int other0 = c.start(y.input(input == X ? W : X));
    switch (input) {
      case X ->
        k.linear()
            .inputGrad(c.samples(y.output()), in, out, other, other0, dy, dy0, target, target0);
      case W -> {
        int n = c.samples(y.output());
        if (y.replacesGrad(W)) {
          k.linear().setWeightGrad(n, in, out, other, other0, dy, dy0, target, target0);
        } else {
          k.linear().weightGrad(n, in, out, other, other0, dy, dy0, target, target0);
        }
      }
      default -> k.linear().biasGrad(c.samples(y.output()), out, dy, dy0, target, target0);
    }
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    double[] result = new double[y.output().shape().size()];
    for (int place = 0; place < result.length; place++) {
      int n = place / out;
      int o = place % out;
      double sum = biased ? inputs[B][o] : 0;
      for (int i = 0; i < in; i++) {
        sum += inputs[X][n * in + i] * inputs[W][o * in + i];
      }
      result[place] = sum;
    }
    return result;
  }
}
