package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.train.Operation;

/** Compares the state before and after a command: tensor by tensor for one operation, parameters alone for many. */
public final class Changes {
  /** A command over more operations than this is told by a digest. */
  private static final int FEW = 1;

  private final Scope scope;
  private final Map<String, @Nullable Reading> before = new LinkedHashMap<>();

  private Changes(Scope scope, List<String> names) {
    this.scope = scope;
    for (String name : names) {
      before.put(name, read(name));
    }
  }

  /** The state before a command that goes to a position. */
  static Changes before(Debugger debugger, Position target) {
    return new Changes(debugger.scope(), affected(debugger, target));
  }

  /** The state before a run of unknown length: what is kept from one iteration to the next, and the loss. */
  public static Changes beforeRun(Debugger debugger) {
    return new Changes(debugger.scope(), kept(debugger));
  }

  /** The state before the rest of the phase that the cursor is in: all that the phase's operations compute. */
  public static Changes beforePhase(Debugger debugger) {
    List<Operation> operations = debugger.step().operations();
    int next = Math.min(
        debugger.tree().moment(debugger.nextOperation()).operation(), operations.size() - 1);
    List<String> names = operations.stream()
        .filter(operation -> operation.phase() == operations.get(next).phase())
        .flatMap(operation -> Targets.of(operation).stream())
        .distinct()
        .toList();
    return new Changes(debugger.scope(), names);
  }

  private static List<String> kept(Debugger debugger) {
    List<String> names = new ArrayList<>();
    debugger.step().model().parameters().all().forEach(parameter -> names.add(parameter.name()));
    names.add("loss");
    return names;
  }

  private static List<String> affected(Debugger debugger, Position target) {
    StepTree tree = debugger.tree();
    Position first = debugger.position().compareTo(target) < 0 ? debugger.position() : target;
    Position last = debugger.position().compareTo(target) < 0 ? target : debugger.position();
    List<String> names = new ArrayList<>();
    Moment from = tree.moment(first);
    Moment to = tree.moment(last);
    boolean few = from.iteration() == to.iteration() && to.operation() - from.operation() <= FEW;
    if (!few
        && !(to.iteration() == from.iteration() + 1
            && to.operation() == 0
            && from.operation() == tree.operationCount() - 1)) {
      return kept(debugger);
    }
    for (int i = from.operation();
        i <= Math.min(from.operation() + FEW, tree.operationCount() - 1);
        i++) {
      names.addAll(Targets.of(debugger.step().operations().get(i)));
    }
    return names;
  }

  private @Nullable Reading read(String name) {
    try {
      return scope.find(name);
    } catch (UnresolvedException e) {
      return null;
    }
  }

  /** What has changed since this was made. */
  public List<Change> since() {
    List<Change> changes = new ArrayList<>();
    before.forEach((name, old) -> {
      Change change = compare(name, old, read(name));
      if (change != null) {
        changes.add(change);
      }
    });
    return List.copyOf(changes);
  }

  private static @Nullable Change compare(
      String name, @Nullable Reading old, @Nullable Reading now) {
    int size = old != null ? old.tensor().size() : now != null ? now.tensor().size() : 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (!same(old, now, i)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0
        ? null
        : new Change(name, first, last + 1, text(old, first), text(now, first), relative(old, now));
  }

  private static boolean same(@Nullable Reading old, @Nullable Reading now, int i) {
    boolean was = old != null && old.isComputed(i);
    boolean is = now != null && now.isComputed(i);
    if (!was || !is || old == null || now == null) {
      return was == is;
    }
    return Float.floatToRawIntBits(old.tensor().at(i))
        == Float.floatToRawIntBits(now.tensor().at(i));
  }

  private static double relative(@Nullable Reading old, @Nullable Reading now) {
    if (old == null || now == null || !old.isWhole() || !now.isWhole()) {
      return Double.NaN;
    }
    double moved = 0;
    double was = 0;
    for (int i = 0; i < old.tensor().size(); i++) {
      double before = old.tensor().at(i);
      double way = now.tensor().at(i) - before;
      moved += way * way;
      was += before * before;
    }
    return Math.sqrt(moved) / Math.sqrt(was);
  }

  private static String text(@Nullable Reading reading, int i) {
    return reading == null || !reading.isComputed(i)
        ? "not computed"
        : Float.toString(reading.tensor().at(i));
  }
}
