package org.lenetexplorer.nn;

import java.util.List;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.FlattenFunction;
import org.lenetexplorer.tensor.Shape;

/**
 * All maps of a sample in one row: [C, H, W] becomes [C·H·W].
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html">torch.nn.Flatten</a>
 */
public record Flatten() implements Layer {
  @Override
  public String arguments() {
    return "start_dim=1, end_dim=-1";
  }

  @Override
  public Shape outputShape(Shape input) {
    return Shape.of(input.size());
  }

  @Override
  public String derivation(Shape input) {
    return input.toProduct().replace(" × ", "·") + " = " + input.size();
  }

  @Override
  public Variable apply(Context context, String name, Variable x, List<Variable> parameters) {
    return context.graph().apply(name, new FlattenFunction(), x);
  }
}
