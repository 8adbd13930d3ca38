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
 * L = Σₙ −log softmax(x[n])[t[n]] / N, the mean over the batch; x [N, classes], t [N] class numbers held as floats, L []. Backward:
 * ∂L/∂x = δ · (softmax(x) − onehot(t)) / N. PyTorch splits it into {@code NllLossBackward0} and {@code LogSoftmaxBackward0}; here
 * they are one node under the name of the first, since only together do they have this short gradient.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">torch.nn.CrossEntropyLoss</a>
 */
public record CrossEntropyFunction() implements Function {
  @Override
  public String name() {
    return "NllLossBackward0";
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
  public boolean differentiable(int input) {
    return input == 0;
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    Shape x = inputs.get(0);
    if (x.rank() != 2 || !inputs.get(1).equals(Shape.of(x.extent(0)))) {
      throw new IllegalArgumentException("cross-entropy of " + x + " and a target of "
          + inputs.get(1) + ": it needs [N, classes] and [N]");
    }
    return Shape.SCALAR;
  }

  @Override
  public int savedFloats(List<Shape> inputs, Shape output) {
    return inputs.get(0).size();
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    Tensor x = y.input(0).value();
    Tensor t = y.input(1).value();
    int rows = x.shape().extent(0);
    int classes = x.shape().extent(1);
    double sum = k.losses()
        .softmaxCrossEntropy(
            rows, classes, x.array(), x.offset(), t.array(), t.offset(), y.savedFloats(), 0);
    y.output().value().setAt(0, (float) (sum / rows));
  }

  @Override
  public void backward(Node y, int input, Chunk c, Kernels k) {
    Shape x = y.input(0).shape();
    Tensor t = y.input(1).value();
    float scale = y.output().grad().tensor().at(0) / x.extent(0);
    k.losses()
        .softmaxCrossEntropyBackward(
            x.extent(0),
            x.extent(1),
            scale,
            y.savedFloats(),
            0,
            t.array(),
            t.offset(),
            y.inputGrad(0, c),
            y.inputGradStart(0, c));
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    int rows = y.input(0).shape().extent(0);
    int classes = y.input(0).shape().extent(1);
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      double[] x = Arrays.copyOfRange(inputs[0], row * classes, (row + 1) * classes);
      double largest = Arrays.stream(x).max().orElse(0);
      double sum = Arrays.stream(x).map(v -> Math.exp(v - largest)).sum();
      loss += largest + Math.log(sum) - x[(int) inputs[1][row]];
    }
    return new double[] {loss / rows};
  }
}
