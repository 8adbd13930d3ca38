package org.lenetexplorer.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Programs in Python as the other side of a test. */
public final class Python {
  private Python() {}

  /** Skips a test, and says why, where Python has not all of these modules: {@code "torch, numpy"}. */
  public static void assumeModules(Path folder, String modules) throws Exception {
    assumeTrue(
        run(folder, "import " + modules).isPresent(),
        "python3 with " + modules + " is not installed here");
  }

  /** As {@link #command}, but a failure is one of the test, with what Python said. */
  public static String output(Path folder, List<String> arguments) throws Exception {
    Optional<String> output = command(folder, arguments);
    return output.orElseThrow(() -> new AssertionError(said(folder)));
  }

  private static String said(Path folder) {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** What a program prints; empty if there is no Python, or the program fails. */
  public static Optional<String> run(Path folder, String program) throws Exception {
    Path file = Files.writeString(folder.resolve("program.py"), program);
    return command(folder, List.of(file.toString()));
  }

  /** What Python prints for a command line of its own, in a folder; empty if there is no Python, or it fails. */
  public static Optional<String> command(Path folder, List<String> arguments) throws Exception {
    Path output = folder.resolve("output");
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(output.toFile())
        .redirectError(folder.resolve("errors").toFile());
    builder
        .environment()
        .put("GLOO_SOCKET_IFNAME", "lo"); // processes that talk stay on this machine
    try {
      Process process = builder.start();
      return process.waitFor() == 0
          ? Optional.of(Files.readString(output, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException noPython) {
      return Optional.empty();
    }
  }
}
