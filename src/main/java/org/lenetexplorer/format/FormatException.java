package org.lenetexplorer.format;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * A file can't be used as it is. The message is one sentence on one line: {@code lenet.npy, byte 6: found format
 * version 9.0, wanted version 1.0, 2.0 or 3.0}. Parts that quote the file are cut at 200 characters, and characters
 * that would break the line or hide are shown by their hexadecimal number.
 */
public final class FormatException extends IOException {
  private static final int LONGEST_PART = 200;

  /** The parts on one line each. */
  private record Parts(String place, String found, String wanted) implements Serializable {}

  private final Parts parts;

  /**
   * A refusal nothing simple can be done about.
   *
   * @param file the file as the user named it
   * @param place where in the file: a byte, a line, a key, a tensor's name
   * @param found what stands there, as it would follow "found"
   * @param wanted what should stand there, as it would follow "wanted"
   */
  public FormatException(String file, String place, String found, String wanted) {
    this(file, place, found, wanted, "");
  }

  /**
   * A refusal with a way out.
   *
   * @param remedy what to do, as a request; empty if there is nothing to say
   */
  public FormatException(String file, String place, String found, String wanted, String remedy) {
    this(
        visible(file) + ", " + oneLine(place) + ": found " + oneLine(found) + ", wanted "
            + oneLine(wanted) + end(remedy),
        new Parts(oneLine(place), oneLine(found), oneLine(wanted)));
  }

  private FormatException(String message, Parts parts) {
    super(message);
    this.parts = parts;
  }

  /**
   * A refusal whose sentence stands already, because another part of the program found the fault: {@code net.json, layer
   * 8: fc1 expects 400, gets 576; set in_features to 576}.
   *
   * @param fault what is wrong, found and wanted in one
   * @param remedy what to do, as a request; empty if there is nothing to say
   */
  public static FormatException ofFault(String file, String place, String fault, String remedy) {
    return new FormatException(
        visible(file) + ", " + oneLine(place) + ": " + oneLine(fault) + end(remedy),
        new Parts(oneLine(place), oneLine(fault), oneLine(remedy)));
  }

  /** A refusal of the path itself: it leads nowhere, or to something that is no file. */
  static FormatException ofPath(Path path, String found, String wanted, String remedy) {
    return new FormatException(path.toString(), "path", found, wanted, remedy);
  }

  /** Where in the file. */
  public String place() {
    return parts.place();
  }

  /** What stands there. */
  public String found() {
    return parts.found();
  }

  /** What should stand there. */
  public String wanted() {
    return parts.wanted();
  }

  private static String end(String remedy) {
    return remedy.isEmpty() ? "" : "; " + oneLine(remedy);
  }

  private static String oneLine(String part) {
    return part.length() <= LONGEST_PART
        ? visible(part)
        : visible(part.substring(0, LONGEST_PART)) + "…";
  }

  private static String visible(String part) {
    StringBuilder line = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      line.append(hides(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return line.toString();
  }

  private static boolean hides(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
