package org.lenetexplorer.debugger.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.debugger.Scope;

/**
 * An expression followed from stop to stop, forward or back; it never changes, a stop gives a new one.
 *
 * @param expression what is followed
 * @param now at the latest stop; empty before the first
 * @param before at the stop visited before it, at another position; empty before the second
 * @param history the latest 100 values that were one number, in the order of the visits
 */
public record Watch(
    Expression expression,
    Optional<Observation> now,
    Optional<Observation> before,
    List<Double> history) {
  /** How many numbers a watch remembers. */
  public static final int REMEMBERED = 100;

  /** Copies the history. */
  public Watch {
    history = List.copyOf(history);
  }

  /** A watch that has seen nothing yet. */
  public static Watch of(Expression expression) {
    return new Watch(expression, Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * The watch after a stop. Another look from the same position, as after an edit there, replaces what was seen now and leaves
   * what was seen before.
   *
   * @param position where the stop is, as the debugger prints it
   */
  public Watch update(Scope scope, String position) {
    Observation seen = Observation.of(expression, scope, position);
    boolean moved = now.isEmpty() || !now.get().position().equals(position);
    return new Watch(expression, Optional.of(seen), moved ? now : before, remember(seen, moved));
  }

  private List<Double> remember(Observation seen, boolean moved) {
    List<Double> numbers = new ArrayList<>(history);
    if (!moved && now.flatMap(Watch::number).isPresent()) {
      numbers.remove(numbers.size() - 1);
    }
    number(seen).ifPresent(numbers::add);
    return numbers.subList(Math.max(0, numbers.size() - REMEMBERED), numbers.size());
  }

  private static Optional<Double> number(Observation seen) {
    return seen.value().flatMap(value -> value.number().stream().boxed().findFirst());
  }

  /** Now minus before, where both are resolved and of one shape; computed where both are. */
  public Optional<Evaluation> difference() {
    Optional<Evaluation> old = before.flatMap(Observation::value);
    return now.flatMap(Observation::value)
        .filter(value -> old.isPresent() && old.get().shape().equals(value.shape()))
        .map(value -> value.zip(old.orElse(value), (a, b) -> a - b));
  }

  /** Why there is no value now, in a sentence; empty if there is one. */
  public String reason() {
    return now.map(Observation::reason).orElse("the watch has not been looked at yet");
  }

  /** {@code loss = 0.25}, or {@code loss = ? (loss is not computed yet at this position)}. */
  @Override
  public String toString() {
    String why = reason();
    return expression + " = " + now.map(Observation::toString).orElse("?")
        + (why.isEmpty() ? "" : " (" + why + ")");
  }
}
