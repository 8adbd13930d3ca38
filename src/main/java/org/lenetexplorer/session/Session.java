package org.lenetexplorer.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.IdxReader;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.nn.ShapeProblem;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.project.Transition;
import org.lenetexplorer.tensor.Tensor;

/** A project at work: its data, its weights, and the walk through training wherever the network can be trained. */
@EngineThread
final class Session {
  private static final int DIGITS = 1000;

  private final Kernels kernels;
  private final WeightShelf shelf = new WeightShelf();
  private Project project;
  private long state;
  private Dataset data;
  private Map<String, Tensor> held = Map.of();
  private @Nullable Walk walk;
  private String obstacle = "";
  private int image;

  /** A session at its beginning, on built-in digits whatever the project says. */
  Session(Project project, Kernels kernels) {
    this.kernels = kernels;
    this.project = project;
    data = BuiltInDigits.draw(project.training().seed(), DIGITS);
    start(Map.of());
  }

  private Dataset load(Training training) throws IOException {
    boolean same = training.data().equals(project.training().data());
    if (training.data().equals(Training.BUILT_IN)) {
      return same && training.seed() == project.training().seed()
          ? data
          : BuiltInDigits.draw(training.seed(), DIGITS);
    }
    return same ? data : IdxReader.readTraining(Path.of(training.data()));
  }

  /**
   * Takes over edits, and weights with them.
   *
   * @param path from the present state of the project to the wanted one
   * @return what became of the weights, or empty
   * @throws IOException if other data can't be read; nothing has changed then
   */
  String follow(List<Transition> path) throws IOException {
    Transition end = path.get(path.size() - 1);
    Project before = project;
    Dataset loaded = load(end.project().training());
    Map<String, Tensor> weights = weights();
    Map<String, Tensor> carried = weights;
    for (Transition way : path) {
      boolean redraw = way.project().training().seed() != project.training().seed();
      carried = shelf.carry(carried, way, redraw);
      project = way.project();
      state = way.to();
    }
    boolean sameRun = loaded == data && isSameRun(before, project);
    data = loaded;
    Walk present = walk;
    if (sameRun && present != null) {
      present.setLearningRate(project.training().learningRate());
      return "";
    }
    start(carried);
    return before.network().layers().equals(project.network().layers())
        ? ""
        : WeightNews.of(weights, project.network(), carried);
  }

  /** Whether a run can go on: only what may change on the way has changed. */
  private static boolean isSameRun(Project before, Project after) {
    Training same = before.training().withLearningRate(after.training().learningRate());
    return isSameNetwork(before.network(), after.network()) && same.equals(after.training());
  }

  private static boolean isSameNetwork(Network before, Network after) {
    return before.layers().equals(after.layers()) && before.input().equals(after.input());
  }

  /**
   * Goes on with a saved project.
   *
   * @throws IOException if its data can't be read; built-in digits then stand in, everything else is as saved
   */
  void open(SavedProject saved, long id) throws IOException {
    shelf.clear();
    Training training = saved.project().training();
    IOException failure = null;
    Dataset loaded = data;
    try {
      loaded = load(training);
    } catch (IOException e) {
      failure = e;
      loaded = BuiltInDigits.draw(training.seed(), DIGITS);
    }
    project = saved.project();
    state = id;
    data = loaded;
    start(saved.weights());
    Walk begun = walk;
    if (begun != null) {
      begun.goTo(saved.iteration());
      if (saved.image() != SavedProject.NEXT) {
        begun.chooseSample(Math.min(saved.image(), data.size() - 1));
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Starts over with the seed's initial weights. */
  void rewind() {
    start(Map.of());
  }

  private void start(Map<String, Tensor> weights) {
    Walk left = walk;
    image = left == null ? image : left.sample();
    walk = null;
    held = new LinkedHashMap<>(weights);
    obstacle = ShapeInference.of(project.network())
        .problem()
        .map(ShapeProblem::message)
        .orElse("");
    if (!obstacle.isEmpty()) {
      return;
    }
    try {
      walk = new Walk(project, data, weights, kernels);
    } catch (IllegalArgumentException e) {
      obstacle = String.valueOf(e.getMessage());
    } catch (OutOfMemoryError e) {
      obstacle = "there is not enough memory for this network; make a layer smaller, or undo";
    }
  }

  /** The parameters by name, as far as there are any; shared. */
  Map<String, Tensor> weights() {
    Walk present = walk;
    return present == null ? held : present.step().model().parameters().stateDict();
  }

  /** The image to be shown where there is no walk: the one that was seen last. */
  int image() {
    return Math.min(image, data.size() - 1);
  }

  /** The walk, or null where the network can't be trained. */
  @Nullable Walk walk() {
    return walk;
  }

  /**
   * The walk.
   *
   * @throws IllegalArgumentException if the network can't be trained; it says why
   */
  Walk requireWalk() {
    Walk present = walk;
    if (present == null) {
      throw new IllegalArgumentException(obstacle);
    }
    return present;
  }

  /** Why the network can't be trained, in a sentence; empty if it can. */
  String obstacle() {
    return obstacle;
  }

  Project project() {
    return project;
  }

  /** The number of the project's state that this session is at. */
  long state() {
    return state;
  }

  Dataset data() {
    return data;
  }

  Kernels kernels() {
    return kernels;
  }
}
