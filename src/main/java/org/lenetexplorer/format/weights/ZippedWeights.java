package org.lenetexplorer.format.weights;

import java.io.IOException;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.numpy.NpzReader;
import org.lenetexplorer.format.torch.statedict.StateDictReader;
import org.lenetexplorer.format.zip.ZipArchive;

/** The two formats of weights that are zips, told apart by what is inside. */
final class ZippedWeights {
  private ZippedWeights() {}

  /**
   * Reads either.
   *
   * @throws FormatException if it is neither, or broken
   */
  static NamedTensors read(BinaryInput input) throws IOException {
    ZipArchive archive =
        ZipArchive.read(input, "weights in a zip, as .pt and .npz are", name -> {});
    if (StateDictReader.isIn(archive)) {
      return StateDictReader.read(input, archive);
    }
    String other = archive.names().stream()
        .filter(name -> !name.endsWith(NpzReader.ENDING))
        .findFirst()
        .orElse("");
    if (archive.names().isEmpty() || !other.isEmpty()) {
      throw ZipArchive.refusal(
          input,
          archive.names().isEmpty() ? "no entry" : "the entry '" + other + "'",
          "data.pkl as in a .pt, or only .npy arrays as in an .npz");
    }
    return NpzReader.read(archive);
  }
}
