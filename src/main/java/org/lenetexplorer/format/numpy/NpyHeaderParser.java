package org.lenetexplorer.format.numpy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.tensor.Shape;

/**
 * Reads the header's Python dict, {@code {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }}, with exactly
 * these three keys. Of Python's literals it knows strings without escapes, {@code True}, {@code False} and tuples of
 * whole numbers.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
final class NpyHeaderParser {
  private static final int HIGHEST_RANK = 64; // as in NumPy
  private static final char END = '\0';

  private final BinaryInput input;
  private final String text;
  private final long start;
  private int at;

  private @Nullable Descr descr;
  private @Nullable Boolean fortranOrder;
  private @Nullable Shape shape;

  /**
   * Before the first character.
   *
   * @param input names the file in refusals; not read from
   * @param start the text's first byte in the file
   */
  NpyHeaderParser(BinaryInput input, byte[] text, long start) {
    this.input = input;
    this.text = new String(text, StandardCharsets.ISO_8859_1); // a character a byte
    this.start = start;
  }

  /**
   * Reads the whole text.
   *
   * @throws FormatException at the first byte that does not fit
   */
  NpyHeader parse() throws FormatException {
    members();
    next();
    if (at < text.length()) {
      throw unexpected("spaces to the end of the header");
    }
    if (descr == null || fortranOrder == null || shape == null) {
      String missing = descr == null ? "descr" : shape == null ? "shape" : "fortran_order";
      throw refusal("a header without '" + missing + "'", "descr, fortran_order and shape");
    }
    return new NpyHeader(descr, fortranOrder, shape);
  }

  private void members() throws FormatException {
    Set<String> seen = new HashSet<>();
    expect('{');
    while (next() != '}') {
      String key = string();
      if (!seen.add(key)) {
        throw refusal("the key '" + key + "' twice", "each key once");
      }
      expect(':');
      value(key);
      if (next() != '}') {
        expect(',');
      }
    }
    expect('}');
  }

  private void value(String key) throws FormatException {
    switch (key) {
      case "descr" -> descr = descr();
      case "fortran_order" -> fortranOrder = bool();
      case "shape" -> shape = shape();
      default -> throw refusal("the key '" + key + "'", "only descr, fortran_order and shape");
    }
  }

  private Descr descr() throws FormatException {
    if (next() == '[') {
      throw refusal("a structured type", Descr.KNOWN);
    }
    String name = string();
    return Descr.parse(name).orElseThrow(() -> refusal("type '" + name + "'", Descr.KNOWN));
  }

  private boolean bool() throws FormatException {
    next();
    boolean value = text.startsWith("True", at);
    if (!value && !text.startsWith("False", at)) {
      throw unexpected("True or False");
    }
    at += value ? 4 : 5;
    return value;
  }

  /** A tuple: {@code ()}, {@code (3,)} with its comma, {@code (3, 4)}. */
  private Shape shape() throws FormatException {
    List<Integer> extents = new ArrayList<>();
    expect('(');
    while (next() != ')') {
      if (extents.size() == HIGHEST_RANK) {
        throw refusal("more than " + HIGHEST_RANK + " dimensions", "at most that many");
      }
      extents.add(extent());
      if (extents.size() == 1 || next() != ')') {
        expect(',');
      }
    }
    expect(')');
    try {
      return Shape.of(extents.stream().mapToInt(Integer::intValue).toArray());
    } catch (IllegalArgumentException e) {
      throw refusal("shape " + extents, "at most 2147483647 elements");
    }
  }

  private int extent() throws FormatException {
    next();
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == from) {
      throw unexpected("a whole number from 0 on");
    }
    try {
      return Integer.parseInt(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw refusal("extent " + text.substring(from, at), "at most 2147483647");
    }
  }

  private String string() throws FormatException {
    char quote = next();
    if (quote != '\'' && quote != '"') {
      throw unexpected("a quoted word");
    }
    int end = text.indexOf(quote, at + 1);
    String word = end < 0 ? "\\" : text.substring(at + 1, end);
    if (word.indexOf('\\') >= 0) {
      throw unexpected("a quoted word without escapes");
    }
    at = end + 1;
    return word;
  }

  private void expect(char wanted) throws FormatException {
    if (next() != wanted) {
      throw unexpected("'" + wanted + "'");
    }
    at++;
  }

  /** Skips spaces and looks at the next character without taking it. */
  private char next() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : END;
  }

  private FormatException unexpected(String wanted) {
    return refusal(at < text.length() ? "'" + text.charAt(at) + "'" : "the header's end", wanted);
  }

  private FormatException refusal(String found, String wanted) {
    return input.refusal("byte " + (start + at), found, wanted);
  }
}
