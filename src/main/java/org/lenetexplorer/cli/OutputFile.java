package org.lenetexplorer.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** What can be said of a file to be written before the work begins whose result it is to hold. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Checks a file for weights.
   *
   * @throws UsageException if its ending names no format that is written, or it can't be made
   */
  static void check(Path file) {
    if (!file.toString().endsWith(".safetensors")) {
      throw new UsageException(
          "--out " + file + ": weights are written as .safetensors; give a name that ends so");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "--out " + file + ": the folder " + folder + " does not exist; make it first");
    }
    if (!Files.isWritable(folder) || Files.isDirectory(file)) {
      throw new UsageException("--out " + file + " can't be written there; choose another place");
    }
  }
}
