package org.lenetexplorer.format.numpy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.zip.ZipArchive;

/**
 * Reads {@code .npz}, stored or compressed: a zip with an {@code .npy} for each array.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.savez.html">numpy.savez</a>
 */
public final class NpzReader {
  /** How an entry's name ends; what comes before is the array's name. */
  public static final String ENDING = ".npy";

  private static final long MOST = 1L << 30; // bytes of one array

  private NpzReader() {}

  /**
   * Reads from here to the end of the input.
   *
   * @throws FormatException if the content is not valid in every byte
   * @throws IOException if the disk fails
   */
  public static NamedTensors read(BinaryInput input) throws IOException {
    return read(
        ZipArchive.read(input, "an .npz, which is a zip of arrays", name -> check(input, name)));
  }

  private static void check(BinaryInput input, String name) throws FormatException {
    if (!name.endsWith(ENDING)) {
      throw ZipArchive.refusal(input, "the entry '" + name + "'", "only arrays, '*" + ENDING + "'");
    }
  }

  /**
   * Reads the arrays of an archive whose names all end in {@link #ENDING}.
   *
   * @throws FormatException if one is not valid in every byte
   * @throws IOException never, as all is in memory
   */
  public static NamedTensors read(ZipArchive archive) throws IOException {
    Map<String, StoredArray> arrays = new LinkedHashMap<>();
    for (String entry : archive.names()) {
      String name = entry.substring(0, entry.length() - ENDING.length());
      arrays.put(name, NpyReader.read(archive.open(entry, MOST)));
    }
    return new NamedTensors(arrays, Map.of());
  }
}
