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
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.project.Breakpoint;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Numbers;

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
        -seed,
        new Feed(
            new Feed.Input.Normal(seed + 5),
            new Feed.Target.OfClass(2),
            new Feed.GradOutput.Normal(-1)));
    List<Breakpoint> breakpoints = List.of(
        new Breakpoint("conv1", "max(x) > 0.5", false, 3, true, true), Breakpoint.of("loss"));
    Project project = new Project(network, training, breakpoints, List.of("", "😀"));
    return new SavedProject(
        project,
        weights(network, seed),
        state(project, seed),
        41 + seed,
        7,
        "iteration " + (41 + seed) + " ▸ loss",
        Map.of("zoom", "1.5", "", "selected"));
  }

  /** Random numbers for all that an optimiser can remember, after as many steps as the seed says. */
  static Map<String, Tensor> state(Project project, long seed) {
    Map<String, Tensor> state = new LinkedHashMap<>();
    Optimizer.stateShapes(project.training().rule(), project.network().parameterShapes())
        .forEach((name, shape) -> state.put(
            name,
            name.endsWith(Optimizer.STEP)
                ? Tensor.scalar((float) seed)
                : Tensor.of(shape, Numbers.normal(shape.size(), seed))));
    return state;
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
        project,
        saved.weights(),
        state(project, 3),
        saved.iteration(),
        saved.image(),
        saved.position(),
        saved.view());
  }

  static SavedProject with(SavedProject saved, Map<String, Tensor> weights) {
    return withState(saved, weights, saved.optimizerState());
  }

  static SavedProject withState(
      SavedProject saved, Map<String, Tensor> weights, Map<String, Tensor> state) {
    return new SavedProject(
        saved.project(),
        weights,
        state,
        saved.iteration(),
        saved.image(),
        saved.position(),
        saved.view());
  }

  static void assertSame(SavedProject found, SavedProject wanted) {
    assertThat(found.project()).isEqualTo(wanted.project());
    assertThat(found.iteration()).isEqualTo(wanted.iteration());
    assertThat(found.image()).isEqualTo(wanted.image());
    assertThat(new LinkedHashMap<>(found.view())).isEqualTo(new LinkedHashMap<>(wanted.view()));
    assertThat(found.position()).isEqualTo(wanted.position());
    assertSame(found.weights(), wanted.weights());
    assertSame(found.optimizerState(), wanted.optimizerState());
  }

  private static void assertSame(Map<String, Tensor> found, Map<String, Tensor> wanted) {
    assertThat(found.keySet()).containsExactlyElementsOf(wanted.keySet());
    wanted.forEach((name, tensor) -> assertThat(found.get(name))
        .as(name)
        .matches(tensor::bitwiseEquals, "the same in every bit"));
  }
}
