package org.lenetexplorer.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunTest {
  /** Stops where a small loss has been computed. */
  private record SmallLoss() implements StopCondition {
    private static Optional<Float> loss(Sight sight) {
      try {
        return Optional.of(sight.scope().find("loss").tensor().item());
      } catch (UnresolvedException e) {
        return Optional.empty();
      }
    }

    @Override
    public Optional<String> hit(Sight earlier, Sight later, boolean onNode) {
      return loss(earlier).isEmpty()
          ? loss(later).filter(loss -> loss < 2.2f).map(loss -> "loss " + loss)
          : Optional.empty();
    }
  }

  private final Debugger debugger = Sessions.open(Sessions.lenet());

  @Test
  void resumeStopsBeforeANodeInEveryIteration() throws PositionException {
    debugger
        .breakpoints()
        .add(debugger.parseNode("backward ▸ conv2 ▸ weight [4,1,2,2]"), null, false);

    Stop first = debugger.resume(() -> false);
    Stop second = debugger.resume(() -> false);

    assertThat(first.reason()).isEqualTo(Stop.Reason.HIT);
    assertThat(debugger.print(first.position()))
        .isEqualTo("iteration 0 ▸ backward ▸ conv2 ▸ weight [4,1,2,2]");
    assertThat(second.position().iteration()).isEqualTo(1);
  }

  @Test
  void reverseResumeFindsTheHitsOfResumeInReverse() throws PositionException {
    debugger.breakpoints().add(debugger.parseNode("forward ▸ pool1"), null, false);
    debugger.breakpoints().add(null, new SmallLoss(), false);
    List<Position> hits = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      hits.add(debugger.resume(() -> false).position());
      hashes.add(debugger.hash());
    }
    List<Position> back = new ArrayList<>();
    for (int i = 1; i < 14; i++) {
      back.add(debugger.reverseResume(() -> false).position());
      assertThat(debugger.hash()).isEqualTo(hashes.get(13 - i));
    }
    Collections.reverse(back);

    assertThat(back).isEqualTo(hits.subList(0, 13));
    assertThat(debugger.reverseResume(() -> false).reason()).isEqualTo(Stop.Reason.AT_START);
  }

  @Test
  void aBreakpointInOneIterationIsHitOnce() throws PositionException {
    debugger.breakpoints().add(debugger.parseNode("iteration 2 ▸ step"), null, false);

    assertThat(debugger.resume(() -> false).position().iteration()).isEqualTo(2);
    int[] polls = new int[1];
    assertThat(debugger.resume(() -> ++polls[0] > 20).reason()).isEqualTo(Stop.Reason.PAUSED);
  }

  @Test
  void aPauseStopsTheRunAtTheBeginningOfAnOperation() {
    int[] polls = new int[1];

    Stop stop = debugger.iterations(1000, () -> ++polls[0] > 5);

    assertThat(stop.reason()).isEqualTo(Stop.Reason.PAUSED);
    assertThat(stop.position().iteration()).isBetween(1L, 10L);
    String hash = debugger.hash();
    Debugger other = Sessions.open(Sessions.lenet());
    other.runTo(stop.position(), () -> false);
    assertThat(other.hash()).isEqualTo(hash);
  }

  @Test
  void elementsNotReachedHaveNoValue() throws Exception {
    debugger.runTo(debugger.parse("iteration 0 ▸ forward ▸ conv1 ▸ [0,0,0,5]"), () -> false);

    Reading reading = debugger.scope().find("conv1.output");

    assertThat(reading.computed()).isEqualTo(5);
    assertThat(debugger.scope().find("input").isWhole()).isTrue();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> debugger.scope().find("relu1.output"))
        .hasMessageContaining("relu1.output is not computed yet");
  }

  @Test
  void aStepSaysWhatItChanged() throws PositionException {
    debugger.runTo(debugger.parse("iteration 0 ▸ backward ▸ conv1"), () -> false);

    List<Change> changes = debugger.over().changes();

    assertThat(changes).extracting(Change::tensor).contains("conv1.weight.grad", "conv1.bias.grad");
    assertThat(changes.get(0).before()).isEqualTo("not computed");
  }

  @Test
  void wrongPositionsAreNamedWithTheirColumn() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> debugger.parse("iteration 0 ▸ forwards"))
        .isInstanceOf(PositionException.class)
        .hasMessageContaining("column 15")
        .hasMessageContaining("zero_grad, forward, loss, backward, step");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> debugger.parse("iteration 0 > forward > conv1 > [0,6,0,0]"))
        .hasMessageContaining("an index into [1,6,28,28]");
  }
}
