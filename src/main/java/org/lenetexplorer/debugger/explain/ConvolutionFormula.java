package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.kernel.Window;

/** The four formulas of a convolution with the indices of one element and the layer's stride and padding put in. */
final class ConvolutionFormula {
  private ConvolutionFormula() {}

  /** The cell under a tap at a known position: {@code 3+u}. */
  static String shifted(int position, int stride, int pad, String tap) {
    int start = position * stride - pad;
    return start == 0 ? tap : start + "+" + tap;
  }

  /** The cell under a known tap at a position: {@code 2·i+1}. */
  private static String slid(String position, int stride, int tap) {
    String moved = stride == 1 ? position : stride + "·" + position;
    return tap == 0 ? moved : moved + (tap > 0 ? "+" : "") + tap;
  }

  private static String latex(String index) {
    return index.replace("·", " \\cdot ");
  }

  static Formula forward(int[] at, String row, String column, boolean biased) {
    String out = at[0] + "," + at[1] + "," + at[2] + "," + at[3];
    String in = at[0] + ",c," + row + "," + column;
    return new Formula(
        "y[" + out + "] = " + (biased ? "b[" + at[1] + "] + " : "") + "Σ c,u,v  w[" + at[1]
            + ",c,u,v] · x[" + in + "]",
        "y_{" + out + "} = " + (biased ? "b_{" + at[1] + "} + " : "") + "\\sum_{c,u,v} w_{" + at[1]
            + ",c,u,v} \\cdot x_{" + in + "}");
  }

  static Formula weight(int[] at, Window window) {
    String element = at[0] + "," + at[1] + "," + at[2] + "," + at[3];
    String cell = "n," + at[1] + ","
        + slid("i", window.strideHeight(), at[2] - window.padHeight()) + ","
        + slid("j", window.strideWidth(), at[3] - window.padWidth());
    return new Formula(
        "∂L/∂w[" + element + "] = Σ n,i,j  δ[n," + at[0] + ",i,j] · x[" + cell + "]",
        "\\frac{\\partial L}{\\partial w_{" + element + "}} = \\sum_{n,i,j} \\delta_{n," + at[0]
            + ",i,j} \\cdot x_{" + latex(cell) + "}");
  }

  static Formula bias(int o) {
    return new Formula(
        "∂L/∂b[" + o + "] = Σ n,i,j  δ[n," + o + ",i,j]",
        "\\frac{\\partial L}{\\partial b_{" + o + "}} = \\sum_{n,i,j} \\delta_{n," + o + ",i,j}");
  }

  static Formula pixel(int[] at, Window window) {
    String element = at[0] + "," + at[1] + "," + at[2] + "," + at[3];
    String row = slid("i", window.strideHeight(), -window.padHeight()) + "+u";
    String column = slid("j", window.strideWidth(), -window.padWidth()) + "+v";
    return new Formula(
        "∂L/∂x[" + element + "] = Σ o and all i,j,u,v with " + row + "=" + at[2] + ", " + column
            + "=" + at[3] + "  δ[" + at[0] + ",o,i,j] · w[o," + at[1] + ",u,v]",
        "\\frac{\\partial L}{\\partial x_{" + element + "}} = \\sum_{o} \\sum_{" + latex(row) + "="
            + at[2] + ",\\; " + latex(column) + "=" + at[3] + "} \\delta_{" + at[0]
            + ",o,i,j} \\cdot w_{o," + at[1] + ",u,v}");
  }
}
