package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Moves the machine through time on the present branch: forward by running and making the branch's edits where they were
 * made, back by restoring a keyframe and running from there.
 */
final class Timeline {
  /** How many iterations before a target to keep keyframes for, so that the next steps back are short. */
  private static final int NEIGHBOURHOOD = 4;

  private static final BooleanSupplier NEVER = () -> false;

  private final Machine machine;
  private final List<Branch> branches = new ArrayList<>();
  private Branch branch;
  private int edits;
  private Runnable iterationEnd = () -> {};

  Timeline(Machine machine, History history) {
    this.machine = machine;
    branch = Branch.original(history, machine.now());
    branches.add(branch);
    history.save(machine.keyframe());
  }

  Machine machine() {
    return machine;
  }

  Branch branch() {
    return branch;
  }

  List<Branch> branches() {
    return List.copyOf(branches);
  }

  long bytes() {
    return branches.stream().mapToLong(b -> b.history().bytes()).sum();
  }

  /**
   * Goes to a moment of the present branch.
   *
   * @param stopped polled between iterations; once true, the machine stops at the beginning of some iteration on the way
   * @return whether the moment was reached
   */
  boolean go(Moment target, BooleanSupplier stopped) {
    Start start = start(target);
    boolean ahead = start.frame().iteration() > machine.now().iteration();
    if (target.compareTo(machine.now()) < 0 || ahead) {
      restore(start);
    }
    return forward(target, stopped);
  }

  /** A keyframe, and how many edits of the present branch's chain it contains. */
  private record Start(Keyframe frame, int edits) {}

  /** The latest keyframe from which a moment of the present branch can be reached. */
  private Start start(Moment target) {
    long limit = target.iteration();
    for (Branch b = branch; b != null; b = b.parent()) {
      Keyframe frame = target.compareTo(b.fork()) < 0 ? null : b.history().floor(limit);
      if (frame != null) {
        return new Start(frame, b.depth());
      }
      limit = Math.min(limit, b.forkIteration());
    }
    throw new IllegalStateException("the first keyframe is never dropped");
  }

  private void restore(Start start) {
    machine.restore(start.frame());
    edits = start.edits();
  }

  private boolean forward(Moment target, BooleanSupplier stopped) {
    for (Branch next : chain()) {
      if (next.depth() > edits && next.fork().compareTo(target) <= 0) {
        if (!run(next.fork(), stopped)) {
          return false;
        }
        machine.apply(Objects.requireNonNull(next.edit()));
        edits = next.depth();
      }
    }
    return run(target, stopped);
  }

  /** The branches from the first that left the original run to the present one. */
  private List<Branch> chain() {
    List<Branch> chain = new ArrayList<>();
    for (Branch b = branch; b.parent() != null; b = b.parent()) {
      chain.add(0, b);
    }
    return chain;
  }

  private boolean run(Moment target, BooleanSupplier stopped) {
    while (machine.now().iteration() < target.iteration()) {
      if (stopped.getAsBoolean()) {
        return false;
      }
      nextIteration(target.iteration());
    }
    machine.advance(target);
    return true;
  }

  private void nextIteration(long target) {
    long iteration = machine.now().iteration();
    machine.advance(new Moment(iteration, machine.step().operations().size(), 0, 0));
    iterationEnd.run();
    machine.advance(new Moment(iteration + 1, 0, 0, 0));
    float loss = machine.step().loss();
    for (Branch b = branch; b != null; b = iteration < b.forkIteration() ? b.parent() : null) {
      b.record(iteration, loss);
    }
    Branch owner = owner(machine.now());
    if (target - iteration <= NEIGHBOURHOOD || owner.history().wants(iteration + 1)) {
      owner.history().save(machine.keyframe());
    }
  }

  /** The branch to which the beginning of an iteration belongs: an earlier one, before the present one's edit. */
  private Branch owner(Moment moment) {
    Branch b = branch;
    while (b.parent() != null && moment.iteration() <= b.forkIteration()) {
      b = b.parent();
    }
    return b;
  }

  /**
   * Makes an edit at the present moment, and goes on in the branch that begins with it.
   *
   * @throws IllegalArgumentException if the edit can't be made; nothing is changed then
   */
  Branch edit(Edit edit) {
    Branch base = branch;
    while (base.parent() != null && machine.now().compareTo(base.fork()) < 0) {
      base = base.parent();
    }
    machine.apply(edit);
    branch = base.fork(branches.size(), machine.now(), edit);
    branches.add(branch);
    edits = branch.depth();
    return branch;
  }

  /** Something to be done whenever an iteration is complete and the next has not begun; it must change nothing. */
  void onIterationEnd(Runnable observer) {
    iterationEnd = observer;
  }

  /** Whether an edit was made at the present moment on the present branch's way. */
  boolean editedHere() {
    return chain().stream().anyMatch(b -> b.fork().equals(machine.now()));
  }

  /** Forgets the present branch, if it begins here and nothing has been run on it; answers whether it did. */
  boolean retract() {
    Branch parent = branch.parent();
    boolean fresh = parent != null
        && branch.fork().equals(machine.now())
        && branch.id() == branches.size() - 1
        && branch.iterations() <= branch.forkIteration();
    if (parent == null || !fresh) {
      return false;
    }
    Moment here = machine.now();
    branches.remove(branch);
    branch.history().forget();
    branch = parent;
    restore(start(here));
    forward(here, NEVER);
    return true;
  }

  /**
   * Goes to the present moment on another branch.
   *
   * @throws IllegalArgumentException if there is no such branch
   */
  boolean switchTo(int id, BooleanSupplier stopped) {
    Branch other = find(id);
    Moment target = machine.now();
    branch = other;
    restore(start(target));
    return forward(target, stopped);
  }

  /** Runs another branch up to the present moment, and comes back; answers whether that was reached. */
  boolean catchUp(int other, BooleanSupplier stopped) {
    int here = branch.id();
    Moment now = machine.now();
    boolean arrived = switchTo(other, stopped);
    switchTo(here, NEVER);
    go(now, NEVER);
    return arrived;
  }

  /**
   * Looks at the present moment on another branch.
   *
   * @throws IllegalArgumentException if it has not been run as far, or there is no such branch
   */
  <T> T on(int other, Supplier<T> reader) {
    requireRun(other);
    int here = branch.id();
    switchTo(other, NEVER);
    try {
      return reader.get();
    } finally {
      switchTo(here, NEVER);
    }
  }

  private void requireRun(int id) {
    long here = machine.now().iteration();
    int run = find(id).iterations();
    if (run < here) {
      throw new IllegalArgumentException(
          "branch %d has been run up to iteration %d, and this is iteration %d: let it catch up, or go back to %d"
              .formatted(id, run, here, run));
    }
  }

  private Branch find(int id) {
    if (id < 0 || id >= branches.size()) {
      throw new IllegalArgumentException(
          "there is no branch " + id + ": there are 0 to " + (branches.size() - 1));
    }
    return branches.get(id);
  }
}
