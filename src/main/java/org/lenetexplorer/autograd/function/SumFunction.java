package org.lenetexplorer.autograd.function;

import java.util.Arrays;
import java.util.List;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * y = Σ x over all elements; x of any shape, y []. Backward: δ to every element.
 */
public record SumFunction() implements Function {
  @Override
  public String name() {
    return "SumBackward0";
  }

  @Override
  public boolean perSample() {
    return false;
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    return Shape.SCALAR;
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    Tensor x = y.input(0).value();
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      sum += x.at(i);
    }
    y.output().value().setAt(0, (float) sum);
  }

  @Override
  public void backward(Node y, int input, Chunk c, Kernels k) {
    Tensor dx = y.input(0).grad().tensor();
    float share = y.output().grad().tensor().at(0);
    for (int i = 0; i < dx.size(); i++) {
      dx.setAt(i, dx.at(i) + share);
    }
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    return new double[] {Arrays.stream(inputs[0]).sum()};
  }
}
