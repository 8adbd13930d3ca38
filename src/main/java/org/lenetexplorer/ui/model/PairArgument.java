package org.lenetexplorer.ui.model;

import java.util.Optional;
import org.lenetexplorer.nn.Size2d;

/**
 * A height and a width, each within its own limits.
 *
 * @param height the first number
 * @param width the second number
 */
public record PairArgument(WholeArgument height, WholeArgument width) implements Argument<Size2d> {

  /** Limits with their reasons; the present value is always within them. */
  static PairArgument of(
      String name, Size2d value, Size2d least, Size2d most, String lower, String upper) {
    return new PairArgument(
        side(name, value.height(), least.height(), most.height(), lower, upper),
        side(name, value.width(), least.width(), most.width(), lower, upper));
  }

  private static WholeArgument side(
      String name, int value, int least, int most, String lower, String upper) {
    return new WholeArgument(
        name, value, Math.min(least, value), Math.max(most, value), lower, upper, Optional.empty());
  }

  @Override
  public String name() {
    return height.name();
  }

  @Override
  public Size2d value() {
    return new Size2d(height.value(), width.value());
  }

  /** Whether both numbers are the same. */
  public boolean isSquare() {
    return height.value().equals(width.value());
  }

  /**
   * The pair after one of its numbers was set.
   *
   * @param first whether it was the height
   * @param linked whether the other one becomes the same, as far as its own limits let it
   */
  public Size2d with(boolean first, int number, boolean linked) {
    if (!linked) {
      return first ? new Size2d(number, width.value()) : new Size2d(height.value(), number);
    }
    WholeArgument other = first ? width : height;
    int follows = Math.max(other.least(), Math.min(other.most(), number));
    return first ? new Size2d(number, follows) : new Size2d(follows, number);
  }

  @Override
  public String refusal(Size2d other) {
    String first = height.refusal(other.height());
    return first.isEmpty() ? width.refusal(other.width()) : first;
  }

  @Override
  public String text(Size2d other) {
    return other.height() + "×" + other.width();
  }
}
