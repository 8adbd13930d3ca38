package org.lenetexplorer.format.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.format.safetensors.SafetensorsReader;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.project.Breakpoint;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.RandomNetworks;

class ProjectFileTest {
  @TempDir
  private Path folder;

  private Path file() {
    return folder.resolve("p.lenet");
  }

  private void assertRoundTrip(SavedProject saved) throws IOException {
    ProjectFile.write(file(), saved);

    SavedProjects.assertSame(ProjectFile.read(file()), saved);
  }

  static Stream<Network> networks() {
    return Stream.concat(
        Stream.of(Presets.lenet(), Presets.lenet5(), Presets.mlp()), RandomNetworks.of(30, 5));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyNetworkIsReadBackWithItsWeights(Network network) throws IOException {
    assertRoundTrip(SavedProjects.of(network, 1));
  }

  @Test
  void emptyProjectIsReadBack() throws IOException {
    assertRoundTrip(new SavedProject(Project.empty(), Map.of(), 0, 0, Map.of()));
  }

  @Test
  void faultyNetworkIsReadBackWithTheWeightsItHas() throws IOException {
    Network faulty = new Network(
        "faulty",
        Shape.of(1, 8, 8),
        List.of(
            new NamedLayer("", new Conv2d(3, 2, 9)),
            new NamedLayer("twice", new Linear(4, 5)),
            new NamedLayer("twice", new Linear(5, 6))));
    Map<String, Tensor> some = Map.of("twice.weight", Tensor.zeros(6, 5));

    assertRoundTrip(new SavedProject(Project.of(faulty), some, 0, 0, Map.of()));
  }

  static Stream<UpdateRule> rules() {
    double third = 1.0 / 3;
    return Stream.of(
        new Sgd(),
        new Sgd(0.9, true, Double.MIN_VALUE),
        new Sgd(Double.MAX_VALUE, false, third),
        new RmsProp(),
        new RmsProp(third, 1e-300, 0.1 + 0.2, 5e17),
        new Adagrad(),
        new Adagrad(third, Double.MIN_NORMAL, 1e22),
        new Adam(),
        new Adam(Math.nextDown(1.0), third, 4.9e-324, 0.1),
        new AdamW(),
        new AdamW(third, Math.nextDown(1.0), 2.2250738585072014E-308, 100 / 7.0));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyUpdateRuleIsReadBackExactly(UpdateRule rule) throws IOException {
    for (Criterion criterion : Criterion.values()) {
      Training training = new Training("d", 0, 1, criterion, rule, 0.1, 0);
      assertRoundTrip(SavedProjects.with(
          SavedProjects.small(), SavedProjects.small().project().with(training)));
    }
  }

  static Stream<Feed> feeds() {
    return Stream.of(
        Feed.usual(),
        new Feed(
            new Feed.Input.Normal(Long.MIN_VALUE),
            new Feed.Target.Counting(),
            new Feed.GradOutput.Ones()),
        new Feed(
            new Feed.Input.Images(),
            new Feed.Target.OfClass(Integer.MAX_VALUE),
            new Feed.GradOutput.Normal(Long.MAX_VALUE)));
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void everyFeedIsReadBackWithoutALoss(Feed feed) throws IOException {
    Training training = Training.usual().withCriterion(null).withFeed(feed);

    assertRoundTrip(SavedProjects.with(
        SavedProjects.small(), SavedProjects.small().project().with(training)));
  }

  @Test
  void breakpointsAreReadBackWithTheirOptions() throws IOException {
    Project project = SavedProjects.small()
        .project()
        .withBreakpoints(List.of(
            Breakpoint.of("if loss rises"),
            Breakpoint.of("iteration 3 ▸ backward if max(x) > 1"),
            new Breakpoint("a", "b", true, Integer.MAX_VALUE, false, true)))
        .withWatches(List.of("loss", "norm(fc1.weight.grad)"));

    assertRoundTrip(SavedProjects.with(SavedProjects.small(), project));
  }

  @Test
  void optimizerThatHasMadeNoStepAddsNoEntry() throws IOException {
    SavedProject saved =
        SavedProjects.withState(SavedProjects.small(), SavedProjects.small().weights(), Map.of());

    assertRoundTrip(saved);
    assertThat(ZipFiles.entries(Files.readAllBytes(file())).keySet())
        .containsExactly("network.json", "weights.safetensors", "session.json");
  }

  @Test
  void aParameterThatHasMadeNoStepIsMissingFromTheState() throws IOException {
    Map<String, Tensor> state = new LinkedHashMap<>(SavedProjects.small().optimizerState());
    state.keySet().removeIf(name -> name.startsWith("fc1.bias"));

    assertRoundTrip(
        SavedProjects.withState(SavedProjects.small(), SavedProjects.small().weights(), state));
  }

  /** A file as version 1 wrote it. */
  @Test
  void firstVersionIsStillRead() throws IOException {
    String session = """
        {"format": "lenet-explorer/session", "version": 1, "training": {"data": "builtin",
        "preprocessing": {"mean": 0.25, "standard_deviation": 0.5}, "loss": "mse", "optimizer":
        {"name": "sgd", "momentum": 0.5, "nesterov": false, "weight_decay": 0.0},
        "learning_rate": 0.01, "seed": 7}, "position": {"iteration": 4, "image": 2},
        "breakpoints": ["conv1 if max(x) > 0.5", "if loss rises"], "watches": ["loss"],
        "view": {"a": "b"}}
        """;
    Map<String, byte[]> entries = ZipFiles.entries(ZipFiles.bytes(folder, SavedProjects.small()));
    entries.remove("optimizer.safetensors");
    entries.put("session.json", session.getBytes(StandardCharsets.UTF_8));

    SavedProject read = ZipFiles.read(ZipFiles.deflated(entries));

    assertThat(read.project().training())
        .isEqualTo(
            new Training("builtin", 0.25f, 0.5f, Criterion.MSE, new Sgd(0.5, false, 0), 0.01, 7));
    assertThat(read.project().breakpoints())
        .containsExactly(
            new Breakpoint("conv1", "max(x) > 0.5", true, 1, false, false),
            new Breakpoint("", "loss rises", true, 1, false, false));
    assertThat(read.position()).isEmpty();
    assertThat(read.optimizerState()).isEmpty();
  }

  @Test
  void extremeNumbersAreReadBackExactly() throws IOException {
    Training training = new Training(
        "",
        -Float.MAX_VALUE,
        Float.MIN_VALUE,
        Criterion.MSE,
        new Sgd(),
        Double.MAX_VALUE,
        Long.MIN_VALUE);
    Tensor extremes = Tensor.of(
        Shape.of(3, 2),
        Float.NaN,
        Float.NEGATIVE_INFINITY,
        -0f,
        Float.MIN_VALUE,
        Float.MAX_VALUE,
        Float.intBitsToFloat(0x7fc12345));
    Project project = SavedProjects.small().project().with(training);
    SavedProject saved = new SavedProject(
        project, Map.of("fc1.weight", extremes), 1_000_000_000, Integer.MAX_VALUE, Map.of());

    assertRoundTrip(saved);
    assertRoundTrip(SavedProjects.with(
        saved, project.with(new Training("", -0f, 1, Criterion.MSE, new Sgd(), -0.0, 1))));
  }

  @Test
  void sameProjectGivesTheSameBytesInEveryTimeZone() throws IOException {
    byte[] first = ZipFiles.bytes(folder, SavedProjects.of(Presets.lenet(), 1));
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      byte[] second = ZipFiles.bytes(folder, SavedProjects.of(Presets.lenet(), 1));
      assertThat(second).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void otherToolsFindTheEntriesInOrder() throws IOException {
    SavedProject saved = SavedProjects.of(Presets.lenet(), 1);
    ProjectFile.write(file(), saved);
    Map<String, byte[]> entries = ZipFiles.entries(Files.readAllBytes(file()));
    Path weights =
        Files.write(folder.resolve("w"), entries.getOrDefault("weights.safetensors", new byte[0]));

    assertThat(entries.keySet())
        .containsExactly(
            "network.json", "weights.safetensors", "session.json", "optimizer.safetensors");
    Path state = Files.write(
        folder.resolve("s"), entries.getOrDefault("optimizer.safetensors", new byte[0]));
    assertThat(SafetensorsReader.read(state).arrays().keySet())
        .contains("conv1.weight.exp_avg", "conv1.weight.exp_avg_sq", "conv1.weight.step");
    assertThat(entries.get("network.json"))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(NetworkWriter.toJson(Presets.lenet()) + "\n");
    assertThat(SafetensorsReader.read(weights).metadata())
        .containsEntry("network", "LeNet")
        .containsEntry("format", "pt")
        .containsEntry("preprocessing.pad_to", "32x32")
        .containsEntry("preprocessing.mean", "0.25");
    assertThat(entries.get("session.json"))
        .asString(StandardCharsets.UTF_8)
        .contains("\"beta1\": 0.8", "\"learning_rate\": 0.3333333333333333", "\"seed\": -1");
  }

  @Test
  void packedAgainInAnotherOrderItIsReadAsWell() throws IOException {
    SavedProject saved = SavedProjects.of(Presets.lenet(), 1);
    Map<String, byte[]> entries = ZipFiles.entries(ZipFiles.bytes(folder, saved));
    Map<String, byte[]> turned = new LinkedHashMap<>();
    List.of("optimizer.safetensors", "session.json", "network.json", "weights.safetensors")
        .forEach(name -> turned.put(name, entries.getOrDefault(name, new byte[0])));

    SavedProjects.assertSame(ZipFiles.read(ZipFiles.deflated(turned)), saved);
  }

  @Test
  void weightsOfAnotherShapeAreNotWrittenAndTheOldFileStays() throws IOException {
    SavedProject saved = SavedProjects.of(Presets.lenet(), 1);
    ProjectFile.write(file(), saved);
    Map<String, Tensor> wrong = new HashMap<>(saved.weights());
    wrong.put("fc3.bias", Tensor.zeros(11));

    assertThatThrownBy(() -> ProjectFile.write(file(), SavedProjects.with(saved, wrong)))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "%s, weights.safetensors, tensor 'fc3.bias': found [11], wanted [10] as the network has"
                + " it",
            file());
    SavedProjects.assertSame(ProjectFile.read(file()), saved);
  }

  @Test
  void textThatNoFileHoldsIsToldInOneSentence() {
    Project project = SavedProjects.small().project();
    Project broken =
        new Project(project.network(), project.training(), List.of(), List.of("\ud800"));

    assertThatThrownBy(
            () -> ProjectFile.write(file(), SavedProjects.with(SavedProjects.small(), broken)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("names and texts: half a surrogate pair")
        .hasMessageEndingWith("change it and save again");
    assertThat(file()).doesNotExist();
  }

  @Test
  void moreWeightsThanAFileMayHoldAreToldBeforeMemoryIsTaken() {
    Map<String, Tensor> many = new HashMap<>();
    float[] array = new float[1 << 20];
    for (int i = 0; i < 257; i++) {
      many.put("w" + i, Tensor.of(Shape.of(1 << 20), array));
    }

    assertThatThrownBy(
            () -> ProjectFile.write(file(), SavedProjects.with(SavedProjects.small(), many)))
        .isInstanceOf(FormatException.class)
        .hasMessageEndingWith(
            "weights.safetensors: found 1077936128 bytes of weights, wanted at most 1073741824");
  }
}
