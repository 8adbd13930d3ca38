package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.LayerShapes;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.ShapeProblem;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.LayerView;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.ui.component.Content;
import org.lenetexplorer.ui.component.LabelledBars;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.theme.Quantity;

/**
 * The whole network as the screen shows it: input, layers and loss, with the edges between them.
 *
 * @param blocks from left to right
 * @param edges edge i leads from block i to block i + 1
 * @param quantity what the maps show
 */
public record Chain(List<Block> blocks, List<Edge> edges, Quantity quantity) {
  /** What stands in the place of a shape that is not known. */
  public static final String UNKNOWN = "unknown";

  private static final int MOST_BARS = 12;

  /** The chain of a state. */
  public static Chain of(ViewState state) {
    return new Maker(state).make();
  }

  /** Whether there is no layer between input and loss. */
  public boolean isEmpty() {
    return blocks.size() == 2;
  }

  /** The same with the shapes that an edit would lead to. */
  public Chain previewing(EditPreview preview) {
    List<String> shapes = preview.shapesOf(blocks.size() - 2);
    List<Block> changed = new ArrayList<>(blocks);
    for (int i = 0; i < shapes.size(); i++) {
      String shape = shapes.get(i).equals(UNKNOWN) ? "?" : shapes.get(i);
      changed.set(i + 1, blocks.get(i + 1).withShape(shape));
    }
    return new Chain(List.copyOf(changed), edges, quantity);
  }

  private static final class Maker {
    private final ViewState state;
    private final SessionSnapshot snapshot;
    private final boolean gradients;
    private final Optional<OperationView> last;
    private final int current;
    private final float network;
    private final Set<Integer> wentBack = new HashSet<>();

    Maker(ViewState state) {
      this.state = state;
      snapshot = state.snapshot();
      gradients = state.shown().gradients(snapshot);
      network = network();
      last = state.showsSteps() ? state.operationAtWork() : Optional.empty();
      current = last.map(operation -> state.blockOf(operation.name())).orElse(-1);
      for (OperationView operation : snapshot.operations().subList(0, snapshot.next())) {
        if (operation.phase() == Phase.BACKWARD) {
          wentBack.add(state.blockOf(operation.name()));
        }
      }
    }

    Chain make() {
      List<Block> blocks = new ArrayList<>();
      blocks.add(input());
      int known = snapshot.shapes().layers().size();
      int all = snapshot.network().layers().size();
      for (int i = 0; i < all; i++) {
        blocks.add(i < known ? layer(i) : unknown(i));
      }
      snapshot.shapes().problem().filter(problem -> all > 0).ifPresent(problem -> {
        Block block = blocks.get(problem.index() + 1);
        blocks.set(problem.index() + 1, block.faulty(problem.message()));
      });
      for (ShapeProblem warning : snapshot.shapes().warnings()) {
        Block block = blocks.get(warning.index() + 1);
        blocks.set(warning.index() + 1, block.doubtful(warning.message()));
      }
      blocks.add(lossBlock(known == all && all > 0));
      return new Chain(List.copyOf(blocks), edges(blocks), quantity());
    }

    private Quantity quantity() {
      return gradients ? Quantity.GRADIENTS : Quantity.ACTIVATIONS;
    }

    private Block input() {
      Shape shape = snapshot.network().input();
      String line = snapshot.sample().describe();
      return block(
          0,
          Block.Kind.INPUT,
          "input",
          line,
          shape.batched(1).toString(),
          "batch, channels, height, width",
          "",
          stage(snapshot.input(), snapshot.inputGradient()),
          gradients && !keepsImage()
              ? picture("input", "input", shape, snapshot.input(), snapshot.inputGradient())
              : image(shape),
          Optional.empty());
    }

    private Picture image(Shape shape) {
      return new Picture(
          "input",
          Optional.of(TensorPart.of("input", shape.batched(1))),
          shape,
          Quantity.PIXELS,
          snapshot.input(),
          Content.NOT_COMPUTED,
          scale(snapshot.input(), shape, Scale.largest(snapshot.input())));
    }

    /** The image stays in sight until its gradient has arrived, unless gradients alone are asked for. */
    private boolean keepsImage() {
      return state.shown() == Shown.AUTOMATIC && snapshot.inputGradient() == null;
    }

    private Block layer(int i) {
      LayerShapes shapes = snapshot.shapes().layers().get(i);
      LayerView view = snapshot.layers().get(i);
      Picture picture = picture(
          view.name(), view.name() + ".output", shapes.output(), view.output(), view.gradient());
      boolean isLast = i == snapshot.network().layers().size() - 1;
      return block(
          i + 1,
          Block.Kind.LAYER,
          view.name(),
          shapes.layer().toPyTorch(),
          shapes.output().batched(1).toString(),
          shapes.derivation(),
          shapes.parameterArithmetic(),
          stage(view.output(), view.gradient()),
          picture,
          isLast && picture.count() <= MOST_BARS && !picture.isMaps()
              ? Optional.of(bars(picture))
              : Optional.empty());
    }

    /** A layer whose input is not known, or whose own fault is told separately. */
    private Block unknown(int i) {
      NamedLayer named = snapshot.network().layers().get(i);
      return block(
              i + 1,
              Block.Kind.LAYER,
              named.name(),
              named.layer().toPyTorch(),
              UNKNOWN,
              "",
              named.layer().parameterArithmetic(),
              Block.Stage.NOT_COMPUTED,
              nothing(named.name() + " output"),
              Optional.empty())
          .unknown();
    }

