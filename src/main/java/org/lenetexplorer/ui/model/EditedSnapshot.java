package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.nn.ShapeProblem;
import org.lenetexplorer.project.History;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.LayerView;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Shape;

/** What can be shown of an edited project at once, before the engine has taken the edit over. */
final class EditedSnapshot {
  private EditedSnapshot() {}

  static SessionSnapshot of(SessionSnapshot last, History.State state) {
    Network network = state.project().network();
    boolean same = network.layers().equals(last.network().layers())
        && network.input().equals(last.network().input());
    return same ? sameNetwork(last, state) : otherNetwork(last, state);
  }

  private static SessionSnapshot sameNetwork(SessionSnapshot last, History.State state) {
    return new SessionSnapshot(
        last.revision(),
        state.project().network(),
        last.shapes(),
        last.iteration(),
        last.operations(),
        last.next(),
        last.sample(),
        last.input(),
        last.inputGradient(),
        last.layers(),
        last.parameters(),
        last.loss(),
        last.target(),
        last.prediction(),
        last.optimizerState(),
        SessionSnapshot.Settings.of(state.project().training(), last.settings().kernels()),
        last.running(),
        Optional.empty(),
        state.id(),
        last.obstacle(),
        "",
        last.debug());
  }

  private static SessionSnapshot otherNetwork(SessionSnapshot last, History.State state) {
    Network network = state.project().network();
    ShapeInference shapes = ShapeInference.of(network);
    List<LayerView> layers = shapes.layers().stream()
        .map(layer -> new LayerView(layer.name(), null, null))
        .toList();
    return new SessionSnapshot(
        last.revision(),
        network,
        shapes,
        0,
        List.of(),
        0,
        last.sample(),
        network.input().equals(last.network().input()) ? last.input() : null,
        null,
        layers,
        kept(last, network),
        null,
        null,
        null,
        Map.of(),
        SessionSnapshot.Settings.of(state.project().training(), last.settings().kernels()),
        false,
        Optional.empty(),
        state.id(),
        shapes.problem().map(ShapeProblem::message).orElse(""),
        "",
        last.debug());
  }

  private static List<ParameterView> kept(SessionSnapshot last, Network network) {
    Map<String, Shape> wanted = network.parameterShapes();
    List<ParameterView> kept = new ArrayList<>();
    for (ParameterView view : last.parameters()) {
      Shape shape = wanted.get(view.name());
      if (shape != null && shape.equals(view.value().shape())) {
        kept.add(new ParameterView(view.name(), view.value(), Gradient.State.NONE, 0, null, null));
      }
    }
    return List.copyOf(kept);
  }
}
