package org.lenetexplorer.debugger.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The breakpoints of a session in the order made; every change gives a new list.
 *
 * @param list the breakpoints, by rising id
 * @param nextId the id of the next one made
 */
public record Breakpoints(List<Breakpoint> list, int nextId) {
  /** Copies the list. */
  public Breakpoints {
    list = List.copyOf(list);
  }

  /** No breakpoints. */
  public static Breakpoints none() {
    return new Breakpoints(List.of(), 1);
  }

  /**
   * These and a new one, enabled, that stops at each hit and stays.
   *
   * @param node the node it sits on; empty for anywhere
   * @throws IllegalArgumentException if neither node nor condition says where to stop
   */
  public Breakpoints with(String node, Condition condition) {
    List<Breakpoint> more = new ArrayList<>(list);
    more.add(Breakpoint.of(nextId, node, condition));
    return new Breakpoints(more, nextId + 1);
  }

  /** These with the breakpoint of the same id replaced; unchanged if there is none. */
  public Breakpoints with(Breakpoint changed) {
    return new Breakpoints(
        list.stream().map(old -> old.id() == changed.id() ? changed : old).toList(), nextId);
  }

  /** All but the one of this id. */
  public Breakpoints without(int id) {
    return new Breakpoints(list.stream().filter(old -> old.id() != id).toList(), nextId);
  }

  /** The breakpoint of this id. */
  public Optional<Breakpoint> find(int id) {
    return list.stream().filter(breakpoint -> breakpoint.id() == id).findFirst();
  }
}
