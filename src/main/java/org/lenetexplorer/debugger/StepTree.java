package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.debugger.Position.Level;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;

/**
 * The tree of steps of any iteration: all iterations have the same. Nothing is stored but the list of operations; how many
 * children a node has is worked out when it is asked.
 */
public final class StepTree {
  private final List<Operation> operations;
  private final List<Phase> phases = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Terms terms;

  /** The tree over the operations of an iteration, in their order. */
  StepTree(List<Operation> operations, Terms terms) {
    this.operations = operations;
    this.terms = terms;
    for (int i = 0; i < operations.size(); i++) {
      if (phases.isEmpty() || phases.get(phases.size() - 1) != operations.get(i).phase()) {
        phases.add(operations.get(i).phase());
        starts.add(i);
      }
    }
    starts.add(operations.size());
  }

  /** The phases of an iteration; without a criterion there is no loss. */
  public List<Phase> phases() {
    return List.copyOf(phases);
  }

  /** The operations of a phase, by its place. */
  public List<Operation> operations(int phase) {
    return operations.subList(starts.get(phase), starts.get(phase + 1));
  }

  /** How many operations an iteration has. */
  int operationCount() {
    return operations.size();
  }

  /** The operation that a position is in or at, or null if it is an iteration or a phase. */
  public @org.jspecify.annotations.Nullable Operation operation(Position position) {
    return position.operation() < 0 ? null : operations.get(index(position));
  }

  /** The place of a position's operation in the iteration; that of the first operation for phases and iterations. */
  int index(Position position) {
    return position.phase() < 0
        ? 0
        : starts.get(position.phase()) + Math.max(0, position.operation());
  }

  /** The position of an operation, by its place in the iteration. */
  Position atOperation(long iteration, int index) {
    int phase = 0;
    while (starts.get(phase + 1) <= index) {
      phase++;
    }
    return Position.ofIteration(iteration).inPhase(phase).inOperation(index - starts.get(phase));
  }

  /** How many children a node has; 0 for a leaf. */
  public int children(Position position) {
    Operation operation = operation(position);
    return switch (position.level()) {
      case ITERATION -> phases.size();
      case PHASE -> operations(position.phase()).size();
      case OPERATION ->
        operation instanceof Operation.Backward backward
            ? backward.parts().size()
            : elementShape(position).size();
      case PART -> elementShape(position).size();
      case ELEMENT ->
        operation == null ? 0 : terms.count(operation, position.part(), position.element());
      case TERM -> 0;
    };
  }

  /** The first child of a node that has children. */
  Position firstChild(Position position) {
    return child(position, 0);
  }

  /** The first operation of an iteration or a phase; any deeper node itself. */
  Position leading(Position position) {
    Position node = position;
    while (node.level() == Level.ITERATION || node.level() == Level.PHASE) {
      node = firstChild(node);
    }
    return node;
  }

  /** A child, by its place. */
  Position child(Position position, int place) {
    return switch (position.level()) {
      case ITERATION -> position.inPhase(place);
      case PHASE -> position.inOperation(place);
      case OPERATION ->
        operation(position) instanceof Operation.Backward
            ? position.inPart(place)
            : position.inElement(place);
      case PART -> position.inElement(place);
      case ELEMENT, TERM -> position.inTerm(place);
    };
  }

  /**
   * The shape whose elements a position's operation (or part) steps through: the output of a forward operation, the gradient
   * of a backward part, the parameter of an update. Resetting a gradient has no elements.
   */
  public Shape elementShape(Position position) {
    Variable variable = elementVariable(position);
    return variable == null ? Shape.of(0) : variable.shape();
  }

  private @org.jspecify.annotations.Nullable Variable elementVariable(Position position) {
    Operation operation = operation(position);
    if (operation instanceof Operation.Forward forward) {
      return forward.node().output();
    }
    if (operation instanceof Operation.Update update) {
      return update.parameter().variable();
    }
    if (operation instanceof Operation.Backward backward && position.part() >= 0) {
      return backward.parts().get(position.part()).variable();
    }
    return null;
  }

  /** The moment at which a position is: everything before it done. */
  Moment moment(Position position) {
    return new Moment(
        position.iteration(),
        index(position),
        Math.max(0, position.part()),
        Math.max(0, position.element()));
  }

  /**
   * The node after a finished one: its next sibling, or what follows its parent. After the last operation of a phase comes the
   * first of the next phase, so that stepping over operations walks through the whole iteration.
   */
  Position after(Position position) {
    if (position.level() == Level.ITERATION) {
      return Position.ofIteration(position.iteration() + 1);
    }
    Position parent = position.parent();
    if (position.place() + 1 < children(parent)) {
      return position.sibling(position.place() + 1);
    }
    if (position.level() == Level.PHASE) {
      return Position.ofIteration(position.iteration() + 1).inPhase(0);
    }
    Position next = after(parent);
    return position.level() == Level.OPERATION ? firstChild(next) : next;
  }

  /** The node before a position at its level: its previous sibling, or what precedes its parent; null at the very start. */
  @org.jspecify.annotations.Nullable Position before(Position position) {
    if (position.level() == Level.ITERATION) {
      return position.iteration() == 0 ? null : Position.ofIteration(position.iteration() - 1);
    }
    if (position.place() > 0) {
      return position.sibling(position.place() - 1);
    }
    Position earlier = position.level() == Level.PHASE
        ? before(Position.ofIteration(position.iteration()))
        : before(position.parent());
    if (earlier == null) {
      return null;
    }
    boolean keepsLevel = position.level() == Level.OPERATION || position.level() == Level.PHASE;
    return keepsLevel ? child(earlier, children(earlier) - 1) : earlier;
  }

  /** The name of a backward part, {@code weight}. */
  static String partName(BackwardPass.Part part) {
    return part.node().function().inputName(part.input());
  }
}
