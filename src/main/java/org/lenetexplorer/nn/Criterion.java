package org.lenetexplorer.nn;

import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.CrossEntropyFunction;
import org.lenetexplorer.autograd.function.MseLossFunction;
import org.lenetexplorer.tensor.Shape;

/** What training makes small: a number that says how far the output is from the target. */
public enum Criterion {
  /** The mean of the squared differences over all elements; targets have the shape of the output. */
  MSE("mse", "MSELoss"),
  /** The mean over the batch of −log softmax(output)[target]; targets are class numbers. */
  CROSS_ENTROPY("cross_entropy", "CrossEntropyLoss");

  private final String id;
  private final String type;

  Criterion(String id, String type) {
    this.id = id;
    this.type = type;
  }

  /** The name on the command line and in files, {@code cross_entropy}. */
  public String id() {
    return id;
  }

  /** The class name in {@code torch.nn}. */
  public String type() {
    return type;
  }

  /** Whether targets are class numbers. */
  public boolean takesClasses() {
    return this == CROSS_ENTROPY;
  }

  /** The shape of one sample's target for an output of this shape. */
  public Shape targetShape(Shape output) {
    return takesClasses() ? Shape.SCALAR : output;
  }

  /** The loss of an output, a scalar. */
  public Variable apply(Graph graph, Variable output, Variable target) {
    Function function = takesClasses() ? new CrossEntropyFunction() : new MseLossFunction();
    return graph.apply("loss", function, output, target);
  }

  /** The criterion of an id, or null. */
  public static @org.jspecify.annotations.Nullable Criterion of(String id) {
    for (Criterion criterion : values()) {
      if (criterion.id.equals(id)) {
        return criterion;
      }
    }
    return null;
  }
}
