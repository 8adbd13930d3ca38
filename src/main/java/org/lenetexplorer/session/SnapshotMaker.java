package org.lenetexplorer.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.project.Feed;
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

/** Copies what a session shows into snapshots. */
@EngineThread
final class SnapshotMaker {
  /** What is the same in all snapshots of a run. */
  private record Plan(Debugger debugger, ShapeInference shapes, List<OperationView> operations) {
    static Plan of(Debugger debugger) {
      return new Plan(
          debugger,
          ShapeInference.of(debugger.setup().network()),
          debugger.step().operations().stream().map(SnapshotMaker::operation).toList());
    }
  }

  private final Map<String, Tensor> lastTensors = new HashMap<>();
  private long revision;
  private @Nullable Plan plan;

  private Plan plan(Debugger debugger) {
    Plan known = plan;
    if (known == null || known.debugger != debugger) {
      known = Plan.of(debugger);
      lastTensors.clear();
      plan = known;
    }
    return known;
  }

  /**
   * A snapshot of the cursor's place. Where nothing of an iteration has been done yet, and nothing was changed, that is the end of
   * the iteration before it: its results are what there is to be seen.
   */
  SessionSnapshot make(Session session, boolean running, Optional<String> message, String notice) {
    Debugger debugger = session.debugger();
    if (debugger == null) {
      return still(session, running, message, notice);
    }
    DebugView view = session.debugView(false);
    Supplier<SessionSnapshot> maker =
        () -> walking(session, debugger, view, running, message, notice);
    return session.requireStepping().showsPrevious()
        ? debugger.atEndOfPrevious(maker)
        : maker.get();
  }

  /** A snapshot of the end of an iteration that a run has just completed. */
  SessionSnapshot underWay(Session session, Debugger debugger, String notice) {
    return walking(session, debugger, session.debugView(true), true, Optional.empty(), notice);
  }

  private SessionSnapshot walking(
      Session session,
      Debugger debugger,
      DebugView view,
      boolean running,
      Optional<String> message,
      String notice) {
    Scope scope = debugger.scope();
    Plan same = plan(debugger);
    Reading loss = read(scope, "loss");
    Reading input = read(scope, "input");
    Reading inputGradient = read(scope, "input.grad");
    return new SessionSnapshot(
        ++revision,
        session.project().network(),
        same.shapes,
        debugger.iterationUnderWay(),
        same.operations,
        debugger.operationsDone(),
        sample(session, debugger.image()),
        input == null ? null : input.tensor(),
        inputGradient == null ? null : inputGradient.tensor(),
        layers(scope, debugger.step().network()),
        parameters(scope, debugger),
        loss == null ? null : loss.tensor().item(),
        targetOf(scope),
        loss == null ? null : Prediction.of(debugger.step().network().output().value()),
        debugger.step().optimizer().state(),
        settings(session, debugger.step().optimizer()),
        running,
        message,
        session.state(),
        "",
        notice,
        view);
  }

  /** The settings at the position shown: on another branch, or before an edit, the optimiser is not that of the project. */
  private static Settings settings(Session session, Optimizer optimizer) {
    return Settings.of(
        session
            .project()
            .training()
            .withRule(optimizer.rule())
            .withLearningRate(optimizer.learningRate()),
        session.kernels().name());
  }

  /** Reads a tensor; one that has not changed since the last snapshot is the same object as in that. */
  private @Nullable Reading read(Scope scope, String name) {
    try {
      Reading reading = scope.find(name);
      Tensor last = lastTensors.get(name);
      if (last != null && last.bitwiseEquals(reading.tensor())) {
        return new Reading(last, reading.computed());
      }
      lastTensors.put(name, reading.tensor());
      return reading;
    } catch (UnresolvedException e) {
      return null;
    }
  }

  /** A network that can't be trained yet: its shapes and weights as far as they are known, nothing computed. */
  private SessionSnapshot still(
      Session session, boolean running, Optional<String> message, String notice) {
    plan = null; // the last debugger is free to go
    lastTensors.clear();
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
        sample(session, session.image()),
        image(session),
        null,
        shapes.layers().stream()
            .map(layer -> new LayerView(layer.name(), null, null))
            .toList(),
        List.copyOf(parameters),
        null,
        null,
        null,
        Map.of(),
        Settings.of(session.project().training(), session.kernels().name()),
        running,
        message,
        session.state(),
        session.obstacle(),
        notice,
        session.debugView(false));
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

