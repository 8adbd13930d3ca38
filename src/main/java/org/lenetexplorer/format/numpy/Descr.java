package org.lenetexplorer.format.numpy;

import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import org.lenetexplorer.format.ElementType;

/**
 * An element type as NumPy writes it: byte order, kind and width in bytes, {@code <f4}. Single bytes have the order
 * {@code |}.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/arrays.interface.html">The array interface, typestr</a>
 */
record Descr(ElementType type, ByteOrder order) {
  /** The types that are read, for messages. */
  static final String KNOWN =
      "a number type: '<' or '>' with f2, f4, f8, i2, i4, i8, u2, u4, or '|' with i1, u1, b1";

  /** What the text means; nothing if it is not a type that is read. */
  static Optional<Descr> parse(String text) {
    if (text.length() != 3) {
      return Optional.empty();
    }
    ByteOrder order = text.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return type(text.substring(1))
        .filter(type -> (type.width() == 1 ? "|<>" : "<>").indexOf(text.charAt(0)) >= 0)
        .map(type -> new Descr(type, order));
  }

  private static Optional<ElementType> type(String code) {
    for (ElementType type : ElementType.values()) {
      if (type != ElementType.BF16 && code(type).equals(code)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** How NumPy writes the type, little-endian; it has no BF16. */
  static String of(ElementType type) {
    return (type.width() == 1 ? "|" : "<") + code(type);
  }

  private static String code(ElementType type) {
    return type.name().substring(0, 1).toLowerCase(Locale.ROOT) + type.width();
  }
}
