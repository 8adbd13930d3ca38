package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
  @TempDir
  Path folder;

  /** Pictures of built-in digits, in a folder of this class. */
  private void pictures(Path in, int count, String ending) throws IOException {
    Files.createDirectories(in);
    Dataset digits = BuiltInDigits.draw(3, count);
    for (int i = 0; i < count; i++) {
      BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
      for (int place = 0; place < 784; place++) {
        image
            .getRaster()
            .setSample(place % 28, place / 28, 0, digits.pixel(i, place / 28, place % 28));
      }
      Path file = in.resolve("digit%02d.%s".formatted(i, ending));
      assertThat(ImageIO.write(image, ending, file.toFile())).isTrue();
    }
  }

  @Test
  void aFolderForEachClassIsADataSet() throws IOException {
    for (String name : List.of("10", "9", "cat")) {
      pictures(folder.resolve(name), 20, "png");
    }
    Files.writeString(folder.resolve("cat").resolve("notes.txt"), "not a picture");
    Files.createDirectory(folder.resolve("empty"));

    Dataset training = ImageFolder.readTraining(folder);
    Dataset test = ImageFolder.readTest(folder);

    assertThat(training.classNames()).containsExactly("10", "9", "cat");
    assertThat(training.size()).isEqualTo(54);
    assertThat(test.size()).isEqualTo(6);
    assertThat(training.label(0)).isZero();
    assertThat(training.label(53)).isEqualTo(2);
    Dataset drawn = BuiltInDigits.draw(3, 20);
    assertThat(test.pixel(0, 14, 14)).isEqualTo(drawn.pixel(9, 14, 14));
    assertThat(test.pixel(1, 10, 12)).isEqualTo(drawn.pixel(19, 10, 12));
  }

  @Test
  void numbersAreClassesInTheirOrder() throws IOException {
    for (String name : List.of("10", "9", "0")) {
      pictures(folder.resolve(name), 1, "png");
    }
    assertThat(ImageFolder.readTraining(folder).classNames()).containsExactly("0", "9", "10");
  }

  @Test
  void trainAndTestFoldersAreKeptApart() throws IOException {
    for (String name : List.of("a", "b")) {
      pictures(folder.resolve("train").resolve(name), 3, "png");
      pictures(folder.resolve("test").resolve(name), 2, "jpg");
    }
    assertThat(ImageFolder.readTraining(folder).size()).isEqualTo(6);
    assertThat(ImageFolder.readTest(folder).size()).isEqualTo(4);
  }

  @Test
  void aDamagedPictureIsNamed() throws IOException {
    pictures(folder.resolve("a"), 2, "png");
    Path broken = Files.writeString(folder.resolve("a").resolve("broken.png"), "no picture");

    assertThatThrownBy(() -> ImageFolder.readTraining(folder))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(broken + ": found no picture in it");
  }

  @Test
  void tooFewPicturesForATestSaySo() throws IOException {
    pictures(folder.resolve("a"), 9, "png");

    assertThatThrownBy(() -> ImageFolder.readTest(folder))
        .isInstanceOf(DataException.class)
        .hasMessage(folder + " holds no pictures for testing; put ten of a class or more, or make"
            + " train and test folders there");
  }

  @Test
  void aFolderOfIdxFilesIsReadAsBefore() throws IOException {
    assertThatThrownBy(() -> ImageFolder.readTraining(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("train-images-idx3-ubyte");
  }
}
