package org.lenetexplorer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Allocation;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.testkit.Numbers;
import org.lenetexplorer.testkit.Torch;

class TrainingStepTest {
  private static Model model(String network, long seed, WorkerPool workers) {
    return new Model(Networks.of(network), seed, new PlainKernels(), workers);
  }

  private static TrainingStep step(Model model, UpdateRule rule, Criterion criterion, int batch) {
    var optimizer = new Optimizer(rule, 0.1, model.parameters(), model.kernels().updates());
    return new TrainingStep(model, optimizer, criterion, batch, true);
  }

  /** Images and classes that depend on the iteration. */
  private static void feed(TrainingStep step, int iteration) {
    step.input().copyFrom(Numbers.normal(step.input().shape(), 100 + iteration));
    int classes = step.network().output().shape().sampleSize();
    step.setClasses(
        IntStream.range(0, step.batch()).map(n -> (n * 7 + iteration) % classes).toArray());
  }

  private static void walk(TrainingStep step) {
    step.operations().forEach(Operation::run);
  }

  static Stream<Arguments> walks() {
    return Stream.of("lenet", "lenet5", "odd")
        .flatMap(network -> Stream.of(new Sgd(0.9, true, 0.01), new Adam())
            .flatMap(rule -> Stream.of(1, 3, 50).map(batch -> Arguments.of(network, rule, batch))));
  }

