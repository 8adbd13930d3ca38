package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.Size2d;

/** Writes the call that makes a layer in Python, as a person would: {@code Conv2d(1, 6, 5)}, {@code MaxPool2d(3, stride=2)}. */
final class LayerCall {
  private LayerCall() {}

  static String of(Layer layer) {
    LayerForm<?> form = LayerForm.of(layer);
    List<@Nullable Object> values = form.valuesOf(layer);
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Parameter parameter = form.signature().parameters().get(i);
      Object value = values.get(i);
      if (value != null && !value.equals(parameter.usual())) {
        boolean positional = parameter.required() || i == 0;
        arguments.add((positional ? "" : parameter.name() + "=") + python(value));
      }
    }
    return layer.type() + "(" + String.join(", ", arguments) + ")";
  }

  private static String python(Object value) {
    if (value instanceof Size2d pair) {
      return pair.height() == pair.width() ? Integer.toString(pair.height()) : pair.toString();
    }
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    return value.toString().replace(".0E", "e").replace('E', 'e');
  }
}
