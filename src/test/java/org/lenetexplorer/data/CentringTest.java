package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CentringTest {
  @Test
  void aSinglePixelComesToTheMiddle() {
    float[] ink = new float[9];
    ink[4] = 1;
    byte[] image = new byte[64];

    Centring.place(ink, 3, image, 0, 8);

    assertThat(image[4 * 8 + 4]).isEqualTo((byte) 255);
  }

  @Test
  void inkBeyondTheImageIsLost() {
    float[] ink = new float[36];
    ink[0] = 1;
    ink[35] = 0.01f;
    byte[] image = new byte[8 * 8];

    Centring.place(ink, 6, image, 0, 8);

    byte[] expected = new byte[8 * 8];
    expected[4 * 8 + 4] = (byte) 255;
    assertThat(image).isEqualTo(expected);
  }

  @Test
  void onlyItsOwnStretchOfTheArrayIsWritten() {
    float[] ink = {1, 1, 1, 1};
    byte[] images = new byte[3 * 16];

    Centring.place(ink, 2, images, 16, 4);

    for (int i = 0; i < images.length; i++) {
      assertThat((i >= 16 && i < 32) || images[i] == 0).isTrue();
    }
  }

  @Test
  void noInkLeavesTheImageBlack() {
    byte[] image = new byte[64];

    Centring.place(new float[9], 3, image, 0, 8);

    assertThat(image).containsOnly(0);
  }
}
