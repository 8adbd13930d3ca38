package org.lenetexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.cli.CommandLineProgram;
import org.lenetexplorer.cli.Console;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.debugger.explain.OperationTerms;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.numpy.NpyReader;
import org.lenetexplorer.format.numpy.NpyWriter;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Feed.GradOutput;
import org.lenetexplorer.project.Feed.Input;
import org.lenetexplorer.project.Feed.Target;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

class SetupMakerTest {
  private static final String TUTORIAL = "/org/lenetexplorer/cli/tutorial/";
  private static final Dataset DIGITS = BuiltInDigits.draw(0, 1000);

  @TempDir
  private Path folder;

  private static Project project(@Nullable Criterion criterion, Feed feed) {
    Project lenet = Project.of(Presets.lenet());
    return lenet.with(lenet.training().withCriterion(criterion).withFeed(feed));
  }

  private static Feed random(Target target) {
    return Feed.usual().with(new Input.Normal(7)).with(target);
  }

  private static Setup setup(Project project) {
    return SetupMaker.of(project, DIGITS, Map.of());
  }

  private static Tensor given(@Nullable Tensor tensor) {
    return Objects.requireNonNull(tensor);
  }

  private Tensor stored(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream(TUTORIAL + name)) {
      Path copy = folder.resolve(name);
      Files.write(copy, Objects.requireNonNull(in).readAllBytes());
      return NpyReader.read(copy).toTensor();
    }
  }

  @Test
  void usualProjectIsWhatTheTerminalDebuggerBegins() {
    Setup setup = setup(Project.of(Presets.lenet()));

    assertThat(setup.input()).isNull();
    assertThat(setup.target()).isNull();
    assertThat(setup.gradOutput()).isNull();
    assertThat(setup.criterion()).isEqualTo(Criterion.CROSS_ENTROPY);
    assertThat(setup.rule()).isEqualTo(new Sgd());
    assertThat(setup.batch()).isEqualTo(1);
    assertThat(setup.preprocessing()).isEqualTo(Preprocessing.LENET);
    assertThat(setup.data()).isSameAs(DIGITS);
    assertThat(hash(setup, "iteration 1 ▸ backward")).isEqualTo(terminal("iteration 1 ▸ backward"));
  }

  @Test
  void randomInputIsPyTorchsForTheSeed() throws IOException {
    Tensor input = given(setup(project(null, random(new Target.Label()))).input());

    assertClose(input, stored("x.npy"));
  }

  @Test
  void fewerThanSixteenRandomNumbersArePyTorchsToo() throws IOException {
    MersenneTwister generator = new MersenneTwister(7);
    generator.normal(32 * 32);

    assertClose(Tensor.of(Shape.of(1, 10), generator.normal(10)), stored("g.npy"));
  }

  @Test
  void countingTargetIsOneToTen() throws IOException {
    Setup setup = setup(project(Criterion.MSE, random(new Target.Counting())));

    assertThat(given(setup.target()).bitwiseEquals(stored("t.npy"))).isTrue();
  }

  @Test
  void tutorialsMeanSquaredErrorGivesPyTorchsGradient() throws PositionException {
    Setup setup = setup(project(Criterion.MSE, random(new Target.Counting())));
    Debugger debugger = at(setup, "iteration 0 ▸ step");

    assertThat(debugger.step().loss()).isCloseTo(38.1215f, within(5e-5f));
  }

  @Test
  void randomInputWithTheNumbersOneToTenIsWhatTheTerminalDebuggerMakesOfTheSame()
      throws IOException {
    Setup setup = setup(project(Criterion.MSE, random(new Target.Counting())));
    String position = "iteration 2 ▸ step ▸ conv1.weight";

    assertThat(hash(setup, position))
        .isEqualTo(terminal(
            position,
            "--loss",
            "mse",
            "--input",
            file("x.npy", given(setup.input())),
            "--target",
            file("t.npy", given(setup.target()))));
  }

  @Test
  void backwardFromRandomNumbersIsWhatTheTerminalDebuggerMakesOfTheSame() throws IOException {
    Feed feed = random(new Target.Label()).with(new GradOutput.Normal(3));
    Setup setup = setup(project(null, feed));
    String position = "iteration 1 ▸ step";

    assertThat(given(setup.gradOutput()).shape()).isEqualTo(Shape.of(1, 10));
    assertThat(hash(setup, position))
        .isEqualTo(terminal(
            position,
            "--loss",
            "none",
            "--input",
            file("x.npy", given(setup.input())),
            "--grad-output",
            file("g.npy", given(setup.gradOutput()))));
  }

  @Test
  void backwardFromOnesIsWhatTheTerminalDebuggerDoesWithoutALoss() {
    Setup setup = setup(project(null, Feed.usual()));

    assertThat(hash(setup, "iteration 1 ▸ step"))
        .isEqualTo(terminal("iteration 1 ▸ step", "--loss", "none"));
  }

  @Test
  void chosenClassIsTheTargetOfEitherLoss() {
    Feed feed = Feed.usual().with(new Target.OfClass(3));

    Tensor number = given(setup(project(Criterion.CROSS_ENTROPY, feed)).target());
    Tensor row = given(setup(project(Criterion.MSE, feed)).target());

    assertThat(number.shape()).isEqualTo(Shape.of(1));
    assertThat(number.toArray()).containsExactly(3);
    assertThat(row.shape()).isEqualTo(Shape.of(1, 10));
    assertThat(row.toArray()).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void randomInputNeedsNoDataThatFit() throws PositionException {
    Network tiny = new Network(
        "tiny",
        Shape.of(2, 3, 4),
        List.of(
            new NamedLayer("flatten", new Flatten()), new NamedLayer("fc1", new Linear(24, 4))));
    Training training = Training.usual().withFeed(random(new Target.OfClass(3)));
    Setup setup = setup(Project.of(tiny).with(training));

    Debugger debugger = at(setup, "iteration 3");

    assertThat(debugger.step().loss()).isFinite();
    assertThat(debugger.step().input().bitwiseEquals(given(setup.input()))).isTrue();
    assertThat(debugger.step().target().toArray()).containsExactly(3);
  }

  @Test
  void outputsThatAreFewerThanTheClassesDoWhereNoClassOfTheDataIsNeeded() throws PositionException {
    Network four = new Network(
        "four",
        Shape.of(1, 28, 28),
        List.of(
            new NamedLayer("flatten", new Flatten()), new NamedLayer("fc1", new Linear(784, 4))));
    Training training = Training.usual().withFeed(Feed.usual().with(new Target.OfClass(1)));

    assertThat(at(setup(Project.of(four).with(training)), "iteration 20").step().loss())
        .isFinite();
  }

  /** Adam's means go on where they stood, so that the weights come out the same in every bit. */
  @Test
  void savedOptimiserGoesOnAsIfItHadNeverStopped() throws PositionException {
    Project adam = Project.of(Presets.mlp());
    adam = adam.with(adam.training().withRule(new Adam()));
    Debugger whole = at(setup(adam), "iteration 3");
    Map<String, Tensor> state = whole.step().optimizer().state();
    Map<String, Tensor> weights = new LinkedHashMap<>();
    whole
        .step()
        .model()
        .parameters()
        .stateDict()
        .forEach((name, tensor) -> weights.put(name, tensor.copy()));
    whole.runTo(whole.parse("iteration 5"), () -> false);

    Debugger resumed =
        at(SetupMaker.of(adam, DIGITS, weights).from(3).withOptimizerState(state), "iteration 5");
    resumed.runTo(resumed.parse("iteration 4"), () -> false); // from the first keyframe
    resumed.runTo(resumed.parse("iteration 5"), () -> false);

    assertThat(state).hasSize(3 * weights.size());
    assertThat(resumed.step().model().parameters().values())
        .containsExactly(whole.step().model().parameters().values());
    assertThat(resumed.step().optimizer().memory())
        .isDeepEqualTo(whole.step().optimizer().memory());
  }

  @Test
  void weightsOfTheNetworksNamesAndShapesAreTaken() {
    Tensor bias = Tensor.zeros(10);

    Setup setup = SetupMaker.of(
        Project.of(Presets.lenet()),
        DIGITS,
        Map.of("fc3.bias", bias, "fc9.bias", bias, "fc1.bias", bias));

    assertThat(setup.weights()).containsOnlyKeys("fc3.bias");
  }

  @Test
  void whatDoesNotGoTogetherIsToldInASentence() {
    Project cross = project(Criterion.CROSS_ENTROPY, Feed.usual().with(new Target.Counting()));
    Project noise = project(Criterion.MSE, random(new Target.Label()));
    Project eleventh = project(Criterion.MSE, Feed.usual().with(new Target.OfClass(10)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup(cross))
        .withMessage(
            "CrossEntropyLoss takes a class as its target, not the numbers 1 to n; choose a"
                + " class, or MSELoss");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup(noise))
        .withMessage("a random input has no class; choose one as the target, or no loss");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup(eleventh))
        .withMessage("the target is class 10, the network's output is [10]: classes 0 to 9; choose"
            + " one of them");
  }

  private static void assertClose(Tensor found, Tensor wanted) {
    assertThat(found.shape()).isEqualTo(wanted.shape());
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.at(i)).isCloseTo(wanted.at(i), within(2e-6f));
    }
  }

  private static Debugger at(Setup setup, String position) throws PositionException {
    Debugger debugger = new Debugger(
        setup,
        new PlainKernels(),
        new WorkerPool(1),
        new KeyframeHistory(1 << 24),
        OperationTerms::new);
    debugger.runTo(debugger.parse(position), () -> false);
    return debugger;
  }

  private static String hash(Setup setup, String position) {
    try {
      return at(setup, position).hash();
    } catch (PositionException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private String file(String name, Tensor tensor) throws IOException {
    Path file = folder.resolve("given-" + name);
    NpyWriter.write(file, StoredArray.of(tensor));
    return file.toString();
  }

  /** The state's hash that the terminal debugger prints at a position. */
  private String terminal(String position, String... options) {
    Path script = folder.resolve("script.txt");
    StringWriter out = new StringWriter();
    try {
      Files.writeString(script, "to " + position + "\nhash\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    List<String> words = new ArrayList<>(List.of("debug", "--script", script.toString()));
    words.addAll(List.of(options));
    Console console = new Console(new PrintWriter(out), new PrintWriter(out), false);
    new CommandLineProgram(console, wish -> new PlainKernels(), (file, measureStart, kernels) -> {})
        .execute(words.toArray(String[]::new));
    return out.toString()
        .lines()
        .filter(line -> line.matches("[0-9a-f]{64}"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(out));
  }
}