  @ParameterizedTest(name = "{0}, {1}, batch of {2}")
  @MethodSource("walks")
  void operationsOneByOneGiveTheSameBits(String network, UpdateRule rule, int batch) {
    try (var one = new WorkerPool(1);
        var two = new WorkerPool(2)) {
      TrainingStep whole = step(model(network, 3, one), rule, Criterion.CROSS_ENTROPY, batch);
      TrainingStep walked = step(model(network, 3, two), rule, Criterion.CROSS_ENTROPY, batch);
      for (int iteration = 0; iteration < 3; iteration++) {
        feed(whole, iteration);
        feed(walked, iteration);
        whole.run();
        walk(walked);

        assertThat(walked.loss()).isEqualTo(whole.loss());
        assertThat(walked.model().parameters().gradients())
            .isEqualTo(whole.model().parameters().gradients());
        assertThat(walked.model().parameters().values())
            .isEqualTo(whole.model().parameters().values());
      }
      assertThat(walked.optimizer().memory()).isDeepEqualTo(whole.optimizer().memory());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "odd, 1",
    "odd, 2",
    "odd, 15",
    "odd, 16",
    "odd, 17",
    "odd, 31",
    "odd, 33",
    "odd, 64",
    "odd, 100",
    "odd, 255",
    "odd, 256",
    "lenet, 64",
    "lenet, 100"
  })
  void bitsDoNotDependOnTheNumberOfThreads(String network, int batch) {
    try (var one = new WorkerPool(1)) {
      TrainingStep alone =
          step(model(network, 3, one), new Sgd(0.9, false, 0), Criterion.CROSS_ENTROPY, batch);
      for (int threads = 2; threads <= 3; threads++) {
        try (var several = new WorkerPool(threads)) {
          TrainingStep shared = step(
              model(network, 3, several), new Sgd(0.9, false, 0), Criterion.CROSS_ENTROPY, batch);
          TrainingStep reference = threads == 2
              ? alone
              : step(
                  model(network, 3, one), alone.optimizer().rule(), Criterion.CROSS_ENTROPY, batch);
          for (int iteration = 0; iteration < 2; iteration++) {
            feed(reference, iteration);
            feed(shared, iteration);
            reference.run();
            shared.run();
          }
          assertThat(shared.model().parameters().gradients())
              .isEqualTo(reference.model().parameters().gradients());
          assertThat(shared.model().parameters().values())
              .isEqualTo(reference.model().parameters().values());
          assertThat(shared
                  .network()
                  .input()
                  .grad()
                  .tensor()
                  .bitwiseEquals(reference.network().input().grad().tensor()))
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"lenet, CROSS_ENTROPY, lenet-step", "odd, MSE, odd-step"})
  void everyTensorOfTwoIterationsIsPyTorchs(String network, Criterion criterion, String file) {
    NamedTensors torch = Torch.tensors(file + ".safetensors");
    try (var workers = new WorkerPool(1)) {
      var model = new Model(withoutDropout(network), 7, new PlainKernels(), workers);
      var step = new TrainingStep(
          model,
          new Optimizer(
              new Sgd(0.9, false, 0), 0.1, model.parameters(), model.kernels().updates()),
          criterion,
          3,
          true);
      step.input().copyFrom(torch.tensor("input"));
      step.target().copyFrom(torch.tensor("target"));
      for (int iteration = 0; iteration < 2; iteration++) {
        step.run();
        check(torch, iteration + ".loss", Tensor.scalar(step.loss()));
        check(torch, iteration + ".grad_input", step.network().input().grad().tensor());
        for (Variable output : step.network().outputs()) {
          check(torch, iteration + ".output." + output.name(), output.value());
        }
        for (Parameter parameter : model.parameters().all()) {
          Variable variable = parameter.variable();
          check(torch, iteration + ".grad." + parameter.name(), variable.grad().tensor());
          check(torch, iteration + ".after." + parameter.name(), variable.value());
        }
      }
    }
  }

  /** PyTorch's stored values were computed without dropout, which draws other numbers there. */
  private static Network withoutDropout(String name) {
    Network network = Networks.of(name);
    return new Network(
        network.name(),
        network.input(),
        network.layers().stream()
            .filter(named -> !(named.layer() instanceof Dropout))
            .toList());
  }

  /** Large tensors are stored by every 53rd element. */
  private static void check(NamedTensors torch, String name, Tensor actual) {
    float[] expected = torch.tensor(name).toArray();
    int step = actual.size() == expected.length ? 1 : 53;
    float[] thin = new float[(actual.size() - 1) / step + 1];
    for (int i = 0; i < thin.length; i++) {
      thin[i] = actual.at(i * step);
    }
    assertThat(Numbers.relativeError(thin, expected))
        .as("max|diff| / max|ref| of %s", name)
        .isLessThan(1e-5);
  }

  @Test
  void operationsAreTheTutorialsFiveLines() {
    try (var workers = new WorkerPool(1)) {
      TrainingStep step = step(model("lenet", 0, workers), new Sgd(), Criterion.MSE, 1);
      List<Operation> operations = step.operations();

      assertThat(operations.stream().map(Operation::phase).distinct())
          .containsExactly(Phase.values());
      assertThat(operations.stream().map(Operation::phase)).isSorted();
      assertThat(names(operations, Phase.ZERO_GRAD)).hasSize(10).startsWith("conv1.weight");
      assertThat(names(operations, Phase.FORWARD)).hasSize(12).startsWith("conv1", "relu1");
      assertThat(names(operations, Phase.LOSS)).containsExactly("loss");
      assertThat(names(operations, Phase.BACKWARD))
          .hasSize(13)
          .startsWith("loss", "fc3", "relu4")
          .endsWith("pool1", "relu1", "conv1");
      assertThat(names(operations, Phase.STEP)).hasSize(10).endsWith("fc3.bias");
      assertThat(operations)
          .filteredOn(operation -> operation instanceof Operation.Backward)
          .element(1)
          .extracting(operation -> ((Operation.Backward) operation).parts().toString())
          .isEqualTo("[fc3 ▸ bias, fc3 ▸ weight, fc3 ▸ input]");
    }
  }

  private static List<String> names(List<Operation> operations, Phase phase) {
    return operations.stream()
        .filter(operation -> operation.phase() == phase)
        .map(Operation::name)
        .toList();
  }

  /** The neural networks tutorial: net.zero_grad(), the bias's gradient before, loss.backward(), the same after. */
  @Test
  void tutorialsGradientAppearsWithBackward() {
    NamedTensors torch = Torch.tensors("tutorial.safetensors");
    try (var workers = new WorkerPool(1)) {
      TrainingStep step = step(model("lenet", 0, workers), new Sgd(), Criterion.MSE, 1);
      step.input().copyFrom(torch.tensor("input"));
      step.target().copyFrom(Tensor.of(Shape.of(10), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
      Variable bias = step.model().parameters().find("conv1.bias").orElseThrow().variable();

      step.model().parameters().zeroGrad();
      step.forward();
      assertThat(bias.grad().isNone()).isTrue();
      assertThat(Numbers.relativeError(step.network().output().value(), torch.tensor("output")))
          .isLessThan(1e-5);
      assertThat(step.loss())
          .isCloseTo(
              torch.tensor("loss").item(), org.assertj.core.data.Percentage.withPercentage(1e-4));

      step.backward();
      assertThat(bias.grad()).hasToString("value ×1");
      assertThat(Numbers.relativeError(bias.grad().tensor(), torch.tensor("conv1.bias.grad")))
          .isLessThan(1e-5);

      step.backward();
      assertThat(bias.grad()).hasToString("value ×2");
    }
  }

  @Test
  void withoutCriterionBackwardStartsFromAGivenGradient() {
    try (var workers = new WorkerPool(1)) {
      Model model = model("odd", 1, workers);
      var optimizer =
          new Optimizer(new Sgd(), 0.1, model.parameters(), model.kernels().updates());
      var step = new TrainingStep(model, optimizer, null, 2, false);
      step.input().copyFrom(Numbers.normal(step.input().shape(), 1));
      step.gradOutput().fill(1);
      step.run();

      Variable bias = model.parameters().find("fc2.bias").orElseThrow().variable();
      assertThat(bias.grad().tensor().toArray()).containsOnly(2);
      assertThat(step.loss()).isNaN();
      assertThat(step.lossVariable()).isNull();
      assertThatIllegalStateException().isThrownBy(step::target);
    }
  }

  @Test
  void classesBecomeTargetsOfEitherCriterion() {
    try (var workers = new WorkerPool(1)) {
      Model model = model("odd", 1, workers);
      TrainingStep numbers = step(model, new Sgd(), Criterion.CROSS_ENTROPY, 2);
      TrainingStep rows = step(model, new Sgd(), Criterion.MSE, 2);
      rows.target().fill(9);
      numbers.setClasses(new int[] {4, 0, 3});
      rows.setClasses(new int[] {4, 0, 3});

      assertThat(numbers.target().toArray()).containsExactly(4, 0);
      assertThat(rows.target().toArray()).containsExactly(0, 0, 0, 0, 1, 1, 0, 0, 0, 0);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.setClasses(new int[] {0, 5}))
          .withMessage("class 5 is outside the network's 5 outputs");
    }
  }

  @Test
  void networkWithoutParametersIsNotTrained() {
    try (var workers = new WorkerPool(1)) {
      var network =
          new Network("Net", Shape.of(1, 1, 4), List.of(new NamedLayer("flatten", new Flatten())));
      var model = new Model(network, 0, new PlainKernels(), workers);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> new TrainingStep(
              model,
              new Optimizer(new Sgd(), 0.1, model.parameters(), model.kernels().updates()),
              Criterion.MSE,
              1,
              false))
          .withMessageContaining("nothing that requires a gradient");
    }
  }

  static Stream<UpdateRule> rules() {
    return Stream.of(
        new Sgd(),
        new Sgd(0.9, true, 0.01),
        new Adam(),
        new AdamW(),
        new RmsProp(),
        new RmsProp(0.99, 1e-8, 0.9, 0.01),
        new Adagrad());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void warmStepsAllocateNothing(UpdateRule rule) {
    try (var workers = new WorkerPool(1)) {
      for (int batch : new int[] {1, 50}) {
        TrainingStep step = step(model("odd", 1, workers), rule, Criterion.MSE, batch);
        feed(step, 0);
        Runnable steps = () -> {
          for (int i = 0; i < 20; i++) {
            step.run();
          }
        };
        steps.run();

        // the least of three: what a compiler or class loader takes meanwhile is not the step's
        long least =
            LongStream.generate(() -> Allocation.during(steps)).limit(3).min().orElseThrow();
        assertThat(least / 20).as("bytes a step, batch of %d", batch).isZero();
      }
    }
  }
}
