package org.lenetexplorer.format.project;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries of a project file, in the order they are written. */
enum Part {
  NETWORK("network.json", 1 << 24),
  WEIGHTS("weights.safetensors", 1 << 30),
  SESSION("session.json", 1 << 24),
  OPTIMIZER("optimizer.safetensors", 1 << 30);

  private final String entry;
  private final int most;

  Part(String entry, int most) {
    this.entry = entry;
    this.most = most;
  }

  /** The entry's name in the zip. */
  String entry() {
    return entry;
  }

  /** The most bytes it may have, unpacked. */
  int most() {
    return most;
  }

  static Optional<Part> of(String entry) {
    return Stream.of(values()).filter(part -> part.entry.equals(entry)).findFirst();
  }

  /** Whether every file has it; an optimiser that has made no step leaves nothing to store. */
  boolean required() {
    return this != OPTIMIZER;
  }

  /** The entries that every file has, for refusals. */
  static String requiredEntries() {
    return Stream.of(values())
        .filter(Part::required)
        .map(Part::entry)
        .collect(Collectors.joining(", "));
  }

  /** All entries, for refusals. */
  static String entries() {
    return Stream.of(values()).map(Part::entry).collect(Collectors.joining(", "));
  }
}
