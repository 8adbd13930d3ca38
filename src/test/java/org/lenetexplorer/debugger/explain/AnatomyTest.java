package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.debugger.explain.Anatomy.Join;
import org.lenetexplorer.debugger.explain.Section.Way;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Numbers;
import org.lenetexplorer.testkit.RandomNetworks;

class AnatomyTest {
  private static final Network DROPOUT = new Network(
      "dropout",
      Shape.of(1, 12, 12),
      List.of(
          new NamedLayer(
              "conv1",
              new Conv2d(1, 3, Size2d.square(3), Size2d.square(2), Size2d.square(1), false)),
          new NamedLayer("tanh1", new Tanh()),
          new NamedLayer("pool1", new AvgPool2d(2)),
          new NamedLayer("drop1", new Dropout(0.4f)),
          new NamedLayer("conv2", new Conv2d(3, 4, 2)),
          new NamedLayer("flatten", new Flatten()),
          new NamedLayer("drop2", new Dropout(0.4f)),
          new NamedLayer("fc1", new Linear(16, 5))));

  static Debugger open(Network network, Criterion criterion, int batch) {
    var input = Numbers.normal(network.input().batched(batch), 3);
    var setup = new Setup(
        network,
        Map.of(),
        5,
        images(network.input(), batch),
        Preprocessing.forInput(network.input()),
        batch,
        input,
        null,
        criterion,
        null,
        new Sgd(),
        0.01);
    return new Debugger(
        setup,
        new PlainKernels(),
        new WorkerPool(1),
        new KeyframeHistory(KeyframeHistory.USUAL_BUDGET),
        OperationTerms::new);
  }

  /** Noise of one class, so that it suits any number of outputs. */
  private static Dataset images(Shape shape, int count) {
    byte[] pixels = new byte[count * shape.extent(1) * shape.extent(2)];
    new Random(4).nextBytes(pixels);
    return new Dataset(
        "noise", shape.extent(1), shape.extent(2), pixels, new byte[count], List.of("0"));
  }

  static Debugger lenet(String position) throws PositionException {
    Debugger debugger = open(Presets.lenet(), Criterion.CROSS_ENTROPY, 1);
    debugger.runTo(debugger.parse("iteration 0 > " + position), () -> false);
    return debugger;
  }

  static Stream<Arguments> networks() {
    return Stream.concat(
            Stream.of(Presets.lenet(), Presets.lenet5(), Presets.mlp(), DROPOUT),
            RandomNetworks.of(40, 7).filter(network -> network.input().extent(0) == 1))
        .flatMap(network -> Stream.of(
            Arguments.of(network, Criterion.CROSS_ENTROPY, 1),
            Arguments.of(network, Criterion.MSE, 3)));
  }

  @ParameterizedTest(name = "[{index}] {1} batch {2}")
  @MethodSource("networks")
  void partsOfEveryMapAddUpToTheEnginesValue(Network network, Criterion criterion, int batch)
      throws PositionException {
    Debugger debugger = open(network, criterion, batch);
    debugger.runTo(debugger.parse("iteration 0 > step"), () -> false);
    String before = debugger.hash();
    var random = new Random(2);

    for (Node node : debugger.step().network().graph().nodes()) {
      for (Way way :
          Anatomy.of(debugger, new Section(node.name(), Way.FORWARD, 0)).ways()) {
        var section = new Section(
            node.name(), way, random.nextInt(20), random.nextInt(20), random.nextInt(batch));
        Anatomy anatomy = Anatomy.of(debugger, section);
        assertThat(anatomy.missing()).isEmpty();
        assertThat(anatomy.result().computed()).isEqualTo(anatomy.result().size());
        check(debugger, anatomy, random);
      }
    }
    assertThat(debugger.hash()).isEqualTo(before);
  }

  private static void check(Debugger debugger, Anatomy anatomy, Random random) {
    var provenance = new Provenance(Explainer.of(debugger.step()));
    for (int i = 0; i < 12; i++) {
      int cell = random.nextInt(anatomy.result().size());
      ElementReference name = anatomy.result().cell(cell).orElseThrow();
      Explanation explanation = provenance.explain(name).orElseThrow();
      assertThat(anatomy.result().value(cell)).isEqualTo(explanation.result());
      if (anatomy.join() != Join.NONE) {
        double sum = sum(anatomy, cell);
        assertThat(sum)
            .as("%s %s", anatomy.title(), name)
            .isCloseTo(explanation.sum(), within(1e-9 * (1 + Math.abs(explanation.sum()))));
        assertThat(Math.abs(sum - anatomy.result().value(cell)))
            .isLessThanOrEqualTo(explanation.bound() + 1e-12);
      }
    }
    operands(anatomy).forEach(plane -> {
      int cell = random.nextInt(plane.size());
      assertThat(plane.value(cell)).isEqualTo(provenance.value(plane.cell(cell).orElseThrow()));
    });
  }

