package org.lenetexplorer.format.report;

/**
 * HTML that is well-formed XML as well, written tag by tag. Texts and attributes are escaped here and nowhere else.
 *
 * @see <a href="https://www.w3.org/TR/html-polyglot/">Polyglot Markup: documents that are HTML and XML</a>
 */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) {
    begin(tag, attributes);
    text.append('>');
    return this;
  }

  /** Writes an element that has no content, {@code <img … />}. */
  Html single(String tag, String... attributes) {
    begin(tag, attributes);
    text.append(" />");
    return this;
  }

  private void begin(String tag, String... attributes) {
    text.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
  }

  /** Closes an element. */
  Html close(String tag) {
    text.append("</").append(tag).append('>');
    return this;
  }

  /** Writes words. */
  Html text(String words) {
    text.append(escaped(words));
    return this;
  }

  /** An element with words in it. */
  Html element(String tag, String words, String... attributes) {
    return open(tag, attributes).text(words).close(tag);
  }

  /** Begins a new line of the file. */
  Html line() {
    text.append('\n');
    return this;
  }

  /**
   * Writes markup of the program's own, as it is.
   *
   * @param markup never made of what a person has typed
   */
  Html own(String markup) {
    text.append(markup);
    return this;
  }

  /** Words as they stand between tags or in quotes; what XML does not allow at all becomes U+FFFD. */
  static String escaped(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(point -> {
      switch (point) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
      }
    });
    return escaped.toString();
  }

  /**
   * Whether XML can hold a character.
   *
   * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, Characters</a>
   */
  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
