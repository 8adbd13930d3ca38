package org.lenetexplorer.nn;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lenetexplorer.tensor.Shape;

/**
 * Follows the shape of one sample through a network, layer by layer, up to the first fault.
 *
 * @param layers what is known of the layers before the fault, or of all
 * @param problem the first fault, if there is one
 */
public record ShapeInference(List<LayerShapes> layers, Optional<ShapeProblem> problem) {
  /** What the batch and the loss are called: gradients and steps are listed under these names. */
  private static final Set<String> TAKEN = Set.of("input", "loss");

  /**
   * The words that can't name an attribute in Python.
   *
   * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#keywords">Python, Keywords</a>
   */
  private static final Set<String> PYTHON_KEYWORDS = Set.of(
      "False",
      "None",
      "True",
      "and",
      "as",
      "assert",
      "async",
      "await",
      "break",
      "class",
      "continue",
      "def",
      "del",
      "elif",
      "else",
      "except",
      "finally",
      "for",
      "from",
      "global",
      "if",
      "import",
      "in",
      "is",
      "lambda",
      "nonlocal",
      "not",
      "or",
      "pass",
      "raise",
      "return",
      "try",
      "while",
      "with",
      "yield");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** The shapes of a network; never fails, a fault is part of the answer. */
  public static ShapeInference of(Network network) {
    if (network.layers().isEmpty()) {
      Repair begin = new Repair.InsertBefore("begin with a convolution", first(network.input()));
      return new ShapeInference(
          List.of(), Optional.of(new ShapeProblem(0, network.name(), "has no layers", begin)));
    }
    List<LayerShapes> known = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Shape shape = network.input();
    for (int i = 0; i < network.layers().size(); i++) {
      NamedLayer named = network.layers().get(i);
      Optional<ShapeProblem> badName = checkName(network, named, i, names);
      if (badName.isPresent()) {
        return new ShapeInference(List.copyOf(known), badName);
      }
      try {
        known.add(follow(named, shape));
      } catch (ShapeMismatchException e) {
        String cause = withOrigin(e.reason(), named, known);
        ShapeProblem problem = new ShapeProblem(i, named.name(), cause, repair(e, known));
        return new ShapeInference(List.copyOf(known), Optional.of(problem));
      } catch (IllegalArgumentException e) { // a size that no array holds
        String cause = "is too large: " + e.getMessage();
        ShapeProblem problem =
            new ShapeProblem(i, named.name(), cause, new Repair.Remove("remove it"));
        return new ShapeInference(List.copyOf(known), Optional.of(problem));
      }
      shape = known.get(i).output();
    }
    return new ShapeInference(List.copyOf(known), Optional.empty());
  }

  /** LeNet's first layer, or as much of its kernel as fits. */
  private static Layer first(Shape input) {
    Size2d kernel = new Size2d(Math.min(5, input.extent(1)), Math.min(5, input.extent(2)));
    return new Conv2d(input.extent(0), 6, 5).withKernelSize(kernel);
  }

  /** What slides over maps, but comes behind a Flatten, is to go before it. */
  private static Repair repair(ShapeMismatchException e, List<LayerShapes> known) {
    if (e.repair() instanceof Repair.Remove) {
      for (int i = known.size() - 1; i >= 0; i--) {
        if (known.get(i).layer() instanceof Flatten && known.get(i).input().rank() == 3) {
          return new Repair.MoveTo("move it before " + known.get(i).name(), i);
        }
      }
    }
    return e.repair();
  }

  /**
   * What is wrong with a layer's name, whatever else is wrong in the network.
   *
   * @param index the layer's place, from 0
   * @throws IndexOutOfBoundsException if there is no such layer
   */
  public static Optional<ShapeProblem> nameProblem(Network network, int index) {
    Set<String> earlier =
        network.layers().subList(0, index).stream().map(NamedLayer::name).collect(toSet());
    return checkName(network, network.layers().get(index), index, earlier);
  }

