package org.lenetexplorer.debugger.explain;

/**
 * A line of mathematics, written twice.
 *
 * @param text in plain characters, for a terminal
 * @param latex in LaTeX's math mode, without dollar signs
 */
public record Formula(String text, String latex) {
  /** A line for text that LaTeX can take as it is. */
  static Formula plain(String text) {
    return new Formula(text, text);
  }
}
