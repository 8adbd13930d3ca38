package org.lenetexplorer.cli;

import java.util.Locale;
import java.util.Optional;
import org.lenetexplorer.debugger.Branch;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.debugger.watch.Evaluation;
import org.lenetexplorer.debugger.watch.Expression;

/** Compares the branch at hand with another: the losses of the iterations that both have run. */
final class BranchComparison {
  private static final int SHOWN = 20;

  private final Debugger debugger;

  BranchComparison(Debugger debugger) {
    this.debugger = debugger;
  }

  /** {@code compare 1}: the losses side by side. {@code compare 1 conv1.weight}: a tensor's difference here. */
  String with(CommandText rest) throws CommandException {
    String number = rest.word();
    if (!number.matches("\\d{1,9}")
        || Integer.parseInt(number) >= debugger.branches().size()) {
      throw rest.refuse("the number of a branch, 0 to " + (debugger.branches().size() - 1));
    }
    int id = Integer.parseInt(number);
    CommandText tensor = rest.afterWord();
    return tensor.isEmpty() ? losses(id) : difference(id, tensor);
  }

  /** A line an iteration, the last ones if there are many. */
  private String losses(int id) {
    Branch here = debugger.branch();
    float[] a = here.losses();
    float[] b = debugger.branches().get(id).losses();
    StringBuilder text = new StringBuilder(
        String.format(Locale.ROOT, "iteration  branch %d  branch %d  difference%n", here.id(), id));
    int count = Math.min(a.length, b.length);
    for (int k = Math.max(0, count - SHOWN); k < count; k++) {
      text.append(
          String.format(Locale.ROOT, "%9d  %8.5f  %8.5f  %+.5f%n", k, a[k], b[k], a[k] - b[k]));
    }
    return text.toString();
  }

  private String difference(int id, CommandText tensor) throws CommandException {
    Expression expression = DebugSession.expression(tensor);
    Optional<Evaluation> here = value(expression);
    debugger.catchUp(id, () -> false);
    Optional<Evaluation> there = debugger.on(id, () -> value(expression));
    if (here.isEmpty() || there.isEmpty()) {
      return expression + " is not computed on " + (here.isEmpty() ? "this branch" : "branch " + id)
          + " at this position";
    }
    double largest = 0;
    int place = 0;
    for (int i = 0; i < here.get().size(); i++) {
      double difference = Math.abs(here.get().at(i) - there.get().at(i));
      if (difference > largest) {
        largest = difference;
        place = i;
      }
    }
    return String.format(
        Locale.ROOT,
        "%s: largest difference %.6g, at element %d: %.9g here, %.9g on branch %d",
        expression,
        largest,
        place,
        here.get().at(place),
        there.get().at(place),
        id);
  }

  private Optional<Evaluation> value(Expression expression) {
    try {
      return Optional.of(expression.evaluate(debugger.scope()));
    } catch (UnresolvedException e) {
      return Optional.empty();
    }
  }
}
