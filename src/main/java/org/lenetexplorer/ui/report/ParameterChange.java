package org.lenetexplorer.ui.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.session.Account;
import org.lenetexplorer.tensor.Tensor;

/**
 * A parameter before and after training, of equal shape.
 *
 * @param name PyTorch's name
 */
record ParameterChange(String name, Tensor before, Tensor after) {
  /**
   * A number that changed.
   *
   * @param parameter its parameter's name
   * @param index where it is, {@code [3, 0, 2, 4]}
   * @param size the change's absolute value; NaN or infinite where the training has gone wrong
   */
  record Moved(String parameter, String index, float before, float after, double size) {}

  /** All parameters that there were before, in the network's order. */
  static List<ParameterChange> all(Account account) {
    List<ParameterChange> all = new ArrayList<>();
    for (Map.Entry<String, Tensor> entry : account.after().entrySet()) {
      Tensor before = account.before().get(entry.getKey());
      if (before != null && before.shape().equals(entry.getValue().shape())) {
        all.add(new ParameterChange(entry.getKey(), before, entry.getValue()));
      }
    }
    return all;
  }

  /** The numbers that changed most, the largest change first; those that did not change are left out. */
  static List<Moved> largest(List<ParameterChange> changes, int most) {
    return changes.stream()
        .flatMap(change -> change.largest(most).stream())
        .sorted(Comparator.comparingDouble(Moved::size).reversed())
        .limit(most)
        .toList();
  }

  private List<Moved> largest(int most) {
    return java.util.stream.IntStream.range(0, after.size())
        .filter(i -> difference(i) > 0 || Double.isNaN(difference(i)))
        .boxed()
        .sorted(Comparator.comparingDouble(this::difference).reversed())
        .limit(most)
        .map(i -> new Moved(name, index(i), before.at(i), after.at(i), difference(i)))
        .toList();
  }

  private String index(int place) {
    return java.util.Arrays.toString(after.shape().index(place));
  }

  private double difference(int i) {
    return Math.abs((double) after.at(i) - before.at(i));
  }

  /** The largest finite absolute value of both, so that one scale serves them. */
  float limit() {
    float limit = 0;
    for (Tensor tensor : List.of(before, after)) {
      for (int i = 0; i < tensor.size(); i++) {
        float size = Math.abs(tensor.at(i));
        limit = Float.isFinite(size) ? Math.max(limit, size) : limit;
      }
    }
    return limit;
  }

  /** |after − before| / |after|, as norms over all numbers; NaN if all are 0. */
  double ratio() {
    double change = 0;
    double size = 0;
    for (int i = 0; i < after.size(); i++) {
      change += difference(i) * difference(i);
      size += (double) after.at(i) * after.at(i);
    }
    return Math.sqrt(change) / Math.sqrt(size);
  }
}
