package org.lenetexplorer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a folder of labelled images: MNIST's IDX files, or a folder of pictures for each class. */
public final class ImageFolder {
  private ImageFolder() {}

  /**
   * The images for training.
   *
   * @throws DataException if the folder is missing, holds nothing of the kind, or a file can't be read
   * @throws IOException if the disk fails
   */
  public static Dataset readTraining(Path folder) throws IOException {
    return isByClass(folder) ? ClassFolders.read(folder, false) : IdxReader.readTraining(folder);
  }

  /**
   * The images for testing.
   *
   * @throws DataException if the folder is missing, holds nothing of the kind, or a file can't be read
   * @throws IOException if the disk fails
   */
  public static Dataset readTest(Path folder) throws IOException {
    return isByClass(folder) ? ClassFolders.read(folder, true) : IdxReader.readTest(folder);
  }

  private static boolean isByClass(Path folder) throws IOException {
    return Files.isDirectory(folder) && !IdxReader.isIn(folder) && ClassFolders.isIn(folder);
  }
}
