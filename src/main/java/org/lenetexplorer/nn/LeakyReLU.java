package org.lenetexplorer.nn;

import java.util.List;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.LeakyReluFunction;
import org.lenetexplorer.tensor.Shape;

/**
 * x where it is positive, otherwise a fraction of it.
 *
 * @param negativeSlope the fraction, 0.01 by default
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html">torch.nn.LeakyReLU</a>
 */
public record LeakyReLU(float negativeSlope) implements Layer {
  /** The default slope of 0.01. */
  public LeakyReLU() {
    this(0.01f);
  }

  /**
   * Checks the argument.
   *
   * @throws IllegalArgumentException if the slope is not a number
   */
  public LeakyReLU {
    if (!Float.isFinite(negativeSlope)) {
      throw new IllegalArgumentException(
          "negative_slope " + negativeSlope + " must be a finite number");
    }
  }

  @Override
  public String arguments() {
    return "negative_slope=" + Arguments.python(negativeSlope);
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public String derivation(Shape input) {
    return "element by element";
  }

  @Override
  public Variable apply(Context context, String name, Variable x, List<Variable> parameters) {
    return context.graph().apply(name, new LeakyReluFunction(negativeSlope), x);
  }
}
