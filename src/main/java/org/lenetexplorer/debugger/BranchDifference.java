package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * How far a tensor is from itself on another branch, at the same position.
 *
 * @param tensor {@code conv1.weight}, {@code conv1.weight.grad}, {@code conv1.output}, {@code loss}
 * @param shape its shape
 * @param place the element that differs most, in row-major order
 * @param here its value on the present branch
 * @param there its value on the other one
 */
public record BranchDifference(String tensor, Shape shape, int place, float here, float there) {
  /** |here − there|; infinite if one of them is NaN and the other is not. */
  public double size() {
    if (Float.isNaN(here) || Float.isNaN(there)) {
      return Float.isNaN(here) == Float.isNaN(there) ? 0 : Double.POSITIVE_INFINITY;
    }
    return here == there ? 0 : Math.abs((double) here - there);
  }

  /**
   * The tensors that both branches have computed, those that differ most first; copies all of them for a moment.
   *
   * @throws IllegalArgumentException if there is no such branch, or it has not been run as far
   */
  public static List<BranchDifference> largest(Debugger debugger, int branch) {
    Map<String, Reading> other = debugger.on(branch, () -> readings(debugger.scope()));
    Map<String, Reading> mine = readings(debugger.scope());
    List<BranchDifference> differences = new ArrayList<>();
    mine.forEach((name, reading) -> {
      Reading theirs = other.get(name);
      if (theirs != null && theirs.shape().equals(reading.shape())) {
        differences.add(largest(name, reading.tensor(), theirs.tensor()));
      }
    });
    differences.sort((a, b) -> Double.compare(b.size(), a.size()));
    return List.copyOf(differences);
  }

  /** The tensors that are whole. */
  private static Map<String, Reading> readings(Scope scope) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (String name : scope.names()) {
      find(scope, name)
          .filter(reading -> reading.isWhole() && reading.tensor().size() > 0)
          .ifPresent(reading -> readings.put(name, reading));
    }
    return readings;
  }

  private static Optional<Reading> find(Scope scope, String name) {
    try {
      return Optional.of(scope.find(name));
    } catch (UnresolvedException notComputed) {
      return Optional.empty();
    }
  }

  private static BranchDifference largest(String name, Tensor mine, Tensor other) {
    BranchDifference most = at(name, mine, other, 0);
    for (int i = 1; i < mine.size(); i++) {
      BranchDifference next = at(name, mine, other, i);
      most = next.size() > most.size() ? next : most;
    }
    return most;
  }

  private static BranchDifference at(String name, Tensor mine, Tensor other, int place) {
    return new BranchDifference(name, mine.shape(), place, mine.at(place), other.at(place));
  }
}
