package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.nn.LayerShapes;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.ui.component.Numbers;

/**
 * The selected block in detail.
 *
 * @param title its name
 * @param subtitle the layer as PyTorch prints it
 * @param facts what is to be known of it
 * @param parameters its weight and bias; empty for most
 * @param picture its output or gradient, as in the chain
 * @param map the selected map or element of the picture, from 0
 */
public record InspectorModel(
    String title,
    String subtitle,
    List<Fact> facts,
    List<ParameterModel> parameters,
    Picture picture,
    int map) {

  /** A named text. */
  public record Fact(String name, String text) {}

  /** The inspector's content in a state. */
  public static InspectorModel of(ViewState state) {
    Block block = Chain.of(state).blocks().get(state.selection().block());
    int map =
        Math.max(0, Math.min(block.picture().count() - 1, state.selection().map()));
    return new InspectorModel(
        block.name(),
        block.layerLine(),
        facts(state.snapshot(), block),
        parameters(state, block, map),
        block.picture(),
        map);
  }

  private static List<Fact> facts(SessionSnapshot snapshot, Block block) {
    return switch (block.kind()) {
      case INPUT -> inputFacts(snapshot, block);
      case LAYER ->
        block.index() <= snapshot.shapes().layers().size()
            ? layerFacts(snapshot.shapes().layers().get(block.index() - 1), block)
            : unknownFacts(block);
      case LOSS ->
        block.condition() == Block.Condition.SOUND
            ? lossFacts(snapshot, block)
            : unknownFacts(block);
    };
  }

  private static List<Fact> inputFacts(SessionSnapshot snapshot, Block block) {
    return List.of(
        new Fact("output", block.shape() + "  (N, C, H, W)"),
        new Fact("label", snapshot.sample().className()),
        new Fact("values", block.picture().summary()));
  }

  private static List<Fact> layerFacts(LayerShapes shapes, Block block) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("input", shapes.input().batched(1).toString()));
    facts.add(new Fact("output", block.shape()));
    facts.add(new Fact("because", shapes.derivation()));
    if (!shapes.uncovered().isEmpty()) {
      facts.add(new Fact("note", shapes.uncovered()));
    }
    facts.add(new Fact("parameters", block.parameters().isEmpty() ? "none" : block.parameters()));
    facts.add(new Fact("mult-adds", "%,d".formatted(shapes.multiplyAdds())));
    facts.add(new Fact("state", block.stage().words()));
    facts.add(new Fact("values", block.picture().summary()));
    return List.copyOf(facts);
  }

  private static List<Fact> unknownFacts(Block block) {
    String why =
        block.problem().isEmpty() ? "unknown: a layer before it does not fit" : block.problem();
    return List.of(
        new Fact("output", why),
        new Fact("parameters", block.parameters().isEmpty() ? "none" : block.parameters()));
  }

  private static List<Fact> lossFacts(SessionSnapshot snapshot, Block block) {
    Float loss = snapshot.loss();
    return List.of(
        new Fact("formula", "−log softmax(output)[label]"),
        new Fact("label", snapshot.sample().className()),
        new Fact("loss", loss == null ? "not computed" : Numbers.format(loss)),
        new Fact("state", block.stage().words()));
  }

  private static List<ParameterModel> parameters(ViewState state, Block block, int map) {
    List<ParameterView> all = state.snapshot().parameters();
    return all.stream()
        .filter(view -> view.name().startsWith(block.name() + "."))
        .map(view -> ParameterModel.of(view, map, state.scope(), all))
        .toList();
  }
}
