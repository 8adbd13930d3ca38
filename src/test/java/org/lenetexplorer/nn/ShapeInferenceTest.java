package org.lenetexplorer.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.tensor.Shape;

class ShapeInferenceTest {
  private static Network network(Shape input, Layer... layers) {
    var network = new Network("net", input, List.of());
    List<NamedLayer> named = new ArrayList<>();
    for (Layer layer : layers) {
      named.add(new NamedLayer(network.unusedName(layer), layer));
      network = new Network("net", input, named);
    }
    return network;
  }

  private static ShapeProblem problem(Network network) {
    return ShapeInference.of(network).problem().orElseThrow();
  }

  /** Repairs the first problem, then the next, until there is none; a repair that mends nothing would never end. */
  private static Network mended(Network network) {
    Network mended = network;
    for (int repairs = 0; ShapeInference.of(mended).problem().isPresent(); repairs++) {
      assertThat(repairs).as("repairs of %s", network).isLessThan(5);
      mended = mended.repaired(problem(mended));
    }
    return mended;
  }

  @Test
  void lenetsMapsShrinkFrom32To5() {
    ShapeInference shapes = ShapeInference.of(Presets.lenet());

    assertThat(shapes.problem()).isEmpty();
    assertThat(shapes.layers())
        .extracting(layer -> layer.name() + " " + layer.output() + " " + layer.derivation())
        .containsExactly(
            "conv1 [6, 28, 28] (32 − 5 + 2·0)/1 + 1 = 28",
            "relu1 [6, 28, 28] element by element",
            "pool1 [6, 14, 14] (28 − 2 + 2·0)/2 + 1 = 14",
            "conv2 [16, 10, 10] (14 − 5 + 2·0)/1 + 1 = 10",
            "relu2 [16, 10, 10] element by element",
            "pool2 [16, 5, 5] (10 − 2 + 2·0)/2 + 1 = 5",
            "flatten [400] 16·5·5 = 400",
            "fc1 [120] out_features = 120",
            "relu3 [120] element by element",
            "fc2 [84] out_features = 84",
            "relu4 [84] element by element",
            "fc3 [10] out_features = 10");
    assertThat(shapes.layers()).allMatch(layer -> layer.uncovered().isEmpty());
  }

  @Test
  void lenetHasTheTutorialsNumbers() {
    ShapeInference shapes = ShapeInference.of(Presets.lenet());

    assertThat(shapes.layers())
        .filteredOn(layer -> layer.parameters() > 0)
        .extracting(LayerShapes::parameterArithmetic)
        .containsExactly(
            "6·(1·5·5) + 6 = 156",
            "16·(6·5·5) + 16 = 2416",
            "120·400 + 120 = 48120",
            "84·120 + 84 = 10164",
            "10·84 + 10 = 850");
    assertThat(shapes.layers())
        .filteredOn(layer -> layer.parameters() > 0)
        .extracting(LayerShapes::parameters)
        .containsExactly(156, 2416, 48120, 10164, 850);
    assertThat(shapes.parameters()).isEqualTo(61_706);
    assertThat(shapes.multiplyAdds()).isEqualTo(416_520);
    assertThat(shapes.output(Presets.lenet())).isEqualTo(Shape.of(10));
  }

  @Test
  void floorsAndUncoveredCellsAreSaid() {
    var pool = new MaxPool2d(new Size2d(2, 3), new Size2d(3, 3), Size2d.square(0));
    LayerShapes layer =
        ShapeInference.of(network(Shape.of(1, 7, 9), pool)).layers().get(0);

    assertThat(layer.derivation())
        .isEqualTo("height ⌊(7 − 2 + 2·0)/3⌋ + 1 = 2, width (9 − 3 + 2·0)/3 + 1 = 3");
    assertThat(layer.uncoveredRows()).containsExactly(2, 5, 6);
    assertThat(layer.uncoveredColumns()).isEmpty();
    assertThat(layer.uncovered()).isEqualTo("3 rows never covered");
  }

