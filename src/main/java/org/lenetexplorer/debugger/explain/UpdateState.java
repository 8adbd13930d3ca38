package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.UpdateRule;

/**
 * All that an update rule reads and writes for one number of a parameter, at one moment.
 *
 * @param weight w
 * @param hasGradient whether there is a gradient; without one the rule leaves the parameter as it is
 * @param gradient g; meaningless without a gradient
 * @param memory what the rule remembers, in the order of {@link UpdateRule#memoryNames}
 * @param steps how many steps the parameter has made
 * @param learningRate η of the step to come
 */
public record UpdateState(
    float weight,
    boolean hasGradient,
    float gradient,
    List<Float> memory,
    int steps,
    double learningRate) {
  /** Copies the list. */
  public UpdateState {
    memory = List.copyOf(memory);
  }

  /**
   * The state as it is now.
   *
   * @param index the parameter's place in the order of the parameters
   * @param element place in row-major order
   */
  public static UpdateState of(Optimizer optimizer, Parameter parameter, int index, int element) {
    List<Float> memory = new ArrayList<>();
    for (float[] values : optimizer.memory()) {
      memory.add(values[parameter.offset() + element]);
    }
    boolean hasGradient = !parameter.variable().grad().isNone();
    return new UpdateState(
        parameter.variable().value().at(element),
        hasGradient,
        hasGradient ? parameter.variable().grad().tensor().at(element) : 0,
        memory,
        optimizer.steps()[index],
        optimizer.learningRate());
  }

  /** The state after one step of a rule, computed for this number alone. */
  public UpdateState after(UpdateRule rule) {
    if (!hasGradient) {
      return this;
    }
    float[] w = {weight};
    float[][] remembered = new float[memory.size()][1];
    for (int k = 0; k < remembered.length; k++) {
      remembered[k][0] = memory.get(k);
    }
    rule.update(
        new PlainKernels().updates(),
        0,
        1,
        w,
        new float[] {gradient},
        remembered,
        steps + 1,
        learningRate);
    List<Float> kept = new ArrayList<>();
    for (float[] one : remembered) {
      kept.add(one[0]);
    }
    return new UpdateState(w[0], true, gradient, kept, steps + 1, learningRate);
  }
}
