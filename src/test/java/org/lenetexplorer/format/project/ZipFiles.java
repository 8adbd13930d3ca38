package org.lenetexplorer.format.project;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.project.SavedProject;

/** Project files taken apart and put together again by the JDK's own zip classes. */
final class ZipFiles {
  private ZipFiles() {}

  static byte[] bytes(Path folder, SavedProject saved) throws IOException {
    Path file = folder.resolve("bytes.lenet");
    ProjectFile.write(file, saved);
    return Files.readAllBytes(file);
  }

  static SavedProject read(byte[] file) throws IOException {
    return ProjectFile.read(BinaryInput.of("p.lenet", file));
  }

  /** The entries by name, in order. */
  static Map<String, byte[]> entries(byte[] file) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /** A zip of these entries, deflated, with their lengths behind the bytes. */
  static byte[] deflated(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same file with another text in one entry. */
  static byte[] replaced(byte[] file, Part part, byte[] content) {
    Map<String, byte[]> entries = entries(file);
    entries.put(part.entry(), content);
    return deflated(entries);
  }

  static String text(byte[] file, Part part) {
    return new String(
        entries(file).getOrDefault(part.entry(), new byte[0]), StandardCharsets.UTF_8);
  }
}
