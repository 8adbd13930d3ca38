package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.StepTree;
import org.lenetexplorer.train.Operation;

/**
 * The step that makes a number.
 *
 * @param at the step's position, down to the element; of the operation where it has no elements
 * @param operation the operation that it is in
 */
record Making(Position at, Operation operation) {
  /** How far the making of a number has come. */
  enum Progress {
    NOT_BEGUN,
    UNDER_WAY,
    DONE
  }

  /** The step that a position is at, or the first one below it. */
  static Making at(StepTree tree, Position position) {
    Position phase = position.inPhase(Math.max(0, position.phase()));
    Position operation = phase.inOperation(Math.max(0, position.operation()));
    Operation work = tree.operation(operation);
    if (work == null) {
      throw new IllegalArgumentException(position + " is no position of this session");
    }
    Position within = work instanceof Operation.Backward
        ? operation.inPart(Math.max(0, position.part()))
        : operation;
    return new Making(
        work instanceof Operation.ZeroGrad
            ? within
            : within.inElement(Math.max(0, position.element())),
        work);
  }

  /** The steps of an iteration that make an element of a tensor, in their order. */
  static List<Making> of(Debugger debugger, long iteration, ElementReference element) {
    List<Making> steps = new ArrayList<>();
    StepTree tree = debugger.tree();
    for (int phase = 0; phase < tree.phases().size(); phase++) {
      List<Operation> operations = tree.operations(phase);
      for (int i = 0; i < operations.size(); i++) {
        Position at = Position.ofIteration(iteration).inPhase(phase).inOperation(i);
        add(steps, at, operations.get(i), element);
      }
    }
    return steps;
  }

  private static void add(
      List<Making> steps, Position at, Operation operation, ElementReference element) {
    if (operation instanceof Operation.Forward forward) {
      Variable output = forward.node().output();
      if (TensorNames.value(output).equals(element.tensor())) {
        steps.add(new Making(at.inElement(element.place(output.shape())), operation));
      } else if (TensorNames.saved(forward.node(), "softmax").equals(element.tensor())) {
        steps.add(new Making(at.inElement(0), operation));
      }
    } else if (operation instanceof Operation.Backward backward) {
      for (int p = 0; p < backward.parts().size(); p++) {
        Variable variable = backward.parts().get(p).variable();
        if (TensorNames.gradient(variable).equals(element.tensor())) {
          steps.add(new Making(at.inPart(p).inElement(element.place(variable.shape())), operation));
        }
      }
    } else if (operation instanceof Operation.Update update
        && update.parameter().name().equals(element.tensor())) {
      steps.add(new Making(at.inElement(element.place(update.parameter().shape())), operation));
    }
  }

  /** The part of the backward operation. */
  BackwardPass.Part part() {
    return ((Operation.Backward) operation).parts().get(at.part());
  }

  /** Whether it is done when the debugger is at a position. */
  Progress progress(Position present) {
    boolean within = present.iteration() == at.iteration()
        && present.phase() == at.phase()
        && present.operation() == at.operation()
        && present.part() == at.part()
        && present.element() == at.element();
    if (within) {
      return Progress.UNDER_WAY;
    }
    return present.compareTo(at) > 0 ? Progress.DONE : Progress.NOT_BEGUN;
  }

  /** The name of the number. */
  ElementReference element() {
    int place = Math.max(0, at.element());
    if (operation instanceof Operation.Forward forward) {
      Variable output = forward.node().output();
      return ElementReference.of(TensorNames.value(output), output.shape(), place);
    }
    if (operation instanceof Operation.Backward) {
      Variable variable = part().variable();
      return ElementReference.of(TensorNames.gradient(variable), variable.shape(), place);
    }
    if (operation instanceof Operation.Update update) {
      return ElementReference.of(update.parameter().name(), update.parameter().shape(), place);
    }
    Variable variable = ((Operation.ZeroGrad) operation).parameter().variable();
    return ElementReference.of(TensorNames.gradient(variable), variable.shape(), 0);
  }

  /** The position right after the operation, in the same iteration. */
  Position after(StepTree tree) {
    boolean last = at.operation() + 1 == tree.operations(at.phase()).size();
    return last
        ? Position.ofIteration(at.iteration()).inPhase(at.phase() + 1)
        : at.inOperation(at.operation() + 1);
  }

  /** The beginning of the operation. */
  Position before() {
    return at.inOperation(at.operation());
  }
}