  private static OperationView operation(Operation operation) {
    Phase phase = operation.phase();
    if (operation instanceof Operation.Forward forward) {
      return new OperationView(
          phase,
          operation.name(),
          forward.node().function().name(),
          List.of(),
          List.of(forward.node().output().shape()));
    }
    if (operation instanceof Operation.Backward backward) {
      List<String> parts = new ArrayList<>();
      List<Shape> elements = new ArrayList<>();
      for (BackwardPass.Part part : backward.parts()) {
        parts.add(part.node().function().inputName(part.input()));
        elements.add(part.variable().shape());
      }
      String gradFn = backward.node().function().name();
      return new OperationView(
          phase, operation.name(), gradFn, List.copyOf(parts), List.copyOf(elements));
    }
    List<Shape> elements = operation instanceof Operation.Update update
        ? List.of(update.parameter().shape())
        : List.of();
    return new OperationView(phase, operation.name(), "", List.of(), elements);
  }

  private @Nullable Tensor targetOf(Scope scope) {
    Reading target = read(scope, "target");
    return target == null ? null : target.tensor();
  }

  private static Sample sample(Session session, int index) {
    Dataset data = session.data();
    Feed feed = session.project().training().feed();
    int classes = data.classNames().size();
    Sample image = new Sample(data.name(), data.size(), index, data.label(index), "", classes);
    Stepping stepping = session.stepping();
    Optional<Dataset> given = stepping == null ? Optional.empty() : stepping.picture();
    if (given.isPresent()) {
      image = new Sample(given.get().name(), data.size(), -1, given.get().label(0), "", classes);
    } else if (feed.input() instanceof Feed.Input.Normal normal) {
      Shape shape = session.project().network().input().batched(1);
      String numbers = shape.toString().replace("[", "").replace("]", "");
      String source = "torch.randn(" + numbers + "), seed " + normal.seed();
      image = new Sample(source, 0, 0, -1, "", classes);
    }
    if (session.project().training().criterion() == null) {
      return image.withTarget(-1, "none");
    }
    if (feed.target() instanceof Feed.Target.OfClass chosen) {
      return image.withTarget(chosen.number(), Integer.toString(chosen.number()));
    }
    if (feed.target() instanceof Feed.Target.Counting) {
      return image.withTarget(-1, "1, 2, 3, …");
    }
    int label = image.label();
    return image.withTarget(label, label < 0 ? "none" : data.classNames().get(label));
  }

  private List<LayerView> layers(Scope scope, NetworkGraph network) {
    List<LayerView> views = new ArrayList<>();
    for (Variable output : network.outputs()) {
      Reading value = read(scope, output.name() + ".output");
      Reading gradient = read(scope, output.name() + ".output.grad");
      views.add(new LayerView(
          output.name(),
          value == null ? null : value.tensor(),
          gradient == null ? null : gradient.tensor(),
          value == null ? 0 : value.computed(),
          gradient == null ? 0 : gradient.computed()));
    }
    return List.copyOf(views);
  }

  private List<ParameterView> parameters(Scope scope, Debugger debugger) {
    List<ParameterView> views = new ArrayList<>();
    List<Operation> done = debugger.step().operations().subList(0, debugger.operationsDone());
    boolean anyUpdate = debugger.iterationUnderWay() > debugger.setup().firstIteration();
    for (Parameter parameter : debugger.step().model().parameters().all()) {
      Gradient gradient = parameter.variable().grad();
      Reading slope = read(scope, parameter.name() + ".grad");
      boolean updated =
          anyUpdate || done.stream().anyMatch(operation -> updates(operation, parameter.name()));
      Reading change = updated ? read(scope, parameter.name() + ".change") : null;
      views.add(new ParameterView(
          parameter.name(),
          Objects.requireNonNull(read(scope, parameter.name())).tensor(),
          slope == null ? Gradient.State.NONE : gradient.state(),
          slope == null ? 0 : gradient.contributions(),
          slope == null ? null : slope.tensor(),
          change == null ? null : change.tensor(),
          slope == null ? 0 : slope.computed()));
    }
    return List.copyOf(views);
  }

  private static boolean updates(Operation operation, String parameter) {
    return operation.phase() == Phase.STEP && operation.name().equals(parameter);
  }
}
