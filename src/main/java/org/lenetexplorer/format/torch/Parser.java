package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.torch.Expression.Argument;
import org.lenetexplorer.format.torch.Expression.Argument.Role;

/**
 * Reads one statement.
 *
 * @see <a href="https://docs.python.org/3/reference/expressions.html">Python, Expressions</a>
 */
final class Parser {
  /** Brackets within brackets, and links of a chain: few enough for any stack. */
  private static final int DEEPEST = 30;

  private static final Set<String> SUMS = Set.of("+", "-");
  private static final Set<String> PRODUCTS = Set.of("*", "/", "//", "%");

  private final List<Token> tokens;
  private int at;
  private int depth;

  private Parser(Line line) {
    tokens = line.tokens();
  }

  /**
   * The statement on a line.
   *
   * @throws FormatException if it is of no known form; the sentence says what could stand instead
   */
  static Statement statement(Line line) throws FormatException {
    return new Parser(line).statement();
  }

  /** Whether a line begins with a label, {@code (conv1):}. */
  static boolean beginsWithLabel(Line line) {
    return new Parser(line).atLabel();
  }

  private Statement statement() throws FormatException {
    Statement.Kind kind = Statement.Kind.PLAIN;
    String name = "";
    if (atLabel()) {
      kind = Statement.Kind.LABEL;
      name = label();
    } else if (peek().is("return")) {
      kind = Statement.Kind.RETURN;
      at++;
    }
    Expression value = expression();
    if (kind == Statement.Kind.PLAIN && atAssignment()) {
      Expression target = value;
      name = target.path().orElseThrow(() -> target.at().refusal("a name to assign to"));
      kind = Statement.Kind.ASSIGNMENT;
      if (skip(":")) {
        expression(); // the annotation
      }
      expect("=");
      value = expression();
    }
    if (peek().kind() != Token.Kind.END) {
      throw peek().refusal("the end of the line");
    }
    return new Statement(kind, name, value);
  }

  private boolean atAssignment() {
    return peek().is("=") || peek().is(":");
  }

  private boolean atLabel() {
    return tokens.size() > at + 3
        && peek().is("(")
        && isLabel(tokens.get(at + 1))
        && tokens.get(at + 2).is(")")
        && tokens.get(at + 3).is(":");
  }

  private static boolean isLabel(Token token) {
    return token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.NUMBER;
  }

  private String label() {
    String label = tokens.get(at + 1).text();
    at += 4;
    return label;
  }

  private Expression expression() throws FormatException {
    return operators(SUMS);
  }

  private Expression operators(Set<String> signs) throws FormatException {
    Expression left = signs.equals(SUMS) ? operators(PRODUCTS) : signed();
    for (int links = 0;
        peek().kind() == Token.Kind.SIGN && signs.contains(peek().text());
        links++) {
      Token sign = limited(links);
      at++;
      Expression right = signs.equals(SUMS) ? operators(PRODUCTS) : signed();
      left = new Expression.Arithmetic(left, sign, right);
    }
    return left;
  }

  private Expression signed() throws FormatException {
    Token sign = limited(depth);
    if (!sign.is("-")) {
      return chain();
    }
    at++;
    depth++;
    Expression of = signed();
    depth--;
    return new Expression.Negative(sign, of);
  }

  /** An atom and what hangs on it: {@code torch.nn.Conv2d(1, 6, 5)(x).size()[1]}. */
  private Expression chain() throws FormatException {
    Expression chain = atom();
    for (int links = 0; true; links++) {
      Token sign = limited(links);
      if (skip(".")) {
        chain = new Expression.Attribute(chain, name());
      } else if (!atLabel() && skip("(")) {
        chain = new Expression.Call(chain, sign, arguments());
      } else if (skip("[")) {
        Expression index = expression();
        expect("]");
        chain = new Expression.Subscript(chain, sign, index);
      } else {
        return chain;
      }
    }
  }

  private Token limited(int links) throws FormatException {
    if (links >= DEEPEST) {
      throw peek().refusal("more than " + DEEPEST + " of these in each other", "fewer");
    }
    return peek();
  }

  private Expression atom() throws FormatException {
    Token token = peek();
    if (skip("(")) {
      List<Expression> items = items(")");
      boolean isTuple = items.size() != 1 || tokens.get(at - 2).is(",");
      return isTuple ? new Expression.Items(token, items) : items.get(0);
    }
    if (skip("[")) {
      return new Expression.Items(token, items("]"));
    }
    return switch (token.kind()) {
      case NAME -> new Expression.Name(name());
      case NUMBER, STRING -> {
        at++;
        yield new Expression.Literal(token);
      }
      default -> throw token.refusal("a name, a number or a bracket");
    };
  }

  private List<Expression> items(String closing) throws FormatException {
    depth++;
    List<Expression> items = new ArrayList<>();
    while (!skip(closing)) {
      items.add(expression());
      if (!peek().is(closing)) {
        expect(",", closing);
      }
    }
    depth--;
    return List.copyOf(items);
  }

  private List<Argument> arguments() throws FormatException {
    depth++;
    List<Argument> arguments = new ArrayList<>();
    while (!skip(")")) {
      Argument argument = argument();
      arguments.add(argument);
      if (!peek().is(")") && (argument.role() != Role.LABEL || peek().is(","))) {
        expect(",", ")");
      }
    }
    depth--;
    return List.copyOf(arguments);
  }

  private Argument argument() throws FormatException {
    if (atLabel()) {
      return new Argument(Role.LABEL, label(), expression());
    }
    if (peek().kind() == Token.Kind.NAME && tokens.get(at + 1).is("=")) {
      String keyword = name().text();
      expect("=");
      return new Argument(Role.KEYWORD, keyword, expression());
    }
    return new Argument(Role.POSITIONAL, "", expression());
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean skip(String sign) {
    boolean there = peek().is(sign);
    at += there ? 1 : 0;
    return there;
  }

  private void expect(String... signs) throws FormatException {
    if (!skip(signs[0])) {
      throw peek().refusal("'" + String.join("' or '", signs) + "'");
    }
  }

  private Token name() throws FormatException {
    Token token = peek();
    if (token.kind() != Token.Kind.NAME) {
      throw token.refusal("a name");
    }
    at++;
    return token;
  }
}
