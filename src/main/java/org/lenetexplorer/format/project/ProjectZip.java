package org.lenetexplorer.format.project;

import java.io.IOException;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.zip.ZipArchive;

/** The zip around a project: each {@link Part} once, and nothing else. */
final class ProjectZip {
  private final ZipArchive archive;

  private ProjectZip(ZipArchive archive) {
    this.archive = archive;
  }

  /**
   * Reads all of the input, still packed, and the directory.
   *
   * @throws FormatException if it is no zip, or has other entries than each {@link Part} once
   * @throws IOException if the disk fails
   */
  static ProjectZip read(BinaryInput input) throws IOException {
    ZipArchive archive =
        ZipArchive.read(input, "a project, which is a zip of " + Part.requiredEntries(), name -> {
          if (Part.of(name).isEmpty()) {
            throw ZipArchive.refusal(input, "the entry '" + name + "'", "only " + Part.entries());
          }
        });
    for (Part part : Part.values()) {
      if (part.required() && !archive.names().contains(part.entry())) {
        throw ZipArchive.refusal(
            input, "no entry '" + part.entry() + "'", "all of " + Part.requiredEntries());
      }
    }
    return new ProjectZip(archive);
  }

  /** Whether the zip has a part; those that every project has are there. */
  boolean has(Part part) {
    return archive.names().contains(part.entry());
  }

  /**
   * A part's bytes, as a file of its own: refusals of it name both the zip and the entry.
   *
   * @param most the most bytes that make sense; nothing is allocated if the entry has or promises more
   * @throws FormatException if the entry is longer, damaged, encrypted, or packed in an unknown way
   */
  BinaryInput open(Part part, long most) throws FormatException {
    return archive.open(part.entry(), Math.min(most, part.most()));
  }
}