  private static Stream<Plane> operands(Anatomy anatomy) {
    return anatomy.strands().stream()
        .flatMap(strand -> strand.operands().stream())
        .map(Operand::plane);
  }

  private static double sum(Anatomy anatomy, int cell) {
    double sum = 0;
    for (Strand strand : anatomy.strands()) {
      Plane last = strand.steps().isEmpty()
          ? strand.operands().get(0).plane()
          : strand.steps().get(strand.steps().size() - 1);
      if (anatomy.join() == Join.SUM) {
        sum += last.exact(cell);
      } else {
        for (int i = 0; i < last.size(); i++) {
          sum += last.exact(i);
        }
      }
    }
    for (Plane addend : anatomy.addends()) {
      sum += addend.exact(addend.size() == 1 ? 0 : cell);
    }
    return sum;
  }

  @Test
  void aConvolutionHasAnInputAKernelAndAPartForEachChannel() throws PositionException {
    Debugger debugger = lenet("loss");

    Anatomy anatomy = Anatomy.of(debugger, new Section("conv2", Way.FORWARD, 3));

    assertThat(anatomy.title())
        .isEqualTo("conv2, map 3: 6 input maps, each under its own 5×5 kernel, added up, plus"
            + " the bias.");
    assertThat(anatomy.maps()).isEqualTo(16);
    assertThat(anatomy.strands()).hasSize(6);
    assertThat(anatomy.addends()).extracting(Plane::title).containsExactly("conv2.bias[3]");
    Strand strand = anatomy.strands().get(2);
    assertThat(strand.carrier().plane()).hasToString("pool1.output[0,2] 14×14");
    assertThat(strand.kernel().orElseThrow().plane()).hasToString("conv2.weight[3,2] 5×5");
    assertThat(strand.steps().get(0)).hasToString("part of conv2.output[0,3] 10×10");
    assertThat(strand.carrier().patch(23)).contains(new Patch(2, 3, 5, 5));
    assertThat(strand.carrier().readerOf(4, 5)).isEqualTo(23);
    assertThat(anatomy.result().cell(23).orElseThrow()).hasToString("conv2.output[0,3,2,3]");
    assertThat(anatomy.captions().get(1)).isEqualTo("add the 6 maps and the bias");
  }

  @Test
  void theWayBackOfAConvolutionHasADeltaAndATurnedKernelForEachOutputMap()
      throws PositionException {
    Debugger debugger = lenet("step");

    Anatomy anatomy = Anatomy.of(debugger, new Section("conv2", Way.INPUT, 1));

    assertThat(anatomy.strands()).hasSize(16);
    Strand strand = anatomy.strands().get(4);
    assertThat(strand.carrier().plane()).hasToString("conv2.output.grad[0,4] 10×10");
    assertThat(strand.kernel().orElseThrow().turned()).isTrue();
    assertThat(strand.kernel().orElseThrow().plane()).hasToString("conv2.weight[4,1] 5×5");
    assertThat(anatomy.result()).hasToString("pool1.output.grad[0,1] 14×14");
    assertThat(anatomy.result().kind()).isEqualTo(Plane.Kind.GRADIENT);
    assertThat(strand.carrier().patch(0)).contains(new Patch(0, 0, 1, 1));
  }

  @Test
  void aKernelsGradientReadsDeltaAndOneInputMap() throws PositionException {
    Debugger debugger = lenet("step");

    Anatomy anatomy = Anatomy.of(debugger, new Section("conv2", Way.WEIGHT, 3).at(3, 5));

    assertThat(anatomy.channels()).isEqualTo(6);
    assertThat(operands(anatomy).map(Plane::toString))
        .containsExactly("conv2.output.grad[0,3] 10×10", "pool1.output[0,5] 14×14");
    assertThat(anatomy.result()).hasToString("conv2.weight.grad[3,5] 5×5");
    assertThat(anatomy.strands().get(0).operands().get(1).patch(7))
        .contains(new Patch(1, 2, 10, 10));
    assertThat(anatomy.join()).isEqualTo(Join.NONE);
  }

