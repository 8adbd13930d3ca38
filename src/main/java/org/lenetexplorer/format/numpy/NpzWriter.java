package org.lenetexplorer.format.numpy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.zip.ZipBytes;

/**
 * Writes {@code .npz} as {@code numpy.savez} does, not compressed. It has no place for metadata.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.savez.html">numpy.savez</a>
 */
public final class NpzWriter {
  private NpzWriter() {}

  /**
   * Writes a file, or replaces it whole.
   *
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, NamedTensors tensors) throws IOException {
    ZipBytes zip = new ZipBytes();
    for (Map.Entry<String, StoredArray> each : tensors.arrays().entrySet()) {
      ByteArrayOutputStream array = new ByteArrayOutputStream();
      NpyWriter.write(array, each.getValue());
      zip.add(each.getKey() + NpzReader.ENDING, array.toByteArray());
    }
    byte[] bytes = zip.finished();
    AtomicFile.write(file, out -> out.write(bytes));
  }
}
