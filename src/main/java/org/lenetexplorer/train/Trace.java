package org.lenetexplorer.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.tensor.Tensor;

/** Records every tensor of iterations on one batch, for comparison with other programs. */
public final class Trace {
  private final TrainingStep step;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  /** A trace of an iteration whose input and target (or gradient) have been written; it must compute ∂L/∂(input). */
  public Trace(TrainingStep step) {
    this.step = step;
  }

  /** Runs iterations 0 to {@code count} − 1 on the same batch and records them. */
  public void run(int count) {
    for (int k = 0; k < count; k++) {
      iteration("iteration" + k + ".");
    }
  }

  private void iteration(String prefix) {
    NetworkGraph network = step.network();
    step.model().parameters().zeroGrad();
    recordParameters(prefix + "before.", false);
    step.forward();
    record(prefix + "input", network.input().value());
    for (Variable output : network.outputs()) {
      record(prefix + "output." + output.name(), output.value());
    }
    if (step.lossVariable() != null) {
      record(prefix + "loss", step.lossVariable().value());
    }
    step.backward();
    for (Variable output : network.outputs()) {
      record(prefix + "grad_output." + output.name(), output.grad().tensor());
    }
    record(prefix + "grad_input", network.input().grad().tensor());
    recordParameters(prefix + "grad.", true);
    step.optimizer().step();
    recordParameters(prefix + "after.", false);
  }

  private void recordParameters(String prefix, boolean gradients) {
    for (Parameter parameter : step.model().parameters().all()) {
      Variable variable = parameter.variable();
      record(prefix + parameter.name(), gradients ? variable.grad().tensor() : variable.value());
    }
  }

  private void record(String name, Tensor tensor) {
    tensors.put(name, tensor.copy());
  }

  /**
   * What was recorded, by name: {@code iterationK.input}, {@code .output.LAYER}, {@code .loss}, {@code .grad_output.LAYER},
   * {@code .grad_input}, and {@code .before.P}, {@code .grad.P}, {@code .after.P} for every parameter P.
   */
  public Map<String, Tensor> tensors() {
    return tensors;
  }
}
