package org.lenetexplorer.debugger;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Position.Level;
import org.lenetexplorer.debugger.Stop.Reason;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.train.TrainingStep;

/**
 * A cursor in the tree of steps of a training session, and the session's state there. Every command goes to some position,
 * forward or back, and the state is then exactly what it was, or will be, there. A command returns when its work is done;
 * the debugger has no thread and must be used by one at a time.
 */
public final class Debugger {
  private static final BooleanSupplier NEVER = () -> false;

  private final Setup setup;
  private final Timeline timeline;
  private final StepTree tree;
  private final PositionText text;
  private final Trail trail = new Trail();
  private final Breakpoints breakpoints = new Breakpoints();
  private Position position;

  /**
   * A session at its beginning.
   *
   * @param history where keyframes are kept
   * @param terms makes the counter of terms for an iteration
   * @throws IllegalArgumentException if network, data and weights do not fit each other
   */
  public Debugger(
      Setup setup,
      Kernels kernels,
      WorkerPool workers,
      History history,
      Function<TrainingStep, Terms> terms) {
    this.setup = setup;
    position = Position.ofIteration(setup.firstIteration());
    timeline = new Timeline(new Machine(setup, kernels, workers), history);
    tree = new StepTree(machine().step().operations(), terms.apply(machine().step()));
    text = new PositionText(tree);
  }

  private Machine machine() {
    return timeline.machine();
  }

  public Setup setup() {
    return setup;
  }

  /** Where the cursor is. */
  public Position position() {
    return position;
  }

  /** The tree that positions are in. */
  public StepTree tree() {
    return tree;
  }

  /**
   * The position at which the operation at the cursor is complete.
   *
   * @throws IllegalStateException if the cursor is at no operation
   */
  public Position afterOperation() {
    if (position.operation() < 0) {
      throw new IllegalStateException(print(position) + " is not in an operation");
    }
    return tree.after(position.inOperation(position.operation()));
  }

  /** The breakpoints, to be set and removed. */
  public Breakpoints breakpoints() {
    return breakpoints;
  }

  /** The iteration at work, for explanations; its tensors are those of the present position. */
  public TrainingStep step() {
    return machine().step();
  }

  /** A position as text: {@code iteration 3 ▸ backward ▸ conv2 ▸ weight [4,1,2,2] ▸ term 7}. */
  public String print(Position other) {
    return text.print(other);
  }

  /**
   * Reads what {@link #print} wrote; {@code >} may stand for the arrow.
   *
   * @throws PositionException if it names no position; it says at which column, and what could stand there
   */
  public Position parse(String other) throws PositionException {
    return text.parse(other);
  }

  /**
   * Reads a node for a breakpoint: a position, or one without its iteration, which stands for every iteration.
   *
   * @throws PositionException if it names no node; it says at which column, and what could stand there
   */
  public Position parseNode(String node) throws PositionException {
    return text.parseNode(node);
  }

  /** The tensors as they are at the present position. */
  public Scope scope() {
    return new MachineScope(machine());
  }

  /** Runs the node at the cursor with everything below it, and goes to what comes after. */
  public Stop over() {
    return move(tree.after(position), NEVER, true);
  }

  /** Goes to the first child of the node at the cursor; does nothing at a leaf but step over it. */
  public Stop into() {
    return tree.children(position) > 0 ? move(tree.firstChild(position), NEVER, true) : over();
  }

  /** Finishes the parent of the node at the cursor, and goes to what comes after it. */
  public Stop out() {
    return position.level() == Level.ITERATION
        ? over()
        : move(tree.after(position.parent()), NEVER, true);
  }

  /**
   * Goes on by whole iterations, to the beginning of one.
   *
   * @param count iterations; from inside an iteration, finishing it counts as one
   * @param stopped polled while running
   */
  public Stop iterations(long count, BooleanSupplier stopped) {
    return move(Position.ofIteration(position.iteration() + count), stopped, true);
  }

