package org.lenetexplorer.session;

import java.util.List;
import java.util.Map;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.debugger.Breakpoints;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.watch.Expression;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Transition;
import org.lenetexplorer.tensor.Tensor;

/** What can be asked of the engine. Commands are done one after the other, in the order in which they were sent. */
public sealed interface EngineCommand {
  /** How a step goes through the tree of steps. */
  enum Way {
    /** To what comes after the node at the cursor, running everything below it. */
    OVER,
    /** To its first child. */
    INTO,
    /** To what comes after its parent. */
    OUT,
    /** To where the last step started from. */
    BACK,
    /** Into what came before. */
    BACK_INTO
  }

  /** Makes one step of the debugger. */
  record Step(Way way) implements EngineCommand {}

  /** Runs what is left of the present phase, or the whole next phase. */
  record RunPhase() implements EngineCommand {}

  /**
   * Runs to the end of the present iteration, and then further whole iterations; {@link Engine#pause()} stops it.
   *
   * @param count iterations in all, the present one included if it has begun
   */
  record RunIterations(int count) implements EngineCommand {}

  /** Runs to the next hit of a breakpoint; {@link Engine#pause()} stops it. */
  record Resume() implements EngineCommand {}

  /** Runs back to the nearest earlier hit of a breakpoint, or to the beginning of the session. */
  record ReverseResume() implements EngineCommand {}

  /** Goes to a position of the present branch, forward or back. */
  record RunTo(Position position) implements EngineCommand {}

  /** Goes to the same position on another branch. */
  record SwitchBranch(int id) implements EngineCommand {}

  /** Runs another branch up to the present position and comes back, so that the two can be compared; {@link Engine#pause()} stops it. */
  record CatchUp(int branch) implements EngineCommand {}

  /** Changes a number, the learning rate or the like at the cursor; what follows is a new branch. */
  record Change(Edit edit) implements EngineCommand {}

  /**
   * Sets a breakpoint.
   *
   * @param entry where, under which condition and with which options; its number is not looked at
   */
  record SetBreakpoint(Breakpoints.Entry entry) implements EngineCommand {
    /** One on a node that stops at each hit and stays. */
    public SetBreakpoint(Position node) {
      this(Breakpoints.Entry.usual(node, null));
    }
  }

  /** Changes a breakpoint's options: that with the entry's number becomes the entry. */
  record ChangeBreakpoint(Breakpoints.Entry entry) implements EngineCommand {}

  /** Removes a breakpoint, by its number. */
  record RemoveBreakpoint(int id) implements EngineCommand {}

  /** Adds a watch, or puts it in the place of another; a place of −1 is behind the last. */
  record SetWatch(int place, Expression expression) implements EngineCommand {}

  /** Removes a watch, by its place. */
  record RemoveWatch(int place) implements EngineCommand {}

  /**
   * Says how fast runs go.
   *
   * @param stepsPerSecond operations in a second, each of them shown; infinite for full speed
   */
  record SetSpeed(double stepsPerSecond) implements EngineCommand {}

  /** Begins the present iteration anew, or the next if it is finished, with the next image of the random order. */
  record NextSample() implements EngineCommand {}

  /** Begins the present iteration anew, or the next if it is finished, with a certain image of the data set. */
  record ChooseSample(int index) implements EngineCommand {}

  /**
   * Begins the present iteration anew, or the next if it is finished, with a picture that is not of the data set.
   *
   * @param picture a set of that one picture, with its class
   */
  record UsePicture(Dataset picture) implements EngineCommand {}

  /**
   * Begins the present iteration anew, or the next if it is finished, with other weights; what was before stays as a branch.
   *
   * @param weights by the parameter's name, of its shape; those that are missing stay as they are
   * @param source where they come from, {@code lenet.pt}
   * @param notice what is told of it, in a sentence
   */
  record UseWeights(Map<String, Tensor> weights, String source, String notice)
      implements EngineCommand {}

  /**
   * Takes over edits of the project, their undo or redo. Weights are kept wherever their shapes stay.
   *
   * @param path from the project's present state to the wanted one; not empty
   */
  record Follow(List<Transition> path) implements EngineCommand {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Follow {
      path = List.copyOf(path);
      if (path.isEmpty()) {
        throw new IllegalArgumentException("a path of no edits leads nowhere");
      }
    }
  }

  /**
   * Goes on with another project.
   *
   * @param saved what to begin with
   * @param state the number that its project has in the history
   */
  record Open(SavedProject saved, long state) implements EngineCommand {}

  /** Starts over with the same initial weights. */
  record Rewind() implements EngineCommand {}
}
