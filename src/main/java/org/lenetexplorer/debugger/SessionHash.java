package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.train.TrainingStep;

/** The SHA-256 of all that a session's future follows from, and of all that exists of its present iteration. */
final class SessionHash {
  private final Machine machine;

  SessionHash(Machine machine) {
    this.machine = machine;
  }

  /** The hash, for a cursor at a position. */
  String hex(String position) {
    TrainingStep step = machine.step();
    Optimizer optimizer = step.optimizer();
    StateHash hash = new StateHash()
        .add(position)
        .add(step.model().kernels().name())
        .add(Double.doubleToRawLongBits(optimizer.learningRate()))
        .add(optimizer.rule().toPyTorch())
        .add(optimizer.steps())
        .add(machine.zeroGrad() ? 1 : 0)
        .add(machine.image())
        .add(machine.imageOnce() ? 1 : 0)
        .add(machine.batchState().epoch())
        .add(machine.batchState().batch())
        .add(machine.batchState().generator().toArray())
        .add(step.model().noise().state().toArray())
        .add(machine.lastValues(), 0, machine.lastValues().length)
        .add(step.gradOutput().array(), 0, step.gradOutput().size());
    for (float[] memory : optimizer.memory()) {
      hash.add(memory, 0, memory.length);
    }
    for (Variable variable : variables()) {
      add(hash, variable);
    }
    return hash.hex();
  }

  private List<Variable> variables() {
    TrainingStep step = machine.step();
    List<Variable> variables = new ArrayList<>();
    step.model().parameters().all().stream().map(Parameter::variable).forEach(variables::add);
    variables.add(step.network().input());
    variables.addAll(step.network().outputs());
    Variable loss = step.lossVariable();
    if (loss != null) {
      variables.add(Objects.requireNonNull(loss.gradFn()).input(1));
      variables.add(loss);
    }
    return variables;
  }

  /** Adds what exists of a variable: elements not computed yet do not count, whatever the array holds in their place. */
  private void add(StateHash hash, Variable variable) {
    MachineScope scope = new MachineScope(machine);
    hash.add(variable.value().array(), variable.value().offset(), scope.computedValues(variable));
    if (!variable.requiresGrad()) {
      return;
    }
    Gradient gradient = variable.grad();
    int computed = scope.computedGradient(variable);
    hash.add(computed == 0 ? 0 : gradient.contributions());
    hash.add(computed == 0 ? Gradient.State.NONE.ordinal() : gradient.state().ordinal());
    hash.add(gradient.tensor().array(), gradient.tensor().offset(), computed);
  }
}
