package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Gradient;

/**
 * How much of a gradient has come together: which uses of its variable lead to the root, and how many of them have sent
 * their share back.
 *
 * @param gradient the gradient's name
 * @param state none, zero or value
 * @param consumers the parts that contribute, in the order in which they run: {@code conv2 ▸ input}; none for the root
 * @param arrived how many have contributed in this pass
 * @param total contributions added up since the gradient was last none or zero; more than arrived where zero_grad was skipped
 * @param root whether the backward pass starts from it, so that its value is given
 */
public record Arrivals(
    String gradient,
    Gradient.State state,
    List<String> consumers,
    int arrived,
    int total,
    boolean root) {
  /** Copies the list. */
  public Arrivals {
    consumers = List.copyOf(consumers);
  }

  /** Whether every use has contributed. */
  public boolean isComplete() {
    return root || arrived >= consumers.size();
  }

  /** The same as a sentence: {@code conv1.output.grad comes from relu1 ▸ input: 1 of 1 contributions have arrived.} */
  public String sentence() {
    if (root) {
      return gradient + " is where backward starts: it is given.";
    }
    String from =
        consumers.isEmpty() ? "nothing that leads to the root" : String.join(", ", consumers);
    String sentence = gradient + " comes from " + from + ": " + arrived + " of " + consumers.size()
        + " contributions have arrived";
    return total > arrived ? sentence + "; accumulated ×" + total + "." : sentence + ".";
  }
}
