package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.tensor.Shape;

class PreprocessingTest {
  private static final Dataset SET = new Dataset(
      "tiny",
      2,
      2,
      new byte[] {0, 0, 0, 0, (byte) 255, 51, 102, (byte) 153},
      new byte[] {0, 0},
      List.of("0"));

  @Test
  void theImageComesToTheMiddleOfTheBackground() {
    var plain = new Preprocessing(4, 5, 0, 1);
    float[] target = new float[22];

    plain.write(SET, 1, target, 1);

    assertThat(target)
        .containsExactly(
            0, //
            0,
            0,
            0,
            0,
            0, //
            0,
            1,
            51 / 255f,
            0,
            0, //
            0,
            102 / 255f,
            153 / 255f,
            0,
            0, //
            0,
            0,
            0,
            0,
            0, //
            0);
  }

  @Test
  void theBackgroundIsNormalisedToo() {
    float[] target = new float[1024];

    Preprocessing.LENET.write(SET, 1, target, 0);

    assertThat(target[0]).isEqualTo((0 - 0.1307f) / 0.3081f);
    assertThat(target[15 * 32 + 15]).isEqualTo((1 - 0.1307f) / 0.3081f);
    assertThat(Preprocessing.LENET.shape()).isEqualTo(Shape.of(1, 32, 32));
  }

  @Test
  void everyPixelIsRoundedAsTheFormulaIs() {
    byte[] pixels = new byte[256];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) i;
    }
    var set = new Dataset("all", 16, 16, pixels, new byte[1], List.of("0"));
    var preprocessing = new Preprocessing(16, 16, 0.1307f, 0.3081f);
    float[] written = new float[256];
    float[] taken = new float[256];

    preprocessing.write(set, 0, written, 0);
    Batches.inOrder(set, preprocessing, 1).next(taken, 0, new int[1]);

    for (int pixel = 0; pixel < 256; pixel++) {
      assertThat(written[pixel]).isEqualTo((pixel / 255f - 0.1307f) / 0.3081f);
    }
    assertThat(taken).isEqualTo(written);
  }

  @Test
  void aNetworkUsuallyGetsImagesOfItsInputsSize() {
    assertThat(Preprocessing.forInput(Shape.of(1, 28, 30)))
        .isEqualTo(new Preprocessing(28, 30, 0.1307f, 0.3081f));
  }

  @Test
  void whatTheTargetHeldBeforeDoesNotMatter() {
    float[] clean = new float[1024];
    float[] used = new float[1024];
    Arrays.fill(used, 7);

    Preprocessing.LENET.write(SET, 0, clean, 0);
    Preprocessing.LENET.write(SET, 0, used, 0);

    assertThat(used).isEqualTo(clean);
  }

  @Test
  void anImageOfThePaddedSizeStaysWhereItIs() {
    float[] target = new float[4];

    new Preprocessing(2, 2, 0, 1).write(SET, 1, target, 0);

    assertThat(target).containsExactly(1, 51 / 255f, 102 / 255f, 153 / 255f);
  }

  @Test
  void imagesLargerThanThePaddedSizeAreRefused() {
    assertThatThrownBy(() -> new Preprocessing(2, 1, 0, 1).write(SET, 0, new float[9], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("images of tiny are 2×2 pixels, larger than the 2×1 they are to be padded to");
  }

  @Test
  void theMapIsReadBackExactly() throws DataException {
    var odd = new Preprocessing(28, 33, 0.1f + 0.2f, Float.MIN_VALUE);

    assertThat(Preprocessing.fromMap(odd.toMap())).contains(odd);
    assertThat(Preprocessing.LENET.toMap())
        .containsEntry("preprocessing.pad_to", "32x32")
        .containsEntry("preprocessing.mean", "0.1307")
        .containsEntry("preprocessing.standard_deviation", "0.3081");
  }

  @Test
  void aMapWithoutPreprocessingGivesNone() throws DataException {
    assertThat(Preprocessing.fromMap(Map.of("format", "pt"))).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pad_to | 32 | .pad_to is \"32\", where a height and a width like 32x32 are expected",
        "pad_to | -1x4 | .pad_to is \"-1x4\", where a height and a width like 32x32",
        "pad_to | 99999x1 | .pad_to is \"99999x1\", where a height and a width like 32x32",
        "pad_to | 0x32 | is unusable: the padded size is 0×32, not 1×1 or more",
        "mean | zero | .mean is \"zero\", where a number is expected",
        "mean | NaN | is unusable: the mean is NaN, not a finite number",
        "standard_deviation | 0 | is unusable: the standard deviation is 0.0, not a positive",
        "standard_deviation | NaN | is unusable: the standard deviation is NaN, not a positive",
        "standard_deviation | 1e99 | the standard deviation is Infinity, not a positive number"
      })
  void wrongEntriesAreRefusedByName(String key, String value, String message) {
    Map<String, String> map = new HashMap<>(Preprocessing.LENET.toMap());
    map.put("preprocessing." + key, value);

    assertThatThrownBy(() -> Preprocessing.fromMap(map))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aMissingEntryIsNamed() {
    Map<String, String> map = new HashMap<>(Preprocessing.LENET.toMap());
    map.remove("preprocessing.mean");

    assertThatThrownBy(() -> Preprocessing.fromMap(map))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("preprocessing.mean is missing");
  }
}
