package org.lenetexplorer.nn;

import java.util.List;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.TanhFunction;
import org.lenetexplorer.tensor.Shape;

/**
 * tanh x, element by element.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html">torch.nn.Tanh</a>
 */
public record Tanh() implements Layer {
  @Override
  public String arguments() {
    return "";
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
    return context.graph().apply(name, new TanhFunction(), x);
  }
}
