package org.lenetexplorer.autograd.function;

import java.util.Arrays;
import java.util.List;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.tensor.Shape;

/**
 * y = max(x, 0), element by element. Backward: ∂L/∂x = δ where y > 0, otherwise 0.
 */
public record ReluFunction() implements Function {
  @Override
  public String name() {
    return "ReluBackward0";
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    return inputs.get(0);
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    k.elements()
        .relu(
            c.length(y.output()),
            y.input(0).value().array(),
            c.start(y.input(0)),
            y.output().value().array(),
            c.start(y.output()));
  }

  @Override
  public void backward(Node y, int input, Chunk c, Kernels k) {
    k.elements()
        .reluBackward(
            c.length(y.output()),
            y.output().value().array(),
            c.start(y.output()),
            y.outputGrad(),
            y.outputGradStart(c),
            y.inputGrad(0, c),
            y.inputGradStart(0, c));
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    return Arrays.stream(inputs[0]).map(x -> Math.max(x, 0)).toArray();
  }
}