  /** Runs until a breakpoint is hit or the travel, which may have been interrupted before, is stopped. */
  public Stop resume(Travel travel) {
    if (travel.begin()) {
      trail.push(position);
    }
    return new Run(this, timeline, breakpoints, travel).forward();
  }

  /**
   * Goes on by whole iterations to the beginning of one.
   *
   * @param target the iteration to begin
   * @param undoable whether it is a step of its own that {@link #back} undoes, or goes on with one
   * @param stopped polled while running
   */
  public Stop proceed(long target, boolean undoable, BooleanSupplier stopped) {
    return move(Position.ofIteration(target), stopped, undoable);
  }

  /**
   * Puts the cursor at another node of the present moment, such as the first operation of an iteration that begins here; steps to
   * undo stay.
   *
   * @throws IllegalArgumentException if the node is at another moment
   */
  public void point(Position node) {
    if (!tree.moment(node).equals(tree.moment(position))) {
      throw new IllegalArgumentException(
          print(node) + " is not at the same moment as " + print(position));
    }
    position = node;
  }

  /** The first operation that is still to be run, in an iteration or phase that begins here; otherwise the cursor itself. */
  public Position nextOperation() {
    return tree.leading(position);
  }

  /**
   * Undoes the last step: goes back to where it started from. Without steps to undo, or after a jump, goes to the previous
   * sibling, or to what comes before the parent.
   */
  public Stop back() {
    Position target = trail.isEmpty() ? earlier() : trail.pop();
    return target == null ? atStart() : move(target, NEVER, false);
  }

  /** Goes into what came before: from a first child to its parent, otherwise to the last child of the previous sibling. */
  public Stop backInto() {
    trail.clear();
    if (position.level() != Level.ITERATION && position.place() == 0) {
      return move(position.parent(), NEVER, false);
    }
    Position before = earlier();
    if (before == null) {
      return atStart();
    }
    int children = tree.children(before);
    return move(children > 0 ? tree.child(before, children - 1) : before, NEVER, false);
  }

  /** Runs back to the nearest earlier hit of a breakpoint. */
  public Stop reverseResume(BooleanSupplier stopped) {
    trail.clear();
    return new Run(this, timeline, breakpoints, new Travel(stopped)).backward();
  }

  private @Nullable Position earlier() {
    Position before = tree.before(position);
    return before == null || before.iteration() < setup.firstIteration() ? null : before;
  }

  private Stop atStart() {
    return Stop.of(Reason.AT_START, position, List.of());
  }

  /**
   * Goes to a position, forward or back, on the present branch.
   *
   * @throws IllegalArgumentException if it lies before the session's first iteration
   */
  public Stop runTo(Position target, BooleanSupplier stopped) {
    if (target.iteration() < setup.firstIteration()) {
      throw new IllegalArgumentException("iteration " + target.iteration()
          + " is not known: this session begins with iteration " + setup.firstIteration());
    }
    trail.clear();
    return move(target, stopped, false);
  }

  private Stop move(Position target, BooleanSupplier stopped, boolean undoable) {
    if (undoable) {
      trail.push(position);
    }
    Changes changes = Changes.before(this, target);
    return reached(timeline.go(tree.moment(target), stopped), target).with(changes.since());
  }

  /** Puts the cursor where it was to go; after a pause, state and cursor go to the beginning of the iteration at hand. */
  private Stop reached(boolean arrived, Position target) {
    position = arrived ? target : Position.ofIteration(machine().now().iteration());
    timeline.go(tree.moment(position), NEVER);
    return Stop.of(arrived ? Reason.READY : Reason.PAUSED, position, List.of());
  }

  /** Puts the cursor where the machine already is. */
  void arrive(Position reached) {
    position = reached;
  }

  /**
   * Looks at the state of another position, without moving the cursor.
   *
   * @param reader reads what it needs; the tensors are those of the other position while it runs
   */
  public <T> T at(Position other, Supplier<T> reader) {
    return elsewhere(() -> timeline.go(tree.moment(other), NEVER), reader);
  }

