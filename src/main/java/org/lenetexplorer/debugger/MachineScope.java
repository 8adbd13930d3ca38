package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;

/** Looks tensors up in the machine as it is now; what was found is a copy and stays. */
final class MachineScope implements Scope {
  private final Machine machine;

  MachineScope(Machine machine) {
    this.machine = machine;
  }

  @Override
  public Reading find(String name) throws UnresolvedException {
    if (name.equals("lr")) {
      return Reading.of(machine.step().optimizer().learningRate());
    }
    if (name.equals("iteration")) {
      return Reading.of((double) machine.now().iteration());
    }
    if (name.endsWith(".grad")) {
      return gradient(name, variable(name.substring(0, name.length() - ".grad".length()), name));
    }
    if (name.endsWith(".change")) {
      return change(name.substring(0, name.length() - ".change".length()), name);
    }
    return value(name, variable(name, name));
  }

  /** The variable of a name without suffix. */
  private Variable variable(String name, String asked) throws UnresolvedException {
    Optional<Parameter> parameter = machine.step().model().parameters().find(name);
    if (parameter.isPresent()) {
      return parameter.get().variable();
    }
    Variable loss = machine.step().lossVariable();
    if (name.equals("loss") && loss != null) {
      return loss;
    }
    if (name.equals("input")) {
      return machine.step().network().input();
    }
    if (name.equals("target") && loss != null) {
      return java.util.Objects.requireNonNull(loss.gradFn()).input(1);
    }
    for (Variable output : machine.step().network().outputs()) {
      if (name.equals(output.name() + ".output")) {
        return output;
      }
    }
    throw new UnresolvedException(unknown(asked));
  }

  private String unknown(String name) {
    String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    List<String> similar =
        names().stream().filter(n -> n.startsWith(first + ".")).limit(6).toList();
    return "there is no " + name
        + (similar.isEmpty()
            ? "; layers are "
                + String.join(
                    ", ",
                    machine.step().network().outputs().stream()
                        .map(Variable::name)
                        .toList())
            : "; of " + first + " there are " + String.join(", ", similar));
  }

  private Reading value(String name, Variable variable) throws UnresolvedException {
    Tensor copy = variable.value().copy();
    int computed = computedValues(variable);
    if (computed == 0 && copy.size() > 0) {
      throw new UnresolvedException(name + " is not computed yet at this position");
    }
    return new Reading(copy, computed);
  }

  /** How many elements of a variable's value exist: all, of leaves; of outputs, what this iteration has reached. */
  int computedValues(Variable variable) {
    if (variable.gradFn() == null) {
      return variable.value().size();
    }
    List<Operation> operations = machine.step().operations();
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) instanceof Operation.Forward forward
          && forward.node().output() == variable) {
        if (i < machine.now().operation()) {
          return variable.value().size();
        }
        Partial partial = machine.partial();
        return i == machine.now().operation() && partial != null ? partial.reached() : 0;
      }
    }
    return 0;
  }

  private Reading gradient(String name, Variable variable) throws UnresolvedException {
    int computed = computedGradient(variable);
    if (computed == 0) {
      throw new UnresolvedException(name + " is none: it has not been computed");
    }
    return new Reading(variable.grad().tensor().copy(), computed);
  }

  /** How many elements of a variable's gradient exist: 0 if it is none. */
  int computedGradient(Variable variable) {
    boolean leaf =
        variable.gradFn() == null && variable != machine.step().network().input();
    if (variable.grad().state() == Gradient.State.NONE || (!leaf && !backwardBegun())) {
      return 0;
    }
    Partial partial = machine.partial();
    if (partial != null && partial.variable() == variable && inBackward() && !partial.hadValue()) {
      return partial.reached();
    }
    return variable.grad().tensor().size();
  }

  private @Nullable Operation current() {
    List<Operation> operations = machine.step().operations();
    int index = machine.now().operation();
    return index < operations.size() ? operations.get(index) : null;
  }

  private boolean inBackward() {
    Operation operation = current();
    return operation != null && operation.phase() == Phase.BACKWARD;
  }

  /** Whether an inner gradient can belong to this iteration: a pass starts them anew. */
  private boolean backwardBegun() {
    Operation operation = current();
    if (operation == null || operation.phase() == Phase.STEP) {
      return true;
    }
    if (operation.phase() != Phase.BACKWARD) {
      return false;
    }
    boolean first =
        machine.step().operations().get(machine.now().operation() - 1).phase() != Phase.BACKWARD;
    return !first || machine.now().part() > 0 || machine.partial() != null;
  }

  private Reading change(String name, String asked) throws UnresolvedException {
    Parameter parameter = machine
        .step()
        .model()
        .parameters()
        .find(name)
        .orElseThrow(() -> new UnresolvedException(unknown(asked)));
    Tensor change = parameter.variable().value().copy();
    for (int i = 0; i < change.size(); i++) {
      change.setAt(i, change.at(i) - machine.lastValues()[parameter.offset() + i]);
    }
    return Reading.whole(change);
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of("lr", "iteration", "input", "input.grad"));
    if (machine.step().lossVariable() != null) {
      names.addAll(List.of("loss", "loss.grad", "target"));
    }
    for (Variable output : machine.step().network().outputs()) {
      names.addAll(List.of(output.name() + ".output", output.name() + ".output.grad"));
    }
    for (Parameter parameter : machine.step().model().parameters().all()) {
      names.addAll(
          List.of(parameter.name(), parameter.name() + ".grad", parameter.name() + ".change"));
    }
    return names;
  }
}
