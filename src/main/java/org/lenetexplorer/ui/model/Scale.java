package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.tensor.Tensor;

/**
 * How far the colours of a drawn tensor reach, on either side of zero.
 *
 * @param limits the absolute value in full colour: one for each map, or a single one for all; 0 while there are no numbers
 * @param scope which numbers share it, in words: {@code this layer}; empty where the range is given, as that of probabilities
 */
public record Scale(List<Float> limits, String scope) {
  /** Copies the list. */
  public Scale {
    limits = List.copyOf(limits);
  }

  /** A range that does not depend on the numbers. */
  static Scale given(float limit) {
    return new Scale(List.of(limit), "");
  }

  /**
   * The scale of a tensor.
   *
   * @param count how many maps it is drawn as
   * @param network the largest absolute value of all tensors of its kind
   */
  static Scale of(ColorScope scope, @Nullable Tensor values, int count, float network) {
    List<Float> limits = new ArrayList<>();
    if (values == null) {
      limits.add(0f);
    } else if (scope == ColorScope.MAP) {
      int size = values.size() / count;
      for (int map = 0; map < count; map++) {
        limits.add(largest(values, map * size, size));
      }
    } else {
      limits.add(scope == ColorScope.LAYER ? largest(values) : network);
    }
    return new Scale(limits, scope.words());
  }

  /** The largest finite absolute value; 0 without any. */
  static float largest(@Nullable Tensor values) {
    return values == null ? 0 : largest(values, 0, values.size());
  }

  private static float largest(Tensor values, int from, int count) {
    float largest = 0;
    for (int i = from; i < from + count; i++) {
      float size = Math.abs(values.at(i));
      largest = Float.isFinite(size) && size > largest ? size : largest;
    }
    return largest;
  }

  /** Whether each map has a limit of its own. */
  public boolean isPerMap() {
    return limits.size() > 1;
  }

  /** The limit of a map, from 0; that of all where they share one. */
  public float limit(int map) {
    return isPerMap() ? limits.get(Math.max(0, Math.min(limits.size() - 1, map))) : limits.get(0);
  }

  /** The largest limit. */
  public float limit() {
    return limits.stream().max(Float::compare).orElse(0f);
  }
}
