package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Repair;
import org.lenetexplorer.nn.ShapeProblem;
import org.lenetexplorer.tensor.Shape;

/**
 * Something in the network that does not work, or probably not as it was meant, with the edit that mends it.
 *
 * @param block the block it concerns
 * @param error whether the network can't be trained because of it
 * @param cause what is wrong, with its numbers
 * @param offer what mends it, in the imperative: {@code set in_features to 576}; empty if nothing simple does
 * @param repair the edit that does so, or null
 */
public record Trouble(
    int block,
    boolean error,
    String cause,
    String offer,
    @Nullable NetworkEdit repair) {

  /** All troubles of the network: the first fault, if there is one, then the warnings from left to right. */
  public static List<Trouble> of(ViewState state) {
    List<Trouble> troubles = new ArrayList<>();
    fault(state).ifPresent(troubles::add);
    for (ShapeProblem warning : state.snapshot().shapes().warnings()) {
      troubles.add(of(state.snapshot().network(), warning, false));
    }
    return List.copyOf(troubles);
  }

  /** What keeps the network from being trained. */
  public static Optional<Trouble> fault(ViewState state) {
    Optional<ShapeProblem> problem = state.snapshot().shapes().problem();
    if (problem.isPresent()) {
      return Optional.of(of(state.snapshot().network(), problem.get(), true));
    }
    return state.runnable() ? Optional.empty() : Optional.of(ofData(state));
  }

  /** What a repair by key or button concerns: the trouble of the selected block, or else the fault. */
  public static Optional<Trouble> toMend(ViewState state) {
    List<Trouble> troubles = of(state);
    return troubles.stream()
        .filter(trouble -> trouble.block == state.selection().block())
        .findFirst()
        .or(() -> fault(state))
        .filter(trouble -> trouble.repair != null);
  }

  private static Trouble of(Network network, ShapeProblem problem, boolean error) {
    return new Trouble(
        problem.index() + 1,
        error,
        problem.layer() + " " + problem.cause(),
        problem.repair().sentence(),
        NetworkEdit.repair(network, problem));
  }

  /** The layers fit each other, but not the images or their classes. */
  private static Trouble ofData(ViewState state) {
    Network network = state.snapshot().network();
    String obstacle = state.snapshot().obstacle();
    int end = obstacle.indexOf("; ");
    String cause = end < 0 ? obstacle : obstacle.substring(0, end);
    if (network.input().extent(0) != 1) {
      Shape grey = Shape.of(1, network.input().extent(1), network.input().extent(2));
      Network other = new Network(network.name(), grey, network.layers());
      NetworkEdit edit = NetworkEdit.replace("Set input channels to 1", network, other, 0);
      return new Trouble(0, true, cause, "set the input's channels to 1", edit);
    }
    return ofClasses(state, network, cause);
  }

  private static Trouble ofClasses(ViewState state, Network network, String cause) {
    int loss = state.blocks() - 1;
    int last = network.layers().size() - 1;
    Shape output = state.snapshot().shapes().output(network);
    int classes = state.snapshot().sample().classes();
    if (network.layers().get(last).layer() instanceof Linear linear) {
      Linear wider = new Linear(linear.inFeatures(), classes, linear.bias());
      String offer = "set out_features to " + classes;
      ShapeProblem problem = new ShapeProblem(
          last, network.layers().get(last).name(), cause, new Repair.Replace(offer, wider));
      return new Trouble(loss, true, cause, offer, NetworkEdit.repair(network, problem));
    }
    Network flat = network;
    if (output.rank() != 1) {
      NamedLayer flatten = new NamedLayer(network.unusedName(new Flatten()), new Flatten());
      flat = NetworkEdit.insert(network, last + 1, List.of(flatten)).network();
    }
    Linear linear = new Linear(output.size(), classes);
    NamedLayer named = new NamedLayer(flat.unusedName(linear), linear);
    String offer = "end with a Linear layer of " + classes + " outputs";
    NetworkEdit appended = NetworkEdit.insert(flat, flat.layers().size(), List.of(named));
    NetworkEdit edit = NetworkEdit.replace(
        "End with " + named.name(),
        network,
        appended.network(),
        appended.network().layers().size());
    return new Trouble(loss, true, cause, offer, edit);
  }
}
