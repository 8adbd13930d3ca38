package org.lenetexplorer.debugger;

import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Operation;

/**
 * An operation (or a part of one) in the middle: it has been run aside, and its results are let into the state element by
 * element, so that those not reached yet are as they were before.
 */
final class Partial {
  private final Variable variable;
  private final float[][] arrays;
  private final int[] offsets;
  private final Runnable operation;
  private final Gradient.State stateBefore;
  private final int contributionsBefore;
  private final int size;
  private float[][] results;
  private int reached;

  private Partial(
      Variable variable, Tensor target, Optimizer.@Nullable Stretch memory, Runnable operation) {
    this.variable = variable;
    this.operation = operation;
    size = target.size();
    float[][] remembered = memory == null ? new float[0][] : memory.arrays();
    arrays = new float[1 + remembered.length][];
    offsets = new int[arrays.length];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = i == 0 ? target.array() : remembered[i - 1];
      offsets[i] = i == 0 || memory == null ? target.offset() : memory.offset();
    }
    stateBefore = variable.grad().state();
    contributionsBefore = variable.grad().contributions();
    results = runAside();
  }

  /** The results of the operation; the arrays are put back to what they held. */
  private float[][] runAside() {
    float[][] before = copies();
    operation.run();
    float[][] after = copies();
    for (int i = 0; i < arrays.length; i++) {
      System.arraycopy(before[i], 0, arrays[i], offsets[i], size);
    }
    return after;
  }

  /** Runs the operation again on what it reads now, after an edit: elements reached keep their values. */
  void recompute() {
    variable.grad().restore(stateBefore, contributionsBefore);
    results = runAside();
  }

  private float[][] copies() {
    float[][] copies = new float[arrays.length][];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = java.util.Arrays.copyOfRange(arrays[i], offsets[i], offsets[i] + size);
    }
    return copies;
  }

  /** Runs an operation, or one of its parts, aside. */
  static Partial of(Operation operation, int part) {
    if (operation instanceof Operation.Forward forward) {
      Variable output = forward.node().output();
      return new Partial(output, output.value(), null, operation::run);
    }
    if (operation instanceof Operation.Backward backward) {
      Variable target = backward.parts().get(part).variable();
      backward.beginBefore(part);
      return new Partial(target, target.grad().tensor(), null, () -> backward.runPart(part));
    }
    if (operation instanceof Operation.Update update) {
      Variable parameter = update.parameter().variable();
      return new Partial(
          parameter,
          parameter.value(),
          update.optimizer().stretch(update.parameter()),
          runOnce(update, update.optimizer().steps()[update.index()]));
    }
    throw new IllegalArgumentException(operation.name() + " has no elements");
  }

  /** An update that has been run aside before must not count as a second step of its parameter. */
  private static Runnable runOnce(Operation.Update update, int stepsBefore) {
    return () -> {
      update.optimizer().steps()[update.index()] = stepsBefore;
      update.run();
    };
  }

  /** Lets the elements before this one have their results; never goes back. */
  void reach(int element) {
    for (int i = 0; i < arrays.length; i++) {
      System.arraycopy(results[i], reached, arrays[i], offsets[i] + reached, element - reached);
    }
    reached = element;
  }

  /** The variable whose value or gradient is being computed. */
  Variable variable() {
    return variable;
  }

  int size() {
    return size;
  }

  int reached() {
    return reached;
  }

  /** Whether a gradient that is being added to had a value before: then the elements not reached have that. */
  boolean hadValue() {
    return stateBefore == Gradient.State.VALUE;
  }
}
