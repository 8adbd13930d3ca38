package org.lenetexplorer.debugger.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One travel past breakpoints, forward or back, from a start to the first stop. It counts hits from the start on; the next travel
 * has a new one. For one thread.
 */
public final class Patrol {
  private final Map<Integer, Integer> hits = new HashMap<>();
  private Breakpoints breakpoints;

  /** A travel that begins now, past these breakpoints. */
  public Patrol(Breakpoints breakpoints) {
    this.breakpoints = breakpoints;
  }

  /**
   * Looks at the breakpoints on arriving at a position. Going back, too, the earlier neighbour of the position arrived at comes
   * first: the pair is the same in both directions.
   *
   * @param earlier the neighbour before the position arrived at; {@link Moment#beginning} at the first
   * @param arrived the position arrived at
   * @return the hits that count, in the order of the list; the travel ends if one of them {@link Hit#stops}
   */
  public List<Hit> arrive(Moment earlier, Moment arrived) {
    List<Hit> counted = new ArrayList<>();
    for (Breakpoint breakpoint : breakpoints.list()) {
      Optional<Finding> finding =
          breakpoint.enabled() ? breakpoint.find(earlier, arrived) : Optional.empty();
      if (finding.isPresent() && counts(breakpoint)) {
        counted.add(new Hit(breakpoint, arrived.position(), finding.get()));
        breakpoints =
            breakpoint.removeOnceHit() ? breakpoints.without(breakpoint.id()) : breakpoints;
      }
    }
    return counted;
  }

  private boolean counts(Breakpoint breakpoint) {
    return hits.merge(breakpoint.id(), 1, Integer::sum) % breakpoint.hitCount() == 0;
  }

  /** The breakpoints that are left: all but those removed once hit. */
  public Breakpoints breakpoints() {
    return breakpoints;
  }
}
