package org.lenetexplorer.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes data sets as MNIST has them. */
public final class IdxFiles {
  private IdxFiles() {}

  /** Writes images for training and for testing into a folder. */
  public static void write(Path folder, Dataset training, Dataset test) throws IOException {
    write(folder, "train", training);
    write(folder, "t10k", test);
  }

  private static void write(Path folder, String prefix, Dataset set) throws IOException {
    try (OutputStream images =
            Files.newOutputStream(folder.resolve(prefix + "-images-idx3-ubyte"));
        OutputStream labels =
            Files.newOutputStream(folder.resolve(prefix + "-labels-idx1-ubyte"))) {
      images.write(header(0x803, set.size(), set.height(), set.width()));
      labels.write(header(0x801, set.size()));
      byte[] pixels = new byte[set.height() * set.width()];
      for (int i = 0; i < set.size(); i++) {
        set.copyPixels(i, pixels);
        images.write(pixels);
        labels.write(set.label(i));
      }
    }
  }

  private static byte[] header(int... words) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * words.length);
    for (int word : words) {
      buffer.putInt(word);
    }
    return buffer.array();
  }
}
