package org.lenetexplorer.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.kernel.KernelChoice;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.testkit.Numbers;

class FusedStepTest {
  private final Network network = Networks.of("lenet");

  private TrainingStep step(WorkerPool workers, int batch) {
    Model model = new Model(network, 4, KernelChoice.of(KernelChoice.Wish.VECTOR), workers);
    var optimizer =
        new Optimizer(new Sgd(), 0.1, model.parameters(), model.kernels().updates());
    return new TrainingStep(model, optimizer, Criterion.CROSS_ENTROPY, batch, false);
  }

  private static void feed(TrainingStep step, int iteration) {
    step.input().copyFrom(Numbers.normal(step.input().shape(), 100 + iteration));
    step.setClasses(
        IntStream.range(0, step.batch()).map(n -> (n * 7 + iteration) % 10).toArray());
  }

  @ParameterizedTest(name = "batch {0}, {1} threads")
  @CsvSource({"1, 1", "5, 1", "64, 1", "64, 2", "100, 2"})
  void nodesInOneGiveTheBitsOfOperationsOneByOne(int batch, int threads) {
    try (WorkerPool workers = new WorkerPool(threads);
        WorkerPool one = new WorkerPool(1)) {
      TrainingStep fused = step(workers, batch);
      fused.fuse();
      TrainingStep walked = step(one, batch);
      for (int iteration = 0; iteration < 4; iteration++) {
        feed(fused, iteration);
        feed(walked, iteration);
        fused.run();
        walked.operations().forEach(Operation::run);

        assertThat(fused.loss()).isEqualTo(walked.loss());
        assertThat(fused.model().parameters().values())
            .as("weights after iteration %d", iteration)
            .isEqualTo(walked.model().parameters().values());
      }
      assertThat(maps(fused)).as("maps inside are not computed").containsOnly(0f);
      assertThat(maps(walked)).isNotEqualTo(maps(fused));
    }
  }

  private static float[] maps(TrainingStep step) {
    return List.copyOf(step.network().outputs()).get(0).value().array();
  }

  @ParameterizedTest
  @CsvSource({"1", "70"})
  void predictionIsThatOfTheWholeGraph(int batch) {
    try (WorkerPool workers = new WorkerPool(1)) {
      Model model = new Model(network, 4, KernelChoice.of(KernelChoice.Wish.VECTOR), workers);
      NetworkGraph predictor = model.predictor(batch);
      NetworkGraph whole = model.graph(batch, false, false);
      predictor.input().value().copyFrom(Numbers.normal(whole.input().shape(), 9));
      whole.input().value().copyFrom(predictor.input().value());

      predictor.graph().forward();
      whole.graph().forward();

      assertThat(predictor.output().value().array())
          .isEqualTo(whole.output().value().array());
    }
  }
}
