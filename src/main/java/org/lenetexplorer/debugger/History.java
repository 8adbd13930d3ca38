package org.lenetexplorer.debugger;

import org.jspecify.annotations.Nullable;

/** Keeps keyframes of one line of iterations, as many as its memory allows. */
public interface History {
  /** Another history of the same kind, empty, for a branch; the two share their memory. */
  History another();

  /** Drops all keyframes, because the branch is forgotten. */
  void forget();

  /** Whether a keyframe for this iteration would be kept: asked before one is made. */
  boolean wants(long iteration);

  /** Keeps a keyframe, and may drop others, but never the first one. */
  void save(Keyframe keyframe);

  /** The latest keyframe at or before an iteration, or null if there is none. */
  @Nullable Keyframe floor(long iteration);

  /** What all keyframes take together, in bytes. */
  long bytes();

  /** How many keyframes there are. */
  int size();
}
