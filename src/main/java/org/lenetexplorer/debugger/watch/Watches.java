package org.lenetexplorer.debugger.watch;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.debugger.Scope;

/**
 * The watches of a session in the order shown; every change gives a new list.
 *
 * @param list the watches
 */
public record Watches(List<Watch> list) {
  /** Copies the list. */
  public Watches {
    list = List.copyOf(list);
  }

  /** No watches. */
  public static Watches none() {
    return new Watches(List.of());
  }

  /** These and a new one at the end, which has seen nothing yet. */
  public Watches with(Expression expression) {
    List<Watch> more = new ArrayList<>(list);
    more.add(Watch.of(expression));
    return new Watches(more);
  }

  /**
   * These with another expression in one place.
   *
   * @param index from 0
   * @throws IndexOutOfBoundsException if there is no such watch
   */
  public Watches with(int index, Expression expression) {
    List<Watch> changed = new ArrayList<>(list);
    changed.set(index, Watch.of(expression));
    return new Watches(changed);
  }

  /**
   * All but one.
   *
   * @param index from 0
   * @throws IndexOutOfBoundsException if there is no such watch
   */
  public Watches without(int index) {
    List<Watch> fewer = new ArrayList<>(list);
    fewer.remove(index);
    return new Watches(fewer);
  }

  /** Every watch after a stop, see {@link Watch#update}. */
  public Watches update(Scope scope, String position) {
    return new Watches(list.stream().map(watch -> watch.update(scope, position)).toList());
  }
}
