package org.lenetexplorer.kernel;

/** The definition of a sliding window as seven loops: which input cell, tap and output cell belong together. */
final class Taps {
  private Taps() {}

  /** Receives the places of one product in the arrays of x, w and y. */
  interface Visitor {
    void visit(int x, int w, int y);
  }

  /** Visits every product of a convolution; taps on the padding are left out. */
  static void visit(Window window, int outChannels, int n, Visitor visitor) {
    for (int image = 0; image < n; image++) {
      for (int o = 0; o < outChannels; o++) {
        for (int c = 0; c < window.channels(); c++) {
          visit(
              window,
              image * window.channels() + c,
              o * window.channels() + c,
              image * outChannels + o,
              visitor);
        }
      }
    }
  }

  /** Visits every cell under every window of a pooling. */
  static void visitMaps(Window window, int maps, Visitor visitor) {
    for (int map = 0; map < maps; map++) {
      visit(window, map, 0, map, visitor);
    }
  }

  private static void visit(Window k, int xMap, int wMap, int yMap, Visitor visitor) {
    for (int i = 0; i < k.outHeight(); i++) {
      for (int j = 0; j < k.outWidth(); j++) {
        for (int u = 0; u < k.kernelHeight(); u++) {
          for (int v = 0; v < k.kernelWidth(); v++) {
            int row = i * k.strideHeight() + u - k.padHeight();
            int column = j * k.strideWidth() + v - k.padWidth();
            if (row >= 0 && row < k.height() && column >= 0 && column < k.width()) {
              visitor.visit(
                  (xMap * k.height() + row) * k.width() + column,
                  (wMap * k.kernelHeight() + u) * k.kernelWidth() + v,
                  (yMap * k.outHeight() + i) * k.outWidth() + j);
            }
          }
        }
      }
    }
  }
}
