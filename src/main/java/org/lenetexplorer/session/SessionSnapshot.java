package org.lenetexplorer.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.train.Prediction;

/**
 * All that the window shows, as it was at one moment. Tensors are copies and never change; one that is null has not been
 * computed in this iteration.
 *
 * @param revision grows with every snapshot
 * @param network the network
 * @param shapes what is known of its shapes
 * @param iteration the iteration that is shown, from 0: that of the cursor, or the one before it as long as nothing of the
 *     cursor's has been done
 * @param operations the operations of an iteration, in their order
 * @param next the place in {@code operations} of the next one; their number when the iteration is finished
 * @param sample the image at the input and where it is from
 * @param input what the network sees, [1, C, H, W], normalised; null if the image does not suit the network
 * @param inputGradient ∂L/∂(input)
 * @param layers the layers' outputs and gradients, in their order; only those whose shapes are known
 * @param parameters the parameters, in PyTorch's order
 * @param loss the loss, or null while not computed; NaN is a value like any other
 * @param target what the loss compares the output with, in the criterion's shape; null without a loss
 * @param prediction what the network reads, or null while the loss is not computed
 * @param optimizerState what the optimiser remembers, as {@link org.lenetexplorer.optim.Optimizer#state()} names it
 * @param settings how the session is set up, with the optimiser and the learning rate of the position shown
 * @param running whether a command is being worked on
 * @param message why the last command failed
 * @param state the number of the project's state that this shows
 * @param obstacle why the network can't be trained, in a sentence; empty if it can. There are no operations then
 * @param notice what the last command has done that can't be seen, such as which weights were kept; or empty
 * @param debug where the debugger is, and what it is told to look at
 */
