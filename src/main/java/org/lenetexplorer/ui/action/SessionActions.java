package org.lenetexplorer.ui.action;

import java.util.List;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.model.Shown;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;

/** The actions that only need the engine and the workspace. */
public final class SessionActions {
  private SessionActions() {}

  /** All of them. */
  public static List<AppAction> of(Engine engine, Workspace workspace) {
    return List.of(
        send(engine, Command.STEP_OVER, new EngineCommand.StepOver()),
        send(engine, Command.FINISH_PHASE, new EngineCommand.RunPhase()),
        send(engine, Command.FINISH_ITERATION, new EngineCommand.RunIterations(1)),
        send(engine, Command.RUN, new EngineCommand.RunIterations(Integer.MAX_VALUE)),
        AppAction.of(Command.PAUSE, engine::pause).enabledWhen(ViewState::running),
        send(engine, Command.REWIND, new EngineCommand.Rewind()),
        newWeights(engine, workspace),
        send(engine, Command.NEXT_DIGIT, new EngineCommand.NextSample()),
        send(engine, Command.BUILT_IN_DIGITS, new EngineCommand.UseBuiltInDigits()),
        preset(engine, Command.LENET, Presets.lenet()),
        preset(engine, Command.LENET_5, Presets.lenet5()),
        preset(engine, Command.MLP, Presets.mlp()),
        shown(workspace, Command.SHOW_AUTOMATIC, Shown.AUTOMATIC),
        shown(workspace, Command.SHOW_ACTIVATIONS, Shown.ACTIVATIONS),
        shown(workspace, Command.SHOW_GRADIENTS, Shown.GRADIENTS),
        AppAction.of(Command.FOLLOW, () -> workspace.follow(!workspace.state().following()))
            .chosenWhen(ViewState::following));
  }

  private static AppAction send(Engine engine, Command command, EngineCommand sent) {
    return AppAction.of(command, () -> engine.send(sent)).enabledWhen(state -> !state.running());
  }

  private static AppAction newWeights(Engine engine, Workspace workspace) {
    return AppAction.of(Command.NEW_WEIGHTS, () -> {
          long seed = workspace.state().snapshot().settings().seed();
          engine.send(new EngineCommand.DrawWeights(seed + 1));
        })
        .enabledWhen(state -> !state.running());
  }

  private static AppAction preset(Engine engine, Command command, Network network) {
    return send(engine, command, new EngineCommand.UseNetwork(network))
        .chosenWhen(state -> state.snapshot().network().name().equals(network.name()));
  }

  private static AppAction shown(Workspace workspace, Command command, Shown shown) {
    return AppAction.of(command, () -> workspace.show(shown))
        .chosenWhen(state -> state.shown() == shown);
  }
}
