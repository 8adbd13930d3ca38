package org.lenetexplorer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.tensor.Shape;

/** The shape of one sample [C, H, W] in a network file: {@code {"channels": 1, "height": 32, "width": 32}}. */
final class InputShape {
  static final List<String> KEYS = List.of("channels", "height", "width");

  private InputShape() {}

  /**
   * Reads the shape at the cursor.
   *
   * @throws FormatException if a key is missing, twice or unknown, or a number is not from 1 to what maps may have
   */
  static Shape read(JsonCursor json, String place) throws IOException {
    Map<String, Integer> extents = new LinkedHashMap<>();
    json.object(place, key -> {
      if (!KEYS.contains(key)) {
        throw json.refusal(place, "the key '" + key + "'", "only " + String.join(", ", KEYS));
      }
      extents.put(key, (int) json.count(place + ", " + key, 1, largest(key)));
    });
    int[] shape = new int[KEYS.size()];
    for (int i = 0; i < shape.length; i++) {
      Integer extent = extents.get(KEYS.get(i));
      if (extent == null) {
        throw json.refusal(place, "no '" + KEYS.get(i) + "'", "all of " + String.join(", ", KEYS));
      }
      shape[i] = extent;
    }
    return checked(json, place, shape);
  }

  private static int largest(String key) {
    return key.equals(KEYS.get(0)) ? Integer.MAX_VALUE : NetworkReader.LONGEST_SIDE;
  }

  private static Shape checked(JsonCursor json, String place, int[] extents)
      throws FormatException {
    try {
      return Shape.of(extents);
    } catch (IllegalArgumentException e) {
      throw json.fault(place, String.valueOf(e.getMessage()), "");
    }
  }
}
