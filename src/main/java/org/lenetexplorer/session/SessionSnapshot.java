package org.lenetexplorer.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.project.Training;
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
 * @param iteration the present iteration, from 0
 * @param operations the operations of an iteration, in their order
 * @param next the place in {@code operations} of the next one; their number when the iteration is finished
 * @param sample the image at the input and where it is from
 * @param input what the network sees, [1, C, H, W], normalised; null if the image does not suit the network
 * @param inputGradient ∂L/∂(input)
 * @param layers the layers' outputs and gradients, in their order; only those whose shapes are known
 * @param parameters the parameters, in PyTorch's order
 * @param loss the loss, or null while not computed; NaN is a value like any other
 * @param prediction what the network reads, or null while the loss is not computed
 * @param settings how the session is set up
 * @param running whether a command is being worked on
 * @param message why the last command failed
 * @param state the number of the project's state that this shows
 * @param obstacle why the network can't be trained, in a sentence; empty if it can. There are no operations then
 * @param notice what the last command has done that can't be seen, such as which weights were kept; or empty
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
    @Nullable Prediction prediction,
    Settings settings,
    boolean running,
    Optional<String> message,
    long state,
    String obstacle,
    String notice) {

  /**
   * An operation in the list of an iteration's steps.
   *
   * @param phase its phase
   * @param name the layer, the parameter or {@code loss}
   * @param gradFn PyTorch's name of the backward node, or empty
   * @param parts the parts of a backward operation in their order: bias, weight, input
   */
  public record OperationView(Phase phase, String name, String gradFn, List<String> parts) {}

  /**
   * One image of the data set.
   *
   * @param source what the data set is called
   * @param size images in it
   * @param index which image this is, from 0
   * @param label its class
   * @param className what that class is called
   * @param classes how many classes there are
   */
  public record Sample(
      String source, int size, int index, int label, String className, int classes) {}

  /**
   * A layer's values.
   *
   * @param name the layer
   * @param output [1, …], or null while not computed
   * @param gradient ∂L/∂output, or null while not computed
   */
  public record LayerView(
      String name, @Nullable Tensor output, @Nullable Tensor gradient) {}

  /**
   * A parameter's values.
   *
   * @param name {@code conv1.weight}
   * @param value as it is now
   * @param state whether the gradient is none, zero or a value
   * @param contributions how often backward has added to the gradient
   * @param gradient the gradient, or null where it is none
   * @param change what the last update added, or null before the first
   */
  public record ParameterView(
      String name,
      Tensor value,
      Gradient.State state,
      int contributions,
      @Nullable Tensor gradient,
      @Nullable Tensor change) {}

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

  /** Whether the network can be trained. */
  public boolean runnable() {
    return obstacle.isEmpty();
  }

  /** The operation that comes next, if the iteration is not finished. */
  public Optional<OperationView> nextOperation() {
    return next < operations.size() ? Optional.of(operations.get(next)) : Optional.empty();
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