  /** The same with the cursor there too, for those who read the arithmetic at the cursor. */
  public <T> T visit(Position other, Supplier<T> reader) {
    Position here = position;
    position = other;
    try {
      return at(other, reader);
    } finally {
      position = here;
      timeline.go(tree.moment(here), NEVER);
    }
  }

  /** Reads something elsewhere on the present branch, and comes back. */
  private <T> T elsewhere(Runnable going, Supplier<T> reader) {
    going.run();
    try {
      return reader.get();
    } finally {
      timeline.go(tree.moment(position), NEVER);
    }
  }

  /**
   * Looks at the end of the iteration before the one that begins at the cursor, when all its operations are done and the next
   * batch is not loaded yet.
   *
   * @throws IllegalStateException if the cursor is not at the beginning of an iteration that has one before it
   */
  public <T> T atEndOfPrevious(Supplier<T> reader) {
    if (!beginsIteration() || position.iteration() == setup.firstIteration()) {
      throw new IllegalStateException(print(position) + " does not follow the end of an iteration");
    }
    Moment end = new Moment(position.iteration() - 1, tree.operationCount(), 0, 0);
    return elsewhere(() -> timeline.go(end, NEVER), reader);
  }

  /** Whether nothing of the cursor's iteration has been done. */
  public boolean beginsIteration() {
    return tree.moment(position).equals(new Moment(position.iteration(), 0, 0, 0));
  }

  /** Whether an edit was made at this very moment. */
  public boolean editedHere() {
    return timeline.editedHere();
  }

  /** Something to be done whenever an iteration is complete and the next has not begun; it must change nothing. */
  public void onIterationEnd(Runnable observer) {
    timeline.onIterationEnd(observer);
  }

  /**
   * Changes something here; what follows is a new branch, the old one stays.
   *
   * @throws IllegalArgumentException if it can't be changed, or not here; nothing is changed then
   */
  public Branch edit(Edit edit) {
    Branch made = timeline.edit(edit);
    trail.clear();
    return made;
  }

  /** Takes the last edit back if it was made here and nothing has been run since; answers whether it was. */
  public boolean retract() {
    return timeline.retract();
  }

  /** All branches; the original run is the first. */
  public List<Branch> branches() {
    return timeline.branches();
  }

  /** The branch that the cursor is on. */
  public Branch branch() {
    return timeline.branch();
  }

  /**
   * Goes to the same position on another branch.
   *
   * @throws IllegalArgumentException if there is no such branch
   */
  public Stop switchTo(int branch, BooleanSupplier stopped) {
    trail.clear();
    return reached(timeline.switchTo(branch, stopped), position);
  }

  /**
   * Runs another branch up to the present position, and comes back; answers whether it got so far.
   *
   * @param stopped polled while running
   * @throws IllegalArgumentException if there is no such branch
   */
  public boolean catchUp(int other, BooleanSupplier stopped) {
    return timeline.catchUp(other, stopped);
  }

  /**
   * Looks at the present position on another branch, without leaving the present one.
   *
   * @param reader reads what it needs; the tensors are those of the other branch while it runs
   * @throws IllegalArgumentException if there is no such branch, or it has not been run as far: looking trains nothing
   */
  public <T> T on(int other, Supplier<T> reader) {
    return timeline.on(other, reader);
  }

  /** Whether zero_grad resets gradients at present. */
  public boolean zeroGrad() {
    return machine().zeroGrad();
  }

  /** The iteration that a command at work has come to: what progress is told by. */
  public long iterationUnderWay() {
    return machine().now().iteration();
  }

  /** How many operations of that iteration are done: all of them at its very end. */
  public int operationsDone() {
    return machine().now().operation();
  }

  /** The place in the data set of the first image of the present batch. */
  public int image() {
    return machine().sample();
  }

  /** What the history takes, in bytes. */
  public long historyBytes() {
    return timeline.bytes();
  }

  /** The SHA-256 of the whole state: position, parameters, gradients, optimiser, generators, data order and activations. */
  public String hash() {
    return new SessionHash(machine()).hex(print(position));
  }
}
