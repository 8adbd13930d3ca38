package org.lenetexplorer.debugger.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.lenetexplorer.debugger.Scope;

/** A run of a few positions written down in a test, walked past breakpoints forward and back. */
record Moments(List<Moment> list) {
  /** One position, whose step changed these tensors. */
  record Written(String position, Scope scope, OptionalDouble previousLoss, List<String> changed)
      implements Moment {}

  static Moments none() {
    return new Moments(List.of());
  }

  Moments then(String position, Scope scope, String... changed) {
    return then(new Written(position, scope, OptionalDouble.empty(), List.of(changed)));
  }

  Moments then(Moment moment) {
    List<Moment> more = new ArrayList<>(list);
    more.add(moment);
    return new Moments(more);
  }

  Moment before(int index) {
    return index == 0 ? Moment.beginning() : list.get(index - 1);
  }

  /** What a breakpoint on this condition alone finds at each position, going forward; the same going back. */
  List<String> sentences(Condition condition) {
    return sentences(Breakpoint.of(1, "", condition));
  }

  List<String> sentences(Breakpoint breakpoint) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      breakpoint.find(before(i), list.get(i)).ifPresent(found -> sentences.add(found.sentence()));
    }
    return sentences;
  }

  /** Where a travel from a position ends: the index of the first stop, −1 if it leaves the run. */
  int resume(Breakpoints breakpoints, int from, int direction) {
    Patrol patrol = new Patrol(breakpoints);
    for (int i = from + direction; i >= 0 && i < list.size(); i += direction) {
      if (patrol.arrive(before(i), list.get(i)).stream().anyMatch(Hit::stops)) {
        return i;
      }
    }
    return -1;
  }

  /** All stops of travel upon travel from a position. */
  List<Integer> stops(Breakpoints breakpoints, int from, int direction) {
    List<Integer> stops = new ArrayList<>();
    int at = resume(breakpoints, from, direction);
    while (at >= 0) {
      stops.add(at);
      at = resume(breakpoints, at, direction);
    }
    return stops;
  }
}
