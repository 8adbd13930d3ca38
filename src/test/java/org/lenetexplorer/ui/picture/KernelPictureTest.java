package org.lenetexplorer.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

class KernelPictureTest {
  @TempDir
  Path folder;

  private static boolean holds(BufferedImage image, int rgb) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xffffff) == (rgb & 0xffffff)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void everyNumberHasItsColour() throws IOException {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    parameters.put("conv1.weight", Tensor.of(Shape.of(2, 1, 1, 2), -0.5f, 0.25f, 1f, -1f));
    Path file = folder.resolve("kernels.png");

    KernelPicture.write(file, parameters);

    BufferedImage image = ImageIO.read(file.toFile());
    for (float value : new float[] {-0.5f, 0.25f, 1, -1}) {
      assertThat(holds(image, Theme.LIGHT.scale(Quantity.KERNELS).rgb(value, 1)))
          .as("colour of %s", value)
          .isTrue();
    }
  }

  @Test
  void aWholeNetworkIsDrawnWithItsNames() throws IOException {
    Path file = folder.resolve("lenet.svg");
    try (WorkerPool workers = new WorkerPool(1)) {
      Model model = new Model(Presets.lenet(), 0, new PlainKernels(), workers);
      KernelPicture.write(file, model.parameters().stateDict());
      File screenshots = new File("target/screenshots");
      Files.createDirectories(screenshots.toPath());
      KernelPicture.write(
          screenshots.toPath().resolve("export-kernels.png"), model.parameters().stateDict());
    }

    assertThat(Files.readString(file))
        .contains("conv2.weight")
        .contains("[16, 6, 5, 5]")
        .contains("fc3.bias");
  }

  @Test
  void aPictureThatWouldBeTooLargeIsRefused() {
    Map<String, Tensor> parameters = Map.of("fc1.weight", Tensor.zeros(Shape.of(20_000, 5_000)));
    Path file = folder.resolve("kernels.png");

    assertThatThrownBy(() -> KernelPicture.write(file, parameters))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too large to be made; export the numbers as csv or npz");
    assertThat(file).doesNotExist();
  }
}
