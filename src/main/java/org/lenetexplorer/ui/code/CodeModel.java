package org.lenetexplorer.ui.code;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lenetexplorer.format.torch.TrainingScript;
import org.lenetexplorer.format.torch.TrainingScript.Moment;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.ui.model.ViewState;

/**
 * The program, and which of its lines do what the last step did, or before the first step what the next one will.
 *
 * @param script the program
 * @param marked the lines, from 0, the one to be seen first first; empty while training runs
 * @param note what the first of them does in detail, as a comment
 * @param phase the phase whose colour marks them
 * @param sentence which line that is, for people who do not see the mark
 */
record CodeModel(
    TrainingScript script,
    List<Integer> marked,
    String note,
    Optional<Phase> phase,
    String sentence) {

  /** The model of a state; the program is taken from before if the project is the same. */
  static CodeModel of(ViewState state, TrainingScript script) {
    Optional<OperationView> operation = state.running()
        ? Optional.empty()
        : state.snapshot().lastOperation().or(state.snapshot()::nextOperation);
    if (operation.isEmpty()) {
      String why = state.running() ? "Training runs: every line of the loop." : "No step to show.";
      return new CodeModel(script, List.of(), "", Optional.empty(), why);
    }
    OperationView shown = operation.get();
    List<Integer> marked = script.linesOf(Moment.valueOf(shown.phase().name()), shown.name());
    String note = note(script, shown);
    boolean done = state.snapshot().next() > 0;
    String line = marked.isEmpty() ? "" : script.lines().get(marked.get(0)).strip();
    String sentence = (done ? "Last step: " : "Next step: ") + line + note;
    return new CodeModel(script, marked, note, Optional.of(shown.phase()), sentence);
  }

  private static String note(TrainingScript script, OperationView operation) {
    String name = operation.name();
    return switch (operation.phase()) {
      case ZERO_GRAD -> "  # → " + name + ".grad";
      case FORWARD -> "  # = " + script.function(name);
      case LOSS -> "";
      case BACKWARD -> "  # → " + reached(operation);
      case STEP -> "  # → " + name;
    };
  }

  /** What a backward operation computes: {@code conv2.bias.grad, conv2.weight.grad, ∂L/∂(input of conv2)}. */
  private static String reached(OperationView operation) {
    if (operation.name().equals("loss")) {
      return "∂L/∂output";
    }
    return operation.parts().stream()
        .map(part -> part.equals("weight") || part.equals("bias")
            ? operation.name() + "." + part + ".grad"
            : "∂L/∂(input of " + operation.name() + ")")
        .collect(Collectors.joining(", "));
  }
}
