package org.lenetexplorer.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.session.SessionSnapshot.LayerView;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.session.SessionSnapshot.Sample;
import org.lenetexplorer.session.SessionSnapshot.Settings;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.train.Prediction;

/** Copies what a walk shows into snapshots. */
@EngineThread
final class SnapshotMaker {
  /** What is the same in all snapshots of a walk. */
  private record Plan(Walk walk, ShapeInference shapes, List<OperationView> operations) {
    static Plan of(Walk walk) {
      return new Plan(
          walk,
          ShapeInference.of(walk.step().model().network()),
          walk.step().operations().stream().map(SnapshotMaker::operation).toList());
    }
  }

  private long revision;
  private @Nullable Plan plan;

  private Plan plan(Walk walk) {
    Plan known = plan;
    if (known == null || known.walk != walk) {
      known = Plan.of(walk);
      plan = known;
    }
    return known;
  }

  SessionSnapshot make(Session session, boolean running, Optional<String> message, String notice) {
    Walk walk = session.walk();
    return walk == null
        ? still(session, running, message, notice)
        : walking(session, walk, running, message, notice);
  }

  private SessionSnapshot walking(
      Session session, Walk walk, boolean running, Optional<String> message, String notice) {
    NetworkGraph network = walk.step().network();
    Plan same = plan(walk);
    Set<Node> computed = computed(walk);
    boolean lossKnown = lossKnown(walk);
    boolean backward = backwardBegun(walk);
    return new SessionSnapshot(
        ++revision,
        session.project().network(),
        same.shapes,
        walk.iteration(),
        same.operations,
        walk.next(),
        sample(session.data(), walk.sample()),
        network.input().value().copy(),
        gradient(network.input(), backward),
        layers(network, computed, backward),
        parameters(walk),
        lossKnown ? walk.step().loss() : null,
        lossKnown ? Prediction.of(network.output().value()) : null,
        Settings.of(session.project().training(), session.kernels().name()),
        running,
        message,
        session.state(),
        "",
        notice);
  }

  /** A network that can't be trained yet: its shapes and weights as far as they are known, nothing computed. */
  private SessionSnapshot still(
      Session session, boolean running, Optional<String> message, String notice) {
    Network network = session.project().network();
    ShapeInference shapes = ShapeInference.of(network);
    List<ParameterView> parameters = new ArrayList<>();
    session
        .weights()
        .forEach((name, value) -> parameters.add(
            new ParameterView(name, value.copy(), Gradient.State.NONE, 0, null, null)));
    return new SessionSnapshot(
        ++revision,
        network,
        shapes,
        0,
        List.of(),
        0,
        sample(session.data(), session.image()),
        image(session),
        null,
        shapes.layers().stream()
            .map(layer -> new LayerView(layer.name(), null, null))
            .toList(),
        List.copyOf(parameters),
        null,
        null,
        Settings.of(session.project().training(), session.kernels().name()),
        running,
        message,
        session.state(),
        session.obstacle(),
        notice);
  }

  /** The image seen last, or null where it does not suit the network's input. */
  private static @Nullable Tensor image(Session session) {
    Shape input = session.project().network().input();
    Preprocessing preprocessing =
        session.project().training().preprocessing(input.extent(1), input.extent(2));
    Tensor image = Tensor.zeros(input.batched(1));
    try {
      preprocessing.write(session.data(), session.image(), image.array(), image.offset());
    } catch (IllegalArgumentException e) {
      return null;
    }
    return input.equals(preprocessing.shape()) ? image : null;
  }

  /** The nodes that this iteration's forward and loss phases have computed so far. */
  private static Set<Node> computed(Walk walk) {
    Set<Node> nodes = new HashSet<>();
    for (Operation operation : walk.step().operations().subList(0, walk.next())) {
      if (operation instanceof Operation.Forward forward) {
        nodes.add(forward.node());
      }
    }
    return nodes;
  }

  private static boolean lossKnown(Walk walk) {
    return walk.step().operations().subList(0, walk.next()).stream()
        .anyMatch(operation -> operation.phase() == Phase.LOSS);
  }

  private static boolean backwardBegun(Walk walk) {
    return walk.step().operations().subList(0, walk.next()).stream()
        .anyMatch(operation -> operation.phase() == Phase.BACKWARD);
  }

  private static OperationView operation(Operation operation) {
    if (operation instanceof Operation.Forward forward) {
      return new OperationView(
          operation.phase(), operation.name(), forward.node().function().name(), List.of());
    }
    if (operation instanceof Operation.Backward backward) {
      List<String> parts = new ArrayList<>();
      for (BackwardPass.Part part : backward.parts()) {
        parts.add(part.node().function().inputName(part.input()));
      }
      String gradFn = backward.node().function().name();
      return new OperationView(operation.phase(), operation.name(), gradFn, List.copyOf(parts));
    }
    return new OperationView(operation.phase(), operation.name(), "", List.of());
  }

  private static Sample sample(Dataset data, int index) {
    int label = data.label(index);
    return new Sample(
        data.name(),
        data.size(),
        index,
        label,
        data.classNames().get(label),
        data.classNames().size());
  }

  private static List<LayerView> layers(
      NetworkGraph network, Set<Node> computed, boolean backward) {
    return network.outputs().stream()
        .map(output -> new LayerView(
            output.name(),
            computed.contains(output.gradFn()) ? output.value().copy() : null,
            gradient(output, backward)))
        .toList();
  }

  private static @Nullable Tensor gradient(Variable variable, boolean backward) {
    return backward && !variable.grad().isNone() ? variable.grad().tensor().copy() : null;
  }

  private static List<ParameterView> parameters(Walk walk) {
    List<ParameterView> views = new ArrayList<>();
    for (Parameter parameter : walk.step().model().parameters().all()) {
      Gradient gradient = parameter.variable().grad();
      views.add(new ParameterView(
          parameter.name(),
          parameter.variable().value().copy(),
          gradient.state(),
          gradient.contributions(),
          gradient.isNone() ? null : gradient.tensor().copy(),
          walk.change(parameter)));
    }
    return List.copyOf(views);
  }
}
