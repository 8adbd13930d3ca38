package org.lenetexplorer.debugger;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.DataFit;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.TrainingStep;

/**
 * The session's state and the only thing that changes it: goes forward from moment to moment, and is put back to keyframes.
 * Inside an operation it holds the state before and after, and how many elements have been reached.
 */
final class Machine {
  private final Setup setup;
  private final Model model;
  private final Batches batches;
  private final int[] labels;
  private final float[] lastValues;
  private final TrainingStep step;
  private Batches.State batchState;
  private Moment now;
  private @Nullable Partial partial;
  private boolean zeroGrad = true;
  private int image = -1;
  private boolean imageOnce;
  private int sample;

  Machine(Setup setup, Kernels kernels, WorkerPool workers) {
    this.setup = setup;
    model = new Model(setup.network(), setup.seed(), kernels, workers);
    setup
        .weights()
        .forEach((name, tensor) ->
            model.parameters().find(name).orElseThrow().variable().value().copyFrom(tensor));
    batches = Batches.shuffled(setup.data(), setup.preprocessing(), setup.batch(), setup.seed());
    now = new Moment(setup.firstIteration(), 0, 0, 0);
    long whole = setup.iterationsPerEpoch();
    batches.skip(
        setup.firstIteration() / whole * batches.perEpoch() + setup.firstIteration() % whole);
    batchState = batches.state();
    labels = new int[setup.batch()];
    lastValues = model.parameters().values().clone();
    step = step(setup.rule(), setup.learningRate());
    step.optimizer().restore(setup.optimizerState());
    beginIteration();
  }

  private TrainingStep step(UpdateRule rule, double learningRate) {
    Optimizer optimizer =
        new Optimizer(rule, learningRate, model.parameters(), model.kernels().updates());
    TrainingStep made = new TrainingStep(model, optimizer, setup.criterion(), setup.batch(), true);
    if (setup.gradOutput() == null) {
      made.gradOutput().fill(1);
    } else {
      made.gradOutput().copyFrom(setup.gradOutput());
    }
    return made;
  }

  TrainingStep step() {
    return step;
  }

  Moment now() {
    return now;
  }

  boolean zeroGrad() {
    return zeroGrad;
  }

  int image() {
    return image;
  }

  boolean imageOnce() {
    return imageOnce;
  }

  @Nullable Partial partial() {
    return partial;
  }

  Batches.State batchState() {
    return batchState;
  }

  /** The parameters' values before the last update of each. */
  float[] lastValues() {
    return lastValues;
  }

  private List<Operation> operations() {
    return step.operations();
  }

  /** Loads the batch of the present iteration. */
  private void beginIteration() {
    batchState = batches.state();
    passSmall();
    sample = batches.image(0);
    batches.next(step.input().array(), step.input().offset(), labels);
    if (image >= 0) {
      loadImage();
    }
    boolean targetGiven = setup.target() != null && image < 0;
    if (setup.criterion() != null && !targetGiven) {
      step.setClasses(labels);
    }
    useGivenBatch();
  }

  /** Puts the batch that was given by hand, if one was, in the place of the data's. */
  private void useGivenBatch() {
    Tensor input = setup.input();
    if (input != null && image < 0) {
      step.input().copyFrom(input);
    }
    Tensor target = setup.target();
    if (target != null && setup.criterion() != null && image < 0) {
      step.target().copyFrom(target);
    }
  }

  /** Passes over the smaller last batch of an epoch: the session's batch has one size. */
  private void passSmall() {
    while (batches.nextSize() < setup.batch()) {
      batches.skip(1);
    }
  }

  /** The place in the data set of the first image of the present batch. */
  int sample() {
    return image >= 0 ? image : sample;
  }

  private void loadImage() {
    int sample = step.input().shape().sampleSize();
    for (int n = 0; n < setup.batch(); n++) {
      setup
          .preprocessing()
          .write(setup.data(), image, step.input().array(), step.input().offset() + n * sample);
      labels[n] = setup.data().label(image);
    }
  }

  /** Goes forward to a moment of the present iteration, or to the beginning of the next; the moment must not lie behind. */
  void advance(Moment target) {
    if (target.iteration() > now.iteration()) {
      completeTo(operations().size());
      now = new Moment(now.iteration() + 1, 0, 0, 0);
      forgetImage();
      beginIteration();
      return;
    }
    completeTo(target.operation());
    if (target.part() > 0 || target.element() > 0) {
      advanceInside(target);
    }
  }

  private void forgetImage() {
    if (imageOnce) {
      image = -1;
      imageOnce = false;
    }
  }

  /** Runs whole operations up to one, by its place in the iteration. */
  private void completeTo(int index) {
    while (now.operation() < index) {
      Operation operation = operations().get(now.operation());
      if (operation instanceof Operation.Backward backward && (partial != null || now.part() > 0)) {
        completeParts(backward);
      } else if (partial != null) {
        partial.reach(partial.size());
      } else {
        run(operation);
      }
      partial = null;
      now = new Moment(now.iteration(), now.operation() + 1, 0, 0);
    }
  }

  private void completeParts(Operation.Backward backward) {
    int first = now.part();
    if (partial != null) {
      partial.reach(partial.size());
      first++;
    }
    for (int part = first; part < backward.parts().size(); part++) {
      backward.runPart(part);
    }
  }

