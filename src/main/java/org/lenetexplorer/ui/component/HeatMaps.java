package org.lenetexplorer.ui.component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lenetexplorer.ui.theme.Quantity;

/** Makes the maps of one tensor [C, H, W], all on the same scale. */
public final class HeatMaps {
  private HeatMaps() {}

  /**
   * Maps of numbers that lie one behind the other.
   *
   * @param array shared, and not to be changed any more
   * @param offset index of the first map's first number
   * @param count maps
   * @param limit the absolute value in full colour
   * @throws IndexOutOfBoundsException if a map leaves the array
   */
  public static List<HeatMap> of(
      float[] array, int offset, int count, int height, int width, float limit, Quantity quantity) {
    List<HeatMap> maps = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      maps.add(HeatMap.of(array, offset + i * height * width, height, width, limit, quantity));
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
