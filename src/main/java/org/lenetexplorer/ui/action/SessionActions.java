package org.lenetexplorer.ui.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.model.ColorScope;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.Selection;
import org.lenetexplorer.ui.model.Shown;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;

/** The actions that only need the engine and the workspace. */
public final class SessionActions {
  private SessionActions() {}

  /** All of them. */
  public static List<AppAction> of(Engine engine, Editor editor, Workspace workspace) {
    List<AppAction> all = new ArrayList<>(StepActions.of(engine, workspace));
    all.addAll(List.of(
        undo(editor),
        redo(editor),
        send(engine, Command.REWIND, new EngineCommand.Rewind()),
        newWeights(editor),
        send(engine, Command.NEXT_DIGIT, new EngineCommand.NextSample()),
        builtInDigits(editor),
        preset(editor, Command.LENET, Presets.lenet()),
        preset(editor, Command.LENET_5, Presets.lenet5()),
        preset(editor, Command.MLP, Presets.mlp()),
        shown(workspace, Command.SHOW_AUTOMATIC, Shown.AUTOMATIC),
        shown(workspace, Command.SHOW_ACTIVATIONS, Shown.ACTIVATIONS),
        shown(workspace, Command.SHOW_GRADIENTS, Shown.GRADIENTS),
        depth(workspace, Command.DEPTH_NETWORK, Depth.NETWORK),
        depth(workspace, Command.DEPTH_LAYER, Depth.LAYER),
        depth(workspace, Command.DEPTH_NUMBER, Depth.NUMBER),
        colors(workspace, Command.COLORS_MAP, ColorScope.MAP),
        colors(workspace, Command.COLORS_LAYER, ColorScope.LAYER),
        colors(workspace, Command.COLORS_NETWORK, ColorScope.NETWORK),
        AppAction.of(Command.FOLLOW, () -> workspace.follow(!workspace.state().following()))
            .chosenWhen(ViewState::following)));
    return all;
  }

  private static AppAction undo(Editor editor) {
    return AppAction.of(Command.UNDO, editor::undo)
        .enabledWhen(state -> state.history().canUndo())
        .titledBy(state -> {
          History history = state.history();
          return history.canUndo() ? "Undo " + history.state().name() : Command.UNDO.title();
        });
  }

  private static AppAction redo(Editor editor) {
    return AppAction.of(Command.REDO, editor::redo)
        .enabledWhen(state -> state.history().canRedo())
        .titledBy(state -> {
          History history = state.history();
          return history.canRedo()
              ? "Redo " + history.states().get(history.at() + 1).name()
              : Command.REDO.title();
        });
  }

  static AppAction send(Engine engine, Command command, EngineCommand sent) {
    return AppAction.of(command, () -> engine.send(sent))
        .enabledWhen(state -> !state.running() && state.runnable());
  }

  private static AppAction newWeights(Editor editor) {
    return AppAction.of(Command.NEW_WEIGHTS, () -> {
      Project project = editor.project();
      long seed = project.training().seed() + 1;
      editor.edit("Seed " + seed, project.with(project.training().withSeed(seed)));
    });
  }

  private static AppAction builtInDigits(Editor editor) {
    return AppAction.of(Command.BUILT_IN_DIGITS, () -> {
      Project project = editor.project();
      editor.edit("Built-in digits", project.with(project.training().withData(Training.BUILT_IN)));
    });
  }

  private static AppAction preset(Editor editor, Command command, Network network) {
    return AppAction.of(
            command,
            () -> editor.edit(
                "Preset " + network.name(),
                editor.project().with(network),
                Map.of(),
                Selection.of(1)))
        .chosenWhen(state -> state.project().network().equals(network));
  }

  private static AppAction depth(Workspace workspace, Command command, Depth depth) {
    return AppAction.of(command, () -> workspace.focus(workspace.state().focus().at(depth)))
        .chosenWhen(state -> state.focus().depth() == depth);
  }

  private static AppAction shown(Workspace workspace, Command command, Shown shown) {
    return AppAction.of(command, () -> workspace.show(shown))
        .chosenWhen(state -> state.shown() == shown);
  }

  private static AppAction colors(Workspace workspace, Command command, ColorScope scope) {
    return AppAction.of(command, () -> workspace.color(scope))
        .chosenWhen(state -> state.scope() == scope);
  }
}
