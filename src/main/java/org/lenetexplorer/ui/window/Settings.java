package org.lenetexplorer.ui.window;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.UserFolder;
import org.lenetexplorer.ui.theme.Theme;

/**
 * What the window remembers from one start to the next: place, dividers, look, files. A small text file; where it can't be read or
 * written, the window starts as the first time.
 */
final class Settings {
  private final Path file;
  private final Properties values = new Properties();

  /** The settings in a file, or none if it can't be read. */
  Settings(Path file) {
    this.file = file;
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      values.clear();
    }
  }

  /** The usual place for a user's settings on this system. */
  static Path usualFile() {
    return UserFolder.usual().resolve("window.properties");
  }

  Optional<Theme> theme() {
    String name = values.getProperty("theme", "");
    for (Theme theme : Theme.values()) {
      if (theme.name().equals(name)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }

  void setTheme(Theme theme) {
    values.setProperty("theme", theme.name());
  }

  /** The window's place in pixels of the screen's layout. */
  Optional<Rectangle> bounds() {
    Rectangle bounds =
        new Rectangle(number("x", 0), number("y", 0), number("width", 0), number("height", 0));
    return bounds.isEmpty() ? Optional.empty() : Optional.of(bounds);
  }

  void setBounds(Rectangle bounds) {
    values.setProperty("x", Integer.toString(bounds.x));
    values.setProperty("y", Integer.toString(bounds.y));
    values.setProperty("width", Integer.toString(bounds.width));
    values.setProperty("height", Integer.toString(bounds.height));
  }

  boolean maximized() {
    return Boolean.parseBoolean(values.getProperty("maximized", "false"));
  }

  void setMaximized(boolean maximized) {
    values.setProperty("maximized", Boolean.toString(maximized));
  }

  /** A whole number by its name, or what is usual. */
  int number(String key, int usual) {
    try {
      return Integer.parseInt(values.getProperty(key, Integer.toString(usual)).strip());
    } catch (NumberFormatException e) {
      return usual;
    }
  }

  void setNumber(String key, int value) {
    values.setProperty(key, Integer.toString(value));
  }

  /** The files used last, the latest first. */
  List<Path> recentFiles() {
    List<Path> files = new ArrayList<>();
    for (int i = 0; values.containsKey("recent." + i); i++) {
      path("recent." + i).ifPresent(files::add);
    }
    return files;
  }

  /** A path by its name; empty if it was written on another system and is none here. */
  private Optional<Path> path(String key) {
    try {
      return Optional.of(Path.of(values.getProperty(key, "")));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  void setRecentFiles(List<Path> files) {
    values.stringPropertyNames().stream()
        .filter(name -> name.startsWith("recent."))
        .forEach(values::remove);
    for (int i = 0; i < files.size(); i++) {
      values.setProperty("recent." + i, files.get(i).toString());
    }
  }

  /** The folder for what is rescued from a crash, beside the file. */
  Path recoveryFolder() {
    return file.toAbsolutePath().resolveSibling("recovery");
  }

  /** The folder for MNIST if it is downloaded, beside the file. */
  Path mnistFolder() {
    return file.toAbsolutePath().resolveSibling("mnist");
  }

  /** Writes the file, whole or not at all; without permission to, what is set lasts as long as the program. */
  void save() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      AtomicFile.write(
          file, out -> values.store(out, "LeNet Explorer: the window's place, files used last"));
    } catch (IOException notAllowed) {
      return;
    }
  }
}
