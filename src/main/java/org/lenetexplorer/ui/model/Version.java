package org.lenetexplorer.ui.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lenetexplorer.project.Breakpoint;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.DebugView;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Phase;

/**
 * The document as it was at one moment: what a file is written from, and what later versions are compared with. It shares
 * its tensors with a snapshot, so that taking one costs nothing.
 *
 * @param state the number of the project's state in its history
 * @param saved the project, and where its session stood
 */
public record Version(long state, SavedProject saved) {

  /** What the window shows now; its snapshot has to be one that the engine told. */
  static Version of(ViewState state) {
    SessionSnapshot snapshot = state.snapshot();
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (ParameterView parameter : snapshot.parameters()) {
      weights.put(parameter.name(), parameter.value());
    }
    boolean finished = snapshot.atEnd();
    boolean stepping =
        snapshot.lastOperation().filter(o -> o.phase() == Phase.STEP).isPresent();
    SavedProject saved = new SavedProject(
        state
            .project()
            .withBreakpoints(breakpoints(snapshot.debug()))
            .withWatches(snapshot.debug().watches().stream()
                .map(watch -> watch.expression().toString())
                .toList()),
        weights,
        snapshot.optimizerState(),
        finished ? snapshot.iteration() + 1 : snapshot.iteration(),
        finished ? SavedProject.NEXT : snapshot.sample().index(),
        snapshot.runnable() && !stepping ? snapshot.debug().text() : "",
        Map.of());
    return new Version(state.history().state().id(), saved);
  }

  private static List<Breakpoint> breakpoints(DebugView debug) {
    return debug.breakpoints().stream()
        .map(view -> new Breakpoint(
            view.node(),
            String.valueOf(Objects.requireNonNullElse(view.entry().condition(), "")),
            view.entry().enabled(),
            view.entry().hitCount(),
            view.entry().logOnly(),
            view.entry().once()))
        .toList();
  }

  /** Whether another has the same weights, bit for bit; where it has not, that usually shows in the first of them. */
  public boolean hasWeightsOf(Version other) {
    Map<String, Tensor> mine = saved.weights();
    Map<String, Tensor> others = other.saved.weights();
    return mine.keySet().equals(others.keySet())
        && mine.entrySet().stream().allMatch(entry -> {
          Tensor weight = others.get(entry.getKey());
          return weight != null && entry.getValue().bitwiseEquals(weight);
        });
  }

  /** Whether nothing is to be told apart from another: the same edits and the same weights. */
  public boolean isSame(Version other) {
    return state == other.state && hasWeightsOf(other);
  }
}
