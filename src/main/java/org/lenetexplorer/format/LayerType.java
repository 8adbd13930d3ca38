package org.lenetexplorer.format;

import static org.lenetexplorer.format.LayerArgument.BIAS;
import static org.lenetexplorer.format.LayerArgument.IN_CHANNELS;
import static org.lenetexplorer.format.LayerArgument.IN_FEATURES;
import static org.lenetexplorer.format.LayerArgument.KERNEL_SIZE;
import static org.lenetexplorer.format.LayerArgument.NEGATIVE_SLOPE;
import static org.lenetexplorer.format.LayerArgument.OUT_CHANNELS;
import static org.lenetexplorer.format.LayerArgument.OUT_FEATURES;
import static org.lenetexplorer.format.LayerArgument.P;
import static org.lenetexplorer.format.LayerArgument.PADDING;
import static org.lenetexplorer.format.LayerArgument.STRIDE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.Sigmoid;
import org.lenetexplorer.nn.Tanh;

/**
 * One type of layer in network files, both ways: which arguments it has, in the order they are written, and PyTorch's
 * defaults for those that may be missing.
 *
 * @param kind the layer's class; its simple name is the type in the file
 * @param arguments in the order they are written
 * @param fromFile the layer of these values
 * @param toFile the values of a layer, one for each argument
 * @see <a href="https://pytorch.org/docs/stable/nn.html">torch.nn</a>
 */
record LayerType<L extends Layer>(
    Class<L> kind, List<LayerArgument> arguments, Maker<L> fromFile, Function<L, List<?>> toFile) {

  /** Makes a layer of what the file says. */
  @FunctionalInterface
  interface Maker<L extends Layer> {
    L make(LayerValues values) throws FormatException;
  }

  static final List<LayerType<?>> ALL = List.of(
      new LayerType<>(
          Conv2d.class,
          List.of(IN_CHANNELS, OUT_CHANNELS, KERNEL_SIZE, STRIDE, PADDING, BIAS),
          v -> new Conv2d(
              v.inChannels(),
              v.count(OUT_CHANNELS),
              v.pair(KERNEL_SIZE),
              v.pair(STRIDE, 1),
              v.pair(PADDING, 0),
              v.flag(BIAS, true)),
          c -> List.of(
              c.inChannels(), c.outChannels(), c.kernelSize(), c.stride(), c.padding(), c.bias())),
      new LayerType<>(
          MaxPool2d.class,
          List.of(KERNEL_SIZE, STRIDE, PADDING),
          v -> new MaxPool2d(v.pair(KERNEL_SIZE), v.poolStride(), v.pair(PADDING, 0)),
          p -> List.of(p.kernelSize(), p.stride(), p.padding())),
      new LayerType<>(
          AvgPool2d.class,
          List.of(KERNEL_SIZE, STRIDE, PADDING),
          v -> new AvgPool2d(v.pair(KERNEL_SIZE), v.poolStride(), v.pair(PADDING, 0)),
          p -> List.of(p.kernelSize(), p.stride(), p.padding())),
      plain(ReLU.class, new ReLU()),
      new LayerType<>(
          LeakyReLU.class,
          List.of(NEGATIVE_SLOPE),
          v -> new LeakyReLU(v.real(NEGATIVE_SLOPE, new LeakyReLU().negativeSlope())),
          r -> List.of(r.negativeSlope())),
      plain(Sigmoid.class, new Sigmoid()),
      plain(Tanh.class, new Tanh()),
      new LayerType<>(
          Dropout.class,
          List.of(P),
          v -> new Dropout(v.real(P, new Dropout().p())),
          d -> List.of(d.p())),
      plain(Flatten.class, new Flatten()),
      new LayerType<>(
          Linear.class,
          List.of(IN_FEATURES, OUT_FEATURES, BIAS),
          v -> new Linear(v.inFeatures(), v.count(OUT_FEATURES), v.flag(BIAS, true)),
          l -> List.of(l.inFeatures(), l.outFeatures(), l.bias())));

  private static <L extends Layer> LayerType<L> plain(Class<L> kind, L layer) {
    return new LayerType<>(kind, List.of(), values -> layer, same -> List.of());
  }

  /** The type's name in the file, {@code Conv2d}. */
  String name() {
    return kind.getSimpleName();
  }

  /** The type of this name, if there is one. */
  static Optional<LayerType<?>> of(String name) {
    return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** All names, for refusals. */
  static String names() {
    return ALL.stream().map(LayerType::name).collect(Collectors.joining(", "));
  }

  /** All arguments of a layer with their values, in the order they are written. */
  static Map<LayerArgument, Object> valuesOf(Layer layer) {
    return of(layer.type()).orElseThrow().values(layer);
  }

  private Map<LayerArgument, Object> values(Layer layer) {
    List<?> values = toFile.apply(kind.cast(layer));
    Map<LayerArgument, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      named.put(arguments.get(i), values.get(i));
    }
    return named;
  }
}
