package org.lenetexplorer.ui.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.debugger.explain.ElementReference;

/** The numbers that were looked at, in their order, and the place among them, as a browser keeps pages. */
final class Visits {
  private static final int MOST = 500;

  private final List<ElementReference> visited = new ArrayList<>();
  private int place = -1;

  /** Goes to a number; what lay ahead is forgotten, unless it is the number already at hand. */
  void visit(ElementReference number) {
    if (place >= 0 && visited.get(place).equals(number)) {
      return;
    }
    visited.subList(place + 1, visited.size()).clear();
    visited.add(number);
    if (visited.size() > MOST) {
      visited.remove(0);
    }
    place = visited.size() - 1;
  }

  boolean canGoBack() {
    return place > 0;
  }

  boolean canGoForward() {
    return place + 1 < visited.size();
  }

  /** The number before, which is then the one at hand. */
  Optional<ElementReference> back() {
    return canGoBack() ? Optional.of(visited.get(--place)) : Optional.empty();
  }

  /** The number after, which is then the one at hand. */
  Optional<ElementReference> forward() {
    return canGoForward() ? Optional.of(visited.get(++place)) : Optional.empty();
  }
}
