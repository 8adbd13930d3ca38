package org.lenetexplorer.session;

import java.util.List;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Transition;

/** What can be asked of the engine. Commands are done one after the other, in the order in which they were sent. */
public sealed interface EngineCommand {
  /** Runs the next operation; after the last one of an iteration, the first of the next. */
  record StepOver() implements EngineCommand {}

  /** Runs what is left of the present phase, or the whole next phase. */
  record RunPhase() implements EngineCommand {}

  /**
   * Runs to the end of the present iteration, and then further whole iterations; {@link Engine#pause()} stops it.
   *
   * @param count iterations in all, the present one included if it is not finished
   */
  record RunIterations(int count) implements EngineCommand {}

  /**
   * Runs up to and including an operation of the present iteration; nothing happens if it lies behind.
   *
   * @param operation its place in {@link SessionSnapshot#operations()}
   */
  record RunTo(int operation) implements EngineCommand {}

  /** Begins the present iteration anew, or the next if it is finished, with the next image of the random order. */
  record NextSample() implements EngineCommand {}

  /** Begins the present iteration anew, or the next if it is finished, with a certain image of the data set. */
  record ChooseSample(int index) implements EngineCommand {}

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
