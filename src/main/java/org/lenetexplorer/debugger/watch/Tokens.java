package org.lenetexplorer.debugger.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an expression into words: numbers, dotted names and signs. Typographic signs become the ASCII ones. */
final class Tokens {
  private static final Pattern WORD =
      Pattern.compile("(?<number>(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+\\-−]?[0-9]+)?)"
          + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*)"
          + "|(?<sign>\\*\\*|<=|>=|==|!=|[-−+*×·/÷^<>≤≥≠()\\[\\],:])"
          + "|(?<space>\\s+)");
  private static final Map<String, String> ASCII =
      Map.of("−", "-", "×", "*", "·", "*", "÷", "/", "^", "**", "≤", "<=", "≥", ">=", "≠", "!=");

  private final String text;

  private Tokens(String text) {
    this.text = text;
  }

  /** The words in order, the last one END; never fails. */
  static List<Token> of(String text) {
    return new Tokens(text).split();
  }

  private List<Token> split() {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!word.region(at, text.length()).lookingAt()) {
        int end = text.offsetByCodePoints(at, 1);
        tokens.add(token(Token.Kind.UNKNOWN, at, text.substring(at, end)));
        at = end;
        continue;
      }
      if (word.group("space") == null) {
        tokens.add(token(kind(word), at, word.group()));
      }
      at = word.end();
    }
    tokens.add(token(Token.Kind.END, at, ""));
    return tokens;
  }

  private static Token.Kind kind(Matcher word) {
    if (word.group("number") != null) {
      return Token.Kind.NUMBER;
    }
    String name = word.group("name");
    if (name == null) {
      return Token.Kind.SIGN;
    }
    return name.endsWith(".") || name.contains("..") ? Token.Kind.UNKNOWN : Token.Kind.NAME;
  }

  private Token token(Token.Kind kind, int at, String word) {
    String spelling =
        kind == Token.Kind.NUMBER ? word.replace('−', '-') : ASCII.getOrDefault(word, word);
    return new Token(kind, spelling, text.codePointCount(0, at) + 1);
  }
}