  @Test
  void paddingCountsAmongTheCoveredCells() {
    var conv = new Conv2d(1, 1, Size2d.square(3), Size2d.square(4), new Size2d(1, 0), false);
    LayerShapes layer =
        ShapeInference.of(network(Shape.of(1, 8, 8), conv)).layers().get(0);

    assertThat(layer.output()).isEqualTo(Shape.of(1, 2, 2));
    assertThat(layer.uncoveredRows()).containsExactly(2, 6, 7);
    assertThat(layer.uncoveredColumns()).containsExactly(3, 7);
    assertThat(layer.uncovered()).isEqualTo("3 rows and 2 columns never covered");
  }

  @Test
  void missingFlattenIsPutIn() {
    Network broken = network(Shape.of(1, 8, 8), new Conv2d(1, 2, 3), new Linear(72, 10));

    assertThat(problem(broken).message())
        .isEqualTo(
            "fc1 expects 72 features in a row, gets maps 2 × 6 × 6; insert a Flatten before it");
    assertThat(mended(broken).layers())
        .extracting(NamedLayer::name)
        .containsExactly("conv1", "flatten", "fc1");
  }

  @Test
  void wrongInFeaturesAreCorrected() {
    Network broken =
        network(Shape.of(1, 8, 8), new Conv2d(1, 16, 3), new Flatten(), new Linear(400, 10, false));

    assertThat(problem(broken).message())
        .isEqualTo("fc1 expects 400 = 16 × 5 × 5, gets 576 = 16 × 6 × 6, the maps left after conv1;"
            + " set in_features to 576");
    assertThat(mended(broken).layers().get(2).layer()).isEqualTo(new Linear(576, 10, false));
  }

  @Test
  void wrongChannelsAreCorrected() {
    Network broken = network(Shape.of(3, 8, 8), new Conv2d(1, 2, 3));

    assertThat(problem(broken).message())
        .isEqualTo("conv1 expects 1 channel, gets 3 of 8 × 8; set in_channels to 3");
    assertThat(mended(broken).layers().get(0).layer()).isEqualTo(new Conv2d(3, 2, 3));
  }

  @Test
  void kernelLargerThanTheMapIsMadeToFit() {
    Network broken = network(Shape.of(1, 4, 3), new Conv2d(1, 2, 5));

    assertThat(problem(broken).message())
        .isEqualTo("conv1 kernel 5×5 is larger than the map 4×3; set kernel_size to (4, 3)");
    assertThat(mended(broken).layers().get(0).layer())
        .isEqualTo(new Conv2d(1, 2, new Size2d(4, 3), Size2d.square(1), Size2d.square(0), true));
  }

  @Test
  void paddedWindowsLargerThanTheMapAreMadeToFitAtOnce() {
    Size2d nine = Size2d.square(9);
    Size2d one = Size2d.square(1);
    for (Layer layer : List.of(
        new MaxPool2d(nine, one, one),
        new AvgPool2d(nine, one, one),
        new Conv2d(1, 1, nine, one, one, true))) {
      Network broken = network(Shape.of(1, 3, 3), layer);

      assertThat(problem(broken).cause())
          .isEqualTo("kernel 9×9 is larger than the map 3×3 (with padding 5×5)");
      Network once = broken.repaired(problem(broken));
      assertThat(ShapeInference.of(once).problem()).as("after %s", once).isEmpty();
    }
  }

  @Test
  void mapsAreWantedWhereThereAreNone() {
    Network broken = network(Shape.of(1, 4, 4), new Flatten(), new MaxPool2d(2), new Linear(16, 2));

    assertThat(problem(broken).message())
        .isEqualTo("pool1 MaxPool2d slides over maps [C, H, W], its input is 16 features in a row;"
            + " move it before flatten");
    assertThat(mended(broken).layers())
        .extracting(NamedLayer::name)
        .containsExactly("pool1", "flatten", "fc1");
  }

  @Test
  void duplicateNamesAreChanged() {
    Network broken = new Network(
        "net",
        Shape.of(1, 4, 4),
        List.of(new NamedLayer("act", new ReLU()), new NamedLayer("act", new ReLU())));

    assertThat(problem(broken).message())
        .isEqualTo("act is the name of an earlier layer already; rename it to relu1");
    assertThat(problem(broken).index()).isEqualTo(1);
    assertThat(mended(broken).layers())
        .extracting(NamedLayer::name)
        .containsExactly("act", "relu1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1st", "a.b", "a b", "é", "conv-1"})
  void badNamesAreChanged(String name) {
    Network broken =
        new Network("net", Shape.of(1, 4, 4), List.of(new NamedLayer(name, new Tanh())));

    assertThat(problem(broken).message())
        .isEqualTo("\"" + name + "\" is not a name: letters, digits and _ only,"
            + " and no digit first; rename it to tanh1");
    assertThat(mended(broken).layers().get(0).name()).isEqualTo("tanh1");
  }

