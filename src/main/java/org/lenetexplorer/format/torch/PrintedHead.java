package org.lenetexplorer.format.torch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of what PyTorch prints of a module, {@code LeNet-5(}. Here a network may be called in ways that a class of
 * Python can't; such a name is taken out before the text is read.
 *
 * @param name the network's name, or empty if no such line is found
 * @param text the same text, every place kept, with an identifier for a name
 */
record PrintedHead(String name, String text) {
  private static final Pattern HEAD = Pattern.compile(
      "^[ \\t]*(?!\\(\\w+\\):)(\\S[^\\n]*?)\\((?=[ \\t]*\\r?\\n\\s*\\(\\w+\\): )",
      Pattern.MULTILINE);

  static PrintedHead of(String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.find()) {
      return new PrintedHead("", text);
    }
    String name = head.group(1).strip();
    if (name.matches("[\\w.]+")) {
      String last = Expression.lastPart(name);
      return new PrintedHead(last.equals("Sequential") ? "" : last, text);
    }
    if (name.contains("=") || name.contains(">")) {
      return new PrintedHead("", text);
    }
    String identifier = "N".repeat(head.end(1) - head.start(1));
    return new PrintedHead(
        name, text.substring(0, head.start(1)) + identifier + text.substring(head.end(1)));
  }
}
