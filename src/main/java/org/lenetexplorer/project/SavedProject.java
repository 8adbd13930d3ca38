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
 * @param optimizerState what the optimiser remembers, by parameter and PyTorch's name: {@code conv1.weight.exp_avg}, and
 *     {@code conv1.weight.step} []; a parameter that has nothing there has made no step
 * @param iteration the iteration that was under way, from 0
 * @param image the image at the input, its place in the data set from 0; {@link #NEXT} for the next in the random order
 * @param position where in that iteration, as the debugger prints it, {@code iteration 3 ▸ backward ▸ conv2}; empty for its
 *     beginning
 * @param view how the window was set up: names and values that only the window understands
 */
public record SavedProject(
    Project project,
    Map<String, Tensor> weights,
    Map<String, Tensor> optimizerState,
    long iteration,
    int image,
    String position,
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
    optimizerState = Collections.unmodifiableMap(new LinkedHashMap<>(optimizerState));
    view = Collections.unmodifiableMap(new LinkedHashMap<>(view));
  }

  /** A project at the beginning of an iteration, with an optimiser that has made no step. */
  public SavedProject(
      Project project,
      Map<String, Tensor> weights,
      long iteration,
      int image,
      Map<String, String> view) {
    this(project, weights, Map.of(), iteration, image, "", view);
  }

  /** The same with another set-up of the window. */
  public SavedProject withView(Map<String, String> other) {
    return new SavedProject(project, weights, optimizerState, iteration, image, position, other);
  }
}
