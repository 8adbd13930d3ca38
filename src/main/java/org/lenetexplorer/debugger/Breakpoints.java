package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The breakpoints of a session. */
public final class Breakpoints {
  /**
   * A reason to stop: a node, a condition, or a node under a condition.
   *
   * @param id its number, never given twice in a session
   * @param node where to stop, in any iteration; null to stop anywhere
   * @param condition under which; null to stop always
   * @param enabled whether it stops at all
   * @param once whether it is removed when it is hit
   */
  public record Entry(
      int id,
      @Nullable Position node,
      @Nullable StopCondition condition,
      boolean enabled,
      boolean once) {}

  private final List<Entry> entries = new ArrayList<>();
  private int lastId;

  Breakpoints() {}

  /**
   * Sets a breakpoint.
   *
   * @return its number
   * @throws IllegalArgumentException if neither a node nor a condition is given
   */
  public int add(@Nullable Position node, @Nullable StopCondition condition, boolean once) {
    if (node == null && condition == null) {
      throw new IllegalArgumentException("a breakpoint needs a node, a condition, or both");
    }
    entries.add(new Entry(++lastId, node, condition, true, once));
    return lastId;
  }

  /** Removes a breakpoint; answers whether there was one. */
  public boolean remove(int id) {
    return entries.removeIf(entry -> entry.id() == id);
  }

  /** Switches a breakpoint on or off; answers whether there is one. */
  public boolean enable(int id, boolean enabled) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.id() == id) {
        entries.set(i, new Entry(id, entry.node(), entry.condition(), enabled, entry.once()));
        return true;
      }
    }
    return false;
  }

  /** All breakpoints, in the order in which they were set. */
  public List<Entry> all() {
    return List.copyOf(entries);
  }

  /** Whether any breakpoint is switched on. */
  public boolean any() {
    return entries.stream().anyMatch(Entry::enabled);
  }

  /** The breakpoints that sit on a node. */
  List<Entry> onNodes() {
    return entries.stream()
        .filter(entry -> entry.enabled() && entry.node() != null)
        .toList();
  }

  /** The breakpoints that may be hit anywhere. */
  List<Entry> anywhere() {
    return entries.stream()
        .filter(entry -> entry.enabled() && entry.node() == null)
        .toList();
  }
}
