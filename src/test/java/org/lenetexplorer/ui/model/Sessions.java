package org.lenetexplorer.ui.model;

import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;

/** A session without a window. */
final class Sessions implements AutoCloseable {
  private final LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
  private final Engine engine;
  private ViewState state;

  Sessions(Network network) {
    Project project = Project.of(network);
    engine = new Engine(project, new PlainKernels(), told::add);
    state = ViewState.initial(next(), History.of("New", project));
  }

  private SessionSnapshot next() {
    try {
      return Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "the engine says nothing");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the window would show. */
  ViewState state() {
    return state;
  }

  /** The state after a command. */
  ViewState after(EngineCommand command) {
    engine.send(command);
    do {
      state = state.withSnapshot(next());
    } while (state.running());
    return state;
  }

  /** The state after this many operations of the first iteration. */
  ViewState after(int operations) {
    return after(new EngineCommand.RunTo(state.snapshot().position(operations)));
  }

  @Override
  public void close() {
    engine.close();
  }
}
