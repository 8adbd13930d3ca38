package org.lenetexplorer.debugger.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakpointTest {
  /** Three phases in each of five iterations. */
  private static Moments iterations() {
    Moments run = Moments.none();
    for (int i = 0; i < 5; i++) {
      Tensors scope = Tensors.none().with("iteration", i);
      run = run.then("iteration " + i + " ▸ forward ▸ conv1", scope)
          .then("iteration " + i + " ▸ forward ▸ fc1", scope)
          .then("iteration " + i + " ▸ backward ▸ conv1", scope);
    }
    return run;
  }

  private static Breakpoints on(String node) {
    return Breakpoints.none().with(node, new Reached());
  }

  private static Breakpoint only(Breakpoints breakpoints) {
    return breakpoints.find(1).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "backward ▸ conv1, 2 5 8 11 14",
    "conv1, 0 2 3 5 6 8 9 11 12 14",
    "iteration 3 ▸ forward ▸ fc1, 10",
    "v1, ''",
    "forward, ''"
  })
  void aNodeIsMetInEveryIterationAndPhaseItLeavesOpen(String node, String stops) {
    List<Integer> expected = stops.isEmpty()
        ? List.of()
        : List.of(stops.split(" ", -1)).stream().map(Integer::valueOf).toList();

    assertThat(iterations().stops(on(node), -1, 1)).isEqualTo(expected);
    assertThat(iterations().stops(on(node), 15, -1).stream().sorted().toList()).isEqualTo(expected);
  }

  @Test
  void aNodeAndAConditionMustBothBeMet() throws Exception {
    Breakpoints breakpoints =
        Breakpoints.none().with("forward ▸ fc1", Condition.parse("iteration >= 3"));

    assertThat(iterations().stops(breakpoints, -1, 1)).containsExactly(10, 13);
    assertThat(iterations().stops(breakpoints, 15, -1)).containsExactly(13, 10);
    assertThat(only(breakpoints)).hasToString("forward ▸ fc1 if iteration >= 3");
  }

  @Test
  void disabledBreakpointsAreNotLookedAt() {
    Breakpoints breakpoints = on("fc1");

    assertThat(iterations().stops(breakpoints.with(only(breakpoints).withEnabled(false)), -1, 1))
        .isEmpty();
  }

  @Test
  void hitsAreCountedFromTheStartInTheDirectionOfTravel() {
    Breakpoints breakpoints = on("fc1");
    Breakpoints everySecond = breakpoints.with(only(breakpoints).withHitCount(2));

    assertThat(iterations().stops(everySecond, -1, 1)).containsExactly(4, 10);
    assertThat(iterations().resume(everySecond, 10, -1)).isEqualTo(4);
    assertThat(iterations().resume(everySecond, 15, -1)).isEqualTo(10);
    assertThat(iterations().resume(everySecond, 15, -1)).as("again").isEqualTo(10);
  }

  @Test
  void logOnlyTellsAndGoesOn() {
    Breakpoints breakpoints = on("fc1");
    Patrol patrol = new Patrol(breakpoints.with(only(breakpoints).withLogOnly(true)));
    Moments run = iterations();

    List<Hit> hits = patrol.arrive(run.before(1), run.list().get(1));

    assertThat(hits).singleElement().satisfies(hit -> {
      assertThat(hit.stops()).isFalse();
      assertThat(hit.position()).isEqualTo("iteration 0 ▸ forward ▸ fc1");
      assertThat(hit)
          .hasToString("Reached iteration 0 ▸ forward ▸ fc1."
              + " Step into it to see the terms behind each number.");
    });
    assertThat(run.resume(patrol.breakpoints(), -1, 1)).isEqualTo(-1);
  }

  @Test
  void removedOnceHitIsGoneAfterTheHitThatCounts() {
    Breakpoints breakpoints = on("fc1");
    Patrol patrol =
        new Patrol(breakpoints.with(only(breakpoints).withRemoveOnceHit(true).withHitCount(2)));
    Moments run = iterations();

    assertThat(patrol.arrive(run.before(1), run.list().get(1))).isEmpty();
    assertThat(patrol.breakpoints().list()).hasSize(1);
    assertThat(patrol.arrive(run.before(4), run.list().get(4))).hasSize(1);
    assertThat(patrol.breakpoints().list()).isEmpty();
    assertThat(patrol.arrive(run.before(7), run.list().get(7))).isEmpty();
  }

  @Test
  void severalBreakpointsAreHitAtOnce() throws Exception {
    Breakpoints breakpoints = on("fc1").with("", Condition.parse("iteration changes"));
    Moments run = iterations();

    assertThat(new Patrol(breakpoints).arrive(run.before(3), run.list().get(3))).hasSize(1);
    assertThat(new Patrol(breakpoints).arrive(Moment.beginning(), run.list().get(1)))
        .extracting(hit -> hit.breakpoint().id())
        .containsExactly(1, 2);
  }

  @Test
  void numbersAreNeverUsedAgain() throws Exception {
    Breakpoints breakpoints = on("a").with("b", new Reached()).without(2).with("c", new Reached());

    assertThat(breakpoints.list()).extracting(Breakpoint::id).containsExactly(1, 3);
    assertThat(breakpoints.find(2)).isEmpty();
    assertThat(breakpoints
            .with(only(breakpoints).withCondition(Condition.parse("loss rises")))
            .list())
        .extracting(Breakpoint::toString)
        .containsExactly("a if loss rises", "c");
  }

  @Test
  void aBreakpointSaysWhereOrWhen() {
    assertThatThrownBy(() -> on("")).hasMessage("a breakpoint needs a node or a condition");
    assertThatThrownBy(() -> only(on("a")).withHitCount(0))
        .hasMessage("the hit count 0 is less than 1");
    assertThat(Breakpoints.none().with("", new LossRises()).list())
        .singleElement()
        .hasToString("if loss rises");
  }

  @Test
  void nothingResolvesBeforeTheBeginning() {
    Moment beginning = Moment.beginning();

    assertThat(beginning.scope().names()).isEmpty();
    assertThat(beginning.isAt("iteration 0")).isFalse();
    assertThatThrownBy(() -> beginning.scope().find("loss"))
        .hasMessage("the session has not begun");
  }
}
