package org.lenetexplorer.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.ImageFolder;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.explain.OperationTerms;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.debugger.watch.Watches;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.nn.ShapeProblem;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.project.Transition;
import org.lenetexplorer.tensor.Tensor;

/** A project at work: its data, its weights, and the debugger wherever the network can be trained. */
@EngineThread
final class Session {
  private static final int DIGITS = 1000;

  private final Kernels kernels;
  private final WeightShelf shelf = new WeightShelf();
  private Project project;
  private long state;
  private Dataset data;
  private Map<String, Tensor> held = Map.of();
  private @Nullable Stepping stepping;
  private Watches watches = Watches.none();
  private Runnable iterationEnd = () -> {};
  private double stepsPerSecond = Double.POSITIVE_INFINITY;
  private String obstacle = "";
  private int image;
  private long runs;

  /** A session at its beginning, on built-in digits whatever the project says. */
  Session(Project project, Kernels kernels) {
    this.kernels = kernels;
    this.project = project;
    data = BuiltInDigits.draw(project.training().seed(), DIGITS);
    start(Map.of(), Map.of(), 0);
  }

  private Dataset load(Training training) throws IOException {
    boolean same = training.data().equals(project.training().data());
    if (training.data().equals(Training.BUILT_IN)) {
      return same && training.seed() == project.training().seed()
          ? data
          : BuiltInDigits.draw(training.seed(), DIGITS);
    }
    return same ? data : ImageFolder.readTraining(Path.of(training.data()));
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
    Stepping present = stepping;
    if (sameRun && present != null) {
      adjust(present, before.training(), project.training());
      return "";
    }
    boolean hadBegun = present != null && present.debugger().position().iteration() > 0;
    start(carried, Map.of(), 0);
    String news = before.network().layers().equals(project.network().layers()) && !hadBegun
        ? ""
        : WeightNews.of(weights, project.network(), carried);
    return hadBegun ? ("Training begins again at iteration 0. " + news).strip() : news;
  }

  /** Changes what may change on the way of a run; each change begins a branch. */
  private static void adjust(Stepping present, Training before, Training after) {
    if (!before.rule().equals(after.rule())) {
      present.beginIteration();
      present.change(new Edit.SetRule(after.rule()));
    }
    if (before.learningRate() != after.learningRate()) {
      present.change(new Edit.SetLearningRate(after.learningRate()));
    }
  }

  /** Whether a run can go on: only what may change on the way has changed. */
  private static boolean isSameRun(Project before, Project after) {
    Training changed = after.training();
    Training same =
        before.training().withLearningRate(changed.learningRate()).withRule(changed.rule());
    return before.hasSameNetwork(after) && same.equals(changed);
  }

  /** Whether edits can be taken over while a run is under way, between two iterations: a learning rate alone. */
  boolean isLight(List<Transition> path) {
    return stepping != null
        && project.differsInLearningRateAlone(path.get(path.size() - 1).project())
        && path.stream().allMatch(way -> way.names().isEmpty());
  }

  /**
   * Goes on with a saved project.
   *
   * @return what of it does not fit, in a sentence; or empty
   * @throws IOException if its data can't be read; built-in digits then stand in, everything else is as saved
   */
  String open(SavedProject saved, long id) throws IOException {
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
    watches = Watches.none();
    stepping = null;
    start(saved.weights(), saved.optimizerState(), saved.iteration());
    Stepping begun = stepping;
    if (begun != null && begun.takesImages() && saved.image() != SavedProject.NEXT) {
      begun.chooseImage(data, Math.min(saved.image(), data.size() - 1));
    }
    String lost = begun == null ? "" : SavedMarks.put(saved, begun);
    if (failure != null) {
      throw failure;
    }
    return lost;
  }

  /** Starts over with the seed's initial weights. */
  void rewind() {
    start(Map.of(), Map.of(), 0);
  }

  private void start(
      Map<String, Tensor> weights, Map<String, Tensor> optimizerState, long iteration) {
    Stepping left = stepping;
    if (left != null) {
      image = left.debugger().image();
      watches = left.watches();
    }
    stepping = null;
    runs++;
    held = new LinkedHashMap<>(weights);
    obstacle = ShapeInference.of(project.network())
        .problem()
        .map(ShapeProblem::message)
        .orElse("");
    if (!obstacle.isEmpty()) {
      return;
    }
    try {
      Debugger begun = new Debugger(
          SetupMaker.of(project, data, weights).from(iteration).withOptimizerState(optimizerState),
          kernels,
          new WorkerPool(1),
          new KeyframeHistory(KeyframeHistory.USUAL_BUDGET),
          OperationTerms::new);
      begun.onIterationEnd(() -> iterationEnd.run());
      if (left != null) {
        BreakpointCarrier.carry(left.debugger(), begun);
      }
      stepping = new Stepping(begun, watches);
    } catch (IllegalArgumentException e) {
      obstacle = String.valueOf(e.getMessage());
    } catch (OutOfMemoryError e) {
      obstacle = "there is not enough memory for this network; make a layer smaller, or undo";
    }
  }

  /** The parameters by name, as far as there are any; shared. */
  Map<String, Tensor> weights() {
    Debugger present = debugger();
    return present == null ? held : present.step().model().parameters().stateDict();
  }

  /** The image to be shown where there is no debugger: the one that was seen last. */
  int image() {
    return Math.min(image, data.size() - 1);
  }

  /** The debugger, or null where the network can't be trained. */
  @Nullable Debugger debugger() {
    return stepping == null ? null : stepping.debugger();
  }

  /** The stepping, or null where the network can't be trained. */
  @Nullable Stepping stepping() {
    return stepping;
  }

  /**
   * The stepping.
   *
   * @throws IllegalArgumentException if the network can't be trained; it says why
   */
  Stepping requireStepping() {
    Stepping present = stepping;
    if (present == null) {
      throw new IllegalArgumentException(obstacle);
    }
    return present;
  }

  /** Something to be done whenever a run has completed an iteration. */
  void onIterationEnd(Runnable observer) {
    iterationEnd = observer;
  }

  /** Operations in a second that runs go at; infinite for full speed. */
  double stepsPerSecond() {
    return stepsPerSecond;
  }

  void setSpeed(double speed) {
    stepsPerSecond = speed;
  }

  /** The debugger as the window shows it. */
  DebugView debugView(boolean underWay) {
    return stepping == null
        ? DebugView.none(stepsPerSecond, runs)
        : stepping.view(stepsPerSecond, underWay, runs);
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