public record SessionSnapshot(
    long revision,
    Network network,
    ShapeInference shapes,
    long iteration,
    List<OperationView> operations,
    int next,
    Sample sample,
    @Nullable Tensor input,
    @Nullable Tensor inputGradient,
    List<LayerView> layers,
    List<ParameterView> parameters,
    @Nullable Float loss,
    @Nullable Tensor target,
    @Nullable Prediction prediction,
    Map<String, Tensor> optimizerState,
    Settings settings,
    boolean running,
    Optional<String> message,
    long state,
    String obstacle,
    String notice,
    DebugView debug) {

  /**
   * An operation in the list of an iteration's steps.
   *
   * @param phase its phase
   * @param name the layer, the parameter or {@code loss}
   * @param gradFn PyTorch's name of the backward node, or empty
   * @param parts the parts of a backward operation in their order: bias, weight, input
   * @param elements the shapes whose elements are stepped through: of each part, or of the operation; empty for zero_grad
   */
  public record OperationView(
      Phase phase, String name, String gradFn, List<String> parts, List<Shape> elements) {}

  /**
   * What is at the input: an image of the data set, another picture, or random numbers.
   *
   * @param source what the data set is called, or how the numbers are drawn
   * @param size images in the data set; 0 for random numbers
   * @param index which image this is, from 0; −1 for one that is not of the set
   * @param label the class that the loss compares with; −1 if it is none
   * @param className what that target is called
   * @param classes how many classes there are
   */
  public record Sample(
      String source, int size, int index, int label, String className, int classes) {
    Sample withTarget(int target, String name) {
      return new Sample(source, size, index, target, name, classes);
    }

    /** What is at the input, {@code image 7, built-in digits}, or that it is random. */
    public String describe() {
      return size == 0 || index < 0 ? source : "image " + index + ", " + source;
    }
  }

  /**
   * A layer's values.
   *
   * @param name the layer
   * @param output [1, …], or null while not computed
   * @param gradient ∂L/∂output, or null while not computed
   * @param reached elements of the output that have been computed, from 0 on; all but in the middle of an operation
   * @param gradientReached the same of the gradient
   */
  public record LayerView(
      String name,
      @Nullable Tensor output,
      @Nullable Tensor gradient,
      int reached,
      int gradientReached) {
    /** Values that are whole, or not computed at all. */
    public LayerView(String name, @Nullable Tensor output, @Nullable Tensor gradient) {
      this(name, output, gradient, size(output), size(gradient));
    }

    private static int size(@Nullable Tensor tensor) {
      return tensor == null ? 0 : tensor.size();
    }
  }

  /**
   * A parameter's values.
   *
   * @param name {@code conv1.weight}
   * @param value as it is now
   * @param state whether the gradient is none, zero or a value
   * @param contributions how often backward has added to the gradient
   * @param gradient the gradient, or null where it is none
   * @param change what the last update added, or null before the first
   * @param gradientReached elements of the gradient that exist, from 0 on; all but in the middle of an operation
   */
  public record ParameterView(
      String name,
      Tensor value,
      Gradient.State state,
      int contributions,
      @Nullable Tensor gradient,
      @Nullable Tensor change,
      int gradientReached) {
    /** A gradient that is whole, or not computed at all. */
    public ParameterView(
        String name,
        Tensor value,
        Gradient.State state,
        int contributions,
        @Nullable Tensor gradient,
        @Nullable Tensor change) {
      this(
          name,
          value,
          state,
          contributions,
          gradient,
          change,
          gradient == null ? 0 : gradient.size());
    }
  }

  /**
   * How the session is set up.
   *
   * @param criterion the loss, {@code CrossEntropyLoss}, or {@link Training#NO_LOSS}
   * @param optimizer the rule and its settings, as PyTorch writes them
   * @param learningRate η
   * @param seed of weights and data order
   * @param kernels the arithmetic in use, {@code plain} or {@code vector}
   */
  public record Settings(
      String criterion, String optimizer, double learningRate, long seed, String kernels) {
    /** The settings of a training, on some kernels. */
    public static Settings of(Training training, String kernels) {
      return new Settings(
          training.lossType(),
          training.rule().toPyTorch(),
          training.learningRate(),
          training.seed(),
          kernels);
    }
  }

  /**
   * The position at which an operation of the iteration that is shown is about to run.
   *
   * @param index its place in {@code operations}; their number for the first operation of the next iteration
   */
  public Position position(int index) {
    if (index >= operations.size()) {
      return Position.ofIteration(iteration + 1).inPhase(0).inOperation(0);
    }
    int phase = 0;
    int place = 0;
    for (int i = 1; i <= index; i++) {
      boolean begins = operations.get(i).phase() != operations.get(i - 1).phase();
      phase += begins ? 1 : 0;
      place = begins ? 0 : place + 1;
    }
    return Position.ofIteration(iteration).inPhase(phase).inOperation(place);
  }

  /** Whether the network can be trained. */
  public boolean runnable() {
    return obstacle.isEmpty();
  }

  /** The operation that comes next, if the iteration is not finished. */
  public Optional<OperationView> nextOperation() {
    return next < operations.size() ? Optional.of(operations.get(next)) : Optional.empty();
  }

  /** Whether all operations of the iteration are done, and the next has not begun. */
  public boolean atEnd() {
    return next > 0 && next == operations.size();
  }

  /** The operation that was run last in this iteration, if there was one. */
  public Optional<OperationView> lastOperation() {
    return next > 0 ? Optional.of(operations.get(next - 1)) : Optional.empty();
  }

  /** The class that the network reads, or −1 while not computed. */
  public int predicted() {
    return prediction == null ? -1 : prediction.best();
  }

  /** Softmax of the output, one number a class, or null while not computed. */
  public float @Nullable [] probabilities() {
    if (prediction == null) {
      return null;
    }
    float[] probabilities = new float[prediction.probabilities().length];
    for (int c = 0; c < probabilities.length; c++) {
      probabilities[c] = (float) prediction.probabilities()[c];
    }
    return probabilities;
  }
}
