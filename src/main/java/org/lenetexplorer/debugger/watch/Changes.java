package org.lenetexplorer.debugger.watch;

import java.util.Optional;
import java.util.stream.IntStream;
import org.lenetexplorer.debugger.Scope;

/**
 * An expression's value differs between the two positions, in any element; getting a value and losing it count as well.
 *
 * @param expression what is looked at
 */
public record Changes(Expression expression) implements Condition {
  private static final String ADVICE =
      "The step just taken wrote it: step back over it and then into it to see the number come about.";

  @Override
  public Optional<Finding> find(Moment earlier, Moment later, boolean onNode) {
    Observation before = Observation.of(expression, earlier.scope(), earlier.position());
    Observation after = Observation.of(expression, later.scope(), later.position());
    return isSame(before.value(), after.value())
        ? Optional.empty()
        : Optional.of(new Finding(sentence(before, after), ADVICE));
  }

  private static boolean isSame(Optional<Evaluation> a, Optional<Evaluation> b) {
    return (a.isPresent() && b.isPresent())
        ? a.get().isSameAs(b.get())
        : a.isPresent() == b.isPresent();
  }

  private String sentence(Observation before, Observation after) {
    return expression + " changed" + count(before.value(), after.value()) + ": " + before + " → "
        + after + ".";
  }

  private static String count(Optional<Evaluation> before, Optional<Evaluation> after) {
    if (before.isEmpty()
        || after.isEmpty()
        || before.get().size() != after.get().size()) {
      return "";
    }
    Evaluation old = before.get();
    Evaluation now = after.get();
    long changed =
        IntStream.range(0, now.size()).filter(i -> !now.isSameAt(i, old)).count();
    return now.size() == 1 ? "" : " in " + changed + " of " + now.size() + " elements";
  }

  @Override
  public Optional<String> undecided(Scope scope) {
    String reason = Observation.of(expression, scope, "").reason();
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }

  @Override
  public String toString() {
    return expression + " changes";
  }
}
