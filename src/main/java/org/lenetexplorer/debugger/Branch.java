package org.lenetexplorer.debugger;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One line of iterations: the original run, or what follows from an edit somewhere on another branch. */
public final class Branch {
  private final int id;
  private final @Nullable Branch parent;
  private final Moment fork;
  private final @Nullable Edit edit;
  private final History history;
  private final int
      first; // the iteration of the first of its own losses; those before are the parent's
  private float[] losses = new float[64];
  private int recorded;

  private Branch(
      int id,
      @Nullable Branch parent,
      Moment fork,
      int first,
      @Nullable Edit edit,
      History history) {
    this.id = id;
    this.first = first;
    recorded = first;
    this.parent = parent;
    this.fork = fork;
    this.edit = edit;
    this.history = history;
  }

  static Branch original(History history, Moment beginning) {
    int first = (int) Math.min(beginning.iteration(), Integer.MAX_VALUE - 8);
    return new Branch(0, null, beginning, first, null, history);
  }

  /** The iteration up to which it has been run: those before it have a loss. */
  public int iterations() {
    return recorded;
  }

  Branch fork(int newId, Moment at, Edit change) {
    int shared = (int) Math.min(recorded, at.iteration());
    return new Branch(newId, this, at, shared, change, history.another());
  }

  /** 0 for the original run. */
  public int id() {
    return id;
  }

  /** The branch that this one left, or null for the original run. */
  public @Nullable Branch parent() {
    return parent;
  }

  /** The edit that this branch begins with, or null for the original run. */
  public @Nullable Edit edit() {
    return edit;
  }

  /** The iteration in which the branch begins. */
  public long forkIteration() {
    return fork.iteration();
  }

  Moment fork() {
    return fork;
  }

  /** How many edits lie between the original run and this branch. */
  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  History history() {
    return history;
  }

  /** Remembers the loss of an iteration; the first run of an iteration counts, replays give the same. */
  void record(long iteration, float loss) {
    if (iteration != recorded || iteration == Integer.MAX_VALUE) {
      return;
    }
    int place = recorded - first;
    if (place == losses.length) {
      losses = Arrays.copyOf(losses, 2 * place);
    }
    losses[place] = loss;
    recorded++;
  }

  /** The loss of an iteration, if it has been run; NaN before the session's first. */
  public OptionalDouble loss(long iteration) {
    if (iteration < 0 || iteration >= recorded) {
      return OptionalDouble.empty();
    }
    if (iteration >= first) {
      return OptionalDouble.of(losses[(int) iteration - first]);
    }
    return parent == null ? OptionalDouble.of(Float.NaN) : parent.loss(iteration);
  }

  /**
   * The losses of iterations 0 to as far as this branch has been run, those before the fork included; a copy. NaN stands for
   * iterations before the session's first.
   */
  public float[] losses() {
    float[] all = new float[recorded];
    int known = recorded;
    for (Branch b = this; b != null; b = b.parent) {
      if (b.first < known) {
        System.arraycopy(b.losses, 0, all, b.first, known - b.first);
        known = b.first;
      }
    }
    Arrays.fill(all, 0, known, Float.NaN);
    return all;
  }
}
