package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Content;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.theme.Quantity;

/**
 * A tensor to be drawn, or the place where one will be.
 *
 * @param title what it is, {@code relu1 output} or {@code conv1.weight}
 * @param part which numbers of the session they are; empty for a tensor that does not exist
 * @param shape maps [C, H, W] or a vector [I], without the batch
 * @param quantity the scale it is drawn on
 * @param values the numbers, or null while there are none
 * @param absence why there are none
 * @param scale the absolute values in full colour
 */
public record Picture(
    String title,
    Optional<TensorPart> part,
    Shape shape,
    Quantity quantity,
    @Nullable Tensor values,
    Content absence,
    Scale scale) {
  /** What a click on a number does. */
  public static final String CLICK_HINT = "click to see where it comes from";

  /** A picture of a tensor whose shape is not known. */
  static Picture unknown(String title, Quantity quantity) {
    return new Picture(
        title, Optional.empty(), Shape.of(1), quantity, null, Content.UNKNOWN, Scale.given(0));
  }

  /** How many maps a tensor of a shape is drawn as: a vector is one. */
  static int maps(Shape shape) {
    return isMaps(shape) ? shape.extent(0) : 1;
  }

  private static boolean isMaps(Shape shape) {
    return shape.rank() == 3 && shape.extent(1) * shape.extent(2) > 1;
  }

  /** The largest absolute value in full colour; 0 while there are no numbers. */
  public float limit() {
    return scale.limit();
  }

  /**
   * The name of a number drawn, if it is one of the session's.
   *
   * @param map map, or element of a strip, from 0
   */
  public Optional<ElementReference> element(int map, int row, int column) {
    int place = (map * height() + row) * width() + column;
    return element(isMaps() ? place : map);
  }

  /** The same by its place among the numbers drawn, in row-major order. */
  public Optional<ElementReference> element(int place) {
    return part.filter(shown -> place >= 0 && place < shape.size())
        .map(shown -> shown.element(place));
  }

  /** Whether it is drawn as maps rather than as a strip. */
  public boolean isMaps() {
    return isMaps(shape);
  }

  /** Maps, or elements of a strip. */
  public int count() {
    return shape.extent(0);
  }

  /** The numbers in row-major order; none while there are none. */
  List<Float> numbers() {
    List<Float> numbers = new ArrayList<>();
    for (int i = 0; values != null && i < values.size(); i++) {
      numbers.add(values.at(i));
    }
    return numbers;
  }

  /** Rows of one map. */
  public int height() {
    return isMaps() ? shape.extent(1) : 1;
  }

  /** Columns of one map. */
  public int width() {
    return isMaps() ? shape.extent(2) : 1;
  }

  /** Where the numbers of a map begin in the array of {@link #values}. */
  public int offset(int map) {
    return (values == null ? 0 : values.offset()) + map * height() * width();
  }

  /** One number as a sentence: {@code conv1 output, map 3, row 2 column 4: 0.1534}. */
  public String describe(int map, int row, int column) {
    String place =
        isMaps() ? ", map " + map + ", row " + row + " column " + column : ", element " + map;
    return title + place + ": " + number((map * height() + row) * width() + column);
  }

  private String number(int place) {
    return values == null ? absence.words() : Numbers.format(values.at(place));
  }

  /** The whole as words: {@code from −0.31 to 0.52}, or why there are no numbers. */
  public String summary() {
    if (values == null) {
      return absence.words();
    }
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < values.size(); i++) {
      least = Math.min(least, values.at(i));
      most = Math.max(most, values.at(i));
    }
    return "from " + Numbers.format(least) + " to " + Numbers.format(most);
  }
}
