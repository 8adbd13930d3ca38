package org.lenetexplorer.debugger;

import java.util.List;

/**
 * How a command ended.
 *
 * @param reason why the debugger is where it is
 * @param position where it is
 * @param message what a breakpoint has to say, or empty
 * @param changes what the command changed, in order; a digest if it was more than one operation
 */
public record Stop(Reason reason, Position position, String message, List<Change> changes) {
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
