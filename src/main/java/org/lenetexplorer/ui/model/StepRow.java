package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.train.Phase;

/**
 * A row in the list of an iteration's steps: the heading of a phase, or an operation under it.
 *
 * @param phase the phase
 * @param operation its place among the operations; −1 for a heading
 * @param text what the row says
 * @param detail more of it, quieter: the shape that comes out, or whose gradients
 * @param tip how PyTorch calls it; empty for headings
 * @param stage where it stands
 */
public record StepRow(
    Phase phase, int operation, String text, String detail, String tip, Stage stage) {
  /** Where a row stands in the iteration. */
  public enum Stage {
    DONE("done"),
    CURRENT("current"),
    NEXT("next"),
    TO_COME("to come");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    /** The stage in words. */
    public String words() {
      return words;
    }
  }

  /** Whether this is the heading of a phase. */
  public boolean isHeading() {
    return operation < 0;
  }

  /** All rows of the iteration. */
  public static List<StepRow> of(ViewState state) {
    SessionSnapshot snapshot = state.snapshot();
    List<StepRow> rows = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      int heading = rows.size();
      int done = 0;
      for (int i = 0; i < snapshot.operations().size(); i++) {
        OperationView operation = snapshot.operations().get(i);
        if (operation.phase() == phase) {
          rows.add(row(state, i, stage(i, snapshot.next())));
          done += i < snapshot.next() ? 1 : 0;
        }
      }
      rows.add(heading, heading(phase, done, rows.size() - heading));
    }
    return List.copyOf(rows);
  }

  private static StepRow row(ViewState state, int place, Stage stage) {
    OperationView operation = state.snapshot().operations().get(place);
    String detail = switch (operation.phase()) {
      case BACKWARD -> String.join(", ", operation.parts());
      case FORWARD -> shape(state, operation);
      default -> "";
    };
    String tip = operation.gradFn().isEmpty() ? "" : "grad_fn=<" + operation.gradFn() + ">";
    return new StepRow(operation.phase(), place, operation.name(), detail, tip, stage);
  }

  private static String shape(ViewState state, OperationView operation) {
    int layer = state.blockOf(operation.name()) - 1;
    return state.snapshot().shapes().layers().get(layer).output().batched(1).toString();
  }

  private static StepRow heading(Phase phase, int done, int all) {
    Stage stage = Stage.CURRENT;
    if (done == 0 || done == all) {
      stage = done == 0 ? Stage.TO_COME : Stage.DONE;
    }
    return new StepRow(phase, -1, phase.id(), done + " of " + all, "", stage);
  }

  private static Stage stage(int place, int next) {
    if (place == next) {
      return Stage.NEXT;
    }
    if (place == next - 1) {
      return Stage.CURRENT;
    }
    return place < next ? Stage.DONE : Stage.TO_COME;
  }

  /** {@code backward ▸ conv2, bias, weight, input: done}. */
  public String sentence() {
    String what = isHeading() ? text : phase.id() + " ▸ " + text;
    return what + (detail.isEmpty() ? "" : ", " + detail) + ": " + stage.words();
  }
}