  @ParameterizedTest
  @CsvSource({
    "input, is a name that the steps of training use already",
    "loss, is a name that the steps of training use already",
    "class, 'is a keyword of Python, where a layer can''t have that name'",
    "None, 'is a keyword of Python, where a layer can''t have that name'"
  })
  void namesWithAMeaningOfTheirOwnAreChanged(String name, String cause) {
    Network broken =
        new Network("net", Shape.of(1, 4, 4), List.of(new NamedLayer(name, new Tanh())));

    assertThat(problem(broken).message()).isEqualTo(name + " " + cause + "; rename it to tanh1");
    assertThat(mended(broken).layers().get(0).name()).isEqualTo("tanh1");
  }

  @Test
  void emptyNetworkIsGivenAFirstLayer() {
    Network empty = new Network("net", Shape.of(1, 4, 4), List.of());

    assertThat(problem(empty).message()).isEqualTo("net has no layers; begin with a convolution");
    assertThat(problem(empty).index()).isZero();
    assertThat(ShapeInference.of(empty).output(empty)).isEqualTo(Shape.of(1, 4, 4));
    assertThat(mended(empty).layers()).hasSize(1);
  }

  @Test
  void aStrideThatLeavesCellsOutIsAWarningAndALargerKernelReadsThem() {
    Size2d two = Size2d.square(2);
    Size2d three = Size2d.square(3);
    for (Layer layer : List.of(
        new MaxPool2d(2),
        new AvgPool2d(two, three, Size2d.square(0)),
        new Conv2d(1, 1, new Size2d(1, 4), three, new Size2d(0, 1), true))) {
      Network leaking = network(Shape.of(1, 27, 28), layer);
      ShapeInference shapes = ShapeInference.of(leaking);
      assertThat(shapes.problem()).isEmpty();
      ShapeProblem warning = shapes.warnings().get(0);
      assertThat(warning.cause()).matches("stride leaves .* of 27 × 28 out");
      assertThat(warning.repair().sentence()).startsWith("set kernel_size to (");

      ShapeInference mended = ShapeInference.of(leaking.repaired(warning));
      assertThat(mended.problem()).isEmpty();
      assertThat(mended.warnings()).isEmpty();
    }
  }

  @Test
  void aKernelThatGrowsByTheRemainderKeepsTheOutput() {
    Network leaking = network(Shape.of(1, 27, 27), new MaxPool2d(2));
    ShapeInference shapes = ShapeInference.of(leaking);

    assertThat(shapes.warnings().get(0).message())
        .isEqualTo("pool1 stride leaves 1 row and 1 column of 27 × 27 out;"
            + " set kernel_size to (3, 3)");
    assertThat(ShapeInference.of(leaking.repaired(shapes.warnings().get(0))).output(leaking))
        .isEqualTo(shapes.output(leaking));
  }

  @Test
  void onlyTheFirstProblemIsSaidAndWhatLiesBeforeItIsKnown() {
    Network broken = network(
        Shape.of(1, 8, 8), new Conv2d(1, 2, 3), new ReLU(), new Conv2d(5, 2, 3), new Linear(1, 1));
    ShapeInference shapes = ShapeInference.of(broken);

    assertThat(shapes.layers()).extracting(LayerShapes::name).containsExactly("conv1", "relu1");
    assertThat(shapes.problem().orElseThrow().index()).isEqualTo(2);
    assertThat(mended(broken).layers()).hasSize(5);
  }

  @Test
  void sizeThatNoArrayHoldsIsAProblemOfItsLayer() {
    Network network = new Network(
        "n", Shape.of(1, 32, 32), List.of(new NamedLayer("wide", new Conv2d(1, 90_000_000, 5))));

    ShapeInference shapes = ShapeInference.of(network);

    assertThat(shapes.problem().orElseThrow().message())
        .isEqualTo("wide is too large: [90000000, 28, 28] has more than 2147483647 elements;"
            + " remove it");
  }
}
