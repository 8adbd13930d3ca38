package org.lenetexplorer.session;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.project.Transition;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * Carries weights through edits. A parameter keeps its numbers as long as its layer keeps its name, or is renamed, and its shape
 * stays; what an edit loses is laid aside, and comes back when the edit is undone.
 */
@EngineThread
final class WeightShelf {
  /** What was lost when a state of the project was left, by the state's number and the parameter's name there. */
  private final Map<Long, Map<String, Tensor>> aside = new HashMap<>();

  /**
   * The weights that a network takes over.
   *
   * @param weights the parameters before, by name
   * @param way the edit, or its undo
   * @param redraw whether none is to be kept because other initial weights were asked for
   * @return the parameters known afterwards; the others are new
   */
  Map<String, Tensor> carry(Map<String, Tensor> weights, Transition way, boolean redraw) {
    Map<String, Tensor> left = new LinkedHashMap<>(weights);
    Map<String, Tensor> known = aside.getOrDefault(way.to(), Map.of());
    Map<String, Tensor> carried = new LinkedHashMap<>();
    for (Map.Entry<String, Shape> wanted :
        way.project().network().parameterShapes().entrySet()) {
      String before = way.before(wanted.getKey());
      Tensor kept = redraw ? null : fitting(left, before, wanted.getValue());
      if (kept != null) {
        left.remove(before);
      } else {
        kept = fitting(known, wanted.getKey(), wanted.getValue());
      }
      if (kept != null) {
        carried.put(wanted.getKey(), kept);
      }
    }
    Map<String, Tensor> lost = aside.computeIfAbsent(way.from(), state -> new HashMap<>());
    left.forEach(
        (name, tensor) -> lost.put(name, tensor.copy())); // not a view that holds a whole model
    return carried;
  }

  private static @Nullable Tensor fitting(Map<String, Tensor> tensors, String name, Shape shape) {
    Tensor tensor = tensors.get(name);
    return tensor != null && tensor.shape().equals(shape) ? tensor : null;
  }

  /** Forgets what was laid aside: another project has been opened. */
  void clear() {
    aside.clear();
  }
}
