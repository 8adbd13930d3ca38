package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Breakpoints.Entry;
import org.lenetexplorer.debugger.Stop.Reason;
import org.lenetexplorer.train.Operation;

/**
 * A run from the present position to the nearest hit of a breakpoint. Conditions are judged after every operation; nodes are
 * stopped at wherever they are.
 */
final class Run {
  private static final BooleanSupplier NEVER = () -> false;
  private static final int LONGEST_SEGMENT = 64;

  /** A place where a breakpoint was hit. */
  private record Hit(Position position, String message, Entry entry) {}

  private final Debugger debugger;
  private final Timeline timeline;
  private final Breakpoints breakpoints;
  private final StepTree tree;
  private final List<Entry> conditions;
  private final Travel travel;
  private final List<Hit> collected = new ArrayList<>();
  private boolean collecting;

  Run(Debugger debugger, Timeline timeline, Breakpoints breakpoints, Travel travel) {
    this.travel = travel;
    this.debugger = debugger;
    this.timeline = timeline;
    this.breakpoints = breakpoints;
    tree = debugger.tree();
    conditions = breakpoints.anywhere();
  }

  /** Runs to the next hit. */
  Stop forward() {
    Position from = debugger.position();
    while (!travel.stopped()) {
      Optional<Hit> hit = stretch(from, null, travel.stop());
      if (hit.isPresent()) {
        return stop(hit.get());
      }
      from = debugger.position();
      travel.operationEnded();
    }
    Moment now = timeline.machine().now();
    Position here = tree.atOperation(now.iteration(), now.operation());
    timeline.go(tree.moment(here), NEVER);
    debugger.arrive(here);
    return new Stop(Reason.PAUSED, here, "", travel.log(), List.of());
  }

  /** Counts a hit, in the direction of travel, and tells it if that is all it is for. */
  private boolean stops(Hit hit) {
    int count = travel.count(hit.entry().id());
    if (count % hit.entry().hitCount() != 0) {
      return false;
    }
    if (hit.entry().logOnly()) {
      String message = hit.message().isEmpty() ? "" : ": " + hit.message();
      travel.tell(debugger.print(hit.position()) + message);
    }
    return !hit.entry().logOnly();
  }

  /** Searches segments of iterations, from late to early, for the last hit before the present position. */
  Stop backward() {
    BooleanSupplier stopped = travel.stop();
    Position start = debugger.position();
    Position limit = start;
    long end = start.iteration();
    long beginning = debugger.setup().firstIteration();
    for (long length = 1; end >= beginning; length = Math.min(LONGEST_SEGMENT, 2 * length)) {
      long first = Math.max(beginning, end - length + 1);
      List<Hit> hits = hits(Position.ofIteration(first), limit, start, stopped);
      if (stopped.getAsBoolean()) {
        return arrive(start, Reason.PAUSED);
      }
      for (int i = hits.size() - 1; i >= 0; i--) {
        if (stops(hits.get(i))) {
          arrive(hits.get(i).position(), Reason.HIT);
          return stop(hits.get(i));
        }
      }
      limit = tree.atOperation(first, 0);
      end = first - 1;
    }
    return arrive(Position.ofIteration(beginning), Reason.AT_START);
  }

  private Stop arrive(Position position, Reason reason) {
    timeline.go(tree.moment(position), NEVER);
    debugger.arrive(position);
    return new Stop(reason, position, "", travel.log(), List.of());
  }

  private Stop stop(Hit hit) {
    if (hit.entry().once()) {
      breakpoints.remove(hit.entry().id());
    }
    return new Stop(Reason.HIT, hit.position(), hit.message(), travel.log(), List.of());
  }

  /**
   * All hits of a segment, in order.
   *
   * @param from the segment's beginning; what is hit there belongs to the segment before
   * @param limit its end, which belongs to it
   * @param start where the run began: hits must lie before it
   */
  private List<Hit> hits(Position from, Position limit, Position start, BooleanSupplier stopped) {
    collected.clear();
    collecting = true;
    arrive(from, Reason.READY);
    Position at = from;
    while (at.compareTo(limit) < 0 && !stopped.getAsBoolean()) {
      stretch(at, limit, stopped);
      at = debugger.position();
    }
    collecting = false;
    return collected.stream().filter(hit -> hit.position().compareTo(start) < 0).toList();
  }

