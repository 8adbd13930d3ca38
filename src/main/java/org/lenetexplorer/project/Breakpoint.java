package org.lenetexplorer.project;

/**
 * Where and when the debugger stops, as text: it belongs to no session, and fits the network or not.
 *
 * @param node where, as a position or a part of one, {@code backward ▸ conv1}; empty for anywhere
 * @param condition under which, as the terminal debugger takes it behind {@code if}; empty to stop always
 * @param enabled whether it is looked at
 * @param hitCount it stops at every so-many-th hit; at least 1
 * @param logOnly whether a hit is told without stopping
 * @param once whether it is removed when it has stopped
 */
public record Breakpoint(
    String node, String condition, boolean enabled, int hitCount, boolean logOnly, boolean once) {
  private static final String IF = "if ";

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there is neither node nor condition, or the hit count is below 1
   */
  public Breakpoint {
    if (node.isBlank() && condition.isBlank()) {
      throw new IllegalArgumentException("a breakpoint needs a node, a condition, or both");
    }
    if (hitCount < 1) {
      throw new IllegalArgumentException("the hit count is " + hitCount + ", not 1 or more");
    }
  }

  /**
   * A breakpoint as the terminal debugger's command has it, without {@code break}: {@code conv1 if max(abs(input)) > 3}. It
   * stops at each hit and stays.
   *
   * @throws IllegalArgumentException if there is neither node nor condition
   */
  public static Breakpoint of(String text) {
    int at = text.startsWith(IF) ? 0 : text.indexOf(" " + IF) + 1;
    boolean conditional = at > 0 || text.startsWith(IF);
    String node = conditional ? text.substring(0, at).strip() : text;
    String condition = conditional ? text.substring(at + IF.length()) : "";
    return new Breakpoint(node, condition, true, 1, false, false);
  }

  /** Node and condition as {@link #of} reads them. */
  public String text() {
    if (condition.isBlank()) {
      return node;
    }
    return (node.isBlank() ? "" : node + " ") + IF + condition;
  }
}
