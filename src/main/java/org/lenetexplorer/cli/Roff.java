package org.lenetexplorer.cli;

import picocli.CommandLine.Help.Ansi.IStyle;

/**
 * A manual page in the making: text set by the macros of man(7), readable by groff and mandoc. What is handed in is plain text;
 * all that roff would take for an instruction is escaped, and what is not ASCII is named by its number.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/man.7.html">man(7)</a>
 */
final class Roff {
  private static final char BOLD_SIGN = '\uE000';
  private static final char ITALIC_SIGN = '\uE001';
  private static final char ROMAN_SIGN = '\uE002';

  /** What is typed as it stands. */
  static final IStyle BOLD = new Font(BOLD_SIGN);

  /** What stands for something else. */
  static final IStyle ITALIC = new Font(ITALIC_SIGN);

  private static final int WIDTH = 76; // of a line of the source

  private final StringBuilder text = new StringBuilder();
  private boolean afterHeading;

  /** A font as signs in the text, of the private use area, which the escaping turns into roff's. */
  private record Font(char sign) implements IStyle {
    @Override
    public String on() {
      return String.valueOf(sign);
    }

    @Override
    public String off() {
      return String.valueOf(ROMAN_SIGN);
    }
  }

  /**
   * A page of section 1.
   *
   * @param name the page's name
   * @param date year, month and day with hyphens
   * @param source the program with its version
   */
  Roff(String name, String date, String source) {
    text.append(".TH \"%s\" 1 \"%s\" \"%s\" \"User Commands\"\n"
        .formatted(name.toUpperCase(java.util.Locale.ROOT), date, escaped(source)));
  }

  /** A chapter; its heading in capitals. */
  Roff section(String heading) {
    return heading(".SH", heading);
  }

  /** A part of a chapter. */
  Roff subsection(String heading) {
    return heading(".SS", heading);
  }

  private Roff heading(String macro, String heading) {
    text.append(macro).append(" \"").append(escaped(heading)).append("\"\n");
    afterHeading = true;
    return this;
  }

  /** A paragraph; nothing if it is blank. */
  Roff paragraph(String words) {
    if (!words.isBlank()) {
      if (!afterHeading) {
        text.append(".PP\n");
      }
      fill(words);
    }
    return this;
  }

  /** A term, and what it means, indented below it. */
  Roff item(String term, String meaning) {
    text.append(".TP\n").append(line(escaped(term))).append('\n');
    fill(meaning);
    return this;
  }

  /** The page's source. */
  String source() {
    return text.toString();
  }

  /** Short lines, a sentence's end the end of a line, as roff wants its source. */
  private void fill(String words) {
    StringBuilder line = new StringBuilder();
    for (String word : escaped(words).strip().split("\\s+")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        flush(line);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
      if (word.matches(".*[.!?]\\)?")) {
        flush(line);
      }
    }
    flush(line);
    afterHeading = false;
  }

  private void flush(StringBuilder line) {
    if (line.length() > 0) {
      text.append(line(line.toString())).append('\n');
      line.setLength(0);
    }
  }

  /** A line that is text, whatever it begins with. */
  private static String line(String escaped) {
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  private static String escaped(String plain) {
    StringBuilder escaped = new StringBuilder();
    plain
        .codePoints()
        .forEach(c -> escaped.append(
            switch (c) {
              case BOLD_SIGN -> "\\fB";
              case ITALIC_SIGN -> "\\fI";
              case ROMAN_SIGN -> "\\fR";
              case '\\' -> "\\e";
              case '-' -> "\\-"; // stays a hyphen of ASCII, so that options can be copied
              case '"' -> "\\(dq";
              case '\'' -> "\\(aq";
              case '`' -> "\\(ga";
              case '^' -> "\\(ha";
              case '~' -> "\\(ti";
              default -> c < 128 ? Character.toString(c) : "\\[u%04X]".formatted(c);
            }));
    return escaped.toString();
  }
}
