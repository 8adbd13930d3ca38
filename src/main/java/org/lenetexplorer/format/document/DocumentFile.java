package org.lenetexplorer.format.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NetworkReader;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.format.project.ProjectFile;
import org.lenetexplorer.format.torch.PastedNetwork;
import org.lenetexplorer.format.torch.PyTorchText;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.tensor.Shape;

/**
 * Files that a document is opened from: projects, networks, and networks in PyTorch's words, told apart by what they begin
 * with; what is called {@code .lenet} is a project or broken. It is saved to the first two, told apart by the file's ending.
 *
 * @see ProjectFile
 * @see NetworkReader
 * @see PyTorchText
 */
public final class DocumentFile {
  private static final String NETWORK_ENDING = ".json";
  private static final String PROJECT_ENDING = ".lenet";
  private static final int LONGEST_TEXT = 1 << 20; // bytes

  private DocumentFile() {}

  /**
   * Reads a file. Its network may be faulty, to be shown and mended; a project's weights come with it.
   *
   * @throws FormatException if the file can't be found or is none of these
   * @throws IOException if the disk fails
   */
  public static SavedProject read(Path file) throws IOException {
    byte[] start;
    try (BinaryInput input = BinaryInput.open(file)) {
      start = input.take(Math.min(input.remaining(), LONGEST_TEXT + 1), "file");
    }
    int first = firstSign(start);
    boolean zip = first == 'P' && start[0] == 'P' && start.length > 1 && start[1] == 'K';
    boolean named = file.toString().toLowerCase(Locale.ROOT).endsWith(PROJECT_ENDING);
    if (zip || (named && first >= 0)) {
      return ProjectFile.read(file);
    }
    return untrained(
        first == '{' ? NetworkReader.read(file) : pyTorch(file.toString(), text(file, start)));
  }

  private static Network pyTorch(String file, String text) throws FormatException {
    try {
      PastedNetwork pasted = PyTorchText.read(text);
      Shape input = PyTorchText.fittingInput(pasted.layers(), Project.INPUT);
      return new Network(pasted.name(), input, pasted.layers());
    } catch (FormatException e) { // which speaks of pasted text
      throw new FormatException(file, e.place(), e.found(), e.wanted());
    }
  }

  /** The first byte that is no space; −1 if there is none. */
  private static int firstSign(byte[] content) {
    for (byte sign : content) {
      if (!Character.isWhitespace(sign & 0xFF)) {
        return sign & 0xFF;
      }
    }
    return -1;
  }

  private static String text(Path file, byte[] content) throws FormatException {
    String found = "nothing";
    if (content.length > LONGEST_TEXT) {
      found = "more than " + LONGEST_TEXT + " bytes of something else";
    } else if (firstSign(content) >= 0) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(content))
            .toString();
      } catch (CharacterCodingException e) {
        found = "something that is no text";
      }
    }
    throw new FormatException(
        file.toString(),
        "beginning",
        found,
        "a project (.lenet), a network file (.json) or a network in PyTorch's words");
  }

  private static SavedProject untrained(Network network) {
    return new SavedProject(Project.of(network), Map.of(), 0, 0, Map.of());
  }

  /**
   * Writes a file, or replaces it whole: the network alone if the file's name ends in {@code .json}, otherwise the project.
   *
   * @throws FormatException if the folder is missing, the path is a folder, or the project can't be kept in a file
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, SavedProject saved) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(NETWORK_ENDING)) {
      NetworkWriter.write(file, saved.project().network());
    } else {
      ProjectFile.write(file, saved);
    }
  }
}
