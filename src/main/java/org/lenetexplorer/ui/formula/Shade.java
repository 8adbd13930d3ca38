package org.lenetexplorer.ui.formula;

import org.lenetexplorer.debugger.explain.Grid;

/**
 * Numbers that share a scale of colours: those of a kind. Gradients of parameters are sums over whole maps and have a scale of
 * their own, beside which the gradients δ that they are made of would fade.
 *
 * @param kind what the numbers are
 * @param owners {@code weights} or {@code biases} for their gradients, else empty
 */
record Shade(Grid.Kind kind, String owners) {
  /** That of the numbers of a tensor, {@code conv1.weight.grad}. */
  static Shade of(Grid.Kind kind, String tensor) {
    if (kind != Grid.Kind.GRADIENT) {
      return new Shade(kind, "");
    }
    boolean bias = tensor.contains(".bias.");
    return new Shade(kind, bias ? "biases" : tensor.contains(".weight.") ? "weights" : "");
  }

  /** What a legend says of it: {@code gradients}, {@code gradients of weights}. */
  String label() {
    return NumberBox.quantity(kind).label() + (owners.isEmpty() ? "" : " of " + owners);
  }
}