    private Picture nothing(String title) {
      return Picture.unknown(title, quantity());
    }

    private Block lossBlock(boolean shapesKnown) {
      if (shapesKnown && snapshot.runnable()) {
        return loss();
      }
      Block loss = block(
          state.blocks() - 1,
          Block.Kind.LOSS,
          "loss",
          snapshot.settings().criterion(),
          UNKNOWN,
          "",
          "",
          Block.Stage.NOT_COMPUTED,
          nothing("loss"),
          Optional.empty());
      return shapesKnown ? loss.faulty("loss: " + snapshot.obstacle()) : loss.unknown();
    }

    private Block loss() {
      Float loss = snapshot.loss();
      Block.Stage stage = loss != null ? Block.Stage.COMPUTED : Block.Stage.NOT_COMPUTED;
      LossContent content = LossContent.of(snapshot);
      return block(
          state.blocks() - 1,
          Block.Kind.LOSS,
          "loss",
          content.line(),
          "[]",
          content.derivation(),
          "",
          wentBack.isEmpty() ? stage : Block.Stage.GRADIENT_ARRIVED,
          content.picture(),
          content.bars());
    }

    private int classes() {
      return snapshot.shapes().output(snapshot.network()).extent(0);
    }

    private LabelledBars bars(Picture picture) {
      int marked = picture.values() == null || gradients ? -1 : largest(picture.values());
      float limit = picture.limit() > 0 ? picture.limit() : 1;
      return new LabelledBars(labels(), picture.numbers(), limit, quantity(), marked)
          .withTexts(gradients ? LossContent.deltaText(snapshot) : "output", List.of());
    }

    private List<String> labels() {
      return LossContent.labels(classes());
    }

    private static int largest(Tensor values) {
      int best = 0;
      for (int i = 1; i < values.size(); i++) {
        best = values.at(i) > values.at(best) ? i : best;
      }
      return best;
    }

    private Picture picture(
        String name,
        String tensor,
        Shape shape,
        @Nullable Tensor output,
        @Nullable Tensor gradient) {
      Tensor values = gradients ? gradient : output;
      return new Picture(
          gradients ? "∂L/∂" + name : name + " output",
          Optional.of(TensorPart.of(gradients ? tensor + ".grad" : tensor, shape.batched(1))),
          shape,
          quantity(),
          values,
          gradients ? Content.NO_GRADIENT : Content.NOT_COMPUTED,
          scale(values, shape, network));
    }

    private Scale scale(@Nullable Tensor values, Shape shape, float ofAll) {
      return Scale.of(state.scope(), values, Picture.maps(shape), ofAll);
    }

    /** The largest absolute value of what all layers show, for a scale of the whole network. */
    private float network() {
      if (state.scope() != ColorScope.NETWORK) {
        return 0;
      }
      float largest = gradients ? Scale.largest(snapshot.inputGradient()) : 0;
      for (LayerView layer : snapshot.layers()) {
        largest = Math.max(largest, Scale.largest(gradients ? layer.gradient() : layer.output()));
      }
      return largest;
    }

    private static Block.Stage stage(@Nullable Tensor output, @Nullable Tensor gradient) {
      if (gradient != null) {
        return Block.Stage.GRADIENT_ARRIVED;
      }
      return output == null ? Block.Stage.NOT_COMPUTED : Block.Stage.COMPUTED;
    }

    private Block block(
        int index,
        Block.Kind kind,
        String name,
        String line,
        String shape,
        String derivation,
        String parameters,
        Block.Stage stage,
        Picture picture,
        Optional<LabelledBars> bars) {
      Float loss = snapshot.loss();
      return new Block(
          index,
          kind,
          name,
          kind == Block.Kind.LOSS && loss != null ? name + " " + Numbers.format(loss) : name,
          line,
          shape,
          derivation,
          parameters,
          stage,
          index == current,
          isDimmed(index),
          picture,
          Block.Condition.SOUND,
          "",
          bars);
    }

    /** What takes no part in the last operation; nothing is dimmed before the first and after the last of an iteration. */
    private boolean isDimmed(int index) {
      if (current < 0 || snapshot.nextOperation().isEmpty()) {
        return false;
      }
      return index != current && !(touchesInput() && index == current - 1);
    }

    private boolean touchesInput() {
      return last.filter(o -> o.phase() != Phase.ZERO_GRAD && o.phase() != Phase.STEP)
          .isPresent();
    }

    private List<Edge> edges(List<Block> blocks) {
      List<Edge> edges = new ArrayList<>();
      for (int i = 0; i + 1 < blocks.size(); i++) {
        edges.add(new Edge(i, flow(blocks.get(i + 1)), touchesInput() && current == i + 1));
      }
      return List.copyOf(edges);
    }

    private Edge.Flow flow(Block right) {
      if (wentBack.contains(right.index())) {
        return Edge.Flow.BACKWARD;
      }
      return right.stage() == Block.Stage.NOT_COMPUTED ? Edge.Flow.NONE : Edge.Flow.FORWARD;
    }
  }
}
