package org.lenetexplorer.ui.theme;

import java.util.Locale;

/** What numbers on the screen are; each kind has hues of its own, so that none is taken for another. */
public enum Quantity {
  /** Outputs of layers: blue below zero, red above. */
  ACTIVATIONS("blue", "red"),
  /** The image read: ink on paper, so that a digit looks like one. */
  PIXELS("paper", "ink"),
  /** Weights and biases: purple below zero, green above. */
  KERNELS("purple", "green"),
  /** Derivatives of the loss: teal below zero, orange above. */
  GRADIENTS("teal", "orange");

  private final String negative;
  private final String positive;

  Quantity(String negative, String positive) {
    this.negative = negative;
    this.positive = positive;
  }

  /** The word for legends, "activations". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the colour of values below zero. */
  public String negativeHue() {
    return negative;
  }

  /** The name of the colour of values above zero. */
  public String positiveHue() {
    return positive;
  }
}
