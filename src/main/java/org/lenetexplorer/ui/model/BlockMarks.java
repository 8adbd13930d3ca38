package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lenetexplorer.debugger.Change;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.session.DebugView;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.ui.component.BreakpointDot;

/**
 * What the debugger has to say on one block of the chain.
 *
 * @param forward how the breakpoint on its forward operation (or on the loss) is marked, if there is one
 * @param backward the same of its backward operation
 * @param changed whether the last step changed a tensor of its
 * @param watch a watch of one of its tensors with its value, or empty
 * @param value the value alone, for narrow blocks
 */
public record BlockMarks(
    Optional<BreakpointDot.Style> forward,
    Optional<BreakpointDot.Style> backward,
    boolean changed,
    String watch,
    String value) {
  /** No marks. */
  public static final BlockMarks NONE =
      new BlockMarks(Optional.empty(), Optional.empty(), false, "", "");

  private static final Pattern NAME = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\.");

  /** The marks of every block, from left to right. */
  public static List<BlockMarks> of(ViewState state) {
    DebugView debug = state.snapshot().debug();
    List<BreakpointMark> breakpoints = BreakpointMark.of(state);
    Set<Integer> changed = new HashSet<>();
    if (state.showsSteps()) {
      for (Change change : debug.stop().changes()) {
        changed.add(blockOf(state, change.tensor()));
      }
    }
    List<WatchRow> watches = debug.watches().isEmpty() ? List.of() : WatchRow.of(state);
    List<BlockMarks> marks = new ArrayList<>();
    for (int block = 0; block < state.blocks(); block++) {
      int here = block;
      Optional<WatchRow> watch = watches.stream()
          .filter(row -> watched(state, row.expression()) == here)
          .findFirst();
      marks.add(new BlockMarks(
          style(breakpoints, node(state, block, false)),
          style(breakpoints, node(state, block, true)),
          changed.contains(block),
          watch.map(row -> row.expression() + " = " + row.now()).orElse(""),
          watch.map(WatchRow::now).orElse("")));
    }
    return marks;
  }

  private static int blockOf(ViewState state, String tensor) {
    return tensor.startsWith("input") ? 0 : state.blockOf(tensor);
  }

  /** The block that an expression is about: that of the first name in it. */
  private static int watched(ViewState state, String expression) {
    Matcher name = NAME.matcher(expression);
    if (name.find()) {
      return blockOf(state, name.group(1));
    }
    boolean shown = expression.equals("loss"); // the block says it already
    return expression.contains("loss") && !shown ? state.blocks() - 1 : -1;
  }

  private static Optional<BreakpointDot.Style> style(
      List<BreakpointMark> breakpoints, Optional<Position> node) {
    return node.flatMap(at -> breakpoints.stream()
        .filter(mark -> at.equals(mark.entry().node()))
        .findFirst()
        .map(BreakpointMark::style));
  }

  /** The operation of a block in every iteration: forward (or the loss), or backward. */
  public static Optional<Position> node(ViewState state, int block, boolean backward) {
    List<OperationView> operations = state.snapshot().operations();
    boolean loss = block == state.blocks() - 1;
    Phase phase = backward ? Phase.BACKWARD : loss ? Phase.LOSS : Phase.FORWARD;
    for (int i = 0; i < operations.size() && block > 0; i++) {
      OperationView operation = operations.get(i);
      if (operation.phase() == phase && state.blockOf(operation.name()) == block) {
        return Optional.of(BreakpointMark.everywhere(state.snapshot().position(i)));
      }
    }
    return Optional.empty();
  }

  /** {@code breakpoint on forward, changed by the last step, watch norm(conv1.bias) = 0.5}; empty without marks. */
  public String sentence() {
    List<String> words = new ArrayList<>();
    forward.ifPresent(style -> words.add("breakpoint on forward"));
    backward.ifPresent(style -> words.add("breakpoint on backward"));
    if (changed) {
      words.add("changed by the last step");
    }
    if (!watch.isEmpty()) {
      words.add("watch " + watch);
    }
    return String.join(", ", words);
  }
}
