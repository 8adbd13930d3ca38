package org.lenetexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.debugger.Breakpoints;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.train.Phase;

@Timeout(120)
class EngineTest extends EngineFixture {
  static Stream<EngineCommand> failing() {
    Project project = seeded(small("small", 1, 10), 3);
    String missing = Path.of("no", "such", "folder").toString();
    History elsewhere = History.of("New", project)
        .with("Images", project.with(project.training().withData(missing)), Map.of());
    return Stream.of(
        new EngineCommand.Follow(elsewhere.moved(0).path(1)),
        new EngineCommand.ChooseSample(-1),
        new EngineCommand.ChooseSample(1000));
  }

  @ParameterizedTest
  @MethodSource("failing")
  void failingCommandsLeaveTheSessionAsItWas(EngineCommand command) {
    SessionSnapshot before = after(to(8));

    SessionSnapshot refused = after(command);

    assertThat(refused.message())
        .hasValueSatisfying(sentence ->
            assertThat(sentence).isNotBlank().doesNotContain("Exception", "null", "\n"));
    assertThat(refused.network()).isEqualTo(before.network());
    assertThat(refused.sample()).isEqualTo(before.sample());
    assertThat(refused.settings()).isEqualTo(before.settings());
    assertThat(refused.next()).isEqualTo(before.next());
    SessionSnapshot stepped = after(new EngineCommand.Step(EngineCommand.Way.OVER));
    assertThat(stepped.message()).isEmpty();
    assertThat(stepped.next()).isEqualTo(before.next() + 1);
  }

  @Test
  void networksThatCanNotBeTrainedAreShownWithTheReason() {
    Network faulty = new Network(
        "faulty", Shape.of(1, 32, 32), List.of(new NamedLayer("fc1", new Linear(9, 10))));
    assertThat(after(use(faulty)).obstacle()).startsWith("fc1 ");
    assertThat(last.operations()).isEmpty();
    assertThat(last.state()).isEqualTo(1);
    assertThat(after(use(small("coloured", 3, 10))).obstacle())
        .isEqualTo("the network's input is [3, 32, 32], the images come as [1, 32, 32];"
            + " change the network's input or the padding");
    assertThat(after(use(small("five", 1, 5))).obstacle())
        .startsWith("the network's output is [5], ")
        .endsWith(" has 10 classes; end with a Linear layer of that many outputs");
    assertThat(last.message()).isEmpty();

    SessionSnapshot refused = after(new EngineCommand.Step(EngineCommand.Way.OVER));

    assertThat(refused.message()).hasValue(last.obstacle());
    assertThat(after(use(Presets.mlp())).runnable()).isTrue();
  }

  @Test
  void unexpectedExceptionsAreTold() {
    // A path with a null in it is what no caller should send.
    SessionSnapshot refused = after(broken());

    assertThat(refused.message().orElseThrow()).startsWith("this failed unexpectedly: ");
    assertThat(after(new EngineCommand.Step(EngineCommand.Way.OVER)).next()).isEqualTo(1);
  }

  @SuppressWarnings("NullAway") // the mistake that the test is about
  private static EngineCommand broken() {
    return new EngineCommand.Open(null, 0);
  }

  @Test
  void failingListenersAreToldAgain() {
    var fails = new AtomicBoolean();
    var heard = new LinkedBlockingQueue<SessionSnapshot>();
    try (var other = new Engine(begin.project(), new PlainKernels(), snapshot -> {
      if (fails.getAndSet(false)) {
        throw new IllegalStateException("no paint left");
      }
      heard.add(snapshot);
    })) {
      assertThat(take(heard).message()).isEmpty();
      fails.set(true);
      other.send(new EngineCommand.Step(EngineCommand.Way.OVER));
      assertThat(take(heard).message().orElseThrow()).contains("no paint left");
      other.send(new EngineCommand.Step(EngineCommand.Way.OVER));
      assertThat(take(heard).next()).isEqualTo(2);
    }
  }

