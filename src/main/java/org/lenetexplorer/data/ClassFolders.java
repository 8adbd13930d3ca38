package org.lenetexplorer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads a folder of pictures by class: a folder for each class, named as the class is, with PNG, JPEG, GIF or BMP files in it. Every
 * picture is prepared as {@link PreparedPicture} says. Either the folder has a {@code train} and a {@code test} folder that hold the
 * class folders, or every tenth picture of a class, in the order of names, is for testing.
 */
final class ClassFolders {
  private static final int OF_TEST = 10;
  private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");

  private final Path folder;
  private final List<String> classes;
  private final boolean parted;

  private ClassFolders(Path folder, List<String> classes, boolean parted) {
    this.folder = folder;
    this.classes = classes;
    this.parted = parted;
  }

  /** Whether a folder holds pictures by class. */
  static boolean isIn(Path folder) throws IOException {
    return !new ClassFolders(folder, List.of(), false).open().classes.isEmpty();
  }

  /**
   * Reads one part of it.
   *
   * @param test whether the pictures for testing are wanted
   * @throws DataException if a picture can't be read, or there is none
   */
  static Dataset read(Path folder, boolean test) throws IOException {
    return new ClassFolders(folder, List.of(), false).open().read(test);
  }

  private ClassFolders open() throws IOException {
    boolean halves =
        Files.isDirectory(folder.resolve("train")) && Files.isDirectory(folder.resolve("test"));
    return new ClassFolders(folder, folders(halves ? folder.resolve("train") : folder), halves);
  }

  /** The folders that have pictures in them, by name; numbers by size. */
  private static List<String> folders(Path in) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> all = Files.list(in)) {
      for (Path each : all.filter(Files::isDirectory).toList()) {
        if (!pictures(each).isEmpty()) {
          names.add(String.valueOf(each.getFileName()));
        }
      }
    }
    boolean numbers = names.stream().allMatch(name -> name.matches("\\d{1,9}"));
    names.sort(
        numbers
            ? (a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b))
            : String.CASE_INSENSITIVE_ORDER.thenComparing(name -> name));
    return List.copyOf(names);
  }

  private static List<Path> pictures(Path in) throws IOException {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(in)) {
      return all.filter(file -> isPicture(String.valueOf(file.getFileName())))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static boolean isPicture(String name) {
    return !name.startsWith(".")
        && ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  private Dataset read(boolean test) throws IOException {
    Path part = parted ? folder.resolve(test ? "test" : "train") : folder;
    List<Path> files = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int label = 0; label < classes.size(); label++) {
      List<Path> all = pictures(part.resolve(classes.get(label)));
      for (int i = 0; i < all.size(); i++) {
        if (parted || test == (i % OF_TEST == OF_TEST - 1)) {
          files.add(all.get(i));
          labels.add(label);
        }
      }
    }
    if (files.isEmpty()) {
      throw new DataException("%s holds no pictures for %s; put %s there"
          .formatted(
              part,
              test ? "testing" : "training",
              parted ? "some" : "ten of a class or more, or make train and test folders"));
    }
    int pixels = PreparedPicture.SIDE * PreparedPicture.SIDE;
    byte[] images = new byte[files.size() * pixels];
    byte[] classOf = new byte[files.size()];
    for (int i = 0; i < files.size(); i++) {
      System.arraycopy(ImageReader.prepare(files.get(i)).pixels(), 0, images, i * pixels, pixels);
      classOf[i] = (byte) (int) labels.get(i);
    }
    return new Dataset(
        folder.toAbsolutePath().normalize().getFileName() + (test ? " test" : " training"),
        PreparedPicture.SIDE,
        PreparedPicture.SIDE,
        images,
        classOf,
        classes);
  }
}
