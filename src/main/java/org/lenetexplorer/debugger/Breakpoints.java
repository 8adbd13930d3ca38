package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The breakpoints of a session. */
public final class Breakpoints {
  /**
   * A reason to stop: a node, a condition, or a node under a condition.
   *
   * @param id its number, from 1, never given twice in a session
   * @param node where to stop; an iteration of −1 stands for every iteration, null for anywhere
   * @param condition under which; null to stop always
   * @param enabled whether it is looked at
   * @param hitCount it stops at every so-many-th hit, counted in the direction of travel from where a run begins
   * @param logOnly whether a hit is told without stopping
   * @param once whether it is removed when it has stopped
   */
  public record Entry(
      int id,
      @Nullable Position node,
      @Nullable StopCondition condition,
      boolean enabled,
      int hitCount,
      boolean logOnly,
      boolean once) {
    /** One that stops at each hit and stays, and has no number yet. */
    public static Entry usual(@Nullable Position node, @Nullable StopCondition condition) {
      return new Entry(0, node, condition, true, 1, false, false);
    }

    /** The same with another number. */
    Entry withId(int other) {
      return new Entry(other, node, condition, enabled, hitCount, logOnly, once);
    }

    /** The same on another node. */
    public Entry at(@Nullable Position other) {
      return new Entry(id, other, condition, enabled, hitCount, logOnly, once);
    }

    /** Looked at or not. */
    public Entry withEnabled(boolean value) {
      return new Entry(id, node, condition, value, hitCount, logOnly, once);
    }

    /** Stopping at every so-many-th hit; at least 1. */
    public Entry withHitCount(int value) {
      return new Entry(id, node, condition, enabled, Math.max(1, value), logOnly, once);
    }

    /** Telling hits without stopping, or stopping. */
    public Entry withLogOnly(boolean value) {
      return new Entry(id, node, condition, enabled, hitCount, value, once);
    }

    /** Removed when it has stopped, or staying. */
    public Entry withOnce(boolean value) {
      return new Entry(id, node, condition, enabled, hitCount, logOnly, value);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private int lastId;

  Breakpoints() {}

  /**
   * Sets a breakpoint that stops at each hit and stays.
   *
   * @return its number
   * @throws IllegalArgumentException if neither a node nor a condition is given
   */
  public int add(@Nullable Position node, @Nullable StopCondition condition) {
    return add(Entry.usual(node, condition));
  }

  /**
   * Sets a breakpoint with options.
   *
   * @param entry its number is not looked at
   * @return the number it has
   * @throws IllegalArgumentException if it has neither a node nor a condition
   */
  public int add(Entry entry) {
    if (entry.node() == null && entry.condition() == null) {
      throw new IllegalArgumentException("a breakpoint needs a node, a condition, or both");
    }
    entries.add(entry.withId(++lastId));
    return lastId;
  }

  /** Removes a breakpoint; answers whether there was one. */
  public boolean remove(int id) {
    return entries.removeIf(entry -> entry.id() == id);
  }

  /** Changes a breakpoint's options; answers whether there is one. */
  public boolean change(int id, UnaryOperator<Entry> options) {
    Optional<Entry> found = entries.stream().filter(entry -> entry.id() == id).findFirst();
    found.ifPresent(entry -> entries.set(entries.indexOf(entry), options.apply(entry)));
    return found.isPresent();
  }

  /** All breakpoints, in the order in which they were set. */
  public List<Entry> all() {
    return List.copyOf(entries);
  }

  /** Whether any breakpoint can stop a run. */
  public boolean any() {
    return entries.stream().anyMatch(entry -> entry.enabled() && !entry.logOnly());
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
