package org.lenetexplorer.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the image sets that come as pairs of IDX files: MNIST, Fashion-MNIST, KMNIST and others of ten classes.
 * A file may be plain or gzip, which its content tells, and its name may have a dot where MNIST has a hyphen
 * before {@code idx}.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The MNIST database</a>
 */
public final class IdxReader {
  private IdxReader() {}

  /**
   * Reads {@code train-images-idx3-ubyte} and {@code train-labels-idx1-ubyte}.
   *
   * @throws DataException if the folder or a file is missing or unreadable, or its content is not what IDX
   *     prescribes
   */
  public static Dataset readTraining(Path folder) throws DataException {
    return read(folder, "train", "training");
  }

  /**
   * Reads {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}.
   *
   * @throws DataException if the folder or a file is missing or unreadable, or its content is not what IDX
   *     prescribes
   */
  public static Dataset readTest(Path folder) throws DataException {
    return read(folder, "t10k", "test");
  }

  private static Dataset read(Path folder, String prefix, String part) throws DataException {
    if (!Files.isDirectory(folder)) {
      throw new DataException(
          "%s is %s, where a folder with MNIST's IDX files is expected; name one or use the built-in digits"
              .formatted(folder, Files.exists(folder) ? "a file" : "missing"));
    }
    Path imageFile = find(folder, prefix + "-images", "idx3-ubyte");
    Path labelFile = find(folder, prefix + "-labels", "idx1-ubyte");
    IdxArray images = IdxArray.read(imageFile, IdxArray.Content.IMAGES);
    IdxArray labels = IdxArray.read(labelFile, IdxArray.Content.LABELS);
    checkLabels(labels.bytes(), labelFile);
    if (images.extent(0) != labels.extent(0)) {
      throw new DataException(
          "%s announces %d labels at byte 4, but %s has %d images; use two files of the same set"
              .formatted(labelFile, labels.extent(0), imageFile.getFileName(), images.extent(0)));
    }
    return new Dataset(
        folder.toAbsolutePath().normalize().getFileName() + " " + part,
        images.extent(1),
        images.extent(2),
        images.bytes(),
        labels.bytes(),
        Dataset.digits());
  }

  /** Whether a folder has any of the four files. */
  static boolean isIn(Path folder) {
    return List.of("train", "t10k").stream()
        .anyMatch(prefix -> present(folder, prefix + "-images", "idx3-ubyte") != null
            || present(folder, prefix + "-labels", "idx1-ubyte") != null);
  }

  private static List<String> names(String stem, String kind) {
    List<String> names = new ArrayList<>();
    for (String joint : List.of("-", ".")) {
      for (String ending : List.of("", ".gz")) {
        names.add(stem + joint + kind + ending);
      }
    }
    return names;
  }

  private static @Nullable Path present(Path folder, String stem, String kind) {
    return names(stem, kind).stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  private static Path find(Path folder, String stem, String kind) throws DataException {
    Path file = present(folder, stem, kind);
    if (file == null) {
      throw new DataException("%s holds none of %s; put the file there or name another folder"
          .formatted(folder, String.join(", ", names(stem, kind))));
    }
    return file;
  }

  private static void checkLabels(byte[] labels, Path file) throws DataException {
    int classes = Dataset.digits().size();
    for (int i = 0; i < labels.length; i++) {
      int label = Byte.toUnsignedInt(labels[i]);
      if (label >= classes) {
        throw new DataException(
            "%s has label %d at byte %d, where a class from 0 to %d is expected; use a set of %d classes"
                .formatted(file, label, 8 + i, classes - 1, classes));
      }
    }
  }
}