  @Test
  void aPoolMarksItsWinners() throws PositionException {
    Debugger debugger = lenet("loss");

    Anatomy anatomy = Anatomy.of(debugger, new Section("pool1", Way.FORWARD, 1));

    Plane mask = anatomy.strands().get(0).steps().get(0);
    Plane input = anatomy.strands().get(0).carrier().plane();
    assertThat(mask.kind()).isEqualTo(Plane.Kind.MASK);
    assertThat(mask.size()).isEqualTo(input.size());
    for (int cell = 0; cell < anatomy.result().size(); cell++) {
      Patch window = anatomy.strands().get(0).carrier().patch(cell).orElseThrow();
      double sum = 0;
      for (int i = 0; i < 4; i++) {
        int place = (window.row() + i / 2) * input.columns() + window.column() + i % 2;
        sum += mask.exact(place) * input.exact(place);
      }
      assertThat((float) sum).isEqualTo(anatomy.result().value(cell));
    }
  }

  @Test
  void aNeuronIsARowTimesAVector() throws PositionException {
    Anatomy anatomy = Anatomy.of(lenet("loss"), new Section("fc1", Way.FORWARD, 7));

    assertThat(anatomy.join()).isEqualTo(Join.TOTAL);
    assertThat(operands(anatomy).map(Plane::toString))
        .containsExactly("flatten.output[0] 20×20", "fc1.weight[7] 20×20");
    assertThat(anatomy.strands().get(0).steps().get(0).size()).isEqualTo(400);
    assertThat(anatomy.result()).hasToString("fc1.output[0,7] 1×1");
  }

  @Test
  void crossEntropyGoesFromLogitsOverTheSoftmaxToTheLoss() throws PositionException {
    Anatomy anatomy = Anatomy.of(lenet("backward"), new Section("loss", Way.FORWARD, 0));

    List<Plane> steps = anatomy.strands().get(0).steps();
    double sum = 0;
    for (int c = 0; c < 10; c++) {
      sum += steps.get(0).exact(c);
    }
    for (int c = 0; c < 10; c++) {
      assertThat(steps.get(0).exact(c) / sum).isCloseTo(steps.get(1).exact(c), within(1e-6));
    }
    assertThat(anatomy.result()).hasToString("loss 1×1");
  }

  @Test
  void whatIsNotReachedHasNoValue() throws PositionException {
    Anatomy before = Anatomy.of(lenet("forward"), new Section("conv1", Way.FORWARD, 2));
    Anatomy within =
        Anatomy.of(lenet("forward > conv1 > [0,2,0,5]"), new Section("conv1", Way.FORWARD, 2));
    Anatomy back = Anatomy.of(
        lenet("backward > conv2 > weight [3,5,1,2]"), new Section("conv2", Way.WEIGHT, 3, 5, 0));

    assertThat(before.missing())
        .isEqualTo("conv1.output[0,2] is not computed yet in this iteration: step over (F8)"
            + " until forward ▸ conv1 is done.");
    assertThat(before.strands().get(0).carrier().plane().computed()).isEqualTo(32 * 32);
    assertThat(before.strands().get(0).steps().get(0).computed()).isZero();
    assertThat(before.result().computed()).isZero();
    assertThat(within.result().computed()).isEqualTo(5);
    assertThat(within.strands().get(0).steps().get(0).computed()).isEqualTo(5);
    assertThat(within.missing()).startsWith("5 of 784 numbers");
    assertThat(back.result().computed()).isEqualTo(7);
  }

  @Test
  void afterTheWeightsHaveMovedTheyAreShownAsTheyWere() throws PositionException {
    var section = new Section("conv1", Way.FORWARD, 4);
    Anatomy before = Anatomy.of(lenet("step"), section);

    Anatomy after = Anatomy.of(lenet("step > conv2.weight"), section);

    Plane kernel = after.strands().get(0).kernel().orElseThrow().plane();
    assertThat(kernel.value(3))
        .isEqualTo(before.strands().get(0).kernel().orElseThrow().plane().value(3));
    assertThat(after.title()).contains("as they were when this was computed");
  }

  @Test
  void anOldGradientIsAdded() throws PositionException {
    Debugger debugger = lenet("step");
    debugger.runTo(debugger.parse("iteration 1 > zero_grad"), () -> false);

    Anatomy anatomy = Anatomy.of(debugger, new Section("conv1", Way.WEIGHT, 0));

    assertThat(anatomy.addends()).extracting(Plane::title).containsExactly("old gradient");
    assertThat(anatomy.addends().get(0).value(3)).isEqualTo(anatomy.result().value(3));
  }

  @Test
  void whatALayerDoesNotHaveIsRefused() throws PositionException {
    Debugger debugger = lenet("loss");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Anatomy.of(debugger, new Section("relu1", Way.WEIGHT, 0)))
        .withMessage("relu1 computes no gradient of its weight");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Anatomy.of(debugger, new Section("conv9", Way.FORWARD, 0)))
        .withMessage("there is no layer conv9");
  }
}
