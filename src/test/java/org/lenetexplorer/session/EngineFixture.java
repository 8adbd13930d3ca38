package org.lenetexplorer.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.lenetexplorer.debugger.watch.Expression;
import org.lenetexplorer.debugger.watch.ExpressionException;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.tensor.Shape;

/** An engine on a small network, and what it tells. */
abstract class EngineFixture {
  static final EngineCommand FOREVER = new EngineCommand.RunIterations(Integer.MAX_VALUE);

  final LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
  final History begin = History.of("New", seeded(small("small", 1, 10), 3));
  final Engine engine = new Engine(begin.project(), new PlainKernels(), told::add);
  SessionSnapshot last = next();

  @AfterEach
  void close() {
    engine.close();
  }

  /** A network that steps fast. */
  static Network small(String name, int channels, int classes) {
    return new Network(
        name,
        Shape.of(channels, 32, 32),
        List.of(
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("fc1", new Linear(channels * 1024, 4)),
            new NamedLayer("relu1", new ReLU()),
            new NamedLayer("fc2", new Linear(4, classes))));
  }

  static Project seeded(Network network, long seed) {
    Project project = Project.of(network);
    return project.with(project.training().withSeed(seed));
  }

  EngineCommand edit(Project changed) {
    return new EngineCommand.Follow(
        begin.with("Edit", changed, Map.of()).moved(0).path(1));
  }

  EngineCommand use(Network network) {
    return edit(begin.project().with(network));
  }

  EngineCommand train(UnaryOperator<Training> change) {
    return edit(begin.project().with(change.apply(begin.project().training())));
  }

  SessionSnapshot next() {
    try {
      return Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "the engine says nothing");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  SessionSnapshot after(EngineCommand command) {
    engine.send(command);
    return settled();
  }

  SessionSnapshot settled() {
    do {
      last = next();
    } while (last.running());
    return last;
  }

  /** The command that goes to where an operation of the iteration that is shown is about to run. */
  EngineCommand to(int operation) {
    return new EngineCommand.RunTo(last.position(operation));
  }

  static Expression expression(String text) {
    try {
      return Expression.parse(text);
    } catch (ExpressionException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static float[] weight(SessionSnapshot snapshot) {
    return snapshot.parameters().get(2).value().toArray();
  }
}
