package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.nn.ShapeProblem;

/**
 * What an edit of the network would lead to, said before it is done.
 *
 * @param edit the edit
 * @param shapes the shapes after it
 */
public record EditPreview(NetworkEdit edit, ShapeInference shapes) {
  public static EditPreview of(NetworkEdit edit) {
    return new EditPreview(edit, ShapeInference.of(edit.network()));
  }

  /** The last of the layers that are put in or moved. */
  private int last() {
    return edit.chosen().isEmpty() ? 0 : edit.chosen().last();
  }

  /** Whether the layers put in or moved fit where they come to lie. */
  public boolean fits() {
    return shapes.problem().filter(problem -> problem.index() <= last()).isEmpty();
  }

  /** The layers put in or moved and the shape that comes out of them: {@code conv2 → [1, 16, 10, 10]}; or what is wrong. */
  public String headline() {
    if (!fits()) {
      return shapes.problem().map(EditPreview::fault).orElseThrow();
    }
    List<NamedLayer> layers = NetworkEdit.picked(edit.network(), edit.chosen());
    String names = layers.isEmpty()
        ? edit.network().name()
        : layers.get(0).name()
            + (layers.size() > 1 ? " … " + layers.get(layers.size() - 1).name() : "");
    return names + " → " + shape(last());
  }

  private static String fault(ShapeProblem problem) {
    return problem.layer() + " " + problem.cause();
  }

  /** What would no longer fit behind the layers put in or moved; empty if all does. */
  public String consequence() {
    Optional<ShapeProblem> later = shapes.problem().filter(problem -> problem.index() > last());
    return later.map(problem -> "then " + fault(problem)).orElse("");
  }

  private String shape(int layer) {
    return layer < shapes.layers().size()
        ? shapes.layers().get(layer).output().batched(1).toString()
        : Chain.UNKNOWN;
  }

  /**
   * The shapes that the layers of the present network would have, in their present order.
   *
   * @param layers how many layers there are now
   */
  public List<String> shapesOf(int layers) {
    List<String> texts = new ArrayList<>(Collections.nCopies(layers, Chain.UNKNOWN));
    for (int i = 0; i < edit.origins().size(); i++) {
      int origin = edit.origins().get(i);
      if (origin >= 0) {
        texts.set(origin, shape(i));
      }
    }
    return texts;
  }
}
