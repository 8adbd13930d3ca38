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
    return index == 0 ? new Beginning() : list.get(index - 1);
  }

  /** What a condition finds at each position, without a node. */
  List<String> sentences(Condition condition) {
    return sentences(condition, "");
  }

  /** What a condition finds at each position that is this node; everywhere if the node is empty. */
  List<String> sentences(Condition condition, String node) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (node.isEmpty() || list.get(i).position().equals(node)) {
        condition
            .find(before(i), list.get(i), !node.isEmpty())
            .ifPresent(found -> sentences.add(found.sentence()));
      }
    }
    return sentences;
  }
}
