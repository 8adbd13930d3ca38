package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;

/**
 * Explains what the step at a debugger's cursor does, with its numbers. An explanation reads tensors after the operation has
 * run, so the debugger looks ahead and comes back; the cursor stays.
 */
public final class PositionExplainer {
  private final Debugger debugger;

  /** An explainer of whatever position the debugger is at. */
  public PositionExplainer(Debugger debugger) {
    this.debugger = debugger;
  }

  /** The arithmetic at the cursor in text; for an operation or a part, that of its first element. */
  public String explain() {
    Position position = debugger.position();
    Operation operation = debugger.tree().operation(position);
    if (operation == null) {
      return position.phase() < 0
          ? "An iteration: "
              + String.join(
                  ", ", debugger.tree().phases().stream().map(Phase::id).toList()) + "."
          : phase(debugger.tree().phases().get(position.phase()));
    }
    Explanation explanation =
        new MakingExplainer(debugger).explain(Making.at(debugger.tree(), position));
    boolean whole = position.term() < 0 || operation instanceof Operation.Update;
    return whole ? explanation.toText() : explanation.toText(position.term() + 1);
  }

  private static String phase(Phase phase) {
    return switch (phase) {
      case ZERO_GRAD -> "optimizer.zero_grad(): every gradient that exists becomes zero.";
      case FORWARD -> "output = net(input): layer by layer, from the input to the output.";
      case LOSS ->
        "loss = criterion(output, target): one number that says how wrong the output is.";
      case BACKWARD ->
        "loss.backward(): ∂L/∂x of every tensor, from the loss back to the first layer.";
      case STEP -> "optimizer.step(): every parameter moves against its gradient.";
    };
  }

  private Explainer explainer() {
    return Explainer.of(debugger.step());
  }

  /**
   * The gradient of an element of a parameter or the input beside its finite difference, in text; computed at the end of this
   * iteration's backward phase.
   */
  public String proof(ElementReference element) {
    Optional<Variable> leaf = leaf(element.tensor());
    if (leaf.isEmpty()) {
      return element.tensor()
          + " is neither a parameter nor the input: only their gradients can be compared with a difference";
    }
    int step = debugger.tree().phases().indexOf(Phase.STEP);
    Position update = Position.ofIteration(debugger.position().iteration()).inPhase(step);
    int place = element.place(leaf.get().shape());
    return debugger.at(update, () -> Proof.of(explainer(), leaf.get(), place).toText());
  }

  private Optional<Variable> leaf(String name) {
    String tensor =
        name.endsWith(".grad") ? name.substring(0, name.length() - ".grad".length()) : name;
    return tensor.equals("input")
        ? Optional.of(debugger.step().network().input())
        : debugger.step().model().parameters().find(tensor).map(parameter -> parameter.variable());
  }

  /** What reads an element, in text: an operation a line, with how many elements of its result it touches. */
  public String uses(ElementReference element) {
    List<Use> uses = new Provenance(explainer()).uses(element);
    if (uses.isEmpty()) {
      return "nothing reads " + element;
    }
    StringBuilder text = new StringBuilder();
    for (Use use : uses) {
      text.append(use.operation()).append(": ").append(use.touched().size()).append(" element");
      text.append(use.touched().size() == 1 ? "" : "s")
          .append(", ")
          .append(use.touched().get(0));
      text.append(
              use.touched().size() > 1
                  ? " to " + use.touched().get(use.touched().size() - 1)
                  : "")
          .append('\n');
    }
    return text.toString().stripTrailing();
  }
}
