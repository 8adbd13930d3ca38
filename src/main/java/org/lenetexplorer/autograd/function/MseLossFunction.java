package org.lenetexplorer.autograd.function;

import java.util.List;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * L = Σ (x − t)² / count, the mean over all elements; x and t [N, …], L []. Backward: ∂L/∂x = δ · 2·(x − t) / count, and the
 * negative of it for t.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">torch.nn.MSELoss</a>
 */
public record MseLossFunction() implements Function {
  @Override
  public String name() {
    return "MseLossBackward0";
  }

  @Override
  public String inputName(int input) {
    return input == 0 ? "input" : "target";
  }

  @Override
  public boolean perSample() {
    return false;
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    if (!inputs.get(0).equals(inputs.get(1))) {
      throw new IllegalArgumentException("mean squared error of " + inputs.get(0)
          + " and a target of " + inputs.get(1) + ": the shapes must be equal");
    }
    return Shape.SCALAR;
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    Tensor x = y.input(0).value();
    Tensor t = y.input(1).value();
    double sum = k.losses().squaredError(x.size(), x.array(), x.offset(), t.array(), t.offset());
    y.output().value().setAt(0, (float) (sum / x.size()));
  }

  @Override
  public void backward(Node y, int input, Chunk c, Kernels k) {
    Tensor x = y.input(input).value();
    Tensor other = y.input(1 - input).value();
    float scale = y.output().grad().tensor().at(0) * 2 / x.size();
    k.losses()
        .squaredErrorBackward(
            x.size(),
            scale,
            x.array(),
            x.offset(),
            other.array(),
            other.offset(),
            y.inputGrad(input, c),
            y.inputGradStart(input, c));
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    double sum = 0;
    for (int i = 0; i < inputs[0].length; i++) {
      double difference = inputs[0][i] - inputs[1][i];
      sum += difference * difference;
    }
    return new double[] {sum / inputs[0].length};
  }
}
