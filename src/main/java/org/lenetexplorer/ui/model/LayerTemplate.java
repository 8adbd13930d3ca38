package org.lenetexplorer.ui.model;

import java.util.List;
import java.util.function.BiFunction;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.nn.Sigmoid;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;
import org.lenetexplorer.tensor.Shape;

/** The kinds of layers that can be put into a network, with arguments that fit the place. */
public enum LayerTemplate {
  CONV_2D("Conv2d", "conv", "Kernels slide over the maps", LayerTemplate::convolution),
  MAX_POOL_2D(
      "MaxPool2d",
      "pool-max",
      "Keeps the largest of each window",
      (before, shape) -> new MaxPool2d(window(shape))),
  AVG_POOL_2D(
      "AvgPool2d",
      "pool-avg",
      "Averages each window",
      (before, shape) -> new AvgPool2d(window(shape))),
  RELU("ReLU", "relu", "max(0, x)", (before, shape) -> new ReLU()),
  LEAKY_RELU(
      "LeakyReLU", "leaky-relu", "x, or 0.01·x below zero", (before, shape) -> new LeakyReLU()),
  SIGMOID("Sigmoid", "sigmoid", "Bends numbers into 0 to 1", (before, shape) -> new Sigmoid()),
  TANH("Tanh", "tanh", "Bends numbers into −1 to 1", (before, shape) -> new Tanh()),
  DROPOUT("Dropout", "dropout", "Drops numbers at random", (before, shape) -> new Dropout()),
  FLATTEN("Flatten", "flatten", "Maps become one row of numbers", (before, shape) -> new Flatten()),
  LINEAR("Linear", "linear", "Weighted sums of all inputs", LayerTemplate::linear);

  /** Output channels of the first, second and later convolutions: the first two are LeNet's. */
  private static final List<Integer> CHANNELS = List.of(6, 16, 32);

  /** Outputs of the first, second and later fully connected layers: LeNet's. */
  private static final List<Integer> FEATURES = List.of(120, 84, 10);

  private static final int KERNEL = 5;

  private final String title;
  private final String icon;
  private final String tip;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final BiFunction<List<NamedLayer>, Shape, Layer> maker;

  LayerTemplate(
      String title, String icon, String tip, BiFunction<List<NamedLayer>, Shape, Layer> maker) {
    this.title = title;
    this.icon = icon;
    this.tip = tip;
    this.maker = maker;
  }

  /** The class name in {@code torch.nn}. */
  public String title() {
    return title;
  }

  /** The name of its drawing. */
  public String icon() {
    return icon;
  }

  /** What it does, in a few words. */
  public String tip() {
    return tip;
  }

  /** The word itself, so that a list finds it by its first letters. */
  @Override
  public String toString() {
    return title;
  }

  /** A layer of this kind for a gap of a network, with arguments that fit what comes before, as far as that is known. */
  public NetworkEdit insertInto(Network network, int gap) {
    List<NamedLayer> before = network.layers().subList(0, gap);
    Layer layer = maker.apply(before, shapeAt(network, before));
    NamedLayer named = new NamedLayer(network.unusedName(layer), layer);
    return NetworkEdit.insert(network, gap, List.of(named));
  }

  private static Shape shapeAt(Network network, List<NamedLayer> before) {
    Network head = new Network(network.name(), network.input(), before);
    return ShapeInference.of(head).output(head);
  }

  private static <T> int count(List<NamedLayer> layers, Class<T> kind) {
    return (int) layers.stream().filter(named -> kind.isInstance(named.layer())).count();
  }

  private static int usual(List<Integer> numbers, int place) {
    return numbers.get(Math.min(place, numbers.size() - 1));
  }

  private static Layer convolution(List<NamedLayer> before, Shape shape) {
    int channels = usual(CHANNELS, count(before, Conv2d.class));
    return shape.rank() == 3
        ? new Conv2d(
            shape.extent(0),
            channels,
            fitting(shape, KERNEL),
            Size2d.square(1),
            Size2d.square(0),
            true)
        : new Conv2d(1, channels, KERNEL);
  }

  private static Size2d fitting(Shape maps, int kernel) {
    return new Size2d(Math.min(kernel, maps.extent(1)), Math.min(kernel, maps.extent(2)));
  }

  private static int window(Shape shape) {
    return shape.rank() == 3 ? Math.min(2, Math.min(shape.extent(1), shape.extent(2))) : 2;
  }

  private static Layer linear(List<NamedLayer> before, Shape shape) {
    return new Linear(shape.size(), usual(FEATURES, count(before, Linear.class)));
  }
}
