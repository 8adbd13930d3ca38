package org.lenetexplorer.ui.model;

import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.Numbers;

/**
 * How large an update is: the norm of the change over the norm of the weights after it. About 10⁻³ is usual; outside 10⁻⁴ to
 * 10⁻² the learning rate deserves a look.
 *
 * @param ratio |Δw|/|w|; NaN where there was no update, or nothing to compare with
 * @see <a href="https://cs231n.github.io/neural-networks-3/#ratio">Ratio of weights and updates</a>
 */
public record UpdateSize(double ratio) {
  private static final double LEAST = 1e-4;
  private static final double MOST = 1e-2;

  /** What to think of a ratio. */
  public enum Mark {
    /** There is none. */
    NONE(""),
    /** Below 10⁻⁴. */
    SMALL("▼ below 10⁻⁴"),
    /** From 10⁻⁴ to 10⁻². */
    USUAL(""),
    /** Above 10⁻². */
    LARGE("▲ above 10⁻²");

    private final String words;

    Mark(String words) {
      this.words = words;
    }

    /** The mark in the window; empty where there is nothing to see. */
    public String words() {
      return words;
    }
  }

  static UpdateSize of(@Nullable TensorFigures change, @Nullable TensorFigures value) {
    return new UpdateSize(
        change == null || value == null || value.norm() == 0
            ? Double.NaN
            : change.norm() / value.norm());
  }

  /** What to think of it. A parameter that did not move at all has a small one. */
  public Mark mark() {
    if (Double.isNaN(ratio)) {
      return Mark.NONE;
    }
    return ratio < LEAST ? Mark.SMALL : ratio > MOST ? Mark.LARGE : Mark.USUAL;
  }

  /** The ratio as it is read, or {@code none}. */
  public String text() {
    return Double.isNaN(ratio) ? "none" : Numbers.format((float) ratio);
  }
}
