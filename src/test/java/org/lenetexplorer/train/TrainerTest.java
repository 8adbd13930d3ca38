package org.lenetexplorer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.Schedule;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.testkit.Networks;

class TrainerTest {
  private static final Dataset DIGITS = BuiltInDigits.draw(1, 150);
  private static final Schedule CONSTANT = new Schedule.Constant();

  /** What a run reported, as text. */
  private static final class Log implements Trainer.Listener {
    final List<String> batches = new ArrayList<>();
    final List<Trainer.EpochResult> epochs = new ArrayList<>();

    @Override
    public void batchDone(int epoch, int batch, int batches, float loss) {
      assertThat(loss).isPositive();
      this.batches.add(epoch + ": " + batch + "/" + batches);
    }

    @Override
    public void epochDone(Trainer.EpochResult result) {
      epochs.add(result);
    }
  }

  private final Log log = new Log();

  private static Model model(Network network, WorkerPool workers) {
    return new Model(network, 5, new PlainKernels(), workers);
  }

  private static Optimizer optimizer(Model model) {
    return new Optimizer(
        new Sgd(0.9, false, 0), 0.05, model.parameters(), model.kernels().updates());
  }

  private static Trainer trainer(Model model, Optimizer optimizer) {
    Batches batches = Batches.shuffled(DIGITS, Preprocessing.LENET, 64, 5);
    return new Trainer(model, optimizer, Criterion.CROSS_ENTROPY, batches, DIGITS.first(50));
  }

  /** 21 steps: seven epochs of 64, 64 and 22 images. */
  @ParameterizedTest
  @ValueSource(strings = {"lenet", "mlp"})
  void weightsAreTheSameWithTwoThreads(String network) {
    List<float[]> weights = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      try (var workers = new WorkerPool(threads)) {
        Model model = model(Networks.of(network), workers);
        Trainer trainer = trainer(model, optimizer(model));
        assertThat(trainer.run(new Trainer.Plan(7, 2, CONSTANT), log, () -> false))
            .isTrue();
        weights.add(model.parameters().values());
      }
    }
    assertThat(weights.get(1)).isEqualTo(weights.get(0));
    assertThat(log.batches).hasSize(42).startsWith("1: 1/3", "1: 2/3", "1: 3/3", "2: 1/3");
  }

  @Test
  void lossFallsAndAccuracyRises() {
    try (var workers = new WorkerPool(2)) {
      Model model = model(Presets.lenet(), workers);
      trainer(model, optimizer(model)).run(new Trainer.Plan(12, 2, CONSTANT), log, () -> false);
    }
    Trainer.EpochResult last = log.epochs.get(11);

    assertThat(log.epochs)
        .extracting(Trainer.EpochResult::epoch)
        .startsWith(1, 2)
        .endsWith(12);
    assertThat(last.loss()).isLessThan(log.epochs.get(0).loss() / 2);
    assertThat(last.test().total()).isEqualTo(50);
    assertThat(last.test().accuracy()).isGreaterThan(0.6);
    assertThat(last.imagesPerSecond()).isPositive();
  }

  @Test
  void cancelledRunStopsAfterTheBatchAndKeepsWhatItLearned() {
    try (var workers = new WorkerPool(1)) {
      Model model = model(Presets.mlp(), workers);
      float[] before = model.parameters().values().clone();
      boolean done = trainer(model, optimizer(model))
          .run(new Trainer.Plan(5, 2, CONSTANT), log, () -> log.batches.size() == 4);

      assertThat(done).isFalse();
      assertThat(log.batches).hasSize(4).endsWith("2: 1/3");
      assertThat(log.epochs).hasSize(1);
      assertThat(model.parameters().values()).isNotEqualTo(before);
    }
  }

  @Test
  void runEndsAtTheWantedAccuracy() {
    try (var workers = new WorkerPool(1)) {
      Model model = model(Presets.mlp(), workers);

      assertThat(trainer(model, optimizer(model))
              .run(new Trainer.Plan(5, 0, CONSTANT), log, () -> false))
          .isTrue();
      assertThat(log.epochs).hasSize(1);
    }
  }

  @Test
  void scheduleSetsTheRateOfEachEpoch() {
    try (var workers = new WorkerPool(1)) {
      Model model = model(Presets.mlp(), workers);
      Optimizer optimizer = optimizer(model);
      List<Double> rates = new ArrayList<>();
      Trainer trainer = trainer(model, optimizer);
      trainer.run(new Trainer.Plan(4, 2, new Schedule.Step(2, 0.1)), log, () -> {
        rates.add(optimizer.learningRate());
        return false;
      });

      assertThat(rates.stream().distinct()).hasSize(2).first().isEqualTo(0.05);
      assertThat(rates.get(rates.size() - 1))
          .isCloseTo(0.005, org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  @Test
  void dataThatDoNotFitTheNetworkAreRefused() {
    try (var workers = new WorkerPool(1)) {
      Model model = model(Networks.of("odd"), workers);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> trainer(model, optimizer(model)))
          .withMessageContaining("[2, 13, 11]")
          .withMessageContaining("[1, 32, 32]");
    }
  }

  @Test
  void evaluationCountsEveryImageOnceWhateverTheBatch() {
    try (var workers = new WorkerPool(1)) {
      Model model = model(Presets.mlp(), workers);
      Dataset many = BuiltInDigits.draw(2, 300); // a batch of 256 and one of 44
      ConfusionMatrix matrix = Evaluation.of(model, many, Preprocessing.LENET, () -> false);

      assertThat(matrix.total()).isEqualTo(300);
      for (int truth = 0; truth < 10; truth++) {
        int row = 0;
        for (int predicted = 0; predicted < 10; predicted++) {
          row += matrix.count(truth, predicted);
        }
        assertThat(row).isEqualTo(30);
      }
      assertThat(Evaluation.of(model, many, Preprocessing.LENET, () -> true).total())
          .isZero();
    }
  }
}
