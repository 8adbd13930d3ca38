package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.session.DebugView.BranchView;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Tensor;

/**
 * What changes over a training: losses, sizes of updates, tests. It is fed with snapshots and keeps from each what the next one
 * no longer has. What belongs to another training or branch is dropped; going back drops nothing.
 */
@EdtOnly
public final class TrainingCurves {
  static final int MOST_POINTS = 4000; // for each layer
  private static final long PERIOD = 100_000_000L; // ns

  private final Map<String, NavigableMap<Long, Double>> updates = new LinkedHashMap<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private float[] losses = new float[0];
  private long firstIteration;
  private long perEpoch = 1;
  private int branch;
  private long run = -1;
  private long lastTaken = System.nanoTime() - PERIOD;

  /** Takes in a snapshot; while training runs, at most ten a second are read for the sizes of updates. */
  public void take(SessionSnapshot snapshot) {
    losses = snapshot.debug().losses();
    perEpoch = Math.max(1, snapshot.debug().iterationsPerEpoch());
    firstIteration = snapshot.debug().firstIteration();
    int current = snapshot.debug().branch().map(BranchView::id).orElse(0);
    if (snapshot.debug().run() != run) {
      updates.clear();
      assessments.clear();
      run = snapshot.debug().run();
      branch = current;
    }
    if (current != branch) {
      forgetAfter(Math.min(shared(snapshot, current), shared(snapshot, branch)) - 1);
      branch = current;
    }
    boolean finished = snapshot.runnable() && snapshot.atEnd();
    if (finished && (!snapshot.running() || System.nanoTime() - lastTaken > PERIOD)) {
      lastTaken = System.nanoTime();
      takeUpdates(snapshot);
    }
  }

  /** The earliest iteration in which a branch, or one that it comes from, left another. */
  private static long shared(SessionSnapshot snapshot, int id) {
    long earliest = Long.MAX_VALUE;
    Map<Integer, BranchView> views = new LinkedHashMap<>();
    snapshot.debug().branches().forEach(view -> views.put(view.id(), view));
    BranchView view = views.get(id);
    while (view != null && view.parent() >= 0) {
      earliest = Math.min(earliest, view.forkIteration());
      view = views.get(view.parent());
    }
    return view == null ? 0 : earliest;
  }

  private void forgetAfter(long iteration) {
    updates.values().forEach(points -> points.tailMap(iteration, false).clear());
    assessments.removeIf(one -> one.iteration() - 1 > iteration);
  }

  private void takeUpdates(SessionSnapshot snapshot) {
    Map<String, double[]> squares = new LinkedHashMap<>();
    for (ParameterView parameter : snapshot.parameters()) {
      Tensor change = parameter.change();
      String layer = parameter.name().substring(0, parameter.name().lastIndexOf('.'));
      double[] sums = squares.computeIfAbsent(layer, name -> new double[2]);
      sums[0] += change == null ? Double.NaN : squares(change);
      sums[1] += squares(parameter.value());
    }
    squares.forEach((layer, sums) -> {
      double ratio = Math.sqrt(sums[0]) / Math.sqrt(sums[1]);
      if (Double.isFinite(ratio)) {
        NavigableMap<Long, Double> points = updates.computeIfAbsent(layer, name -> new TreeMap<>());
        points.put(snapshot.iteration(), ratio);
        thin(points);
      }
    });
  }

  private static double squares(Tensor values) {
    double sum = 0;
    float[] array = values.array();
    for (int i = values.offset(); i < values.offset() + values.size(); i++) {
      sum += (double) array[i] * array[i];
    }
    return sum;
  }

  /** Leaves every second point out once there are too many. */
  static void thin(NavigableMap<Long, Double> points) {
    if (points.size() > MOST_POINTS) {
      boolean[] left = new boolean[] {true}; // the newest stays
      points.descendingKeySet().removeIf(iteration -> left[0] = !left[0]);
    }
  }

  /** Takes in a test; one of an iteration that was tested before replaces that one. */
  public void add(Assessment assessment) {
    assessments.removeIf(one -> one.iteration() == assessment.iteration());
    assessments.add(assessment);
    assessments.sort((a, b) -> Long.compare(a.iteration(), b.iteration()));
  }

  /** The loss of each iteration of the present branch, by iteration; not to be changed. NaN where there is none. */
  public float[] losses() {
    return losses;
  }

  /** The present branch. */
  public int branch() {
    return branch;
  }

  /** The iteration that the session began with. */
  public long firstIteration() {
    return firstIteration;
  }

  /** Which training these are of, as in {@link org.lenetexplorer.session.DebugView#run}. */
  public long run() {
    return run;
  }

  /** Iterations in an epoch. */
  public long perEpoch() {
    return perEpoch;
  }

  /** |Δw|/|w| of each layer, weight and bias together, by iteration: only iterations that a snapshot showed. */
  public Map<String, NavigableMap<Long, Double>> updates() {
    return updates;
  }

  /** All tests, the earliest first. */
  public List<Assessment> assessments() {
    return List.copyOf(assessments);
  }

  /** Losses and tests as they are now. */
  public Course course() {
    return new Course(losses, firstIteration, perEpoch, branch, assessments);
  }
}
