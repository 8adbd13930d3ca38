package org.lenetexplorer.debugger;

import java.util.Map;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.tensor.Tensor;

/** A change that a person makes at some position; what follows from it is a branch. */
public sealed interface Edit {
  /**
   * Sets values of a parameter, the input, the target, or the gradient that backward starts from.
   *
   * @param tensor {@code conv1.weight}, {@code input}, {@code target}, {@code grad_output}
   * @param element place in row-major order, or −1 for all elements
   * @param value the new value
   */
  record SetValue(String tensor, int element, float value) implements Edit {}

  /**
   * Sets parameters whole, all other state stays: the optimiser keeps its memory, as with PyTorch's load_state_dict.
   *
   * @param weights by the parameter's name, of its shape; not changed by anyone later
   * @param source where they come from, {@code lenet.pt}
   */
  record SetWeights(Map<String, Tensor> weights, String source) implements Edit {
    /** Copies the map. */
    public SetWeights {
      weights = Map.copyOf(weights);
    }
  }

  /** Sets the learning rate. */
  record SetLearningRate(double rate) implements Edit {}

  /** Says whether zero_grad resets gradients, or is skipped. */
  record SetZeroGrad(boolean enabled) implements Edit {}

  /** Takes another update rule, whose memory begins empty. */
  record SetRule(UpdateRule rule) implements Edit {}

  /** Takes a certain image of the data set for the iterations from here on; −1 to go back to the data's order. */
  record SetImage(int index) implements Edit {}

  /** Takes a certain image of the data set for the iteration that begins here alone. */
  record SetImageOnce(int index) implements Edit {}

  /**
   * Takes a picture that is not of the data set, with its class, for the iteration that begins here alone.
   *
   * @param picture a set of that one picture
   */
  record SetPicture(Dataset picture) implements Edit {}

  /** Leaves out the batch of the iteration that begins here, and takes the next one of the data's order. */
  record SkipBatch() implements Edit {}

  /** What was changed, for lists of branches: {@code conv1.weight[3] = 0.5}. */
  default String describe() {
    if (this instanceof SetValue set) {
      return set.tensor() + (set.element() < 0 ? "" : " element " + set.element()) + " = "
          + set.value();
    }
    if (this instanceof SetWeights set) {
      return set.weights().size() + " tensors from " + set.source();
    }
    if (this instanceof SetLearningRate set) {
      return "lr = " + set.rate();
    }
    if (this instanceof SetZeroGrad set) {
      return "zero_grad " + (set.enabled() ? "on" : "off");
    }
    if (this instanceof SetRule set) {
      return "optimizer = " + set.rule().toPyTorch();
    }
    if (this instanceof SetImageOnce set) {
      return "image = " + set.index() + " once";
    }
    if (this instanceof SetPicture set) {
      return "input = " + set.picture().name() + ", class "
          + set.picture().classNames().get(set.picture().label(0));
    }
    return this instanceof SetImage set ? "image = " + set.index() : "next image";
  }
}
