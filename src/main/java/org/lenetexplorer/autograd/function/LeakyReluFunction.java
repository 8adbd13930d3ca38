package org.lenetexplorer.autograd.function;

import java.util.Arrays;
import java.util.List;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.tensor.Shape;

/**
 * y = x where x > 0, otherwise slope · x. Backward: ∂L/∂x = δ or slope · δ.
 *
 * @param slope the factor for negative values
 */
public record LeakyReluFunction(float slope) implements Function {
  @Override
  public String name() {
    return "LeakyReluBackward0";
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    return inputs.get(0);
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    k.elements()
        .leakyRelu(
            c.length(y.output()),
            slope,
            y.input(0).value().array(),
            c.start(y.input(0)),
            y.output().value().array(),
            c.start(y.output()));
  }

  @Override
  public void backward(Node y, int input, Chunk c, Kernels k) {
    k.elements()
        .leakyReluBackward(
            c.length(y.output()),
            slope,
            y.input(0).value().array(),
            c.start(y.input(0)),
            y.outputGrad(),
            y.outputGradStart(c),
            y.inputGrad(0, c),
            y.inputGradStart(0, c));
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    return Arrays.stream(inputs[0]).map(x -> x > 0 ? x : slope * x).toArray();
  }
}
