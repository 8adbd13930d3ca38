package org.lenetexplorer.debugger.watch;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/**
 * An update has just been made whose size, measured by the parameter's, is above a limit: ‖Δw‖ / ‖w‖ with w as it is after the
 * update. 10⁻³ is a usual ratio, 10⁻² is large.
 *
 * @param parameter a parameter's name, {@code fc3.weight}; empty for any of them
 * @param limit the ratio above which to stop
 * @see <a href="https://cs231n.github.io/neural-networks-3/#ratio">the ratio of weights and updates</a>
 */
public record UpdateRatio(String parameter, double limit) implements Condition {
  /** What stands for the name where any parameter is meant. */
  static final String ANY = "any";

  private static final String CHANGE = ".change";
  private static final String ADVICE =
      "Steps this large can throw away what the weights have learnt, a usual ratio is near 0.001:"
          + " try a smaller learning rate.";

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is negative or not a number
   */
  public UpdateRatio {
    if (!(limit >= 0)) {
      throw new IllegalArgumentException("the limit " + limit + " is not a number of at least 0");
    }
  }

  @Override
  public Optional<Finding> find(Moment earlier, Moment later, boolean onNode) {
    for (String name : parameters(later.scope())) {
      double ratio = ratio(name, later.scope());
      boolean fresh = Double.compare(ratio, ratio(name, earlier.scope())) != 0;
      if (ratio > limit && (fresh || onNode)) {
        return Optional.of(new Finding(
            "The update/weight ratio of " + name + " is " + Figures.text(ratio) + " > "
                + Figures.text(limit) + ".",
            ADVICE));
      }
    }
    return Optional.empty();
  }

  private List<String> parameters(Scope scope) {
    return parameter.isEmpty()
        ? scope.names().stream()
            .filter(name -> name.endsWith(CHANGE))
            .map(name -> name.substring(0, name.length() - CHANGE.length()))
            .toList()
        : List.of(parameter);
  }

  /** NaN where it can't be worked out: nothing is greater. */
  private static double ratio(String name, Scope scope) {
    try {
      return norm(name + CHANGE, scope) / norm(name, scope);
    } catch (UnresolvedException unresolved) {
      return Double.NaN;
    }
  }

  private static double norm(String name, Scope scope) throws UnresolvedException {
    Evaluation norm = new CallTerm(Builtin.NORM, new NameTerm(name)).evaluate(scope);
    return norm.number().orElse(Double.NaN);
  }

  @Override
  public Optional<String> undecided(Scope scope) {
    try {
      if (!parameter.isEmpty()) {
        norm(parameter + CHANGE, scope);
        norm(parameter, scope);
      }
      return Optional.empty();
    } catch (UnresolvedException unresolved) {
      return Optional.of(unresolved.reason());
    }
  }

  @Override
  public String toString() {
    return "update ratio of " + (parameter.isEmpty() ? ANY : parameter) + " above "
        + Figures.exact(limit);
  }
}
