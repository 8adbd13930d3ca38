package org.lenetexplorer.format.torch;

import static org.lenetexplorer.format.torch.Parameter.derived;
import static org.lenetexplorer.format.torch.Parameter.fixed;
import static org.lenetexplorer.format.torch.Parameter.optional;
import static org.lenetexplorer.format.torch.Parameter.required;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.torch.Parameter.Kind;
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
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;

/**
 * A layer as a class of {@code torch.nn}, both ways.
 *
 * @param kind the layer's class
 * @param signature what PyTorch's class takes
 * @param values what a layer was made with: a value for each of the first parameters, null for the usual one
 * @see <a href="https://pytorch.org/docs/stable/nn.html">torch.nn</a>
 */
record LayerForm<L extends Layer>(
    Class<L> kind, Signature signature, Function<L, List<@Nullable Object>> values) {
  private static final Size2d ONE = Size2d.square(1);
  private static final Size2d ZERO = Size2d.square(0);

  private static final List<LayerForm<?>> ALL = List.of(
      form(
          Conv2d.class,
          v -> new Conv2d(
              v.count("in_channels"),
              v.count("out_channels"),
              v.pair("kernel_size"),
              v.pair("stride"),
              v.padding(),
              v.flag("bias")),
          c -> Arrays.asList(
              c.inChannels(),
              c.outChannels(),
              c.kernelSize(),
              c.stride(),
              c.padding(),
              null,
              null,
              c.bias()),
          required("in_channels", Kind.COUNT),
          required("out_channels", Kind.COUNT),
          required("kernel_size", Kind.PAIR),
          optional("stride", Kind.PAIR, ONE),
          optional("padding", Kind.PADDING, ZERO),
          fixed("dilation", "1"),
          fixed("groups", "1"),
          optional("bias", Kind.FLAG, true),
          fixed("padding_mode", "zeros"),
          fixed("device", "None"),
          fixed("dtype", "None")),
      form(
          MaxPool2d.class,
          v -> new MaxPool2d(v.pair("kernel_size"), v.poolStride(), v.poolPadding()),
          p -> Arrays.asList(p.kernelSize(), unlessEqual(p.stride(), p.kernelSize()), p.padding()),
          required("kernel_size", Kind.PAIR),
          derived("stride", Kind.PAIR),
          optional("padding", Kind.PADDING, ZERO),
          fixed("dilation", "1"),
          fixed("return_indices", "False"),
          fixed("ceil_mode", "False")),
      form(
          AvgPool2d.class,
          v -> new AvgPool2d(v.pair("kernel_size"), v.poolStride(), v.poolPadding()),
          p -> Arrays.asList(p.kernelSize(), unlessEqual(p.stride(), p.kernelSize()), p.padding()),
          required("kernel_size", Kind.PAIR),
          derived("stride", Kind.PAIR),
          optional("padding", Kind.PADDING, ZERO),
          fixed("ceil_mode", "False"),
          fixed("count_include_pad", "True"),
          fixed("divisor_override", "None")),
      form(ReLU.class, v -> new ReLU(), r -> List.of(), optional("inplace", Kind.FLAG, false)),
      form(
          LeakyReLU.class,
          v -> new LeakyReLU(v.real("negative_slope")),
          r -> List.of(r.negativeSlope()),
          optional("negative_slope", Kind.REAL, new LeakyReLU().negativeSlope()),
          optional("inplace", Kind.FLAG, false)),
      form(Sigmoid.class, v -> new Sigmoid(), s -> List.of()),
      form(Tanh.class, v -> new Tanh(), t -> List.of()),
      form(
          Dropout.class,
          v -> new Dropout(v.real("p")),
          d -> List.of(d.p()),
          optional("p", Kind.REAL, new Dropout().p()),
          optional("inplace", Kind.FLAG, false)),
      form(
          Flatten.class,
          v -> new Flatten(),
          f -> List.of(),
          fixed("start_dim", "1"),
          fixed("end_dim", "-1")),
      form(
          Linear.class,
          v -> new Linear(v.count("in_features"), v.count("out_features"), v.flag("bias")),
          l -> List.of(l.inFeatures(), l.outFeatures(), l.bias()),
          required("in_features", Kind.COUNT),
          required("out_features", Kind.COUNT),
          optional("bias", Kind.FLAG, true),
          fixed("device", "None"),
          fixed("dtype", "None")));

  private static <L extends Layer> LayerForm<L> form(
      Class<L> kind,
      Signature.Maker maker,
      Function<L, List<@Nullable Object>> values,
      Parameter... parameters) {
    Signature signature = new Signature(kind.getSimpleName(), List.of(parameters), maker);
    return new LayerForm<>(kind, signature, values);
  }

  private static @Nullable Object unlessEqual(Size2d value, Size2d usual) {
    return value.equals(usual) ? null : value;
  }

  /** The form of this class name, if the program has such a layer. */
  static Optional<LayerForm<?>> of(String name) {
    return ALL.stream().filter(form -> form.signature.name().equals(name)).findFirst();
  }

  /** The form of a layer. */
  static LayerForm<?> of(Layer layer) {
    return of(layer.type()).orElseThrow();
  }

  /** All class names, for refusals. */
  static String names() {
    return ALL.stream().map(form -> form.signature.name()).collect(Collectors.joining(", "));
  }

  /** What a layer was made with, see {@link #values}. */
  List<@Nullable Object> valuesOf(Layer layer) {
    return values.apply(kind.cast(layer));
  }
}
