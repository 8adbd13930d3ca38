package org.lenetexplorer.ui.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * A layer taken apart, so that one argument can be set, or the type exchanged while the other arguments stay.
 *
 * @param type the layer's type
 * @param values its arguments by PyTorch's names; those that the type does not have are ignored
 */
record LayerArguments(String type, Map<String, Object> values) {
  /** The name under which the type itself is chosen. */
  static final String TYPE = "type";

  private static final List<List<String>> FAMILIES =
      List.of(List.of("MaxPool2d", "AvgPool2d"), List.of("ReLU", "LeakyReLU", "Sigmoid", "Tanh"));

  /** Copies the map, keeping its order. */
  LayerArguments {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static LayerArguments of(Layer layer) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (layer instanceof Conv2d conv) {
      values.put("in_channels", conv.inChannels());
      values.put("out_channels", conv.outChannels());
      putWindow(values, conv.kernelSize(), conv.stride(), conv.padding());
      values.put("bias", conv.bias());
    } else if (layer instanceof MaxPool2d pool) {
      putWindow(values, pool.kernelSize(), pool.stride(), pool.padding());
    } else if (layer instanceof AvgPool2d pool) {
      putWindow(values, pool.kernelSize(), pool.stride(), pool.padding());
    } else if (layer instanceof Linear linear) {
      values.put("in_features", linear.inFeatures());
      values.put("out_features", linear.outFeatures());
      values.put("bias", linear.bias());
    } else if (layer instanceof LeakyReLU leaky) {
      values.put("negative_slope", leaky.negativeSlope());
    } else if (layer instanceof Dropout dropout) {
      values.put("p", dropout.p());
    }
    return new LayerArguments(layer.type(), values);
  }

  private static void putWindow(
      Map<String, Object> values, Size2d kernel, Size2d stride, Size2d padding) {
    values.put("kernel_size", kernel);
    values.put("stride", stride);
    values.put("padding", padding);
  }

  /** The types that can take this one's place. */
  List<String> family() {
    return FAMILIES.stream()
        .filter(family -> family.contains(type))
        .findFirst()
        .orElse(List.of(type));
  }

  <T> LayerArguments with(String name, T value) {
    if (name.equals(TYPE)) {
      return new LayerArguments(value.toString(), values);
    }
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new LayerArguments(type, changed);
  }

  /**
   * The layer put together.
   *
   * @throws IllegalArgumentException if it refuses its arguments; it says why
   */
  Layer layer() {
    return switch (type) {
      case "Conv2d" ->
        new Conv2d(
            whole("in_channels"),
            whole("out_channels"),
            pair("kernel_size"),
            pair("stride"),
            pair("padding"),
            toggle("bias"));
      case "MaxPool2d" -> new MaxPool2d(pair("kernel_size"), pair("stride"), pair("padding"));
      case "AvgPool2d" -> new AvgPool2d(pair("kernel_size"), pair("stride"), pair("padding"));
      case "Linear" -> new Linear(whole("in_features"), whole("out_features"), toggle("bias"));
      case "ReLU" -> new ReLU();
      case "LeakyReLU" ->
        values.get("negative_slope") instanceof Float slope
            ? new LeakyReLU(slope)
            : new LeakyReLU();
      case "Sigmoid" -> new Sigmoid();
      case "Tanh" -> new Tanh();
      case "Dropout" -> new Dropout((Float) value("p"));
      case "Flatten" -> new Flatten();
      default -> throw new IllegalArgumentException("there is no layer type " + type);
    };
  }

  private Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(type + " has no " + name);
    }
    return value;
  }

  int whole(String name) {
    return (Integer) value(name);
  }

  Size2d pair(String name) {
    return (Size2d) value(name);
  }

  private boolean toggle(String name) {
    return (Boolean) value(name);
  }

  /** What an argument means, in a few words. */
  static String tip(String name) {
    return switch (name) {
      case TYPE -> "The kind of layer; the others in the list can take its place";
      case "in_channels" -> "Input maps: as many as the layer before puts out";
      case "out_channels" -> "Kernels, and with them output maps";
      case "kernel_size" -> "Rows × columns of the window";
      case "stride" -> "Rows × columns from one position of the window to the next";
      case "padding" -> "Rows × columns added on each side of the map";
      case "bias" -> "Whether a trained number is added to each output";
      case "in_features" -> "Inputs: as many as the layer before puts out";
      case "out_features" -> "Outputs, each a weighted sum of all inputs";
      case "negative_slope" -> "What numbers below zero are multiplied with";
      case "p" -> "The probability with which a number is dropped in training";
      case "channels" -> "Maps of the image: 1 for grey, 3 for colour";
      case "height" -> "Rows of the image; digits are padded to it";
      case "width" -> "Columns of the image; digits are padded to it";
      default -> throw new IllegalArgumentException("there is no argument " + name);
    };
  }
}
