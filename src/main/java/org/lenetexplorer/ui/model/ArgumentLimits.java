package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.tensor.Shape;

/**
 * The arguments of a layer with the limits that its neighbours set.
 *
 * @param arguments the layer taken apart
 * @param input the shape of its input, where it is known
 * @param from who puts that out: {@code pool1} or {@code the input}
 */
record ArgumentLimits(LayerArguments arguments, Optional<Shape> input, String from) {
  private static final int MOST_CHANNELS = 1_024;
  private static final int MOST_FEATURES = 1_000_000;
  private static final int MOST_SIDE = 512;
  private static final float MOST_SLOPE = 1_000;

  /** The arguments of a layer, its type first. */
  static List<Argument<?>> of(Layer layer, Optional<Shape> input, String from) {
    return new ArgumentLimits(LayerArguments.of(layer), input, from).all();
  }

  /** The arguments of the input [C, H, W]. */
  static List<Argument<?>> of(Shape input) {
    return List.of(
        WholeArgument.of("channels", input.extent(0), 1, MOST_CHANNELS),
        WholeArgument.of("height", input.extent(1), 1, MOST_SIDE),
        WholeArgument.of("width", input.extent(2), 1, MOST_SIDE));
  }

  private List<Argument<?>> all() {
    List<Argument<?>> all = new ArrayList<>();
    all.add(new ChoiceArgument(LayerArguments.TYPE, arguments.type(), arguments.family()));
    for (Map.Entry<String, Object> entry : arguments.values().entrySet()) {
      all.add(argument(entry.getKey(), entry.getValue()));
    }
    return List.copyOf(all);
  }

  private Argument<?> argument(String name, Object value) {
    if (value instanceof Integer number) {
      return whole(name, number);
    }
    if (value instanceof Boolean on) {
      return new ToggleArgument(name, on);
    }
    if (value instanceof Float real) {
      return name.equals("p")
          ? new RealArgument(name, real, 0, 1, "0.05")
          : new RealArgument(name, real, -MOST_SLOPE, MOST_SLOPE, "0.01");
    }
    return switch (name) {
      case "kernel_size" -> kernelSize();
      case "stride" -> stride();
      default -> isPool() ? poolPadding() : padding();
    };
  }

  private WholeArgument whole(String name, int value) {
    boolean channels = name.endsWith("channels");
    WholeArgument plain =
        WholeArgument.of(name, value, 1, channels ? MOST_CHANNELS : MOST_FEATURES);
    return name.startsWith("in_")
        ? plain.withGiven(input
            .filter(shape -> shape.rank() == (channels ? 3 : 1))
            .map(shape -> new WholeArgument.Given(shape.extent(0), from)))
        : plain;
  }

  private boolean isPool() {
    return arguments.type().endsWith("Pool2d");
  }

  /** Rows and columns of the input map, where there is one. */
  private Optional<Size2d> map() {
    return input
        .filter(shape -> shape.rank() == 3)
        .map(shape -> new Size2d(shape.extent(1), shape.extent(2)));
  }

  private Size2d padded(Size2d map) {
    Size2d pad = arguments.pair("padding");
    return new Size2d(map.height() + 2 * pad.height(), map.width() + 2 * pad.width());
  }

  private Size2d largest() {
    return map().map(this::padded).orElse(Size2d.square(MOST_SIDE));
  }

  private String largestWords() {
    boolean plain = arguments.pair("padding").equals(Size2d.square(0));
    return map()
        .map(map -> (plain ? "the map is " : "the padded map is ") + words(padded(map)))
        .orElse("");
  }

  private PairArgument kernelSize() {
    Size2d kernel = arguments.pair("kernel_size");
    Size2d padding = arguments.pair("padding");
    Size2d least = isPool()
        ? new Size2d(Math.max(1, 2 * padding.height()), Math.max(1, 2 * padding.width()))
        : Size2d.square(1);
    String lower =
        isPool() ? "a pool's kernel is at least twice the padding " + words(padding) : "";
    return PairArgument.of("kernel_size", kernel, least, largest(), lower, largestWords());
  }

  private PairArgument stride() {
    Size2d one = Size2d.square(1);
    return PairArgument.of("stride", arguments.pair("stride"), one, largest(), "", largestWords());
  }

  /** As much as the kernel needs to fit, at most as much as the map or the kernel is wide. */
  private PairArgument padding() {
    Size2d kernel = arguments.pair("kernel_size");
    Size2d map = map().orElse(Size2d.square(MOST_SIDE));
    return PairArgument.of(
        "padding",
        arguments.pair("padding"),
        new Size2d(missing(kernel.height(), map.height()), missing(kernel.width(), map.width())),
        new Size2d(Math.max(kernel.height(), map.height()), Math.max(kernel.width(), map.width())),
        "the kernel " + words(kernel) + " must fit on the padded map",
        map().map(known -> "the map is " + words(known)).orElse(""));
  }

  /** Padding on each side without which a kernel is larger than the map. */
  private static int missing(int kernel, int map) {
    return Math.max(0, (kernel - map + 1) / 2);
  }

  private PairArgument poolPadding() {
    Size2d kernel = arguments.pair("kernel_size");
    Size2d half = new Size2d(kernel.height() / 2, kernel.width() / 2);
    Size2d map = map().orElse(kernel);
    return PairArgument.of(
        "padding",
        arguments.pair("padding"),
        new Size2d(missing(kernel.height(), map.height()), missing(kernel.width(), map.width())),
        half,
        "the kernel " + words(kernel) + " must fit on the padded map",
        "a pool's padding is at most half of kernel_size " + words(kernel));
  }

  /** {@code 5 × 5}. */
  static String words(Size2d size) {
    return size.height() + " × " + size.width();
  }
}
