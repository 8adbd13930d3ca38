package org.lenetexplorer.autograd.function;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Fusion;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.tensor.Shape;

/**
 * y[n,o,i,j] = b[o] + Σ w[o,c,u,v] · x[n, c, i·s + u − p, j·s + v − p]; x [N, C, H, W], w [O, C, kH, kW], b [O] or absent, y
 * [N, O, oH, oW]. Backward: ∂L/∂b = Σ δ; ∂L/∂w = δ slid over x; ∂L/∂x = the turned kernel slid over δ.
 *
 * @param window the kernel's size, stride and padding on the input's maps
 * @param outChannels kernels, O
 */
public record Conv2dFunction(Window window, int outChannels) implements Function {
  private static final int X = 0;
  private static final int W = 1;
  private static final int B = 2;

  @Override
  public String name() {
    return "ConvolutionBackward0";
  }

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
    Inputs.count(name(), inputs, inputs.size() > B ? B + 1 : B);
    Inputs.maps(name(), inputs.get(X), window);
    Shape weight =
        Shape.of(outChannels, window.channels(), window.kernelHeight(), window.kernelWidth());
    Inputs.shape(name(), inputName(W), inputs.get(W), weight);
    if (inputs.size() > B) {
      Inputs.shape(name(), inputName(B), inputs.get(B), Shape.of(outChannels));
    }
    return Shape.of(inputs.get(X).extent(0), outChannels, window.outHeight(), window.outWidth());
  }

  @Override
  public void forward(Node y, Chunk c, Kernels k) {
    boolean biased = y.inputs().size() > B;
    k.convolution()
        .forward(
            window,
            outChannels,
            c.samples(y.output()),
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
  public void backward(Node y, int input, Chunk c, Kernels k) {
    float[] dy = y.outputGrad();
    int dy0 = y.outputGradStart(c);
    float[] target = y.inputGrad(input, c);
    int target0 = y.inputGradStart(input, c);
    float[] other = y.input(input == X ? W : X).value().array();
    int other0 = c.start(y.input(input == X ? W : X));
    switch (input) {
      case X ->
        k.convolution()
            .inputGrad(
                window,
                outChannels,
                c.samples(y.output()),
                other,
                other0,
                dy,
                dy0,
                target,
                target0);
      case W ->
        k.convolution()
            .weightGrad(
                window,
                outChannels,
                c.samples(y.output()),
                other,
                other0,
                dy,
                dy0,
                target,
                target0);
      default ->
        k.convolution()
            .biasGrad(
                c.samples(y.output()), outChannels, window.outPlane(), dy, dy0, target, target0);
    }
  }

  @Override
  public Optional<Fusion> fuse(Node y, List<Node> after, Kernels k) {
    return ConvReluPool.of(this, y, after, k);
  }

  @Override
  public double[] evaluate(Node y, double[][] inputs) {
    double[] out = new double[y.output().shape().size()];
    int plane = window.outPlane();
    for (int place = 0; place < out.length; place++) {
      int n = place / (outChannels * plane);
      int o = place / plane % outChannels;
      int i = place % plane / window.outWidth();
      int j = place % window.outWidth();
      out[place] = (inputs.length > B ? inputs[B][o] : 0) + product(inputs, n, o, i, j);
    }
    return out;
  }

  private double product(double[][] inputs, int n, int o, int i, int j) {
    double sum = 0;
    for (int tap = 0; tap < window.taps(); tap++) {
      int c = tap / (window.kernelHeight() * window.kernelWidth());
      int row = i * window.strideHeight()
          - window.padHeight()
          + tap / window.kernelWidth() % window.kernelHeight();
      int column = j * window.strideWidth() - window.padWidth() + tap % window.kernelWidth();
      if (row >= 0 && row < window.height() && column >= 0 && column < window.width()) {
        int place = ((n * window.channels() + c) * window.height() + row) * window.width() + column;
        sum += inputs[W][o * window.taps() + tap] * inputs[X][place];
      }
    }
    return sum;
  }
}
