package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A run towards a breakpoint, which may be interrupted and gone on with: hits are counted, and told, from its beginning. */
public final class Travel {
  private final BooleanSupplier stopped;
  private final BooleanSupplier slow;
  private final Runnable operationEnd;
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final List<String> log = new ArrayList<>();
  private boolean begun;

  /**
   * A run at full speed.
   *
   * @param stopped polled; once true, the run stops where it is
   */
  public Travel(BooleanSupplier stopped) {
    this(stopped, () -> false, () -> {});
  }

  /**
   * A run that can be watched.
   *
   * @param stopped polled; once true, the run stops where it is
   * @param slow polled; while true, the run comes by after every operation
   * @param operationEnd done there, with the debugger's cursor behind the operation; it must change nothing
   */
  public Travel(BooleanSupplier stopped, BooleanSupplier slow, Runnable operationEnd) {
    this.stopped = stopped;
    this.slow = slow;
    this.operationEnd = operationEnd;
  }

  /** Marks it as begun; answers whether it had not been. */
  boolean begin() {
    boolean first = !begun;
    begun = true;
    return first;
  }

  boolean stopped() {
    return stopped.getAsBoolean();
  }

  BooleanSupplier stop() {
    return stopped;
  }

  /** Whether every operation is to be seen. */
  boolean slow() {
    return slow.getAsBoolean();
  }

  void operationEnded() {
    if (slow()) {
      operationEnd.run();
    }
  }

  /** Counts a hit of a breakpoint; answers which one it is, from 1. */
  int count(int breakpoint) {
    return counts.merge(breakpoint, 1, Integer::sum);
  }

  void tell(String line) {
    log.add(line);
  }

  /** What breakpoints that only tell have said, in the order of travel. */
  List<String> log() {
    return List.copyOf(log);
  }
}
