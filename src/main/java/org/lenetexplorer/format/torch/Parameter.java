package org.lenetexplorer.format.torch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.nn.Size2d;

/**
 * A parameter of a class or function in PyTorch.
 *
 * @param usual the value where none is given; null if one has to be given, or it depends on others
 */
record Parameter(
    String name, Kind kind, boolean required, @Nullable Object usual) {
  private static final int LONGEST_SIDE = 16_384;

  /** What its values look like: an {@code Integer}, {@link Size2d}, {@code Boolean}, {@code Float} or {@code String}. */
  enum Kind {
    COUNT("a whole number from 1 to " + Integer.MAX_VALUE),
    PAIR("a whole number from 1 to " + LONGEST_SIDE + ", or a pair of them"),
    PADDING("a whole number from 0 to " + LONGEST_SIDE + ", a pair of them, 'same' or 'valid'"),
    FLAG("True or False"),
    REAL("a number"),
    /** Nothing but the usual value: the program knows no other. */
    FIXED("");

    private final String wanted;

    Kind(String wanted) {
      this.wanted = wanted;
    }
  }

  static Parameter required(String name, Kind kind) {
    return new Parameter(name, kind, true, null);
  }

  static Parameter optional(String name, Kind kind, Object usual) {
    return new Parameter(name, kind, false, usual);
  }

  /** One that depends on others where it is not given, or is {@code None}. */
  static Parameter derived(String name, Kind kind) {
    return new Parameter(name, kind, false, null);
  }

  /** One that is taken at its usual value only, written as in Python. */
  static Parameter fixed(String name, String usual) {
    return new Parameter(name, Kind.FIXED, false, usual);
  }

  /**
   * The value of an argument; null if it is {@code None} and that is allowed.
   *
   * @throws FormatException if this parameter can't have it
   */
  @Nullable Object read(Expression argument, Map<String, Constant> known) throws FormatException {
    Constant constant = Constant.of(argument, known);
    if (constant.equals(Constant.NONE) && !required && usual == null) {
      return null;
    }
    Object value = switch (kind) {
      case COUNT -> whole(constant, 1, Integer.MAX_VALUE);
      case PAIR -> pair(constant, 1);
      case PADDING -> constant instanceof Constant.Word word ? side(word) : pair(constant, 0);
      case FLAG -> constant instanceof Constant.Flag flag ? (Object) flag.value() : null;
      case REAL -> real(constant);
      case FIXED -> isUsual(constant) ? usual : null;
    };
    if (value == null) {
      throw argument.at().refusal(name + "=" + shown(argument), wanted());
    }
    return value;
  }

  private static String shown(Expression argument) {
    if (argument instanceof Expression.Negative negative) {
      return "-" + shown(negative.of());
    }
    if (argument instanceof Expression.Literal literal) {
      String quote = literal.at().kind() == Token.Kind.STRING ? "'" : "";
      return quote + literal.at().text() + quote;
    }
    return argument.path().orElse("a value of another kind");
  }

  /** How refusals call it where it is missing. */
  String missing() {
    return kind == Kind.FIXED ? name + "=" + usual : name;
  }

  private String wanted() {
    return kind == Kind.FIXED ? name + "=" + usual + ", the only one supported" : kind.wanted;
  }

  private static @Nullable Object whole(Constant constant, int smallest, int largest) {
    return constant instanceof Constant.Whole whole
            && whole.value() >= smallest
            && whole.value() <= largest
        ? (int) whole.value()
        : null;
  }

  private static @Nullable Object pair(Constant constant, int smallest) {
    List<Constant> sides = constant instanceof Constant.Several several
        ? several.values()
        : List.of(constant, constant);
    return sides.size() == 2
            && whole(sides.get(0), smallest, LONGEST_SIDE) instanceof Integer height
            && whole(sides.get(1), smallest, LONGEST_SIDE) instanceof Integer width
        ? new Size2d(height, width)
        : null;
  }

  private static @Nullable Object side(Constant.Word word) {
    return word.text().equals("same") || word.text().equals("valid") ? word.text() : null;
  }

  private static @Nullable Object real(Constant constant) {
    double value = Double.NaN;
    if (constant instanceof Constant.Whole whole) {
      value = whole.value();
    } else if (constant instanceof Constant.Real real) {
      value = real.value();
    }
    return Float.isFinite((float) value) ? (Object) (float) value : null;
  }

  /** Whether it is the fixed value, or a pair of it. */
  private boolean isUsual(Constant constant) {
    if (constant instanceof Constant.Several several) {
      return several.values().size() == 2 && several.values().stream().allMatch(this::isUsual);
    }
    String text = "";
    if (constant instanceof Constant.Whole whole) {
      text = Long.toString(whole.value());
    } else if (constant instanceof Constant.Flag flag) {
      text = flag.value() ? "True" : "False";
    } else if (constant instanceof Constant.Word word) {
      text = word.text();
    }
    return text.equals(usual);
  }
}
