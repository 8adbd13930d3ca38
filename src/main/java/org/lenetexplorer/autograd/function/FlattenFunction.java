package org.lenetexplorer.autograd.function;

import java.util.List;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.tensor.Shape;

/**
 * The same values in one row a sample: x [N, C, H, W], y [N, C·H·W]. Backward: δ in the shape of x.
 */
public record FlattenFunction() implements Function {
  @Override
  public String name() {
    return "ViewBackward0";
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    return Shape.of(inputs.get(0).extent(0), inputs.get(0).sampleSize());
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    float[] x = y.input(0).value().array();
    System.arraycopy(
        x,
        c.start(y.input(0)),
        y.output().value().array(),
        c.start(y.output()),
        c.length(y.output()));
  }

  @Override
  public void backward(Node y, int input, Chunk c, Kernels k) {
    k.elements()
        .add(
            c.length(y.output()),
            y.outputGrad(),
            y.outputGradStart(c),
            y.inputGrad(0, c),
            y.inputGradStart(0, c));
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    return inputs[0].clone();
  }
}
