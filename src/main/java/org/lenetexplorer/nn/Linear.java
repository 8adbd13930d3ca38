package org.lenetexplorer.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.LinearFunction;
import org.lenetexplorer.tensor.Shape;

/**
 * A fully connected layer: each of O outputs is a weighted sum of all I inputs.
 *
 * @param inFeatures inputs, I
 * @param outFeatures outputs, O
 * @param bias whether a number is added to each output
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Linear.html">torch.nn.Linear</a>
 */
public record Linear(int inFeatures, int outFeatures, boolean bias) implements Layer {
  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException if there is no input or no output
   */
  public Linear {
    Arguments.atLeast(1, inFeatures, "in_features");
    Arguments.atLeast(1, outFeatures, "out_features");
  }

  /** With a bias, as {@code nn.Linear(in, out)}. */
  public Linear(int inFeatures, int outFeatures) {
    this(inFeatures, outFeatures, true);
  }

  @Override
  public String arguments() {
    return "in_features=" + inFeatures + ", out_features=" + outFeatures + ", bias="
        + (bias ? "True" : "False");
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.rank() != 1) {
      throw new ShapeMismatchException(
          "expects " + inFeatures + " features in a row, gets maps " + input.toProduct(),
          new Repair.InsertBefore("insert a Flatten before it", new Flatten()));
    }
    if (input.extent(0) != inFeatures) {
      throw new ShapeMismatchException(
          "expects " + inFeatures + ", gets " + input.extent(0),
          new Repair.Replace(
              "set in_features to " + input.extent(0),
              new Linear(input.extent(0), outFeatures, bias)));
    }
    return Shape.of(outFeatures);
  }

  @Override
  public String derivation(Shape input) {
    return "out_features = " + outFeatures;
  }

  @Override
  public Map<String, Shape> parameterShapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("weight", Shape.of(outFeatures, inFeatures));
    if (bias) {
      shapes.put("bias", Shape.of(outFeatures));
    }
    return shapes;
  }

  @Override
  public int fanIn() {
    return inFeatures;
  }

  @Override
  public String parameterArithmetic() {
    return Arguments.sum(
        outFeatures + "·" + inFeatures, outFeatures * inFeatures, bias ? outFeatures : 0);
  }

  @Override
  public long multiplyAdds(Shape input) {
    return (long) inFeatures * outFeatures;
  }

  @Override
  public Variable apply(Context context, String name, Variable x, List<Variable> parameters) {
    List<Variable> inputs = new ArrayList<>(List.of(x));
    inputs.addAll(parameters);
    LinearFunction function = new LinearFunction(inFeatures, outFeatures, bias);
    return context.graph().apply(name, function, inputs.toArray(Variable[]::new));
  }
}
