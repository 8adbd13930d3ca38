package org.lenetexplorer.format.torch.statedict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.zip.ZipBytes;

/**
 * Writes a state dict as {@code torch.save} does, float32 and not compressed, which {@code torch.load(file, weights_only=True)}
 * reads.
 */
public final class StateDictWriter {
  private static final String FOLDER = "archive/";
  private static final String VERSION = "3\n"; // of PyTorch's file format

  private StateDictWriter() {}

  /**
   * Writes a file, or replaces it whole. It has no place for metadata.
   *
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, NamedTensors tensors) throws IOException {
    ZipBytes zip = new ZipBytes();
    zip.add(FOLDER + "data.pkl", StateDictPickle.of(tensors.arrays()));
    zip.add(FOLDER + "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
    int key = 0;
    for (StoredArray array : tensors.arrays().values()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      array.asFloat32().writeTo(bytes);
      zip.add(FOLDER + "data/" + key, bytes.toByteArray());
      key++;
    }
    zip.add(FOLDER + "version", VERSION.getBytes(StandardCharsets.US_ASCII));
    byte[] bytes = zip.finished();
    AtomicFile.write(file, out -> out.write(bytes));
  }
}