  /**
   * Goes to the first hit on a node on the way to the end of the present operation, or to that end, where conditions are judged.
   *
   * @param limit where to stop at the latest, or null
   */
  private Optional<Hit> stretch(Position from, @Nullable Position limit, BooleanSupplier stopped) {
    Moment now = timeline.machine().now();
    Position boundary = boundary(now);
    Position end = limit != null && limit.compareTo(boundary) < 0 ? limit : boundary;
    Sight earlier = conditions.isEmpty() ? null : earlier(now);
    Optional<Hit> node = node(from, end, stopped);
    boolean inside =
        node.isPresent() && tree.moment(debugger.position()).compareTo(tree.moment(boundary)) < 0;
    if (inside) {
      return node;
    }
    if (!timeline.go(tree.moment(end), stopped)) {
      return Optional.empty();
    }
    if (node.isEmpty()) {
      debugger.arrive(end);
    }
    Optional<Hit> condition = earlier == null || end.compareTo(boundary) < 0
        ? Optional.empty()
        : judge(earlier, now, boundary);
    return node.isPresent() ? node : condition;
  }

  /** The beginning of the next operation; without conditions to judge, of the next iteration. */
  private Position boundary(Moment now) {
    if ((conditions.isEmpty() && !travel.slow()) || now.operation() + 1 >= tree.operationCount()) {
      return tree.atOperation(now.iteration() + 1, 0);
    }
    return tree.atOperation(now.iteration(), now.operation() + 1);
  }

  /** The first hit of a breakpoint on a node after one position and not after another; goes there. */
  private Optional<Hit> node(Position from, Position limit, BooleanSupplier stopped) {
    Position after = from;
    while (!stopped.getAsBoolean()) {
      Position at = nextNode(after, limit);
      if (at == null || !timeline.go(tree.moment(at), stopped)) {
        return Optional.empty();
      }
      debugger.arrive(at);
      Optional<Hit> hit = firstThatStops(hitsOn(at));
      if (hit.isPresent()) {
        return hit;
      }
      after = at;
    }
    return Optional.empty();
  }

  private @Nullable Position nextNode(Position after, Position limit) {
    Position first = null;
    for (Entry entry : breakpoints.onNodes()) {
      Position next = new NodeBreakpoint(Objects.requireNonNull(entry.node())).nextAfter(after);
      if (next != null
          && next.compareTo(limit) <= 0
          && (first == null || next.compareTo(first) < 0)) {
        first = next;
      }
    }
    return first;
  }

  /** All hits of breakpoints that sit on a node which is this position. */
  private List<Hit> hitsOn(Position at) {
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : breakpoints.onNodes()) {
      if (new NodeBreakpoint(Objects.requireNonNull(entry.node())).is(at)) {
        judgeNode(entry, at).ifPresent(message -> hits.add(new Hit(at, message, entry)));
      }
    }
    return hits;
  }

  /** Of several hits at one place the first that stops; those before it are counted and told. */
  private Optional<Hit> firstThatStops(List<Hit> hits) {
    if (collecting) {
      hits.forEach(collected::add);
      return Optional.empty();
    }
    return hits.stream().filter(this::stops).findFirst();
  }

  private Optional<String> judgeNode(Entry entry, Position at) {
    if (entry.condition() == null) {
      return Optional.of("");
    }
    Sight here = sight(at, debugger.scope(), List.of());
    return entry.condition().hit(here, here, true);
  }

  private Sight earlier(Moment now) {
    List<Operation> operations = debugger.step().operations();
    Scope scope = debugger.scope();
    EarlierScope copied =
        new EarlierScope(scope, Targets.around(operations, now.operation(), scope));
    return sight(tree.atOperation(now.iteration(), now.operation()), copied, List.of());
  }

  private Optional<Hit> judge(Sight earlier, Moment ended, Position boundary) {
    List<String> changed = Targets.of(debugger.step().operations().get(ended.operation()));
    Sight later = sight(boundary, debugger.scope(), changed);
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : conditions) {
      Objects.requireNonNull(entry.condition())
          .hit(earlier, later, false)
          .ifPresent(message -> hits.add(new Hit(boundary, message, entry)));
    }
    return firstThatStops(hits);
  }

  private Sight sight(Position position, Scope scope, List<String> changed) {
    OptionalDouble loss = debugger.branch().loss(position.iteration() - 1);
    return new Sight(debugger.print(position), scope, changed, loss);
  }
}
