package org.lenetexplorer.data;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One way to write a digit.
 *
 * @param weight how common it is among the styles of its digit; positive
 * @param strokes in the order of writing
 */
record DigitStyle(double weight, List<Skeleton> strokes) {
  private static final Pattern BAR = Pattern.compile("\\|");

  /** Reads {@code weight: stroke | stroke}. */
  static DigitStyle parse(String line) {
    int colon = line.indexOf(':');
    return new DigitStyle(
        Double.parseDouble(line.substring(0, colon)),
        BAR.splitAsStream(line.substring(colon + 1)).map(Skeleton::parse).toList());
  }
}
