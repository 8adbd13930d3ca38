package org.lenetexplorer.autograd.function;

import java.util.List;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Shape;

/**
 * y = x · mask, where the mask is 0 with probability p and 1 / (1 − p) otherwise, drawn anew in each forward pass. Backward:
 * ∂L/∂x = δ · mask. In evaluation y = x.
 *
 * @param p share of elements set to zero, from 0 to 1
 * @param generator where masks are drawn, in the order of samples and elements
 * @param training whether elements are dropped at all
 */
public record DropoutFunction(float p, MersenneTwister generator, boolean training)
    implements Function {
  @Override
  public String name() {
    return training ? "NativeDropoutBackward0" : "AliasBackward0";
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    return inputs.get(0);
  }

  @Override
  public int savedFloats(List<Shape> inputs, Shape output) {
    return training ? output.size() : 0;
  }

  @Override
  public void prepare(Node y) {
    if (!training) {
      return;
    }
    float kept = p < 1 ? 1 / (1 - p) : 0;
    float[] mask = y.savedFloats();
    for (int i = 0; i < mask.length; i++) {
      mask[i] = generator.nextFloat() < p ? 0 : kept;
    }
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    int from = c.start(y.output());
    float[] x = y.input(0).value().array();
    if (!training) {
      int count = c.length(y.output());
      System.arraycopy(x, c.start(y.input(0)), y.output().value().array(), from, count);
      return;
    }
    k.elements()
        .multiply(
            c.length(y.output()),
            x,
            c.start(y.input(0)),
            y.savedFloats(),
            from,
            y.output().value().array(),
            from);
  }

  @Override
  public void backward(Node y, int input, Chunk c, Kernels k) {
    if (!training) {
      k.elements()
          .add(
              c.length(y.output()),
              y.outputGrad(),
              y.outputGradStart(c),
              y.inputGrad(0, c),
              y.inputGradStart(0, c));
      return;
    }
    k.elements()
        .multiplyAdd(
            c.length(y.output()),
            y.outputGrad(),
            y.outputGradStart(c),
            y.savedFloats(),
            c.start(y.output()),
            y.inputGrad(0, c),
            y.inputGradStart(0, c));
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    double[] out = inputs[0].clone();
    for (int i = 0; training && i < out.length; i++) {
      out[i] *= y.savedFloats()[i];
    }
    return out;
  }
}
