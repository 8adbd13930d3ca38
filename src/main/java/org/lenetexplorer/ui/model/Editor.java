package org.lenetexplorer.ui.model;

import java.util.List;
import java.util.Map;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Transition;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.tensor.Tensor;

/** Changes the project: every edit gets a name and a place in the history, is shown at once, and sent to the engine. */
@EdtOnly
public final class Editor {
  private final Engine engine;
  private final Workspace workspace;

  /** An editor for the project that a workspace shows and an engine runs. */
  public Editor(Engine engine, Workspace workspace) {
    this.engine = engine;
    this.workspace = workspace;
  }

  public Project project() {
    return workspace.state().project();
  }

  /** The network as it is now. */
  public Network network() {
    return project().network();
  }

  /** An edit that leaves the layers' names and the selection as they are. */
  public void edit(String name, Project project) {
    edit(name, project, Map.of(), workspace.state().selection());
  }

  /**
   * An edit; nothing happens if it changes nothing. A run is paused, unless it can go on with what is changed, the learning rate.
   *
   * @param name what the edit is called in the history, {@code Insert conv2}
   * @param renamed layers with another name than before: the name now to the name before
   * @param selection what is chosen afterwards
   */
  public void edit(String name, Project project, Map<String, String> renamed, Selection selection) {
    History before = workspace.state().history();
    History after = before.with(name, project, renamed);
    if (!after.equals(before)) {
      Transition way = after.moved(after.at() - 1).path(after.at()).get(0);
      follow(after, List.of(way), selection);
    }
  }

  /** Sets the learning rate for the steps to come: also where the position, on another branch, has not that of the project. */
  public void setLearningRate(String name, double rate) {
    boolean edited = project().training().learningRate() != rate;
    if (edited) {
      edit(name, project().with(project().training().withLearningRate(rate)));
    } else if (workspace.state().snapshot().settings().learningRate() != rate) {
      engine.send(new EngineCommand.Change(new Edit.SetLearningRate(rate)));
    }
  }

  /** An edit of the network. */
  public void edit(NetworkEdit edit) {
    edit(edit.name(), project().with(edit.network()), edit.renamed(), edit.selection());
  }

  /** Takes back the last edit. */
  public void undo() {
    if (workspace.state().history().canUndo()) {
      goTo(workspace.state().history().at() - 1);
    }
  }

  /** Does the edit again that was taken back last. */
  public void redo() {
    if (workspace.state().history().canRedo()) {
      goTo(workspace.state().history().at() + 1);
    }
  }

  /** Goes to a state of the history, by its place in it. */
  public void goTo(int place) {
    History history = workspace.state().history();
    if (place != history.at()) {
      follow(history.moved(place), history.path(place), workspace.state().selection());
    }
  }

  private void follow(History history, List<Transition> path, Selection selection) {
    boolean renames = path.stream().anyMatch(way -> !way.names().isEmpty());
    if (renames || !project().differsInLearningRateAlone(history.project())) {
      engine.pause();
    }
    workspace.show(history, selection);
    engine.send(new EngineCommand.Follow(path));
  }

  /**
   * Turns to another project, with a history of its own.
   *
   * @param name the first entry of that history, {@code Open lenet.lenet}
   */
  public void open(String name, SavedProject saved) {
    History last = workspace.state().history();
    History begun = History.of(name, saved.project(), last.lastId() + 1);
    engine.pause();
    workspace.show(begun, Selection.of(begun.project().network().layers().isEmpty() ? 0 : 1));
    engine.send(new EngineCommand.Open(saved, begun.state().id()));
  }

  /**
   * Takes other weights at the present iteration; what was before stays as a branch. A run is paused.
   *
   * @param weights by the parameter's name, of its shape
   * @param source where they come from, {@code lenet.pt}
   * @param notice what is told of it, in a sentence
   */
  public void takeWeights(Map<String, Tensor> weights, String source, String notice) {
    engine.pause();
    engine.send(new EngineCommand.UseWeights(weights, source, notice));
  }

  /** Sets a breakpoint at a node of every iteration, or takes away those that sit there; not an edit of the project. */
  public void toggleBreakpoint(Position node) {
    BreakpointToggle.at(engine, workspace.state(), node);
  }
}
