package org.lenetexplorer.ui.formula;

import org.lenetexplorer.debugger.explain.Grid;

/**
 * Numbers that share a scale of colours: those of a kind. Gradients of parameters are sums over whole maps and have a scale of
 * their own, beside which the gradients δ that they are made of would fade.
 *
 * @param kind what the numbers are
 * @param parameters whether they are gradients of weights or biases
 */
record Shade(Grid.Kind kind, boolean parameters) {
  /** That of the numbers of a tensor, {@code conv1.weight.grad}. */
  static Shade of(Grid.Kind kind, String tensor) {
    boolean inside = tensor.contains(".weight.") || tensor.contains(".bias.");
    return new Shade(kind, kind == Grid.Kind.GRADIENT && inside);
  }

  /** What a legend says of it: {@code gradients}, {@code gradients of weights}. */
  String label() {
    return NumberBox.quantity(kind).label() + (parameters ? " of weights" : "");
  }
}
