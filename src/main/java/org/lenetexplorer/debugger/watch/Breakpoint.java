package org.lenetexplorer.debugger.watch;

import java.util.Optional;

/**
 * A place or a condition to stop at, or a condition at a place.
 *
 * @param id its number in the list, from 1, never used again
 * @param node the node it sits on, as {@link Moment#isAt} knows it; empty for anywhere
 * @param condition when it stops; {@link Reached} for whenever the node is reached
 * @param enabled whether it is looked at
 * @param hitCount it stops at every so-many-th hit, counted in the direction of travel from where the travel began: 1 is each. So a
 *     run forward over n stops and one back over n stops end at the same places.
 * @param logOnly whether a hit is told without stopping
 * @param removeOnceHit whether the first hit that counts removes it
 */
public record Breakpoint(
    int id,
    String node,
    Condition condition,
    boolean enabled,
    int hitCount,
    boolean logOnly,
    boolean removeOnceHit) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the hit count is less than 1, or neither node nor condition says where to stop
   */
  public Breakpoint {
    if (hitCount < 1) {
      throw new IllegalArgumentException("the hit count " + hitCount + " is less than 1");
    }
    if (node.isEmpty() && condition instanceof Reached) {
      throw new IllegalArgumentException("a breakpoint needs a node or a condition");
    }
  }

  /** An enabled breakpoint that stops at each hit and stays. */
  static Breakpoint of(int id, String node, Condition condition) {
    return new Breakpoint(id, node, condition, true, 1, false, false);
  }

  /** Looked at or not. */
  public Breakpoint withEnabled(boolean enabled) {
    return new Breakpoint(id, node, condition, enabled, hitCount, logOnly, removeOnceHit);
  }

  /**
   * With another condition.
   *
   * @throws IllegalArgumentException if neither node nor condition says where to stop
   */
  public Breakpoint withCondition(Condition condition) {
    return new Breakpoint(id, node, condition, enabled, hitCount, logOnly, removeOnceHit);
  }

  /**
   * With another hit count.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Breakpoint withHitCount(int hitCount) {
    return new Breakpoint(id, node, condition, enabled, hitCount, logOnly, removeOnceHit);
  }

  /** Telling its hits without stopping, or stopping. */
  public Breakpoint withLogOnly(boolean logOnly) {
    return new Breakpoint(id, node, condition, enabled, hitCount, logOnly, removeOnceHit);
  }

  /** Removed by its first hit that counts, or staying. */
  public Breakpoint withRemoveOnceHit(boolean removeOnceHit) {
    return new Breakpoint(id, node, condition, enabled, hitCount, logOnly, removeOnceHit);
  }

  /** Why it is hit at the later of two neighbouring positions, if it is; neither counts nor looks whether it is enabled. */
  public Optional<Finding> find(Moment earlier, Moment later) {
    boolean somewhere = !node.isEmpty();
    return somewhere && !later.isAt(node)
        ? Optional.empty()
        : condition.find(earlier, later, somewhere);
  }

  /** Node and condition as the debugger's command has them: {@code backward ▸ conv1 if loss > 3}. */
  @Override
  public String toString() {
    String when = condition.toString();
    String link = node.isEmpty() || when.isEmpty() ? "" : " ";
    return node + link + (when.isEmpty() ? "" : "if " + when);
  }
}
