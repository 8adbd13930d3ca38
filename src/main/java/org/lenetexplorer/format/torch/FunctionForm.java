package org.lenetexplorer.format.torch;

import static org.lenetexplorer.format.torch.Parameter.derived;
import static org.lenetexplorer.format.torch.Parameter.fixed;
import static org.lenetexplorer.format.torch.Parameter.optional;
import static org.lenetexplorer.format.torch.Parameter.required;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lenetexplorer.format.torch.Parameter.Kind;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.Sigmoid;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;

/**
 * Functions that do in {@code forward} what a layer does. Their first parameter, the input, is not among those listed.
 *
 * @see <a href="https://pytorch.org/docs/stable/nn.functional.html">torch.nn.functional</a>
 */
final class FunctionForm {
  private static final Parameter INPLACE = optional("inplace", Kind.FLAG, false);

  private static final List<Signature> ALL = List.of(
      new Signature("relu", List.of(INPLACE), v -> new ReLU()),
      new Signature(
          "leaky_relu",
          List.of(optional("negative_slope", Kind.REAL, new LeakyReLU().negativeSlope()), INPLACE),
          v -> new LeakyReLU(v.real("negative_slope"))),
      new Signature("sigmoid", List.of(), v -> new Sigmoid()),
      new Signature("tanh", List.of(), v -> new Tanh()),
      new Signature(
          "max_pool2d",
          List.of(
              required("kernel_size", Kind.PAIR),
              derived("stride", Kind.PAIR),
              optional("padding", Kind.PADDING, Size2d.square(0)),
              fixed("dilation", "1"),
              fixed("ceil_mode", "False"),
              fixed("return_indices", "False")),
          v -> new MaxPool2d(v.pair("kernel_size"), v.poolStride(), v.poolPadding())),
      new Signature(
          "avg_pool2d",
          List.of(
              required("kernel_size", Kind.PAIR),
              derived("stride", Kind.PAIR),
              optional("padding", Kind.PADDING, Size2d.square(0)),
              fixed("ceil_mode", "False"),
              fixed("count_include_pad", "True"),
              fixed("divisor_override", "None")),
          v -> new AvgPool2d(v.pair("kernel_size"), v.poolStride(), v.poolPadding())),
      // Without training=self.training the function drops elements in evaluation too, which the
      // layer never does.
      new Signature(
          "dropout",
          List.of(
              optional("p", Kind.REAL, new Dropout().p()),
              new Parameter("training", Kind.FIXED, true, "self.training"),
              INPLACE),
          v -> new Dropout(v.real("p"))),
      // The function begins with the batch unless it is told otherwise, the layer behind it.
      new Signature(
          "flatten",
          List.of(new Parameter("start_dim", Kind.FIXED, true, "1"), fixed("end_dim", "-1")),
          v -> new Flatten()));

  private FunctionForm() {}

  /** The signature of this function, if it does what a layer does. */
  static Optional<Signature> of(String name) {
    return ALL.stream().filter(signature -> signature.name().equals(name)).findFirst();
  }

  /** All names, for refusals. */
  static String names() {
    return ALL.stream().map(Signature::name).collect(Collectors.joining(", "));
  }
}
