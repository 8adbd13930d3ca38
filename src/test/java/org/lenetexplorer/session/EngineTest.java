package org.lenetexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.train.Phase;

@Timeout(120)
class EngineTest {
  private static final EngineCommand FOREVER = new EngineCommand.RunIterations(Integer.MAX_VALUE);

  private final LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
  private final Engine engine = new Engine(small("small", 1, 10), 3, new PlainKernels(), told::add);
  private SessionSnapshot last = next();

  @AfterEach
  void close() {
    engine.close();
  }

  /** A network that steps fast. */
  private static Network small(String name, int channels, int classes) {
    return new Network(
        name,
        Shape.of(channels, 32, 32),
        List.of(
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("fc1", new Linear(channels * 1024, 4)),
            new NamedLayer("relu1", new ReLU()),
            new NamedLayer("fc2", new Linear(4, classes))));
  }

  private SessionSnapshot next() {
    try {
      return Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "the engine says nothing");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private SessionSnapshot after(EngineCommand command) {
    engine.send(command);
    return settled();
  }

  private SessionSnapshot settled() {
    do {
      last = next();
    } while (last.running());
    return last;
  }

  static Stream<EngineCommand> failing() {
    Network faulty = new Network(
        "faulty", Shape.of(1, 32, 32), List.of(new NamedLayer("fc1", new Linear(9, 10))));
    Network named =
        new Network("named", Shape.of(1, 32, 32), List.of(new NamedLayer("loss", new Flatten())));
    return Stream.of(
        new EngineCommand.UseNetwork(faulty),
        new EngineCommand.UseNetwork(named),
        new EngineCommand.UseNetwork(small("coloured", 3, 10)),
        new EngineCommand.UseNetwork(small("five", 1, 5)),
        new EngineCommand.UseFolder(Path.of("no", "such", "folder")),
        new EngineCommand.ChooseSample(-1),
        new EngineCommand.ChooseSample(1000),
        new EngineCommand.SetLearningRate(-1),
        new EngineCommand.SetLearningRate(Double.NaN));
  }

  @ParameterizedTest
  @MethodSource("failing")
  void failingCommandsLeaveTheSessionAsItWas(EngineCommand command) {
    SessionSnapshot before = after(new EngineCommand.RunTo(7));

    SessionSnapshot refused = after(command);

    assertThat(refused.message())
        .hasValueSatisfying(sentence ->
            assertThat(sentence).isNotBlank().doesNotContain("Exception", "null", "\n"));
    assertThat(refused.network()).isEqualTo(before.network());
    assertThat(refused.sample()).isEqualTo(before.sample());
    assertThat(refused.settings()).isEqualTo(before.settings());
    assertThat(refused.next()).isEqualTo(before.next());
    SessionSnapshot stepped = after(new EngineCommand.StepOver());
    assertThat(stepped.message()).isEmpty();
    assertThat(stepped.next()).isEqualTo(before.next() + 1);
  }

  @Test
  void networksThatDoNotFitTheImagesAreRefusedWithTheReason() {
    assertThat(after(new EngineCommand.UseNetwork(small("coloured", 3, 10))).message())
        .hasValue("the network's input is [3, 32, 32], the images come as [1, 32, 32];"
            + " change the network's input or the padding");
    assertThat(
            after(new EngineCommand.UseNetwork(small("five", 1, 5))).message().orElseThrow())
        .startsWith("the network's output is [5], ")
        .endsWith(" has 10 classes; end with a Linear layer of that many outputs");
  }

  @Test
  void unexpectedExceptionsAreTold() {
    // Nothing stands in for the folder: a null is what no caller should send.
    SessionSnapshot refused = after(broken());

    assertThat(refused.message().orElseThrow()).startsWith("this failed unexpectedly: ");
    assertThat(after(new EngineCommand.StepOver()).next()).isEqualTo(1);
  }

  @SuppressWarnings("NullAway") // the mistake that the test is about
  private static EngineCommand broken() {
    return new EngineCommand.UseFolder(null);
  }

  @Test
  void failingListenersAreToldAgain() {
    var fails = new AtomicBoolean();
    var heard = new LinkedBlockingQueue<SessionSnapshot>();
    try (var other = new Engine(small("small", 1, 10), 3, new PlainKernels(), snapshot -> {
      if (fails.getAndSet(false)) {
        throw new IllegalStateException("no paint left");
      }
      heard.add(snapshot);
    })) {
      assertThat(take(heard).message()).isEmpty();
      fails.set(true);
      other.send(new EngineCommand.StepOver());
      assertThat(take(heard).message().orElseThrow()).contains("no paint left");
      other.send(new EngineCommand.StepOver());
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
    engine.send(new EngineCommand.SetLearningRate(0.5));
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

    engine.send(new EngineCommand.StepOver());
    engine.close();
    assertThat(told).isEmpty();
  }

  @Test
  void longCommandsAreToldWhenTheyBegin() {
    for (EngineCommand command : List.of(
        new EngineCommand.RunPhase(),
        new EngineCommand.RunTo(3),
        new EngineCommand.RunIterations(1),
        new EngineCommand.UseNetwork(Presets.mlp()),
        new EngineCommand.UseBuiltInDigits(),
        new EngineCommand.UseFolder(Path.of("no", "such", "folder")))) {
      engine.send(command);
      assertThat(next().running()).as("%s", command).isTrue();
      settled();
    }
  }

  @Test
  void everyCommandIsKnown(@TempDir Path folder) throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    List<EngineCommand> commands = List.of(
        new EngineCommand.StepOver(),
        new EngineCommand.RunPhase(),
        new EngineCommand.RunIterations(2),
        new EngineCommand.RunTo(5),
        new EngineCommand.NextSample(),
        new EngineCommand.ChooseSample(7),
        new EngineCommand.UseBuiltInDigits(),
        new EngineCommand.UseFolder(empty),
        new EngineCommand.UseNetwork(Presets.mlp()),
        new EngineCommand.Rewind(),
        new EngineCommand.DrawWeights(9),
        new EngineCommand.SetLearningRate(0.2));
    assertThat(commands.stream().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(EngineCommand.class.getPermittedSubclasses()));
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
    assertThat(after(new EngineCommand.StepOver()).lastOperation().orElseThrow().name())
        .isEqualTo("flatten");
    assertThat(after(new EngineCommand.RunPhase()).nextOperation().orElseThrow().phase())
        .isEqualTo(Phase.LOSS);
    assertThat(after(new EngineCommand.RunTo(2)).nextOperation().orElseThrow().phase())
        .isEqualTo(Phase.LOSS);
    int operations = last.operations().size();
    assertThat(after(new EngineCommand.RunTo(operations - 2)).next()).isEqualTo(operations - 1);
    assertThat(after(new EngineCommand.RunIterations(1)).nextOperation()).isEmpty();
    assertThat(last.iteration()).isZero();
    assertThat(after(new EngineCommand.RunIterations(3)).iteration()).isEqualTo(3);
  }

  @Test
  void anotherImageAfterAFinishedIterationBeginsTheNext() {
    after(new EngineCommand.StepOver());
    assertThat(after(new EngineCommand.NextSample()).iteration()).isZero();
    assertThat(last.next()).isZero();

    after(new EngineCommand.RunIterations(1));
    assertThat(after(new EngineCommand.NextSample()).iteration()).isEqualTo(1);
    after(new EngineCommand.RunIterations(1));
    assertThat(after(new EngineCommand.ChooseSample(7)).iteration()).isEqualTo(2);
    assertThat(last.sample().index()).isEqualTo(7);
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
    SessionSnapshot drawn = after(new EngineCommand.DrawWeights(4));
    assertThat(weight(drawn)).isNotEqualTo(weight(begin));
    assertThat(drawn.settings().seed()).isEqualTo(4);
  }

  private static float[] weight(SessionSnapshot snapshot) {
    return snapshot.parameters().get(2).value().toArray();
  }

  @Test
  void lossThatIsNotANumberIsAValue() {
    assertThat(last.loss()).isNull();
    after(new EngineCommand.SetLearningRate(1e30));
    after(new EngineCommand.RunIterations(4));

    assertThat(last.loss()).isNotNull().isNaN();
    assertThat(last.probabilities()).isNotNull();
  }
}
