package org.lenetexplorer.debugger.watch;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands between two operands and is worked out element by element. Truth is 1 and 0; every number but 0 is true. Comparisons
 * round both sides to float32 first, as the tensors are: {@code lr > 0.1} is false where lr is the float nearest 0.1.
 */
enum Operator {
  OR("or", 1),
  AND("and", 2),
  LESS("<", 4),
  LESS_OR_EQUAL("<=", 4),
  GREATER(">", 4),
  GREATER_OR_EQUAL(">=", 4),
  EQUAL("==", 4),
  NOT_EQUAL("!=", 4),
  PLUS("+", 5),
  MINUS("-", 5),
  TIMES("*", 6),
  DIVIDED("/", 6),
  POWER("**", 8);

  /** How tightly {@code not} binds: less than comparisons. */
  static final int NOT_LEVEL = 3;

  /** How tightly a sign binds: less than powers, {@code -2 ** 2} is −4. */
  static final int SIGN_LEVEL = 7;

  /** How tightly names, numbers, calls and indices hang together. */
  static final int ATOM_LEVEL = 9;

  private final String sign;
  private final int level;

  Operator(String sign, int level) {
    this.sign = sign;
    this.level = level;
  }

  /** The operator a token is, if it is one. */
  static Optional<Operator> of(Token token) {
    return Stream.of(values()).filter(operator -> token.is(operator.sign)).findFirst();
  }

  String sign() {
    return sign;
  }

  /** How tightly it binds; 1 is the loosest. */
  int level() {
    return level;
  }

  /** The loosest operand that may stand on the left without parentheses. */
  int leftLevel() {
    return this == POWER ? ATOM_LEVEL : isComparison() ? level + 1 : level;
  }

  /** The loosest operand that may stand on the right without parentheses. */
  int rightLevel() {
    return this == POWER ? SIGN_LEVEL : level + 1;
  }

  boolean isComparison() {
    return level == LESS.level;
  }

  boolean isLogical() {
    return this == AND || this == OR;
  }

  /** Whether a truth on the left is the answer, whatever the right is. */
  boolean isDecidedBy(boolean left) {
    return isLogical() && (this == OR) == left;
  }

  double apply(double a, double b) {
    return switch (this) {
      case OR -> truth(a != 0 || b != 0);
      case AND -> truth(a != 0 && b != 0);
      case LESS -> truth((float) a < (float) b);
      case LESS_OR_EQUAL -> truth((float) a <= (float) b);
      case GREATER -> truth((float) a > (float) b);
      case GREATER_OR_EQUAL -> truth((float) a >= (float) b);
      case EQUAL -> truth((float) a == (float) b);
      case NOT_EQUAL -> truth((float) a != (float) b);
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDED -> a / b;
      case POWER -> Math.pow(a, b);
    };
  }

  static double truth(boolean holds) {
    return holds ? 1 : 0;
  }
}
