package org.lenetexplorer.debugger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.debugger.watch.Condition;

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
    debugger.breakpoints().add(debugger.parseNode("backward ▸ conv2 ▸ weight [4,1,2,2]"), null);

    Stop first = debugger.resume(new Travel(() -> false));
    Stop second = debugger.resume(new Travel(() -> false));

    assertThat(first.reason()).isEqualTo(Stop.Reason.HIT);
    assertThat(debugger.print(first.position()))
        .isEqualTo("iteration 0 ▸ backward ▸ conv2 ▸ weight [4,1,2,2]");
    assertThat(second.position().iteration()).isEqualTo(1);
  }

  @Test
  void reverseResumeFindsTheHitsOfResumeInReverse() throws PositionException {
    debugger.breakpoints().add(debugger.parseNode("forward ▸ pool1"), null);
    debugger.breakpoints().add(null, new SmallLoss());
    List<Position> hits = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      hits.add(debugger.resume(new Travel(() -> false)).position());
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
    debugger.breakpoints().add(debugger.parseNode("iteration 2 ▸ step"), null);

    assertThat(debugger.resume(new Travel(() -> false)).position().iteration()).isEqualTo(2);
    int[] polls = new int[1];
    assertThat(debugger.resume(new Travel(() -> ++polls[0] > 20)).reason())
        .isEqualTo(Stop.Reason.PAUSED);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loss < 2.2",
        "conv1.bias.grad[0] changes",
        "relu2.output is all zero",
        "loss rises",
        "update ratio of fc3.bias above 0.02",
        "max(conv2.weight.grad) > 0.1",
        "conv1.output[0,2,3,4] changes",
      })
  void conditionsStopAtTheSamePlacesForwardAndBack(String text) throws Exception {
    debugger.breakpoints().add(null, Condition.parse(text).asStop());
    List<Position> forward = new ArrayList<>();
    BooleanSupplier enough = () -> debugger.position().iteration() > 8;
    for (Stop stop = debugger.resume(new Travel(enough));
        stop.reason() == Stop.Reason.HIT && forward.size() < 12; ) {
      forward.add(stop.position());
      stop = debugger.resume(new Travel(enough));
    }
    List<Position> back = new ArrayList<>();
    for (Stop stop = debugger.reverseResume(() -> false); stop.reason() == Stop.Reason.HIT; ) {
      back.add(stop.position());
      stop = debugger.reverseResume(() -> false);
    }
    Collections.reverse(back);

    int common = Math.min(forward.size(), back.size());
    assertThat(back.subList(0, common)).isEqualTo(forward.subList(0, common));
    assertThat(forward.size() - back.size()).isBetween(0, 1);
  }

  @Test
  void theFirstNanStopsAtTheOperationThatMadeIt() throws Exception {
    debugger.runTo(debugger.parse("iteration 1 ▸ forward ▸ conv2"), () -> false);
    debugger.edit(new Edit.SetValue("conv2.bias", 3, Float.NaN));
    debugger.breakpoints().add(null, Condition.parse("first nan or inf").asStop());

    Stop stop = debugger.resume(new Travel(() -> false));

    assertThat(debugger.print(stop.position())).isEqualTo("iteration 1 ▸ forward ▸ relu2");
    assertThat(stop.message()).contains("conv2.output");
  }

  @Test
  void aHitCountPassesHitsOverAndALogOnlyTellsThem() throws PositionException {
    int stops = debugger.breakpoints().add(debugger.parseNode("forward ▸ pool1"), null);
    int tells = debugger.breakpoints().add(debugger.parseNode("loss"), null);
    debugger.breakpoints().change(stops, entry -> entry.withHitCount(3).withOnce(true));
    debugger.breakpoints().change(tells, entry -> entry.withLogOnly(true));

    Stop stop = debugger.resume(new Travel(() -> false));

    assertThat(debugger.print(stop.position())).isEqualTo("iteration 2 ▸ forward ▸ pool1");
    assertThat(stop.log()).containsExactly("iteration 0 ▸ loss", "iteration 1 ▸ loss");
    assertThat(debugger.breakpoints().all()).hasSize(1);
  }

  @Test
  void theSamePositionOnAnotherBranchCanBeLookedAt() {
    debugger.iterations(2, () -> false);
    debugger.edit(new Edit.SetLearningRate(0.5));
    debugger.iterations(2, () -> false);
    String here = debugger.hash();

    assertThatThrownBy(() -> debugger.on(0, debugger::hash))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "branch 0 has been run up to iteration 2, and this is iteration 4: let it catch up, or go back to 2");
    assertThat(debugger.catchUp(0, () -> true)).isFalse();
    assertThat(debugger.hash()).isEqualTo(here);
    assertThat(debugger.catchUp(0, () -> false)).isTrue();
    String original = debugger.on(0, debugger::hash);

    assertThat(debugger.hash()).isEqualTo(here);
    debugger.switchTo(0, () -> false);
    assertThat(debugger.hash()).isEqualTo(original).isNotEqualTo(here);
  }

  @Test
  void severalBreakpointsAtOnePlaceAreAllLookedAt() throws Exception {
    int passes = debugger
        .breakpoints()
        .add(
            debugger.parseNode("forward ▸ conv1"),
            Condition.parse("iteration == 5").asStop());
    debugger.breakpoints().add(debugger.parseNode("forward ▸ conv1"), null);
    int tells = debugger.breakpoints().add(null, Condition.parse("loss > 0").asStop());
    debugger.breakpoints().add(null, Condition.parse("loss > 0").asStop());
    debugger.breakpoints().change(tells, entry -> entry.withLogOnly(true));

    Stop node = debugger.resume(new Travel(() -> false));
    Stop condition = debugger.resume(new Travel(() -> false));

    assertThat(passes).isEqualTo(1);
    assertThat(debugger.print(node.position())).isEqualTo("iteration 0 ▸ forward ▸ conv1");
    assertThat(debugger.print(condition.position())).isEqualTo("iteration 0 ▸ backward ▸ loss");
    assertThat(condition.log()).hasSize(1);
    assertThat(debugger.reverseResume(() -> false).position()).isEqualTo(node.position());
  }

  @Test
  void aPauseBeforeTheFirstStepLeavesCursorAndStateAtOnePlace() throws PositionException {
    debugger.runTo(
        debugger.parse("iteration 1 ▸ backward ▸ conv2 ▸ weight [4,1,2,2]"), () -> false);

    Stop stop = debugger.iterations(5, () -> true);

    assertThat(stop.reason()).isEqualTo(Stop.Reason.PAUSED);
    Debugger other = Sessions.open(Sessions.lenet());
    other.runTo(stop.position(), () -> false);
    assertThat(debugger.hash()).isEqualTo(other.hash());
  }
}
