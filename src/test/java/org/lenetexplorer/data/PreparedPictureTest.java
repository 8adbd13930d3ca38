package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PreparedPictureTest {
  /** A ring, drawn off the middle. */
  private static BufferedImage ring(int width, int height, Color paper, Color ink) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(paper);
    g.fillRect(0, 0, width, height);
    g.setColor(ink);
    g.setStroke(new BasicStroke(width / 12f));
    g.drawOval(width / 4, height / 8, width / 3, height / 2);
    g.dispose();
    return picture;
  }

  private static double[] centre(byte[] pixels) {
    double mass = 0;
    double across = 0;
    double down = 0;
    for (int i = 0; i < pixels.length; i++) {
      int ink = Byte.toUnsignedInt(pixels[i]);
      mass += ink;
      across += ink * (i % 28 + 0.0);
      down += ink * (i / 28 + 0.0);
    }
    return new double[] {across / mass, down / mass};
  }

  @Test
  void darkOnLightIsInvertedScaledAndCentred() throws DataException {
    PreparedPicture prepared = PreparedPicture.of("ring", ring(120, 200, Color.WHITE, Color.BLACK));

    assertThat(prepared.steps())
        .extracting(PreparedPicture.Step::name)
        .containsExactly(
            "the picture, 120×200",
            "inverted: the ink is light now",
            "cut to the ink, 51×111",
            "scaled into 20×20",
            "centre of mass in the middle of 28×28");
    assertThat(centre(prepared.pixels())[0]).isBetween(13.4, 14.6);
    assertThat(centre(prepared.pixels())[1]).isBetween(13.4, 14.6);
  }

  @Test
  void lightOnDarkGivesTheSamePixels() throws DataException {
    byte[] dark =
        PreparedPicture.of("a", ring(300, 300, Color.WHITE, Color.BLACK)).pixels();
    PreparedPicture light = PreparedPicture.of("b", ring(300, 300, Color.BLACK, Color.WHITE));

    assertThat(light.steps().get(1).name()).isEqualTo("background taken away");
    for (int i = 0; i < dark.length; i++) {
      assertThat(Byte.toUnsignedInt(light.pixels()[i]))
          .isBetween(Byte.toUnsignedInt(dark[i]) - 1, Byte.toUnsignedInt(dark[i]) + 1);
    }
  }

  @Test
  void everyStepHoldsItsImage() throws DataException {
    PreparedPicture prepared = PreparedPicture.of("ring", ring(90, 90, Color.WHITE, Color.BLUE));

    for (PreparedPicture.Step step : prepared.steps()) {
      assertThat(step.ink()).hasSize(step.width() * step.height());
    }
    float[] last = prepared.steps().get(4).ink();
    for (int i = 0; i < last.length; i++) {
      assertThat(last[i]).isEqualTo(Byte.toUnsignedInt(prepared.pixels()[i]) / 255f);
    }
  }

  @Test
  void whatIsLikeMnistAlreadyIsTakenAsItIs() throws DataException {
    BufferedImage picture = ring(28, 28, Color.BLACK, Color.WHITE);
    PreparedPicture prepared = PreparedPicture.of("ring", picture);

    assertThat(prepared.steps()).hasSize(2);
    for (int i = 0; i < 784; i++) {
      assertThat(Byte.toUnsignedInt(prepared.pixels()[i]))
          .isEqualTo(picture.getRGB(i % 28, i / 28) & 0xff);
    }
  }

  @Test
  void anEmptyPageIsRefused() {
    assertThatThrownBy(
            () -> PreparedPicture.of("page", ring(50, 50, Color.LIGHT_GRAY, Color.LIGHT_GRAY)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "page: found an empty page, expected a digit; draw it darker or lighter than the page");
  }
}
