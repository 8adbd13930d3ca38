package org.lenetexplorer.debugger;

import java.util.List;

/**
 * How a command ended.
 *
 * @param reason why the debugger is where it is
 * @param position where it is
 * @param message what a breakpoint has to say, or empty
 * @param log hits of breakpoints that only tell, in the order of travel
 * @param changes what the command changed, in order; a digest if it was more than one operation
 */
public record Stop(
    Reason reason, Position position, String message, List<String> log, List<Change> changes) {
  /** An end without hits. */
  static Stop of(Reason reason, Position position, List<Change> changes) {
    return new Stop(reason, position, "", List.of(), changes);
  }

  /** The same end with what the whole command changed. */
  public Stop with(List<Change> all) {
    return new Stop(reason, position, message, log, all);
  }

  /** Why a command ended. */
  public enum Reason {
    /** It did what it was asked to. */
    READY,
    /** A breakpoint was hit. */
    HIT,
    /** It was told to pause before it was done. */
    PAUSED,
    /** There is nothing before the beginning, or no earlier hit. */
    AT_START
  }
}
