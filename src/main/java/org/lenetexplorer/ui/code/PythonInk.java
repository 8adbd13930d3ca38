package org.lenetexplorer.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is coloured in a line of Python: strings, comments and keywords. Strings end on their line. */
final class PythonInk {
  private static final Pattern PARTS = Pattern.compile(
      "(?<string>f?\"\"\".*?\"\"\"|f?\"(?:\\\\.|[^\"\\\\])*\")"
          + "|(?<comment>#.*)"
          + "|\\b(?<keyword>import|from|as|class|def|return|for|in|if|else|super|self|None|True|False)\\b");

  private PythonInk() {}

  /** What a part of a line is. */
  enum Kind {
    STRING,
    COMMENT,
    KEYWORD
  }

  /**
   * A part of a line.
   *
   * @param from its first character, from 0
   * @param to the character behind its last
   */
  record Part(int from, int to, Kind kind) {}

  /** The coloured parts, in order. */
  static List<Part> of(String line) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PARTS.matcher(line);
    while (matcher.find()) {
      Kind kind = matcher.group("string") != null
          ? Kind.STRING
          : matcher.group("comment") != null ? Kind.COMMENT : Kind.KEYWORD;
      parts.add(new Part(matcher.start(), matcher.end(), kind));
    }
    return List.copyOf(parts);
  }
}
