package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.testkit.Allocation;
import org.lenetexplorer.testkit.Mutations;

class ImageReaderTest {
  private static final int PNG_SIZE_AT = 16; // signature, length and name of the first chunk

  @TempDir
  Path folder;

  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.drawOval(4, 6, 11, 15);
    g.dispose();
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void itIsReadAsItIs(String format) throws IOException {
    Path file = Files.write(folder.resolve("digit"), picture(format));

    BufferedImage read = ImageReader.picture(file);

    assertThat(read.getWidth()).isEqualTo(20);
    assertThat(read.getHeight()).isEqualTo(30);
    assertThat(read.getRGB(10, 6) & 255).as("ink").isGreaterThan(100);
    assertThat(read.getRGB(1, 1) & 255).as("paper").isLessThan(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void mutatedFilesLoadOrAreRefusedInOneLine(String format) throws IOException {
    byte[] whole = picture(format);
    Path file = folder.resolve("digit." + format);
    int refused = 0;
    for (byte[] damaged : (Iterable<byte[]>) Mutations.of(whole, 10_000, 6)::iterator) {
      Files.write(file, damaged);
      DataException[] refusal = new DataException[1];
      long allocated = Allocation.during(() -> refusal[0] = refusal(file));
      assertThat(allocated).as("bytes allocated").isLessThan(64 << 20);
      if (refusal[0] != null) {
        assertThat(refusal[0])
            .hasMessageStartingWith(file + ": found ")
            .hasMessageNotContaining("\n");
        refused++;
      }
    }
    assertThat(refused).as("refused of 10,000").isBetween(1_000, 9_999);
  }

  private static @Nullable DataException refusal(Path file) {
    try {
      ImageReader.picture(file);
      return null;
    } catch (DataException e) {
      return e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFewBytesThatPromiseAHugePictureCostNothing() throws IOException {
    for (int[] size : new int[][] {{2_000_000_000, 1}, {1, 30_001}, {20_000, 20_000}}) {
      Path file = Files.write(folder.resolve("huge.png"), promising(size[0], size[1]));

      long allocated = Allocation.during(() -> assertThatThrownBy(() -> ImageReader.picture(file))
          .isInstanceOf(DataException.class)
          .hasMessage(
              "%s: found a picture of %d×%d pixels, expected at most 30000 on a side and"
                  + " 250000000 in all; make it smaller",
              file, size[0], size[1]));

      assertThat(allocated).as("bytes allocated").isLessThan(4 << 20);
    }
  }

  private static byte[] promising(int width, int height) throws IOException {
    byte[] file = picture("png");
    ByteBuffer bytes = ByteBuffer.wrap(file).putInt(PNG_SIZE_AT, width);
    bytes.putInt(PNG_SIZE_AT + 4, height);
    assertThat(new String(file, 12, 4, StandardCharsets.US_ASCII)).isEqualTo("IHDR");
    CRC32 sum = new CRC32();
    sum.update(file, 12, 17);
    bytes.putInt(29, (int) sum.getValue());
    return file;
  }
}
