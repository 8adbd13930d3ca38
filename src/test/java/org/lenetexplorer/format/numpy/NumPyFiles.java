package org.lenetexplorer.format.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The files that NumPy wrote; {@code make.py} beside them is how. */
final class NumPyFiles {
  private NumPyFiles() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = NumPyFiles.class.getResourceAsStream(name + ".npy")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
