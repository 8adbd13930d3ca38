package org.lenetexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.Breakpoints;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.project.SavedProject;

/** Branches, and what is asked while the engine is on its way. */
class EngineBranchesTest extends EngineFixture {
  private static int iterations(SessionSnapshot snapshot, int branch) {
    return snapshot.debug().branches().get(branch).iterations();
  }

  @Test
  void anotherBranchCatchesUpAndTheCursorStays() {
    after(new EngineCommand.RunIterations(2));
    after(new EngineCommand.Change(new Edit.SetLearningRate(0.5)));
    SessionSnapshot here = after(new EngineCommand.RunIterations(3));
    assertThat(iterations(here, 0)).isEqualTo(2);

    SessionSnapshot caughtUp = after(new EngineCommand.CatchUp(0));

    assertThat(iterations(caughtUp, 0)).isEqualTo(iterations(here, 1));
    assertThat(caughtUp.debug().position()).isEqualTo(here.debug().position());
    assertThat(caughtUp.debug().branch()).isEqualTo(here.debug().branch());
    assertThat(weight(caughtUp)).isEqualTo(weight(here));
    assertThat(caughtUp.debug().losses()).isEqualTo(here.debug().losses());
  }

  @Test
  void aPauseEndsTheCatchingUp() {
    after(new EngineCommand.Change(new Edit.SetLearningRate(0.5)));
    SessionSnapshot here = after(new EngineCommand.RunIterations(20_000));
    engine.send(new EngineCommand.CatchUp(0));
    next();

    engine.pause();

    SessionSnapshot paused = settled();
    assertThat(iterations(paused, 0)).isLessThan(20_000);
    assertThat(weight(paused)).isEqualTo(weight(here));
    assertThat(engine.ask(debugger -> debugger.on(0, debugger::hash)))
        .failsWithin(Duration.ofSeconds(20));
  }

  @Test
  void aQuestionIsAnsweredOnALongWay() {
    engine.send(new EngineCommand.RunTo(Position.ofIteration(100_000_000)));
    next();

    long iteration = engine
        .ask(debugger -> debugger.position().iteration())
        .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
        .join();

    assertThat(iteration).isLessThan(100_000_000);
    engine.pause();
    assertThat(settled().debug().position().iteration()).isGreaterThanOrEqualTo(iteration);
  }

  @Test
  void aBreakpointHasItsOptionsFromTheBeginning() {
    var wanted = new Breakpoints.Entry(99, Position.ofIteration(2), null, true, 3, true, true);

    SessionSnapshot set = after(new EngineCommand.SetBreakpoint(wanted));

    assertThat(set.debug().breakpoints().get(0).entry())
        .isEqualTo(new Breakpoints.Entry(1, Position.ofIteration(2), null, true, 3, true, true));
  }

  @Test
  void everyTrainingThatBeginsAnewIsAnotherRun() {
    long first = last.debug().run();
    assertThat(after(new EngineCommand.RunIterations(1)).debug().run()).isEqualTo(first);
    assertThat(after(train(usual -> usual.withLearningRate(0.5))).debug().run()).isEqualTo(first);

    SavedProject same = new SavedProject(begin.project(), Map.of(), 1, 0, Map.of());
    long opened = after(new EngineCommand.Open(same, 5)).debug().run();

    assertThat(opened).isGreaterThan(first);
    assertThat(after(new EngineCommand.Rewind()).debug().run()).isGreaterThan(opened);
  }

  @Test
  void lossesBeforeAForkAreTheOriginals() {
    after(new EngineCommand.RunIterations(5));
    float[] original = last.debug().losses();
    after(new EngineCommand.RunTo(Position.ofIteration(3)));
    after(new EngineCommand.Change(new Edit.SetLearningRate(0.5)));
    after(new EngineCommand.RunTo(Position.ofIteration(4)));
    after(new EngineCommand.Change(new Edit.SetLearningRate(0.1)));
    float[] third =
        after(new EngineCommand.RunTo(Position.ofIteration(6))).debug().losses();

    assertThat(third).hasSize(6).startsWith(original[0], original[1], original[2], original[3]);
    assertThat(third[5]).isNotEqualTo(original[4]);
    var second = engine.ask(
        debugger -> Objects.requireNonNull(debugger.branch().parent()).losses());
    assertThat(second.join()).hasSize(4).containsExactly(third[0], third[1], third[2], third[3]);
  }
}
