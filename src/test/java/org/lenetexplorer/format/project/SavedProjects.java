package org.lenetexplorer.format.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Initialization;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** Projects worth saving. */
final class SavedProjects {
  private SavedProjects() {}

  /** Weights of a seed, and something other than usual in every field. */
  static SavedProject of(Network network, long seed) {
    Training training = new Training(
        "/data/größe \"x\"\n\u2028",
        0.25f,
        0.125f,
        Criterion.MSE,
        new Adam(0.8, 0.99, 1e-7, 0.001),
        1.0 / 3,
        -seed);
    Project project =
        new Project(network, training, List.of("conv1 if max(x) > 0.5", "loss"), List.of("", "😀"));
    return new SavedProject(
        project, weights(network, seed), 41 + seed, 7, Map.of("zoom", "1.5", "", "selected"));
  }

  /** A small one, for tests that read it thousands of times. */
  static SavedProject small() {
    Network network =
        new Network("Small", Shape.of(1, 1, 2), List.of(new NamedLayer("fc1", new Linear(2, 3))));
    return of(network, 3);
  }

  static Map<String, Tensor> weights(Network network, long seed) {
    Parameters parameters = new Parameters(network.parameterShapes());
    Initialization.draw(network, parameters, seed);
    return parameters.stateDict();
  }

  static SavedProject with(SavedProject saved, Project project) {
    return new SavedProject(
        project, saved.weights(), saved.iteration(), saved.image(), saved.view());
  }

  static SavedProject with(SavedProject saved, Map<String, Tensor> weights) {
    return new SavedProject(
        saved.project(), weights, saved.iteration(), saved.image(), saved.view());
  }

  static void assertSame(SavedProject found, SavedProject wanted) {
    assertThat(found.project()).isEqualTo(wanted.project());
    assertThat(found.iteration()).isEqualTo(wanted.iteration());
    assertThat(found.image()).isEqualTo(wanted.image());
    assertThat(new LinkedHashMap<>(found.view())).isEqualTo(new LinkedHashMap<>(wanted.view()));
    assertThat(found.weights().keySet())
        .containsExactlyElementsOf(wanted.weights().keySet());
    wanted
        .weights()
        .forEach((name, tensor) -> assertThat(found.weights().get(name))
            .as(name)
            .matches(tensor::bitwiseEquals, "the same in every bit"));
  }
}
