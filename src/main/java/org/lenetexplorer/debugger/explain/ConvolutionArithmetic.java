package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.Conv2dFunction;
import org.lenetexplorer.debugger.explain.Factor.Read;
import org.lenetexplorer.kernel.Window;

/**
 * Convolution: bias and k×k products a channel forward; backward δ × input under the window for a weight, δ × weight for a
 * pixel (the turned kernel: exactly the outputs whose window covers it), Σ δ for the bias. Cells on padding are terms of 0.
 */
record ConvolutionArithmetic(Conv2dFunction function) implements Arithmetic {
  private static final int X = 0;
  private static final int W = 1;
  private static final int B = 2;

  private Window window() {
    return function.window();
  }

  private Sliding sliding() {
    return new Sliding(window());
  }

  @Override
  public Terms forward(Node y, int element) {
    int o = element / window().outPlane() % function.outChannels();
    int first = y.inputs().size() > B ? 1 : 0;
    return new Terms(
        window().taps() + first, k -> k < first ? bias(y, o) : tap(y, element, o, k - first));
  }

  private static Term bias(Node y, int o) {
    return Term.of("bias", Read.of("b", y.input(B), o));
  }

  private Term tap(Node y, int element, int o, int tap) {
    return Term.of(
        tapName(tap), Read.of("w", y.input(W), o * window().taps() + tap), under(y, element, tap));
  }

  private String tapName(int tap) {
    return "c=" + tap / (window().kernelHeight() * window().kernelWidth())
        + " u=" + tap / window().kernelWidth() % window().kernelHeight()
        + " v=" + tap % window().kernelWidth();
  }

  /** The input value under a tap of the window that makes an output element, or the zero of the padding. */
  private Factor under(Node y, int element, int tap) {
    int position = element % window().outPlane();
    int u = tap / window().kernelWidth() % window().kernelHeight();
    int row = sliding().row(position / window().outWidth(), u);
    int column = sliding().column(position % window().outWidth(), tap % window().kernelWidth());
    if (!sliding().inside(row, column)) {
      return new Factor.Constant("padding", 0);
    }
    int n = element / window().outPlane() / function.outChannels();
    int c = tap / (window().kernelHeight() * window().kernelWidth());
    int map = (n * window().channels() + c) * window().inPlane();
    return Read.of("x", y.input(X), map + row * window().width() + column);
  }

  @Override
  public Cells touched(Node y, int input, int element) {
    if (input == X) {
      return covering(element);
    }
    int plane = window().outPlane();
    int channels = function.outChannels();
    int o = input == W ? element / window().taps() : element;
    int samples = y.output().shape().extent(0);
    return new Cells(samples * plane, k -> (k / plane * channels + o) * plane + k % plane);
  }

  /** The output places whose window covers a pixel, in the order u, v, o of the turned kernel. */
  private Cells covering(int element) {
    int channels = function.outChannels();
    int inPlane = window().inPlane();
    Sliding.Span rows = sliding().positionsOver(element % inPlane / window().width());
    Sliding.Span columns = sliding().positionsAcross(element % window().width());
    int first = element / inPlane / window().channels() * channels;
    return new Cells(rows.count() * columns.count() * channels, k -> {
      int i = rows.last() - k / channels / columns.count();
      int j = columns.last() - k / channels % columns.count();
      return (first + k % channels) * window().outPlane() + i * window().outWidth() + j;
    });
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    Read delta = Read.delta(y, place);
    int o = place / window().outPlane() % function.outChannels();
    return switch (input) {
      case X -> Term.of(kernelPlace(element, place), delta, turned(y, element, place, o));
      case W ->
        Term.of(
            position(place, window(), function.outChannels()),
            delta,
            under(y, place, element % window().taps()));
      default -> Term.of(position(place, window(), function.outChannels()), delta);
    };
  }

  static String position(int place, Window window, int channels) {
    int at = place % window.outPlane();
    return "n=" + place / window.outPlane() / channels + " i=" + at / window.outWidth() + " j="
        + at % window.outWidth();
  }

  private int row(int element, int place) {
    int i = place % window().outPlane() / window().outWidth();
    return element % window().inPlane() / window().width() - sliding().row(i, 0);
  }

  private int column(int element, int place) {
    return element % window().width() - sliding().column(place % window().outWidth(), 0);
  }

  private String kernelPlace(int element, int place) {
    int o = place / window().outPlane() % function.outChannels();
    int i = place % window().outPlane() / window().outWidth();
    return "o=" + o + " i=" + i + " j=" + place % window().outWidth() + " u=" + row(element, place)
        + " v=" + column(element, place);
  }

  private Read turned(Node y, int element, int place, int o) {
    int c = element / window().inPlane() % window().channels();
    int tap = (c * window().kernelHeight() + row(element, place)) * window().kernelWidth()
        + column(element, place);
    return Read.of("w", y.input(W), o * window().taps() + tap);
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    int[] at = y.output().shape().index(element);
    String row =
        ConvolutionFormula.shifted(at[2], window().strideHeight(), window().padHeight(), "u");
    String column =
        ConvolutionFormula.shifted(at[3], window().strideWidth(), window().padWidth(), "v");
    boolean biased = y.inputs().size() > B;
    return ConvolutionFormula.forward(at, row, column, biased);
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    Variable variable = y.input(input);
    int[] at = variable.shape().index(element);
    return switch (input) {
      case X -> ConvolutionFormula.pixel(at, window());
      case W -> ConvolutionFormula.weight(at, window());
      default -> ConvolutionFormula.bias(at[0]);
    };
  }

  @Override
  public List<String> backwardNotes(Node y, int input, int element) {
    if (input != X) {
      return List.of();
    }
    int kernel = window().kernelHeight() * window().kernelWidth();
    return List.of(covering(element).count() + " of the " + function.outChannels() + "·" + kernel
        + " weights of the turned kernel reach this pixel; the others lie outside the output"
        + (window().strideHeight() * window().strideWidth() > 1 ? " or between strides." : "."));
  }
}
