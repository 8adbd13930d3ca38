package org.lenetexplorer.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lenetexplorer.tensor.Tensor;

/**
 * What a project file holds: the project, and where its session stood.
 *
 * @param project the document
 * @param weights the parameters by name, {@code conv1.weight}; those that are missing are drawn from the seed
 * @param iteration the iteration that was under way, from 0
 * @param image the image at the input, its place in the data set from 0; {@link #NEXT} for the next in the random order
 * @param view how the window was set up: names and values that only the window understands
 */
public record SavedProject(
    Project project,
    Map<String, Tensor> weights,
    long iteration,
    int image,
    Map<String, String> view) {
  /** In the place of an image: the one that is next in the random order. */
  public static final int NEXT = -1;

  /**
   * Copies the maps, keeping their order.
   *
   * @throws IllegalArgumentException if iteration or image is negative
   */
  public SavedProject {
    if (iteration < 0 || image < NEXT) {
      throw new IllegalArgumentException(
          "iteration %d and image %d count from 0".formatted(iteration, image));
    }
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    view = Collections.unmodifiableMap(new LinkedHashMap<>(view));
  }
}