  private static Optional<ShapeProblem> checkName(
      Network network, NamedLayer named, int index, Set<String> names) {
    if (!NAME.matcher(named.name()).matches()) {
      String cause = "is not a name: letters, digits and _ only, and no digit first";
      return Optional.of(
          new ShapeProblem(index, "\"" + named.name() + "\"", cause, rename(network, named)));
    }
    if (TAKEN.contains(named.name())) {
      String cause = "is a name that the steps of training use already";
      return Optional.of(new ShapeProblem(index, named.name(), cause, rename(network, named)));
    }
    if (PYTHON_KEYWORDS.contains(named.name())) {
      String cause = "is a keyword of Python, where a layer can't have that name";
      return Optional.of(new ShapeProblem(index, named.name(), cause, rename(network, named)));
    }
    if (!names.add(named.name())) {
      String cause = "is the name of an earlier layer already";
      return Optional.of(new ShapeProblem(index, named.name(), cause, rename(network, named)));
    }
    return Optional.empty();
  }

  private static Repair rename(Network network, NamedLayer named) {
    String unused = network.unusedName(named.layer());
    return new Repair.Rename("rename it to " + unused, unused);
  }

  private static LayerShapes follow(NamedLayer named, Shape input) {
    Layer layer = named.layer();
    Shape output = layer.outputShape(input);
    return new LayerShapes(
        named.name(),
        layer,
        input,
        output,
        layer.derivation(input),
        layer.uncoveredRows(input),
        layer.uncoveredColumns(input),
        layer.parameterShapes().values().stream().mapToInt(Shape::size).sum(),
        layer.parameterArithmetic(),
        layer.multiplyAdds(input));
  }

  /** Adds to a number of features where it comes from: {@code = 16 × 6 × 6, the maps left after pool2}. */
  private static String withOrigin(String cause, NamedLayer named, List<LayerShapes> known) {
    int last = known.size() - 1;
    if (named.layer() instanceof Linear linear
        && last >= 0
        && known.get(last).layer() instanceof Flatten) {
      String origin =
          last == 0 ? "the input" : "the maps left after " + known.get(last - 1).name();
      return cause.replaceFirst(
              "(?<=expects )\\d+", factors(linear, known.get(last).input())) + " = "
          + known.get(last).input().toProduct() + ", " + origin;
    }
    return cause;
  }

  /** A number of features as the square maps it would come from: {@code 400 = 16 × 5 × 5} with 16 maps; else the number. */
  private static String factors(Linear linear, Shape maps) {
    int features = linear.inFeatures();
    int channels = maps.rank() == 3 ? maps.extent(0) : 0;
    int side = channels == 0 ? 0 : (int) Math.round(Math.sqrt(features / (double) channels));
    return side > 0 && channels * side * side == features
        ? features + " = " + Shape.of(channels, side, side).toProduct()
        : Integer.toString(features);
  }

  /** Layers that work, but probably not as meant: windows that leave rows or columns out, with a kernel that does not. */
  public List<ShapeProblem> warnings() {
    List<ShapeProblem> warnings = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      LayerShapes shapes = layers.get(i);
      if (!shapes.uncovered().isEmpty()) {
        String cause = "stride leaves " + shapes.uncovered().replace(" never covered", "") + " of "
            + shapes.input().extent(1) + " × " + shapes.input().extent(2) + " out";
        Repair repair = Windows.covering(shapes.layer(), shapes.input());
        warnings.add(new ShapeProblem(i, shapes.name(), cause, repair));
      }
    }
    return List.copyOf(warnings);
  }

  /** The shape of the network's output for one sample: its input's, if it has no layers. */
  public Shape output(Network network) {
    return layers.isEmpty() ? network.input() : layers.get(layers.size() - 1).output();
  }

  /** How many numbers the known layers train. */
  public int parameters() {
    return layers.stream().mapToInt(LayerShapes::parameters).sum();
  }

  /** Multiplications for one sample in a forward pass through the known layers. */
  public long multiplyAdds() {
    return layers.stream().mapToLong(LayerShapes::multiplyAdds).sum();
  }
}
