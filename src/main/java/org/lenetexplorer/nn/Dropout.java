package org.lenetexplorer.nn;

import java.util.List;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.DropoutFunction;
import org.lenetexplorer.tensor.Shape;

/**
 * In training, each element is dropped with probability p and the others are scaled by 1/(1 − p); in evaluation nothing happens.
 *
 * @param p the probability, 0.5 by default
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html">torch.nn.Dropout</a>
 */
public record Dropout(float p) implements Layer {
  /** The default probability of 0.5. */
  public Dropout() {
    this(0.5f);
  }

  /**
   * Checks the argument.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1
   */
  public Dropout {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p " + p + " must be from 0 to 1");
    }
  }

  @Override
  public String arguments() {
    return "p=" + Arguments.python(p) + ", inplace=False";
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
    return context
        .graph()
        .apply(name, new DropoutFunction(p, context.generator(), context.training()), x);
  }
}