  private static SessionSnapshot take(LinkedBlockingQueue<SessionSnapshot> heard) {
    try {
      return Objects.requireNonNull(heard.poll(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A lost pause would leave the engine running until the time limit. */
  @Test
  void noPauseIsLost() {
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      engine.send(FOREVER);
      long until = System.nanoTime() + random.nextInt(2_000_000) * (long) random.nextInt(2);
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      engine.pause();
      assertThat(settled().message()).isEmpty();
    }
    assertThat(after(new EngineCommand.RunIterations(1)).nextOperation()).isEmpty();
  }

  @Test
  void pauseStopsWhatIsQueuedAndNothingLater() {
    engine.send(FOREVER);
    engine.send(FOREVER);
    engine.send(new EngineCommand.RunPhase());
    engine.pause();
    engine.send(train(usual -> usual.withLearningRate(0.5)));
    do {
      last = next();
    } while (last.settings().learningRate() != 0.5);

    assertThat(last.running()).isFalse();
    assertThat(after(new EngineCommand.RunIterations(1)).nextOperation()).isEmpty();
  }

  @Test
  void closeEndsARun() {
    engine.send(FOREVER);
    assertThat(next().running()).isTrue();
    engine.send(FOREVER);
    engine.close();
    told.clear();

    engine.send(new EngineCommand.Step(EngineCommand.Way.OVER));
    engine.close();
    assertThat(told).isEmpty();
  }

  @Test
  void longCommandsAreToldWhenTheyBegin() {
    for (EngineCommand command : List.of(
        new EngineCommand.RunPhase(),
        to(4),
        new EngineCommand.RunIterations(1),
        new EngineCommand.CatchUp(0),
        new EngineCommand.Open(saved(Presets.mlp()), 5))) {
      engine.send(command);
      assertThat(next().running()).as("%s", command).isTrue();
      settled();
    }
  }

  private static SavedProject saved(Network network) {
    return new SavedProject(Project.of(network), Map.of(), 0, 0, Map.of());
  }

  @Test
  void everyCommandIsKnown() {
    List<EngineCommand> commands = List.of(
        new EngineCommand.Step(EngineCommand.Way.OVER),
        new EngineCommand.RunPhase(),
        new EngineCommand.RunIterations(2),
        to(6),
        new EngineCommand.Resume(),
        new EngineCommand.ReverseResume(),
        new EngineCommand.SwitchBranch(0),
        new EngineCommand.Change(new Edit.SetZeroGrad(true)),
        new EngineCommand.SetBreakpoint(Position.ofIteration(2)),
        new EngineCommand.ChangeBreakpoint(
            new Breakpoints.Entry(1, Position.ofIteration(2), null, false, 1, false, false)),
        new EngineCommand.RemoveBreakpoint(1),
        new EngineCommand.SetWatch(-1, expression("loss")),
        new EngineCommand.RemoveWatch(0),
        new EngineCommand.SetSpeed(5),
        new EngineCommand.NextSample(),
        new EngineCommand.ChooseSample(7),
        new EngineCommand.UsePicture(BuiltInDigits.draw(1, 1)),
        new EngineCommand.UseWeights(Map.of(), "lenet.pt", "Taken over."),
        new EngineCommand.Rewind(),
        use(Presets.mlp()),
        new EngineCommand.CatchUp(0),
        new EngineCommand.Open(saved(Presets.mlp()), 5));
    assertThat(commands.stream().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(EngineCommand.class.getPermittedSubclasses()));
    engine.send(new EngineCommand.SetBreakpoint(Position.ofIteration(1).inPhase(0)));
    for (EngineCommand command : commands) {
      assertThat(after(command).message().orElse(""))
          .as("%s", command)
          .doesNotContain("does not know", "unexpectedly");
    }
  }

  @Test
  void phasesAndRunsEndWhereTheySay() {
    assertThat(after(new EngineCommand.RunPhase()).nextOperation().orElseThrow().phase())
        .isEqualTo(Phase.FORWARD);
    assertThat(after(new EngineCommand.Step(EngineCommand.Way.OVER))
            .lastOperation()
            .orElseThrow()
            .name())
        .isEqualTo("flatten");
    assertThat(after(new EngineCommand.RunPhase()).nextOperation().orElseThrow().phase())
        .isEqualTo(Phase.LOSS);
    int operations = last.operations().size();
    assertThat(after(to(operations)).nextOperation()).isEmpty();
    assertThat(after(to(2)).nextOperation().orElseThrow().phase()).isEqualTo(Phase.ZERO_GRAD);
    assertThat(after(to(operations - 1)).next()).isEqualTo(operations - 1);
    assertThat(after(new EngineCommand.RunIterations(1)).nextOperation()).isEmpty();
    assertThat(last.iteration()).isZero();
    assertThat(after(new EngineCommand.RunIterations(3)).iteration()).isEqualTo(3);
  }

  @Test
  void anotherImageAfterAFinishedIterationBeginsTheNext() {
    after(new EngineCommand.Step(EngineCommand.Way.OVER));
    assertThat(after(new EngineCommand.NextSample()).iteration()).isZero();
    assertThat(last.next()).isZero();

    after(new EngineCommand.RunIterations(1));
    assertThat(after(new EngineCommand.NextSample()).iteration()).isEqualTo(1);
    after(new EngineCommand.RunIterations(1));
    assertThat(after(new EngineCommand.ChooseSample(7)).iteration()).isEqualTo(2);
    assertThat(last.sample().index()).isEqualTo(7);
  }

  @Test
  void optimiserAndLearningRateAreThoseOfThePosition() {
    Training begun = begin.project().training();
    after(new EngineCommand.Step(EngineCommand.Way.OVER));
    SessionSnapshot edited = after(edit(begin.project().with(begun.withLearningRate(0.5))));
    assertThat(edited.settings().learningRate()).isEqualTo(0.5);

    SessionSnapshot before = after(new EngineCommand.Step(EngineCommand.Way.BACK));
    assertThat(before.settings().learningRate()).isEqualTo(begun.learningRate());
    after(new EngineCommand.Step(EngineCommand.Way.OVER));
    SessionSnapshot original = after(new EngineCommand.SwitchBranch(0));
    assertThat(original.settings().learningRate()).isEqualTo(begun.learningRate());
  }

  @Test
  void anErrorInAnAnswerDoesNotEndTheThread() {
    var failed = engine.ask(debugger -> {
      throw new StackOverflowError();
    });
    assertThat(failed).failsWithin(Duration.ofSeconds(20));
    assertThat(after(new EngineCommand.Step(EngineCommand.Way.OVER)).next()).isEqualTo(1);
  }

  @Test
  void rewindBeginsWithTheSameWeightsAndAnotherSeedWithOthers() {
    SessionSnapshot begin = last;
    SessionSnapshot trained = after(new EngineCommand.RunIterations(2));
    assertThat(weight(trained)).isNotEqualTo(weight(begin));

    SessionSnapshot again = after(new EngineCommand.Rewind());
    assertThat(weight(again)).isEqualTo(weight(begin));
    assertThat(again.sample()).isEqualTo(begin.sample());
    assertThat(again.iteration()).isZero();
    SessionSnapshot drawn = after(train(usual -> usual.withSeed(4)));
    assertThat(weight(drawn)).isNotEqualTo(weight(begin));
    assertThat(drawn.settings().seed()).isEqualTo(4);
  }

  @Test
  void lossThatIsNotANumberIsAValue() {
    assertThat(last.loss()).isNull();
    after(train(usual -> usual.withLearningRate(1e30)));
    after(new EngineCommand.RunIterations(4));

    assertThat(last.loss()).isNotNull().isNaN();
    assertThat(last.probabilities()).isNotNull();
  }

  @Test
  void aFolderThatCanNotBeReadLeavesTheProjectWhereItWas() {
    EngineCommand missing = failing().findFirst().orElseThrow();

    assertThat(after(missing).state()).isZero();
    assertThat(last.message()).isPresent();
  }
}
