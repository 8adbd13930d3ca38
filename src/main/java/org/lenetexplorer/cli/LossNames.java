package org.lenetexplorer.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.lenetexplorer.nn.Criterion;

/** The criteria's names, for completion. */
final class LossNames implements Iterable<String> {
  /** The criteria's names and the word for doing without. */
  static final class OrNone implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(names(), Stream.of("none")).iterator();
    }
  }

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  private static Stream<String> names() {
    return Arrays.stream(Criterion.values()).map(Criterion::id);
  }
}
