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
    check(file, ".safetensors");
  }

  /**
   * Checks a file to be written.
   *
   * @param ending what its name must end in, so that no other file is overwritten by a slip
   * @throws UsageException if it ends otherwise, or can't be made
   */
  static void check(Path file, String ending) {
    if (!file.toString().endsWith(ending)) {
      throw new UsageException(
          "--out " + file + ": what is written is " + ending + "; give a name that ends so");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "--out " + file + ": the folder " + folder + " does not exist; make it first");
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("--out " + file + " is a folder; give the name of a file in it");
    }
    if (!Files.isWritable(folder)) {
      throw new UsageException("--out " + file + ": you may not write in the folder " + folder);
    }
  }
}