  private void run(Operation operation) {
    prepare(operation);
    if (!(operation instanceof Operation.ZeroGrad) || zeroGrad) {
      operation.run();
    }
  }

  /** Remembers what an update is about to change. */
  private void prepare(Operation operation) {
    if (operation instanceof Operation.Update update) {
      Parameter parameter = update.parameter();
      int size = parameter.shape().size();
      System.arraycopy(
          model.parameters().values(), parameter.offset(), lastValues, parameter.offset(), size);
    }
  }

  /** Goes to a part or an element of the operation at hand. */
  private void advanceInside(Moment target) {
    Operation operation = operations().get(now.operation());
    if (operation instanceof Operation.Backward backward) {
      while (now.part() < target.part()) {
        if (partial == null) {
          backward.runPart(now.part());
        } else {
          partial.reach(partial.size());
          partial = null;
        }
        now = new Moment(now.iteration(), now.operation(), now.part() + 1, 0);
      }
    }
    if (target.element() > 0) {
      reach(operation, target.element());
    }
  }

  private void reach(Operation operation, int element) {
    if (partial == null) {
      if (!(operation instanceof Operation.Backward)) {
        prepare(operation);
      }
      partial = Partial.of(operation, now.part());
    }
    partial.reach(element);
    now = new Moment(now.iteration(), now.operation(), now.part(), element);
  }

  /** The state at the beginning of the present iteration; only to be called there. */
  Keyframe keyframe() {
    Parameters parameters = model.parameters();
    int count = parameters.all().size();
    Gradient.State[] states = new Gradient.State[count];
    int[] contributions = new int[count];
    for (int i = 0; i < count; i++) {
      Gradient gradient = parameters.all().get(i).variable().grad();
      states[i] = gradient.state();
      contributions[i] = gradient.contributions();
    }
    Optimizer optimizer = step.optimizer();
    float[][] memory = optimizer.memory().clone();
    for (int i = 0; i < memory.length; i++) {
      memory[i] = memory[i].clone();
    }
    return new Keyframe(
        now.iteration(),
        parameters.values().clone(),
        lastValues.clone(),
        parameters.gradients().clone(),
        states,
        contributions,
        optimizer.rule(),
        memory,
        optimizer.steps().clone(),
        optimizer.learningRate(),
        zeroGrad,
        step.gradOutput().toArray(),
        image,
        imageOnce,
        batchState,
        model.noise().state());
  }

  /** Puts the state back to the beginning of a keyframe's iteration. */
  void restore(Keyframe frame) {
    partial = null;
    zeroGrad = frame.zeroGrad();
    image = frame.image();
    imageOnce = frame.imageOnce();
    copy(frame.gradOutput(), step.gradOutput().array());
    Optimizer optimizer = step.optimizer();
    if (!optimizer.rule().equals(frame.rule())) {
      optimizer.setRule(frame.rule());
    }
    optimizer.setLearningRate(frame.learningRate());
    copy(frame.values(), model.parameters().values());
    copy(frame.lastValues(), lastValues);
    copy(frame.gradients(), model.parameters().gradients());
    for (int i = 0; i < frame.memory().length; i++) {
      copy(frame.memory()[i], optimizer.memory()[i]);
    }
    System.arraycopy(frame.steps(), 0, optimizer.steps(), 0, frame.steps().length);
    for (int i = 0; i < frame.gradientStates().length; i++) {
      Gradient gradient = model.parameters().all().get(i).variable().grad();
      gradient.restore(frame.gradientStates()[i], frame.contributions()[i]);
    }
    model.noise().restore(frame.noise());
    batches.restore(frame.batches());
    now = new Moment(frame.iteration(), 0, 0, 0);
    beginIteration();
  }

  private static void copy(float[] from, float[] to) {
    System.arraycopy(from, 0, to, 0, from.length);
  }

  /**
   * Makes an edit at the present moment.
   *
   * @throws IllegalArgumentException if it can't be made; nothing is changed then
   */
  void apply(Edit edit) {
    new MachineEdits(this).apply(edit);
    if (partial != null) {
      partial.recompute();
    }
  }

  Setup setup() {
    return setup;
  }

  void setZeroGrad(boolean enabled) {
    zeroGrad = enabled;
  }

  /** Begins the present iteration with the batch that is next in the data's order. */
  void takeNextBatch() {
    beginIteration();
  }

  /** Begins the present iteration with an image chosen by hand, or the data's for −1. */
  void takeImage(int index, boolean once) {
    image = index;
    imageOnce = once;
    batches.restore(batchState);
    beginIteration();
  }

  /**
   * Puts a picture and its class in the place of the present iteration's batch.
   *
   * @throws IllegalArgumentException if it does not fit the network; nothing is changed then
   */
  void takePicture(Dataset picture) {
    DataFit.checkInput(setup.network(), setup.preprocessing());
    setup.preprocessing().checkFits(picture);
    if (setup.criterion() != null && setup.target() == null) {
      DataFit.checkOutput(setup.network(), picture);
      Arrays.fill(labels, picture.label(0));
      step.setClasses(labels);
    }
    Tensor input = step.input();
    int sample = input.size() / setup.batch();
    for (int n = 0; n < setup.batch(); n++) {
      setup.preprocessing().write(picture, 0, input.array(), input.offset() + n * sample);
    }
  }
}
