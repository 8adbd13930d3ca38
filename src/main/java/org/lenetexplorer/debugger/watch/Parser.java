package org.lenetexplorer.debugger.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a tree of an expression's words, by recursive descent with operator levels. */
final class Parser {
  private static final int DEEPEST = 100;
  private static final String OPERAND = "a number, a name, \"(\" or \"-\"";

  private final List<Token> tokens;
  private int next;
  private int depth;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The tree of a whole text.
   *
   * @throws ExpressionException if it is no expression, or nested more than 100 deep, operators in a row counted
   */
  static Term parse(String text) throws ExpressionException {
    Parser parser = new Parser(Tokens.of(text));
    Term term = parser.expression(0);
    if (parser.peek().kind() != Token.Kind.END) {
      throw ExpressionException.at(parser.peek(), "an operator or the end");
    }
    return term;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }

  private boolean takeIf(String word) {
    boolean found = peek().is(word);
    next += found ? 1 : 0;
    return found;
  }

  private void require(String word, String expected) throws ExpressionException {
    if (!takeIf(word)) {
      throw ExpressionException.at(peek(), expected);
    }
  }

  /** An operand and all operators after it that bind at least this tightly. */
  private Term expression(int lowest) throws ExpressionException {
    int outside = depth;
    deeper();
    Term left = operand(lowest);
    Optional<Operator> operator = Operator.of(peek());
    while (operator.isPresent() && operator.get().level() >= lowest) {
      deeper();
      next++;
      left = new BinaryTerm(operator.get(), left, expression(operator.get().rightLevel()));
      operator = Operator.of(peek());
      if (operator.isPresent() && operator.get().isComparison() && isComparison(left)) {
        throw ExpressionException.at(peek(), "\"and\", \"or\" or the end, as in a < b and b < c");
      }
    }
    depth = outside;
    return left;
  }

  /** A chain of operators makes a tree as deep as nested parentheses do, so both are counted. */
  private void deeper() throws ExpressionException {
    if (++depth > DEEPEST) {
      throw ExpressionException.at(
          peek(), "at most " + DEEPEST + " levels of nesting or operators in a row");
    }
  }

  private static boolean isComparison(Term term) {
    return term instanceof BinaryTerm binary && binary.operator().isComparison();
  }

  private Term operand(int lowest) throws ExpressionException {
    if (takeIf("-")) {
      return new NegationTerm(expression(Operator.SIGN_LEVEL));
    }
    if (takeIf("+")) {
      return expression(Operator.SIGN_LEVEL);
    }
    if (lowest <= Operator.NOT_LEVEL && takeIf("not")) {
      return new NotTerm(expression(Operator.NOT_LEVEL));
    }
    Term term = atom();
    while (takeIf("[")) {
      deeper();
      term = new IndexTerm(term, subscripts());
    }
    return term;
  }

  private Term atom() throws ExpressionException {
    Token token = peek();
    if (takeIf("(")) {
      Term inner = expression(0);
      require(")", "an operator or \")\"");
      return inner;
    }
    return switch (token.kind()) {
      case NUMBER -> new NumberTerm(Double.parseDouble(take().text()));
      case NAME -> named(token);
      default -> throw ExpressionException.at(token, OPERAND);
    };
  }

  private Term named(Token name) throws ExpressionException {
    if (name.is("and") || name.is("or") || name.is("not")) {
      throw ExpressionException.at(name, OPERAND);
    }
    next++;
    if (takeIf("(")) {
      return call(name);
    }
    return switch (name.text().toLowerCase(Locale.ROOT)) {
      case "nan" -> new NumberTerm(Double.NaN);
      case "inf" -> new NumberTerm(Double.POSITIVE_INFINITY);
      default -> new NameTerm(name.text());
    };
  }

  private Term call(Token name) throws ExpressionException {
    boolean isSuffix = name.is("grad") || name.is("change");
    Optional<Builtin> function = Builtin.of(name.text());
    if (!isSuffix && function.isEmpty()) {
      throw ExpressionException.at(name, "a function: " + Builtin.list() + ", grad, change");
    }
    Token first = peek();
    Term argument = expression(0);
    require(")", "an operator or \")\"");
    return function.isPresent()
        ? new CallTerm(function.get(), argument)
        : suffixed(argument, name.text(), first);
  }

  /** {@code grad(conv1.bias[0])} is {@code conv1.bias.grad[0]}. */
  private static Term suffixed(Term term, String suffix, Token first) throws ExpressionException {
    if (term instanceof NameTerm name) {
      return new NameTerm(name.name() + "." + suffix);
    }
    if (term instanceof IndexTerm index) {
      return new IndexTerm(suffixed(index.target(), suffix, first), index.subscripts());
    }
    throw ExpressionException.at(first, "the name of a tensor, as in " + suffix + "(conv1.bias)");
  }

  private List<Subscript> subscripts() throws ExpressionException {
    List<Subscript> subscripts = new ArrayList<>();
    do {
      subscripts.add(subscript());
    } while (takeIf(","));
    require("]", "\",\" or \"]\"");
    return subscripts;
  }

  private Subscript subscript() throws ExpressionException {
    OptionalInt from = bound();
    if (takeIf(":")) {
      return Subscript.stretch(from, bound());
    }
    if (from.isEmpty()) {
      throw ExpressionException.at(peek(), "a number or \":\"");
    }
    return Subscript.element(from.getAsInt());
  }

  private OptionalInt bound() throws ExpressionException {
    boolean negative = takeIf("-");
    if (!negative && peek().kind() != Token.Kind.NUMBER) {
      return OptionalInt.empty();
    }
    Token token = take();
    try {
      return OptionalInt.of((negative ? -1 : 1) * Integer.parseInt(token.text()));
    } catch (NumberFormatException notWhole) {
      throw ExpressionException.at(token, "a whole number of at most 2147483647");
    }
  }
}
