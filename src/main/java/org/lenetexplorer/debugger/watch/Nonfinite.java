package org.lenetexplorer.debugger.watch;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/**
 * The step between the two positions brought the first NaN or infinity into a tensor.
 *
 * @param tensors names to watch; empty for whatever the step changed, see {@link Moment#changed}
 */
public record Nonfinite(List<String> tensors) implements Condition {
  /** Copies the list. */
  public Nonfinite {
    tensors = List.copyOf(tensors);
  }

  @Override
  public Optional<Finding> find(Moment earlier, Moment later, boolean onNode) {
    List<String> names = tensors.isEmpty() ? later.changed() : tensors;
    for (String name : names) {
      Optional<NonfiniteElement> after = first(name, later.scope());
      if (after.isPresent() && first(name, earlier.scope()).isEmpty()) {
        return after.map(element -> element.finding(name));
      }
    }
    return Optional.empty();
  }

  private static Optional<NonfiniteElement> first(String name, Scope scope) {
    try {
      return NonfiniteElement.first(Evaluation.of(scope.find(name)));
    } catch (UnresolvedException unresolved) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> undecided(Scope scope) {
    try {
      for (String name : tensors) {
        scope.find(name);
      }
      return Optional.empty();
    } catch (UnresolvedException unresolved) {
      return Optional.of(unresolved.reason());
    }
  }

  @Override
  public String toString() {
    return "first nan or inf" + (tensors.isEmpty() ? "" : " in " + String.join(", ", tensors));
  }
}
