package org.lenetexplorer.train;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.Schedule;

/** Trains a model over epochs of mini-batches at full speed, evaluating after each epoch. */
public final class Trainer {
  /** What a training run reports while it goes on; called on the training thread. */
  public interface Listener {
    /** After each mini-batch: its number in the epoch from 1, how many there are, and its loss. */
    void batchDone(int epoch, int batch, int batches, float loss);

    /** After each epoch that was not cancelled. */
    void epochDone(EpochResult result);
  }

  /**
   * One epoch.
   *
   * @param epoch from 1
   * @param loss the mean over all images, as they were trained on
   * @param test the confusion matrix on the test set afterwards
   * @param imagesPerSecond training alone, without the evaluation
   */
  public record EpochResult(int epoch, double loss, ConfusionMatrix test, double imagesPerSecond) {}

  /**
   * How long to train, and how fast.
   *
   * @param epochs at most
   * @param until the test accuracy at which to stop, from 0 to 1; above 1 to train all epochs
   * @param schedule how the learning rate changes
   */
  public record Plan(int epochs, double until, Schedule schedule) {}

  private final Model model;
  private final Optimizer optimizer;
  private final Criterion criterion;
  private final Batches batches;
  private final Dataset test;
  private final Map<Integer, TrainingStep> steps = new HashMap<>();
  private final int[] labels;
  private final double baseRate;

  /**
   * A training run that has not begun.
   *
   * @param batches the training data, in the order and size of mini-batches
   * @param test what accuracy is measured on
   * @throws IllegalArgumentException if the data do not fit the network
   */
  public Trainer(
      Model model, Optimizer optimizer, Criterion criterion, Batches batches, Dataset test) {
    DataFit.check(model.network(), batches.set(), batches.preprocessing());
    DataFit.check(model.network(), test, batches.preprocessing());
    this.model = model;
    this.optimizer = optimizer;
    this.criterion = criterion;
    this.batches = batches;
    this.test = test;
    labels = new int[batches.batchSize()];
    baseRate = optimizer.learningRate();
  }

  /**
   * Trains until the plan is fulfilled or the run is cancelled.
   *
   * @param cancelled polled between mini-batches; once true, this returns and the model keeps what it has learned
   * @return whether the plan was fulfilled
   */
  public boolean run(Plan plan, Listener listener, BooleanSupplier cancelled) {
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      optimizer.setLearningRate(plan.schedule().learningRate(baseRate, epoch - 1));
      long start = System.nanoTime();
      double loss = epoch(epoch, listener, cancelled);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (cancelled.getAsBoolean()) {
        return false;
      }
      ConfusionMatrix matrix = Evaluation.of(model, test, batches.preprocessing(), cancelled);
      if (cancelled.getAsBoolean()) {
        return false;
      }
      listener.epochDone(new EpochResult(epoch, loss, matrix, batches.set().size() / seconds));
      if (matrix.accuracy() >= plan.until()) {
        break;
      }
    }
    return true;
  }

  /** One epoch; returns the mean loss over its images. */
  private double epoch(int epoch, Listener listener, BooleanSupplier cancelled) {
    double sum = 0;
    int count = batches.perEpoch();
    for (int batch = 1; batch <= count && !cancelled.getAsBoolean(); batch++) {
      TrainingStep step = nextStep();
      step.run();
      sum += (double) step.loss() * step.batch();
      listener.batchDone(epoch, batch, count, step.loss());
    }
    return sum / batches.set().size();
  }

  /** Fills the iteration for the next mini-batch with its images and labels. */
  public TrainingStep nextStep() {
    int size = batches.nextSize();
    TrainingStep step = steps.get(size);
    if (step == null) {
      step = new TrainingStep(model, optimizer, criterion, size, false);
      step.fuse();
      steps.put(size, step);
    }
    batches.next(step.input().array(), step.input().offset(), labels);
    step.setClasses(labels);
    return step;
  }
}
