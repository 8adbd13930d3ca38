package org.lenetexplorer.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs of the system that some tests use as a reader of what is written. */
public final class Programs {
  private Programs() {}

  /** Skips a test, and says why, where a program is not on the path. */
  public static void assumeInstalled(String program) {
    boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(installed, program + " is not installed here");
  }
}
