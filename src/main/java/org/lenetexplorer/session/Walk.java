package org.lenetexplorer.session;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.DataFit;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.train.TrainingStep;

/** A model, a stream of images and the place in the iteration: steps through training with a batch of one image. */
@EngineThread
final class Walk {
  private final Dataset data;
  private final Model model;
  private final TrainingStep step;
  private final Batches batches;
  private final int[] label = new int[1];
  private final float[] before;
  private int sample;
  private long iteration;
  private int next;
  private final Set<String> updated = new HashSet<>();

  /**
   * A walk at its beginning: iteration 0, before the first operation.
   *
   * @param weights parameters to begin with, by name; the others are drawn from the project's seed
   * @throws IllegalArgumentException if the network is faulty, or does not fit the data
   */
  Walk(Project project, Dataset data, Map<String, Tensor> weights, Kernels kernels) {
    this.data = data;
    Network network = project.network();
    Training training = project.training();
    Preprocessing preprocessing =
        training.preprocessing(network.input().extent(1), network.input().extent(2));
    DataFit.check(network, data, preprocessing);
    model = new Model(network, training.seed(), kernels, new WorkerPool(1));
    weights.forEach((name, value) -> model
        .parameters()
        .find(name)
        .ifPresent(parameter -> parameter.variable().value().copyFrom(value)));
    Optimizer optimizer = new Optimizer(
        training.rule(), training.learningRate(), model.parameters(), kernels.updates());
    step = new TrainingStep(model, optimizer, training.criterion(), 1, true);
    batches = Batches.shuffled(data, preprocessing, 1, training.seed());
    before = model.parameters().values().clone();
    takeNext();
  }

  /** Runs the next operation; at the end of an iteration it first begins the next one. */
  void stepOver() {
    List<Operation> operations = step.operations();
    if (iterationFinished()) {
      nextSample();
    }
    Operation operation = operations.get(next);
    if (operation instanceof Operation.Update update) {
      Parameter parameter = update.parameter();
      float[] values = model.parameters().values();
      int size = parameter.shape().size();
      System.arraycopy(values, parameter.offset(), before, parameter.offset(), size);
      updated.add(parameter.name());
    }
    operation.run();
    next++;
  }

  /** Begins the present iteration anew, or the next one if it is finished, with the next image of the random order. */
  void nextSample() {
    begin();
    takeNext();
  }

  private void begin() {
    if (iterationFinished()) {
      iteration++;
    }
    next = 0;
  }

  private void takeNext() {
    sample = batches.image(0);
    batches.next(step.input().array(), step.input().offset(), label);
    step.setClasses(label);
  }

  /**
   * Begins the present iteration anew, or the next one if it is finished, with a certain image.
   *
   * @throws IllegalArgumentException if the data set has no such image
   */
  void chooseSample(int index) {
    if (index < 0 || index >= data.size()) {
      throw new IllegalArgumentException("image " + index + " does not exist: " + data.name()
          + " has images 0 to " + (data.size() - 1));
    }
    begin();
    sample = index;
    batches
        .preprocessing()
        .write(data, index, step.input().array(), step.input().offset());
    label[0] = data.label(index);
    step.setClasses(label);
  }

  /** Goes to the beginning of a later iteration, with the image that its place in the random order gives it. */
  void goTo(long wanted) {
    if (wanted > iteration) {
      batches.skip(wanted - iteration - 1); // one is taken already
      takeNext();
      iteration = wanted;
    }
  }

  void setLearningRate(double rate) {
    step.optimizer().setLearningRate(rate);
  }

  /** The phase of the next operation; that of the last one when the iteration is finished. */
  Phase phase() {
    return step.operations().get(Math.min(next, step.operations().size() - 1)).phase();
  }

  boolean iterationFinished() {
    return next == step.operations().size();
  }

  Dataset data() {
    return data;
  }

  TrainingStep step() {
    return step;
  }

  long iteration() {
    return iteration;
  }

  int next() {
    return next;
  }

  int sample() {
    return sample;
  }

  /** What the last update added to a parameter, or null before its first update in the walk. */
  @Nullable Tensor change(Parameter parameter) {
    if (!updated.contains(parameter.name())) {
      return null;
    }
    Tensor change = parameter.variable().value().copy();
    for (int i = 0; i < change.size(); i++) {
      change.setAt(i, change.at(i) - before[parameter.offset() + i]);
    }
    return change;
  }
}
