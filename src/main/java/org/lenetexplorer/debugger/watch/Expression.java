package org.lenetexplorer.debugger.watch;

import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/**
 * An expression over tensors, such as {@code max(abs(conv2.weight.change)) > 1e-3}. It is read from a tree that never changes;
 * nothing in it can be run. From the loosest to the tightest:
 *
 * <pre>
 * or · and · not · &lt; &lt;= &gt; &gt;= == != · + − · * / · sign · ** (or ^, from the right) · x[0,-1,:,1:3] · f(x)
 * </pre>
 *
 * <p>Operands are numbers ({@code 1e-3}, {@code nan}, {@code inf}), dotted names of tensors, {@code grad(x)} and {@code change(x)}
 * for {@code x.grad} and {@code x.change}, and functions of one argument: element by element {@code abs sqrt log log10 exp isnan
 * isinf isfinite}; making one number of all elements {@code norm sum mean std max min argmax argmin count_zero any all all_zero}.
 * {@code sd} is {@code std}; typographic signs (− × ÷ ≤ ≥ ≠) are read as well. Arithmetic is in double precision; comparisons
 * round both sides to float32, as tensors are.
 */
public final class Expression {
  private static final int LONGEST = 1000;

  private final Term root;
  private final String text;

  Expression(Term root) {
    this.root = root;
    this.text = root.toString();
  }

  /**
   * Reads an expression.
   *
   * @throws ExpressionException if the text is none, is longer than 1000 characters (as written or in
   *     canonical form) or is nested more than 100 deep, operators in a row counted; it says where
   *     and what was expected
   */
  public static Expression parse(String text) throws ExpressionException {
    if (text.length() > LONGEST) {
      throw ExpressionException.at(
          LONGEST + 1, text.length() + " characters", "at most " + LONGEST);
    }
    Expression expression = new Expression(Parser.parse(text));
    int length = expression.text.length();
    if (length > LONGEST) {
      throw ExpressionException.at(
          1, length + " characters in canonical form", "at most " + LONGEST);
    }
    return expression;
  }

  /**
   * What it comes to at a position.
   *
   * @throws UnresolvedException if a name stands for nothing there, no element of the result is computed yet, a function needs
   *     elements that are not, or shapes and indices don't fit; it says which
   */
  public Evaluation evaluate(Scope scope) throws UnresolvedException {
    return root.evaluate(scope);
  }

  /**
   * What it comes to, as one number.
   *
   * @throws UnresolvedException as {@link #evaluate}, and if it has several elements or none
   */
  double number(Scope scope) throws UnresolvedException {
    Evaluation value = evaluate(scope);
    return value
        .number()
        .orElseThrow(() -> new UnresolvedException(this + " is " + value.shape()
            + ", not one number; any(…), all(…), max(…) or norm(…) make one of it"));
  }

  Term root() {
    return root;
  }

  /** Whether the canonical texts, and so the trees, are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Expression expression && text.equals(expression.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The canonical text: one spelling, no needless parentheses; parses to an equal expression. */
  @Override
  public String toString() {
    return text;
  }
}
