package org.lenetexplorer.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.safetensors.SafetensorsReader;

/** What PyTorch computed and {@code pytorch/make.py} stored. */
public final class Torch {
  private Torch() {}

  /** The tensors of a stored file. */
  public static NamedTensors tensors(String file) {
    try {
      return SafetensorsReader.read(BinaryInput.of(file, bytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stored text. */
  public static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) {
    String path = "/org/lenetexplorer/pytorch/" + file;
    try (InputStream in = Torch.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
