package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Repair;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.nn.ShapeProblem;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.model.InspectorModel.Fact;

/**
 * A block of the chain as it can be edited: its name and arguments with their limits, and what follows from them.
 *
 * @param project the project that it is part of
 * @param block its place in the chain, 0 for the input
 * @param kind input, layer or loss
 * @param name what it is called
 * @param nameProblem what is wrong with the name, as a sentence; or empty
 * @param arguments in PyTorch's order, for a layer its type first; none for the loss
 * @param same the padding that keeps a map's size, for layers with a window
 * @param fault why it does not fit, as a sentence, where no field tells it; or empty
 * @param repair what mends it, {@code Set kernel_size to (3, 3)}; or empty
 * @param facts what follows from the arguments
 * @param figure what is drawn beside them
 */
public record LayerForm(
    Project project,
    int block,
    Block.Kind kind,
    String name,
    String nameProblem,
    List<Argument<?>> arguments,
    Optional<SamePadding> same,
    String fault,
    String repair,
    List<Fact> facts,
    Optional<LayerFigure> figure) {

  /** The form of a block. */
  public static LayerForm of(ViewState state, int block) {
    Project project = state.project();
    if (block == 0) {
      return ofInput(project);
    }
    return block == state.blocks() - 1
        ? ofLoss(state, block)
        : ofLayer(project, state.snapshot().shapes(), block);
  }

  private static LayerForm ofInput(Project project) {
    Shape input = project.network().input();
    return new LayerForm(
        project,
        0,
        Block.Kind.INPUT,
        "input",
        "",
        ArgumentLimits.of(input),
        Optional.empty(),
        "",
        "",
        LayerFacts.ofInput(input),
        Optional.of(LayerFigure.of(input)));
  }

  private static LayerForm ofLoss(ViewState state, int block) {
    Project project = state.project();
    return new LayerForm(
        project,
        block,
        Block.Kind.LOSS,
        "loss",
        "",
        List.of(),
        Optional.empty(),
        "",
        "",
        List.of(
            new Fact("criterion", project.training().lossType()),
            new Fact("target", state.snapshot().sample().className()),
            new Fact("output", "[]  (one number)")),
        Optional.ofNullable(project.training().criterion()).map(LayerFigure::of));
  }

  private static LayerForm ofLayer(Project project, ShapeInference shapes, int block) {
    int index = block - 1;
    NamedLayer named = project.network().layers().get(index);
    boolean known = index < shapes.layers().size();
    List<Argument<?>> arguments =
        ArgumentLimits.of(named.layer(), input(project, shapes, index), before(project, index));
    String nameProblem = ShapeInference.nameProblem(project.network(), index)
        .map(problem -> problem.layer() + " " + problem.cause() + ".")
        .orElse("");
    Optional<ShapeProblem> here = shapes.problem().filter(problem -> problem.index() == index);
    boolean told = !nameProblem.isEmpty() || arguments.stream().anyMatch(LayerForm::isMismatched);
    return new LayerForm(
        project,
        block,
        Block.Kind.LAYER,
        named.name(),
        nameProblem,
        arguments,
        same(named.layer()),
        here.filter(problem -> !told).map(ShapeProblem::message).orElse(""),
        here.map(problem -> capitalized(problem.repair().sentence())).orElse(""),
        known ? LayerFacts.of(shapes, index) : LayerFacts.ofUnknown(named.layer()),
        known ? LayerFigure.of(shapes.layers().get(index)) : Optional.empty());
  }

  private static Optional<Shape> input(Project project, ShapeInference shapes, int index) {
    if (index == 0) {
      return Optional.of(project.network().input());
    }
    return index <= shapes.layers().size()
        ? Optional.of(shapes.layers().get(index - 1).output())
        : Optional.empty();
  }

  private static String before(Project project, int index) {
    return index == 0 ? "the input" : project.network().layers().get(index - 1).name();
  }

  private static boolean isMismatched(Argument<?> argument) {
    return argument instanceof WholeArgument whole && whole.isMismatched();
  }

  private static Optional<SamePadding> same(Layer layer) {
    LayerArguments arguments = LayerArguments.of(layer);
    return arguments.values().containsKey("padding")
        ? Optional.of(SamePadding.of(
            arguments.pair("kernel_size"), arguments.pair("stride"), arguments.pair("padding")))
        : Optional.empty();
  }

  private static String capitalized(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /** The argument of a name, {@code type} for the layer's type. */
  public Optional<Argument<?>> argument(String wanted) {
    return arguments.stream().filter(one -> one.name().equals(wanted)).findFirst();
  }

  /** The layer's type, or {@code Input} and the criterion's. */
  public String type() {
    return switch (kind) {
      case INPUT -> "Input";
      case LAYER -> layer().type();
      case LOSS -> project.training().lossType();
    };
  }

  private Layer layer() {
    return project.network().layers().get(block - 1).layer();
  }

  /** What comes of giving an argument another value. */
  public <T> Outcome with(Argument<T> argument, T value) {
    String refusal = argument.refusal(value);
    if (!refusal.isEmpty()) {
      return new Outcome.Refused(refusal);
    }
    String edit = "Set " + name + " " + argument.name() + " " + argument.text(value);
    try {
      return kind == Block.Kind.INPUT
          ? sized(edit, withInput(argument.name(), value))
          : sized(
              edit,
              replaced(
                  name, LayerArguments.of(layer()).with(argument.name(), value).layer()));
    } catch (IllegalArgumentException e) {
      return new Outcome.Refused(e.getMessage() + ".");
    }
  }

  private Outcome sized(String edit, Network network) {
    String tooLarge = NetworkSize.refusal(project.network(), network);
    return tooLarge.isEmpty()
        ? new Outcome.Accepted(edit, project.with(network), Map.of())
        : new Outcome.Refused(tooLarge);
  }

  private Network withInput(String dimension, Object extent) {
    int[] extents = project.network().input().toArray();
    extents[List.of("channels", "height", "width").indexOf(dimension)] = (Integer) extent;
    Network network = project.network();
    return new Network(network.name(), Shape.of(extents), network.layers());
  }

  private Network replaced(String newName, Layer layer) {
    Network network = project.network();
    List<NamedLayer> layers = new ArrayList<>(network.layers());
    layers.set(block - 1, new NamedLayer(newName, layer));
    return new Network(network.name(), network.input(), layers);
  }

  /** What comes of the padding that keeps the map's size. */
  public Outcome withSamePadding() {
    Optional<Size2d> padding = same.flatMap(SamePadding::padding);
    if (padding.isPresent() && argument("padding").orElse(null) instanceof PairArgument present) {
      return with(present, padding.get());
    }
    return new Outcome.Refused(
        same.map(SamePadding::sentence).orElse(type() + " has no padding") + ".");
  }

  /** What comes of giving the layer another name: a name that can't be kept is taken as well, and told as a fault. */
  public Outcome named(String typed) {
    String other = typed.strip();
    if (other.isEmpty()) {
      return new Outcome.Refused("A layer needs a name; it stays " + name + ".");
    }
    long bearers = project.network().layers().stream()
        .filter(one -> one.name().equals(name))
        .count();
    return new Outcome.Accepted(
        "Rename " + name + " to " + other,
        project.with(replaced(other, layer())),
        bearers == 1 && !other.equals(name) ? Map.of(other, name) : Map.of());
  }

  /** What comes of the repair that is offered. */
  public Outcome repaired() {
    Optional<ShapeProblem> problem = ShapeInference.of(project.network()).problem();
    if (problem.isEmpty() || problem.get().index() != block - 1) {
      return new Outcome.Refused(name + " needs no repair.");
    }
    return problem.get().repair() instanceof Repair.Rename rename
        ? named(rename.name())
        : sized(repair + ": " + name, project.network().repaired(problem.get()));
  }
}
