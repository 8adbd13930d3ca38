package org.lenetexplorer.debugger.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** A scope of tensors written down in a test; adding one gives another scope. */
record Tensors(Map<String, Reading> readings) implements Scope {
  static Tensors none() {
    return new Tensors(Map.of());
  }

  Tensors with(String name, double value) {
    return with(name, Reading.of(value));
  }

  Tensors with(String name, Shape shape, double... values) {
    return partial(name, shape, shape.size(), values);
  }

  /** A tensor whose first elements alone are computed; the others hold a number that must never be seen. */
  Tensors partial(String name, Shape shape, int computed, double... values) {
    float[] array = new float[shape.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = i < computed ? (float) values[i] : 777;
    }
    return with(name, new Reading(Tensor.of(shape, array), computed));
  }

  /** Elements 0, 1, 2, … of which the first are computed. */
  Tensors counting(String name, Shape shape, int computed) {
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return partial(name, shape, computed, values);
  }

  private Tensors with(String name, Reading reading) {
    Map<String, Reading> more = new TreeMap<>(readings);
    more.put(name, reading);
    return new Tensors(more);
  }

  Tensors without(String name) {
    Map<String, Reading> fewer = new TreeMap<>(readings);
    fewer.remove(name);
    return new Tensors(fewer);
  }

  @Override
  public Reading find(String name) throws UnresolvedException {
    Reading reading = readings.get(name);
    if (reading == null) {
      throw new UnresolvedException("there is no " + name + " at this position");
    }
    return reading;
  }

  @Override
  public List<String> names() {
    return List.copyOf(readings.keySet());
  }
}
