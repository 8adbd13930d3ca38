package org.lenetexplorer.ui.picture;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.PictureFile;
import org.lenetexplorer.ui.theme.Theme;

/** Writes all parameters of a network as one picture; needs no display. */
public final class KernelPicture {
  private KernelPicture() {}

  /**
   * Writes a picture in the light theme, or replaces it whole: SVG if the file's name ends so, otherwise PNG.
   *
   * @param parameters under PyTorch's names, in the network's order
   * @throws IllegalArgumentException if there are none, or the picture would be too large
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, Map<String, Tensor> parameters) throws IOException {
    AtomicFile.write(file, painted(file, parameters));
  }

  private static AtomicFile.Content painted(Path file, Map<String, Tensor> parameters) {
    try {
      return CompletableFuture.supplyAsync(
              () -> {
                Theme.LIGHT.install();
                return PictureFile.painted(new KernelSheet(parameters), file);
              },
              EventQueue::invokeLater)
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IllegalArgumentException refused ? refused : e;
    }
  }
}
