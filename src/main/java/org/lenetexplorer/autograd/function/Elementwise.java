package org.lenetexplorer.autograd.function;

import java.util.List;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * A function of one or two tensors of the same shape, element by element, given by its value and its partial derivatives.
 * These are for losses of one's own; they run as ordinary loops, not as kernels.
 */
interface Elementwise extends Function {
  /** The value for one element; b is 0 for a function of one tensor. */
  double value(double a, double b);

  /** The partial derivative by the first (0) or second (1) argument at one element, whose value is y. */
  double derivative(int argument, double a, double b, double y);

  /** How many tensors it is a function of: 1 or 2. */
  default int arguments() {
    return 1;
  }

  @Override
  default Shape outputShape(List<Shape> inputs) {
    Inputs.count(name(), inputs, arguments());
    for (Shape shape : inputs) {
      if (!shape.equals(inputs.get(0))) {
        throw new IllegalArgumentException(
            name() + " of " + inputs.get(0) + " and " + shape + ": the shapes must be equal");
      }
    }
    return inputs.get(0);
  }

  @Override
  default void forward(Node y, Chunk c, Kernels k) {
    Tensor a = y.input(0).value();
    Tensor b = y.input(y.inputs().size() - 1).value();
    Tensor out = y.output().value();
    int from = c.start(y.output());
    for (int i = from; i < from + c.length(y.output()); i++) {
      out.setAt(i, (float) value(a.at(i), b.at(i)));
    }
  }

  @Override
  default void backward(Node y, int input, Chunk c, Kernels k) {
    Tensor a = y.input(0).value();
    Tensor b = y.input(y.inputs().size() - 1).value();
    Tensor out = y.output().value();
    Tensor delta = y.output().grad().tensor();
    int from = c.start(y.output());
    int target = y.inputGradStart(input, c);
    for (int i = 0; i < c.length(y.output()); i++) {
      int place = from + i;
      double slope = derivative(input, a.at(place), b.at(place), out.at(place));
      y.inputGrad(input, c)[target + i] += (float) (delta.at(place) * slope);
    }
  }

  @Override
  default double[] evaluate(Node y, double[][] inputs) {
    double[] a = inputs[0];
    double[] b = inputs[inputs.length - 1];
    double[] out = new double[a.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = value(a[i], b[i]);
    }
    return out;
  }
}
