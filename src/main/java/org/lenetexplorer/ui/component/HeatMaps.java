package org.lenetexplorer.ui.component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.lenetexplorer.ui.theme.Quantity;

/** Makes the maps of one tensor [C, H, W]. */
public final class HeatMaps {
  private HeatMaps() {}

  /**
   * Maps of numbers that lie one behind the other.
   *
   * @param array shared, and not to be changed any more
   * @param offset index of the first map's first number
   * @param count maps
   * @param limits for each map, from 0, the absolute value in full colour
   * @throws IndexOutOfBoundsException if a map leaves the array
   */
  public static List<HeatMap> of(
      float[] array,
      int offset,
      int count,
      int height,
      int width,
      IntFunction<Float> limits,
      Quantity quantity) {
    List<HeatMap> maps = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int from = offset + i * height * width;
      maps.add(HeatMap.of(array, from, height, width, limits.apply(i), quantity));
    }
    return List.copyOf(maps);
  }

  /**
   * Maps without numbers.
   *
   * @throws IllegalArgumentException if the content is values
   */
  public static List<HeatMap> without(
      Content reason, int count, int height, int width, Quantity quantity) {
    return List.copyOf(
        Collections.nCopies(count, HeatMap.without(reason, height, width, quantity)));
  }
}
