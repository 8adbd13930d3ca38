package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.Breakpoints.Entry;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.watch.Condition;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.session.EngineCommand;

class BreakpointMarkTest {
  @Test
  void tellsWhereWhenAndHow() throws Exception {
    Entry entry = new Entry(
        2,
        new Position(-1, 3, 9, -1, -1, -1),
        Condition.parse("loss > 3").asStop(),
        false,
        3,
        true,
        false);

    assertThat(new BreakpointMark(entry, "backward ▸ conv2").sentence())
        .isEqualTo(
            "breakpoint 2 at backward ▸ conv2, when loss > 3, every 3rd hit, only tells, off");
  }

  @Test
  void blocksCarryBreakpointsChangesAndWatches() throws Exception {
    try (Sessions session = new Sessions(Presets.lenet())) {
      ViewState start = session.state();
      Position backward = BlockMarks.node(start, 4, true).orElseThrow();
      session.after(new EngineCommand.SetBreakpoint(backward));
      session.after(new EngineCommand.SetWatch(
          -1, org.lenetexplorer.debugger.watch.Expression.parse("max(conv1.bias)")));
      session.after(10);
      ViewState state = session.after(new EngineCommand.Step(EngineCommand.Way.OVER));
      List<BlockMarks> marks = BlockMarks.of(state);

      assertThat(marks.get(4).backward()).isPresent();
      assertThat(marks.get(4).sentence()).isEqualTo("breakpoint on backward");
      assertThat(marks.get(1).changed()).isTrue();
      assertThat(marks.get(1).watch()).startsWith("max(conv1.bias) = ");
      assertThat(marks.get(2)).isEqualTo(BlockMarks.NONE);
      assertThat(BlockMarks.node(state, 0, false)).isEmpty();
      assertThat(NodeSuggestions.nodes(state))
          .startsWith("anywhere", "zero_grad")
          .contains("backward ▸ conv2 ▸ weight", "step ▸ fc3.bias");
      for (String condition : NodeSuggestions.conditions(state)) {
        if (!condition.equals(NodeSuggestions.ALWAYS)) {
          assertThat(Condition.parse(condition).toString()).isNotBlank();
        }
      }
    }
  }
}
