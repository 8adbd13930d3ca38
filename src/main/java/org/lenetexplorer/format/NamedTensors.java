package org.lenetexplorer.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.lenetexplorer.tensor.Tensor;

/**
 * What a file of weights holds, whatever its format: arrays by name, in the file's order, and words about them. The
 * names are PyTorch's: {@code conv1.weight}.
 *
 * @param arrays by name, in order
 * @param metadata free text by key; empty in formats that have none
 */
public record NamedTensors(Map<String, StoredArray> arrays, Map<String, String> metadata) {
  /** Copies both maps, keeping their order. */
  public NamedTensors {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /** The tensors' values of this moment, without metadata; copies 4 bytes an element. */
  public static NamedTensors of(Map<String, Tensor> tensors) {
    Map<String, StoredArray> arrays = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> arrays.put(name, StoredArray.of(tensor)));
    return new NamedTensors(arrays, Map.of());
  }

  /** The same arrays with other words about them. */
  public NamedTensors withMetadata(Map<String, String> other) {
    return new NamedTensors(arrays, other);
  }

  /**
   * One array.
   *
   * @throws NoSuchElementException if there is none of that name
   */
  public StoredArray array(String name) {
    StoredArray array = arrays.get(name);
    if (array == null) {
      throw new NoSuchElementException("no '" + name + "' among " + arrays.keySet());
    }
    return array;
  }

  /**
   * One array's values as a new float32 tensor.
   *
   * @throws NoSuchElementException if there is none of that name
   */
  public Tensor tensor(String name) {
    return array(name).toTensor();
  }

  /** All arrays as new float32 tensors, in order; allocates 4 bytes an element. */
  public Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    arrays.forEach((name, array) -> tensors.put(name, array.toTensor()));
    return tensors;
  }
}
