package org.lenetexplorer.ui.action;

import java.util.List;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.session.DebugView;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.EngineCommand.Way;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;

/** The commands of the debugger that need nothing but the engine and the position. */
final class StepActions {
  private StepActions() {}

  static List<AppAction> of(Engine engine, Workspace workspace) {
    return List.of(
        step(engine, Command.STEP_OVER, Way.OVER),
        step(engine, Command.STEP_INTO, Way.INTO),
        step(engine, Command.STEP_OUT, Way.OUT)
            .enabledWhen(
                state -> ready(state) && state.position().level() != Position.Level.ITERATION),
        step(engine, Command.BACK_OVER, Way.BACK).enabledWhen(StepActions::canGoBack),
        step(engine, Command.BACK_INTO, Way.BACK_INTO).enabledWhen(StepActions::canGoBack),
        SessionActions.send(engine, Command.RESUME, new EngineCommand.Resume()),
        SessionActions.send(engine, Command.REVERSE_RESUME, new EngineCommand.ReverseResume())
            .enabledWhen(StepActions::canGoBack),
        SessionActions.send(engine, Command.FINISH_PHASE, new EngineCommand.RunPhase()),
        SessionActions.send(engine, Command.FINISH_ITERATION, new EngineCommand.RunIterations(1)),
        AppAction.of(Command.RUN_EPOCH, () -> runEpoch(engine, workspace))
            .enabledWhen(StepActions::ready),
        AppAction.of(Command.PAUSE, engine::pause).enabledWhen(ViewState::running),
        AppAction.of(Command.SKIP_ZERO_GRAD, () -> toggleZeroGrad(engine, workspace))
            .enabledWhen(StepActions::ready)
            .chosenWhen(state -> !state.snapshot().debug().zeroGrad()));
  }

  private static AppAction step(Engine engine, Command command, Way way) {
    return SessionActions.send(engine, command, new EngineCommand.Step(way));
  }

  private static boolean ready(ViewState state) {
    return !state.running() && state.runnable();
  }

  /** Whether anything lies before the position. */
  private static boolean canGoBack(ViewState state) {
    DebugView debug = state.snapshot().debug();
    Position start = Position.ofIteration(debug.firstIteration()).inPhase(0).inOperation(0);
    return ready(state) && debug.position().compareTo(start) > 0;
  }

  private static void runEpoch(Engine engine, Workspace workspace) {
    long count = workspace.state().snapshot().debug().iterationsPerEpoch();
    engine.send(new EngineCommand.RunIterations((int) Math.min(Integer.MAX_VALUE, count)));
  }

  private static void toggleZeroGrad(Engine engine, Workspace workspace) {
    boolean now = workspace.state().snapshot().debug().zeroGrad();
    engine.send(new EngineCommand.Change(new Edit.SetZeroGrad(!now)));
  }
}
