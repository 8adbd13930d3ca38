package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lenetexplorer.format.FormatException;

/**
 * Cuts Python text into statements. Comments, spaces, line breaks within brackets and the prompts of Python's console are
 * passed over.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html">Python, Lexical analysis</a>
 */
final class Lexer {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d[\\d_]*(\\.[\\d_]*)?|\\.\\d[\\d_]*)([eE][+-]?\\d+)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern PREFIX = Pattern.compile("[rRbBuUfF]{1,2}(?=[\"'])");
  private static final Pattern SIGN = Pattern.compile("\\*\\*|//|->|[=!<>+*/-]=|\\P{Cs}");
  private static final Pattern SPACE = Pattern.compile("[^\\S\\n]+|\\p{Z}+|\\\\\\r?\\n|#[^\\n]*");
  private static final Pattern PROMPT = Pattern.compile("[^\\S\\n]*(?:>>>|\\.\\.\\.)(?=[ \\r\\n])");
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int depth;

  private Lexer(String text) {
    this.text = text;
  }

  /**
   * The statements.
   *
   * @throws FormatException if a string has no end
   */
  static List<Line> lines(String text) throws FormatException {
    Lexer lexer = new Lexer(text);
    lexer.pass(PROMPT);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    lexer.endLine();
    return List.copyOf(lexer.lines);
  }

  private void next() throws FormatException {
    char c = text.charAt(at);
    if (c == '\n') {
      if (depth == 0) {
        endLine();
      }
      advance(1);
      pass(PROMPT);
    } else if (c == ';' && depth == 0) {
      endLine();
      advance(1);
    } else if (!pass(SPACE)) {
      pass(PREFIX);
      token();
    }
  }

  private void token() throws FormatException {
    if (text.startsWith("\"\"\"", at) || text.startsWith("'''", at)) {
      string(text.substring(at, at + 3), true);
    } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
      string(text.substring(at, at + 1), false);
    } else if (!take(NAME, Token.Kind.NAME)
        && !take(NUMBER, Token.Kind.NUMBER)
        && !take(SIGN, Token.Kind.SIGN)) {
      throw here(Token.Kind.SIGN, "").refusal("half a character", "Python text");
    }
  }

  private void string(String quote, boolean acrossLines) throws FormatException {
    int end = at + quote.length();
    StringBuilder content = new StringBuilder();
    while (!text.startsWith(quote, end)) {
      if (end >= text.length() || (text.charAt(end) == '\n' && !acrossLines)) {
        throw here(Token.Kind.STRING, "").refusal("a string without an end", "a quote behind it");
      }
      if (text.charAt(end) == '\\' && end + 1 < text.length()) {
        end++;
      }
      content.append(text.charAt(end));
      end++;
    }
    tokens.add(here(Token.Kind.STRING, content.toString()));
    advance(end + quote.length() - at);
  }

  private boolean take(Pattern pattern, Token.Kind kind) {
    Matcher matcher = matcher(pattern);
    if (!matcher.lookingAt()) {
      return false;
    }
    String found = matcher.group();
    tokens.add(here(kind, found));
    if (OPENING.contains(found)) {
      depth++;
    } else if (CLOSING.contains(found)) {
      depth = Math.max(0, depth - 1);
    }
    advance(found.length());
    return true;
  }

  private boolean pass(Pattern pattern) {
    Matcher matcher = matcher(pattern);
    if (!matcher.lookingAt()) {
      return false;
    }
    advance(matcher.end() - at);
    return true;
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
  }

  private Token here(Token.Kind kind, String content) {
    return new Token(kind, content, line, at - lineStart + 1);
  }

  private void advance(int characters) {
    for (int end = at + characters; at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  private void endLine() {
    if (!tokens.isEmpty()) {
      tokens.add(here(Token.Kind.END, ""));
      lines.add(new Line(tokens));
      tokens.clear();
    }
  }
}
