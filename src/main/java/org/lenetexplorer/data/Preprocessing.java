package org.lenetexplorer.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lenetexplorer.tensor.Shape;

/**
 * What is done to an image before the network sees it: x = (p/255 − mean) / standardDeviation for every pixel
 * p, of the image and of the background around it that brings it to the padded size. Stored with the weights,
 * which are worthless without it.
 *
 * @param height after padding, in pixels
 * @param width after padding, in pixels
 * @param mean subtracted from the ink, which is 0 to 1
 * @param standardDeviation divided by; positive
 * @see <a
 *     href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Normalize.html">Normalize</a>
 */
public record Preprocessing(int height, int width, float mean, float standardDeviation) {
  /** For LeNet: 32×32, mean and standard deviation of MNIST's training images. */
  public static final Preprocessing LENET = new Preprocessing(32, 32, 0.1307f, 0.3081f);

  private static final String PAD_TO = "preprocessing.pad_to";
  private static final String MEAN = "preprocessing.mean";
  private static final String STANDARD_DEVIATION = "preprocessing.standard_deviation";
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");

  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException if a side is not positive, a number not finite or the standard deviation
   *     not positive
   */
  public Preprocessing {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "the padded size is %d×%d, not 1×1 or more".formatted(height, width));
    }
    if (!Float.isFinite(mean)) {
      throw new IllegalArgumentException("the mean is %s, not a finite number".formatted(mean));
    }
    if (!(standardDeviation > 0) || standardDeviation == Float.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "the standard deviation is %s, not a positive number".formatted(standardDeviation));
    }
  }

  /**
   * What is usual for a network: images padded to its input's size, normalised as {@link #LENET} says.
   *
   * @param input the shape of one sample, [C, H, W]
   */
  public static Preprocessing forInput(Shape input) {
    return new Preprocessing(
        input.extent(1), input.extent(2), LENET.mean(), LENET.standardDeviation());
  }

  /** The shape of one sample, [1, H, W]. */
  public Shape shape() {
    return Shape.of(1, height, width);
  }

  /**
   * Refuses images larger than the padded size.
   *
   * @throws IllegalArgumentException if the set's images are higher or wider
   */
  public void checkFits(Dataset set) {
    if (set.height() > height || set.width() > width) {
      throw new IllegalArgumentException(
          "images of %s are %d×%d pixels, larger than the %d×%d they are to be padded to"
              .formatted(set.name(), set.height(), set.width(), height, width));
    }
  }

  /**
   * Writes image {@code index} as the network sees it, [1, H, W], the image in the middle; an odd row or column of
   * background goes to the bottom or right.
   *
   * @param target receives H·W numbers from {@code offset} on
   * @throws IllegalArgumentException if the image is larger than the padded size
   * @throws IndexOutOfBoundsException if there is no such image or the target is too short
   */
  public void write(Dataset set, int index, float[] target, int offset) {
    checkFits(set);
    write(set, index, target, offset, table());
  }

  /** {@link #normalised} of every pixel, 0 to 255: one look-up instead of two divisions. */
  float[] table() {
    float[] table = new float[256];
    for (int pixel = 0; pixel < table.length; pixel++) {
      table[pixel] = normalised(pixel);
    }
    return table;
  }

  /** As the other, for images that are known to fit; with the table, which does not change. */
  void write(Dataset set, int index, float[] target, int offset, float[] table) {
    Arrays.fill(target, offset, offset + height * width, table[0]);
    int top = (height - set.height()) / 2;
    int left = (width - set.width()) / 2;
    for (int row = 0; row < set.height(); row++) {
      int place = offset + (top + row) * width + left;
      set.lookUpRow(index, row, table, target, place);
    }
  }

  /** What a pixel from 0 (background) to 255 (ink) becomes, rounded as PyTorch rounds. */
  public float normalised(int pixel) {
    return (pixel / 255f - mean) / standardDeviation;
  }

  /** As text, for a weight file's metadata; {@link #fromMap} reads it back exactly. */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(PAD_TO, height + "x" + width);
    map.put(MEAN, Float.toString(mean));
    map.put(STANDARD_DEVIATION, Float.toString(standardDeviation));
    return map;
  }

  /**
   * Reads what {@link #toMap} wrote; other entries are ignored.
   *
   * @return empty if the map says nothing about preprocessing
   * @throws DataException if a part is missing or wrong; the sentence names the entry
   */
  public static Optional<Preprocessing> fromMap(Map<String, String> map) throws DataException {
    if (!map.containsKey(PAD_TO)
        && !map.containsKey(MEAN)
        && !map.containsKey(STANDARD_DEVIATION)) {
      return Optional.empty();
    }
    Matcher size = SIZE.matcher(entry(map, PAD_TO));
    if (!size.matches()) {
      throw new DataException("%s is \"%s\", where a height and a width like 32x32 are expected"
          .formatted(PAD_TO, entry(map, PAD_TO)));
    }
    try {
      return Optional.of(new Preprocessing(
          Integer.parseInt(size.group(1)),
          Integer.parseInt(size.group(2)),
          number(map, MEAN),
          number(map, STANDARD_DEVIATION)));
    } catch (IllegalArgumentException refused) {
      throw new DataException("preprocessing is unusable: " + refused.getMessage(), refused);
    }
  }

  private static float number(Map<String, String> map, String key) throws DataException {
    try {
      return Float.parseFloat(entry(map, key));
    } catch (NumberFormatException refused) {
      throw new DataException(
          "%s is \"%s\", where a number is expected".formatted(key, entry(map, key)), refused);
    }
  }

  private static String entry(Map<String, String> map, String key) throws DataException {
    String value = map.get(key);
    if (value == null) {
      throw new DataException("%s is missing, where %s, %s and %s are expected together"
          .formatted(key, PAD_TO, MEAN, STANDARD_DEVIATION));
    }
    return value;
  }
}
