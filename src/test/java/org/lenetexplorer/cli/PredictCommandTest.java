package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.ImageReader;

class PredictCommandTest {
  private final Terminal terminal = new Terminal();

  @TempDir
  Path folder;

  private Path picture(Dataset digits, int factor, boolean darkOnLight, String name)
      throws IOException {
    BufferedImage image = new BufferedImage(28 * factor, 28 * factor, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int ink = digits.pixel(0, y / factor, x / factor);
        int grey = darkOnLight ? 255 - ink : ink;
        image.setRGB(x, y, grey << 16 | grey << 8 | grey);
      }
    }
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void aLinePerImageNamesClassAndProbability() throws IOException {
    Path file = picture(BuiltInDigits.draw(1, 1), 1, false, "digit.png");

    assertThat(terminal.run("predict", file, file)).isZero();
    assertThat(terminal.outLines())
        .hasSize(2)
        .allMatch(line -> line.matches(".*digit\\.png  \\d  [01]\\.\\d{4}"));
  }

  @Test
  void anImageLikeMnistIsTakenAsItIs() throws IOException {
    Dataset digits = BuiltInDigits.draw(1, 1);

    Dataset read = ImageReader.read(picture(digits, 1, false, "digit.png"));

    for (int i = 0; i < 28 * 28; i++) {
      assertThat(read.pixel(0, i / 28, i % 28)).isEqualTo(digits.pixel(0, i / 28, i % 28));
    }
  }

  @Test
  void aLargeDarkOnLightImageBecomesAlmostTheSameDigit() throws IOException {
    Dataset digits = BuiltInDigits.draw(1, 1);

    Dataset read = ImageReader.read(picture(digits, 9, true, "digit.png"));

    double difference = 0;
    double ink = 0;
    for (int i = 0; i < 28 * 28; i++) {
      difference += Math.abs(read.pixel(0, i / 28, i % 28) - digits.pixel(0, i / 28, i % 28));
      ink += digits.pixel(0, i / 28, i % 28);
    }
    assertThat(difference / ink).isLessThan(0.4);
  }

  @Test
  void anEmptyPageIsRefused() throws IOException {
    BufferedImage blank = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
    Path file = folder.resolve("blank.png");
    ImageIO.write(blank, "png", file.toFile());

    assertThat(terminal.run("predict", file)).isEqualTo(2);
    assertThat(terminal.errLines()).singleElement().asString().contains("found an empty page");
  }
}
