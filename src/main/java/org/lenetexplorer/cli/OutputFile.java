package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lenetexplorer.format.weights.WeightsFile;

/** What can be said of a file to be written before the work begins whose result it is to hold. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Checks a file for weights.
   *
   * @throws UsageException if its ending names no format that is written, or it can't be made
   */
  static void check(Path file) {
    String name = file.toString();
    String ending =
        WeightsFile.ENDINGS.stream().filter(name::endsWith).findFirst().orElse("");
    if (ending.isEmpty()) {
      throw new UsageException("--out " + file + ": weights are written as "
          + String.join(", ", WeightsFile.ENDINGS) + "; give a name that ends so");
    }
    check(file, ending);
  }

  /**
   * Checks a file to be written.
   *
   * @param ending what its name must end in, so that no other file is overwritten by a slip
   * @throws UsageException if it ends otherwise, or can't be made
   */
  static void check(Path file, String ending) {
    check("--out", file, ending);
  }

  /** The same for a file that another option names. */
  static void check(String option, Path file, String ending) {
    if (!file.toString().endsWith(ending)) {
      throw new UsageException(
          option + " " + file + ": what is written is " + ending + "; give a name that ends so");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          option + " " + file + ": the folder " + folder + " does not exist; make it first");
    }
    if (Files.isDirectory(file)) {
      throw new UsageException(option + " " + file + " is a folder; give the name of a file in it");
    }
    if (!Files.isWritable(folder)) {
      throw new UsageException(option + " " + file + ": you may not write in the folder " + folder);
    }
  }

  /**
   * Checks a folder to be made.
   *
   * @throws UsageException if something is there already that is no empty folder, or it can't be made
   */
  static void checkFolder(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UsageException(
          "--out " + folder + ": the folder " + parent + " does not exist; make it first");
    }
    if (Files.isDirectory(folder)) {
      try (var inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new UsageException(
              "--out " + folder + " has files in it; give a new or empty folder");
        }
      }
    } else if (Files.exists(folder)) {
      throw new UsageException("--out " + folder + " is a file; give a new or empty folder");
    }
  }
}
