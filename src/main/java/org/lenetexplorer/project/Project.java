package org.lenetexplorer.project;

import java.util.List;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.tensor.Shape;

/**
 * All that can be edited and undone. It is a plain value: an edit makes another one, undo goes back to the earlier one. Weights
 * are no part of it; they belong to the session that runs it.
 *
 * @param network the network; it may be empty or faulty
 * @param training how it is trained
 * @param breakpoints where the debugger stops
 * @param watches expressions to keep an eye on
 */
public record Project(
    Network network, Training training, List<Breakpoint> breakpoints, List<String> watches) {
  /** What a sample is at first: one channel of 32×32 pixels, as in the tutorial. */
  public static final Shape INPUT = Shape.of(1, 32, 32);

  /** Copies the lists. */
  public Project {
    breakpoints = List.copyOf(breakpoints);
    watches = List.copyOf(watches);
  }

  /** A project on a network, trained in the usual way. */
  public static Project of(Network network) {
    return new Project(network, Training.usual(), List.of(), List.of());
  }

  /** A project without a layer. */
  public static Project empty() {
    return of(new Network("Net", INPUT, List.of()));
  }

  /** The same with another network. */
  public Project with(Network other) {
    return new Project(other, training, breakpoints, watches);
  }

  /** The same, trained in another way. */
  public Project with(Training other) {
    return new Project(network, other, breakpoints, watches);
  }

  /** The same with other breakpoints. */
  public Project withBreakpoints(List<Breakpoint> others) {
    return new Project(network, training, others, watches);
  }

  /** The same with other expressions to keep an eye on. */
  public Project withWatches(List<String> others) {
    return new Project(network, training, breakpoints, others);
  }

  /** Whether another project has the same layers and input; its name may be another. */
  public boolean hasSameNetwork(Project other) {
    return network.layers().equals(other.network().layers())
        && network.input().equals(other.network().input());
  }

  /** Whether another project has the same layers, input and training but for the learning rate, so that a run can go on with it. */
  public boolean differsInLearningRateAlone(Project other) {
    double rate = other.training().learningRate();
    return hasSameNetwork(other) && training.withLearningRate(rate).equals(other.training());
  }
}
