package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * The name of one number: {@code conv2.weight.grad[4,1,2,2]}, or {@code loss} for a scalar.
 *
 * @param tensor the tensor's name
 * @param index one number a dimension, from 0; empty for a scalar
 */
public record ElementReference(String tensor, List<Integer> index) {
  /** Copies the index. */
  public ElementReference {
    index = List.copyOf(index);
  }

  /**
   * The element at a place of a tensor.
   *
   * @param place in row-major order
   * @throws IndexOutOfBoundsException if there is none
   */
  public static ElementReference of(String tensor, Shape shape, int place) {
    List<Integer> index = new ArrayList<>();
    for (int number : shape.index(place)) {
      index.add(number);
    }
    return new ElementReference(tensor, index);
  }

  /**
   * Reads what {@link #toString} writes; blanks are allowed between the brackets.
   *
   * @throws IllegalArgumentException if the text is not a name with an index in brackets
   */
  public static ElementReference parse(String text) {
    String trimmed = text.strip();
    int open = trimmed.indexOf('[');
    if (open < 0) {
      return new ElementReference(trimmed, List.of());
    }
    if (open == 0 || !trimmed.endsWith("]")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not the name of an element, such as conv1.weight[0,0,1,2]");
    }
    List<Integer> index = new ArrayList<>();
    for (String number : trimmed.substring(open + 1, trimmed.length() - 1).split(",", -1)) {
      index.add(number(number.strip(), text));
    }
    return new ElementReference(trimmed.substring(0, open), index);
  }

  private static int number(String digits, String text) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + digits + "\" in \"" + text + "\" is not a whole number", e);
    }
  }

  /**
   * The place of the element in a tensor of this shape, in row-major order.
   *
   * @throws IndexOutOfBoundsException if the index does not fit the shape
   */
  public int place(Shape shape) {
    return shape.offset(index.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The element's value in a tensor. */
  float in(Tensor values) {
    return values.at(place(values.shape()));
  }

  /** The index alone, {@code [4,1,2,2]}, or nothing for a scalar. */
  String brackets() {
    return index.isEmpty()
        ? ""
        : index.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public String toString() {
    return tensor + brackets();
  }
}
