package org.lenetexplorer.autograd.function;

import java.util.List;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.tensor.Shape;

/**
 * y = the largest x under the window; x [N, C, H, W], y [N, C, oH, oW]. The first in row-major order wins a tie. Backward: δ
 * goes to the winner, the other cells get nothing.
 *
 * @param window the window's size, stride and padding
 */
public record MaxPool2dFunction(Window window) implements Function {
  @Override
  public String name() {
    return "MaxPool2DWithIndicesBackward0";
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    Inputs.count(name(), inputs, 1);
    Inputs.maps(name(), inputs.get(0), window);
    return Shape.of(
        inputs.get(0).extent(0), window.channels(), window.outHeight(), window.outWidth());
  }

  @Override
  public int savedInts(List<Shape> inputs, Shape output) {
    return output.size();
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    k.pooling()
        .maxForward(
            window,
            c.samples(y.output()),
            y.input(0).value().array(),
            c.start(y.input(0)),
            y.output().value().array(),
            c.start(y.output()),
            y.savedInts(),
            c.start(y.output()));
  }

  @Override
  public void backward(Node y, int input, Chunk c, Kernels k) {
    k.pooling()
        .maxBackward(
            window,
            c.samples(y.output()),
            y.outputGrad(),
            y.outputGradStart(c),
            y.savedInts(),
            c.start(y.output()),
            y.inputGrad(0, c),
            y.inputGradStart(0, c));
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    double[] out = new double[y.output().shape().size()];
    for (int place = 0; place < out.length; place++) {
      int map = place / window.outPlane();
      int top = place % window.outPlane() / window.outWidth() * window.strideHeight()
          - window.padHeight();
      int left = place % window.outWidth() * window.strideWidth() - window.padWidth();
      out[place] = under(inputs[0], map * window.inPlane(), top, left);
    }
    return out;
  }

  private double under(double[] x, int map, int top, int left) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int row = Math.max(0, top);
        row < Math.min(window.height(), top + window.kernelHeight());
        row++) {
      for (int column = Math.max(0, left);
          column < Math.min(window.width(), left + window.kernelWidth());
          column++) {
        largest = Math.max(largest, x[map + row * window.width() + column]);
      }
    }
    return largest;
  }
}
