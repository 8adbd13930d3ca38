package org.lenetexplorer.format.torch;

import java.util.List;
import java.util.Optional;

/** An expression of Python, as far as networks are told with it. */
sealed interface Expression {
  /** Where it is pointed at: a name, a number, or the sign that makes it what it is. */
  Token at();

  /** A number or a string. */
  record Literal(Token at) implements Expression {}

  /** A name, {@code True}, {@code False} or {@code None}. */
  record Name(Token at) implements Expression {}

  /** {@code of.at}. */
  record Attribute(Expression of, Token at) implements Expression {}

  /** {@code of[index]}. */
  record Subscript(Expression of, Token at, Expression index) implements Expression {}

  /** {@code callee(arguments)}. */
  record Call(Expression callee, Token at, List<Argument> arguments) implements Expression {}

  /** A tuple or list. */
  record Items(Token at, List<Expression> items) implements Expression {}

  /** {@code -of}. */
  record Negative(Token at, Expression of) implements Expression {}

  /** {@code left at right}. */
  record Arithmetic(Expression left, Token at, Expression right) implements Expression {}

  /**
   * What stands between the parentheses of a call.
   *
   * @param role how it is named
   * @param name the keyword or label; empty if there is none
   */
  record Argument(Role role, String name, Expression value) {
    /** How an argument is named. */
    enum Role {
      /** {@code value}. */
      POSITIONAL,
      /** {@code name=value}. */
      KEYWORD,
      /** {@code (name): value}, as PyTorch prints modules. */
      LABEL
    }
  }

  /** The dotted name that this is, {@code nn.Conv2d}, if it is one. */
  default Optional<String> path() {
    if (this instanceof Name name) {
      return Optional.of(name.at().text());
    }
    return this instanceof Attribute attribute
        ? attribute.of().path().map(path -> path + "." + attribute.at().text())
        : Optional.empty();
  }

  /** The last part of a dotted name: {@code Conv2d} of {@code torch.nn.Conv2d}. */
  static String lastPart(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
