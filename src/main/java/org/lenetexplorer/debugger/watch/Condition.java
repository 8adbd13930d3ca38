package org.lenetexplorer.debugger.watch;

import java.util.Optional;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.StopCondition;

/**
 * When a breakpoint stops: a pure function of two neighbouring positions, the earlier given first in either direction of travel. A
 * stop is at the later one.
 */
public sealed interface Condition
    permits Holds, Changes, NonfiniteValue, AllZero, LossRises, UpdateRatio, Nonfinite {
  /**
   * Why to stop at the later of two neighbouring positions; empty if there is no reason to. What can't be resolved is no reason.
   *
   * @param onNode whether the breakpoint sits on a node and the later position is that node. A state that lasts (an expression
   *     holds, all is zero) then stops at each visit, without a node only where it begins.
   */
  Optional<Finding> find(Moment earlier, Moment later, boolean onNode);

  /** Why the condition can't be decided at a position, in a sentence; empty if it can. For the list of breakpoints. */
  default Optional<String> undecided(Scope scope) {
    return Optional.empty();
  }

  /** The condition as the debugger asks it; a hit is told with its advice. */
  default StopCondition asStop() {
    return new ConditionStop(this);
  }

  /**
   * Reads the text of a condition, which is also what {@code toString} gives: an expression that is to hold ({@code loss > 3});
   * {@code EXPR changes}; {@code EXPR is nan or inf}; {@code EXPR is all zero}; {@code loss rises}; {@code update ratio of
   * conv1.weight above 0.01}, or {@code of any}; {@code first nan or inf}, or {@code first nan or inf in conv1.output, loss}.
   *
   * @throws ExpressionException if the expression in it is none
   */
  static Condition parse(String text) throws ExpressionException {
    return new ConditionText(text).parse();
  }
}
