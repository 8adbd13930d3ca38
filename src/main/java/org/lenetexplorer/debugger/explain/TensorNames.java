package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;

/** What tensors are called: {@code conv1.weight}, {@code conv1.output}, {@code conv1.output.grad}, {@code loss}. */
final class TensorNames {
  private TensorNames() {}

  /** The name of a variable's value; a scalar such as the loss goes by its own name. */
  static String value(Variable variable) {
    boolean plain = variable.gradFn() == null || variable.shape().rank() == 0;
    return plain ? variable.name() : variable.name() + ".output";
  }

  static String gradient(Variable variable) {
    return value(variable) + ".grad";
  }

  /** What a node keeps between forward and backward: {@code drop1.mask}, {@code loss.softmax}. */
  static String saved(Node node, String what) {
    return node.name() + "." + what;
  }
}
