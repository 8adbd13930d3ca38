package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Breakpoints.Entry;
import org.lenetexplorer.debugger.Stop.Reason;

/**
 * A run from the present position to the nearest hit of a breakpoint. Conditions are judged after every operation; nodes are
 * stopped at wherever they are.
 */
final class Run {
  private static final int LONGEST_SEGMENT = 64;

  /** A place where a breakpoint was hit. */
  private record Hit(Position position, String message, Entry entry) {}

  private final Debugger debugger;
  private final Timeline timeline;
  private final Breakpoints breakpoints;
  private final StepTree tree;
  private final List<Entry> conditions;
  private final @Nullable Object[] observed;

  Run(Debugger debugger, Timeline timeline, Breakpoints breakpoints) {
    this.debugger = debugger;
    this.timeline = timeline;
    this.breakpoints = breakpoints;
    tree = debugger.tree();
    conditions = breakpoints.anywhere();
    observed = new @Nullable Object[conditions.size()];
  }

  Stop forward(BooleanSupplier stopped) {
    Position from = debugger.position();
    observe();
    while (!stopped.getAsBoolean()) {
      Position boundary = nextOperation();
      Optional<Hit> node = nextNode(from, boundary, stopped);
      if (node.isPresent()) {
        return stop(node.get());
      }
      if (conditions.isEmpty() && !stopped.getAsBoolean()) {
        from = debugger.position();
      }
      if (!timeline.go(tree.moment(boundary), stopped)) {
        break;
      }
      debugger.arrive(boundary);
      Optional<Hit> condition = judge(boundary);
      if (condition.isPresent()) {
        return stop(condition.get());
      }
      from = boundary;
    }
    return paused();
  }

  private Stop paused() {
    Position here =
        tree.atOperation(machineMoment().iteration(), machineMoment().operation());
    debugger.arrive(here);
    return new Stop(Reason.PAUSED, here, "", List.of());
  }

  private Moment machineMoment() {
    return timeline.machine().now();
  }

  /** The beginning of the next operation; without conditions to judge, of the next iteration. */
  private Position nextOperation() {
    Moment now = machineMoment();
    if (conditions.isEmpty() || now.operation() + 1 >= tree.operationCount()) {
      return tree.atOperation(now.iteration() + 1, 0);
    }
    return tree.atOperation(now.iteration(), now.operation() + 1);
  }

  /** The first hit of a breakpoint on a node after one position and not after another; goes there. */
  private Optional<Hit> nextNode(Position from, Position limit, BooleanSupplier stopped) {
    Position after = from;
    while (!stopped.getAsBoolean()) {
      Entry first = null;
      Position at = null;
      for (Entry entry : breakpoints.onNodes()) {
        Position next =
            new NodeBreakpoint(java.util.Objects.requireNonNull(entry.node())).nextAfter(after);
        if (next != null && next.compareTo(limit) <= 0 && (at == null || next.compareTo(at) < 0)) {
          first = entry;
          at = next;
        }
      }
      if (first == null || at == null || !timeline.go(tree.moment(at), stopped)) {
        return Optional.empty();
      }
      debugger.arrive(at);
      Optional<String> message = Breakpoints.stopsAt(first, debugger.scope());
      if (message.isPresent()) {
        return Optional.of(new Hit(at, message.get(), first));
      }
      after = at;
    }
    return Optional.empty();
  }

  private void observe() {
    Scope scope = debugger.scope();
    for (int i = 0; i < observed.length; i++) {
      observed[i] = condition(i).observe(scope);
    }
  }

  private Condition condition(int index) {
    return java.util.Objects.requireNonNull(conditions.get(index).condition());
  }

  /** Judges all conditions at the end of an operation, and remembers what they observed. */
  private Optional<Hit> judge(Position boundary) {
    Scope scope = debugger.scope();
    Hit hit = null;
    for (int i = 0; i < observed.length; i++) {
      Object after = condition(i).observe(scope);
      Optional<String> message = condition(i).hit(observed[i], after);
      observed[i] = after;
      if (message.isPresent() && hit == null) {
        hit = new Hit(boundary, message.get(), conditions.get(i));
      }
    }
    return Optional.ofNullable(hit);
  }

  private Stop stop(Hit hit) {
    if (hit.entry().once()) {
      breakpoints.remove(hit.entry().id());
    }
    return new Stop(Reason.HIT, hit.position(), hit.message(), List.of());
  }

  /** Searches segments of iterations, from late to early, for the last hit before the present position. */
  Stop backward(BooleanSupplier stopped) {
    Position limit = debugger.position();
    long end = limit.iteration();
    long length = 1;
    Position searched = limit;
    while (end >= 0 && !stopped.getAsBoolean()) {
      long start = Math.max(0, end - length + 1);
      List<Hit> hits = hits(Position.ofIteration(start), searched, stopped);
      if (!hits.isEmpty() && !stopped.getAsBoolean()) {
        Hit last = hits.get(hits.size() - 1);
        timeline.go(tree.moment(last.position()), () -> false);
        debugger.arrive(last.position());
        return stop(last);
      }
      searched = Position.ofIteration(start);
      end = start - 1;
      length = Math.min(LONGEST_SEGMENT, 2 * length);
    }
    if (stopped.getAsBoolean()) {
      timeline.go(tree.moment(limit), () -> false);
      debugger.arrive(limit);
      return new Stop(Reason.PAUSED, limit, "", List.of());
    }
    Position start = Position.ofIteration(0);
    timeline.go(tree.moment(start), () -> false);
    debugger.arrive(start);
    return new Stop(Reason.AT_START, start, "", List.of());
  }

  /** All hits from one position (exclusive, but for nodes at its very beginning) to another (exclusive), in order. */
  private List<Hit> hits(Position from, Position limit, BooleanSupplier stopped) {
    List<Hit> hits = new ArrayList<>();
    timeline.go(tree.moment(from), () -> false);
    debugger.arrive(from);
    observe();
    Position at = from;
    while (at.compareTo(limit) < 0 && !stopped.getAsBoolean()) {
      Position boundary = nextOperation();
      Optional<Hit> node = nextNode(at, boundary.compareTo(limit) < 0 ? boundary : limit, stopped);
      if (node.isPresent() && node.get().position().compareTo(limit) < 0) {
        hits.add(node.get());
        at = node.get().position();
        continue;
      }
      if (boundary.compareTo(limit) > 0
          || (conditions.isEmpty() && boundary.compareTo(limit) >= 0)) {
        break;
      }
      timeline.go(tree.moment(boundary), () -> false);
      debugger.arrive(boundary);
      Optional<Hit> condition = judge(boundary);
      if (condition.isPresent() && boundary.compareTo(limit) < 0) {
        hits.add(condition.get());
      }
      at = boundary;
    }
    return hits;
  }
}
