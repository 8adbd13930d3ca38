package org.lenetexplorer.ui.document;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.project.SavedProject;

/**
 * Where unsaved work is kept for the case of a crash: one project file for each program that runs, named by its process and when
 * that began, {@code 4711-1764086592000.lenet}. Where the document itself is kept stands in it.
 */
final class RecoveryFolder {
  private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,18})\\.lenet");
  private static final String DOCUMENT = "document";
  private static final long MINUTE = 60_000; // ms

  private final Path folder;
  private final ProcessHandle program;
  private final ProjectFormat format;

  /**
   * The folder as one running program uses it.
   *
   * @param folder made when it is needed first
   * @param program the one that runs
   */
  RecoveryFolder(Path folder, ProcessHandle program, ProjectFormat format) {
    this.folder = folder;
    this.program = program;
    this.format = format;
  }

  /**
   * What a program left behind when it crashed.
   *
   * @param file where it is
   * @param changed when it was written
   */
  record Left(Path file, Instant changed) {}

  /**
   * What is in such a file.
   *
   * @param saved the project
   * @param document where it is kept; null if it had never been saved
   */
  record Content(SavedProject saved, @Nullable Path document) {}

  private Path own() {
    return folder.resolve(program.pid() + "-" + startOf(program) + ".lenet");
  }

  /** When a process began, in ms since 1970; 0 where the system does not tell. */
  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /**
   * Keeps a project for the case of a crash.
   *
   * @param document where it is kept; null if nowhere yet
   */
  void keep(SavedProject saved, @Nullable Path document) throws IOException {
    Map<String, String> view = new LinkedHashMap<>(saved.view());
    if (document != null) {
      view.put(DOCUMENT, document.toAbsolutePath().toString());
    }
    Files.createDirectories(folder);
    format.write(own(), saved.withView(view));
  }

  /** Removes what this program has kept, if anything: it is not needed any more. */
  void forget() throws IOException {
    Files.deleteIfExists(own());
  }

  /** What programs that no longer run have left, the newest first. */
  List<Left> left() throws IOException {
    List<Left> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.lenet")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches() && !runs(name)) {
          found.add(new Left(file, Files.getLastModifiedTime(file).toInstant()));
        }
      }
    }
    found.sort(Comparator.comparing(Left::changed).reversed());
    return found;
  }

  /** Clocks are set right now and then: starts a minute apart are the same; one that is not known is any. */
  private static boolean isSameStart(long one, long other) {
    return one == 0 || other == 0 || Math.abs(one - other) < MINUTE;
  }

  /** Whether the process is alive, and not another one that has got the same number. */
  private static boolean runs(Matcher name) {
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.group(1)));
    return process.isPresent()
        && process.get().isAlive()
        && isSameStart(startOf(process.get()), Long.parseLong(name.group(2)));
  }

  /** Reads what was left. */
  Content read(Left left) throws IOException {
    SavedProject saved = format.read(left.file());
    String document = saved.view().get(DOCUMENT);
    return new Content(saved, document == null ? null : Path.of(document));
  }

  /** Makes what was left the present program's own. */
  void takeOver(Left left) throws IOException {
    Files.move(left.file(), own(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Keeps what was left and can't be read under another name, so that it is not offered again.
   *
   * @return the name
   */
  Path setAside(Left left) throws IOException {
    Path aside = left.file().resolveSibling(left.file().getFileName() + ".broken");
    return Files.move(left.file(), aside, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes what was left. */
  void discard(Left left) throws IOException {
    Files.deleteIfExists(left.file());
  }
}
