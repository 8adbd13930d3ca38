package org.lenetexplorer.nn;

import java.util.List;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.SigmoidFunction;
import org.lenetexplorer.tensor.Shape;

/**
 * 1 / (1 + e⁻ˣ), element by element.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html">torch.nn.Sigmoid</a>
 */
public record Sigmoid() implements Layer {
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
    return context.graph().apply(name, new SigmoidFunction(), x);
  }
}
