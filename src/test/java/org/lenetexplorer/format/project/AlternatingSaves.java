package org.lenetexplorer.format.project;

import java.io.IOException;
import java.nio.file.Path;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.SavedProject;

/** A program that saves two projects by turns to the file it is given, until it is killed. */
final class AlternatingSaves {
  /** Printed once, after the first save. */
  static final String SAVING = "saving";

  private AlternatingSaves() {}

  static SavedProject first() {
    return SavedProjects.of(Presets.lenet(), 1);
  }

  static SavedProject second() {
    return SavedProjects.of(Presets.mlp(), 2);
  }

  public static void main(String... arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    SavedProject first = first();
    SavedProject second = second();
    ProjectFile.write(file, first);
    System.out.println(SAVING);
    while (true) {
      ProjectFile.write(file, second);
      ProjectFile.write(file, first);
    }
  }
}
