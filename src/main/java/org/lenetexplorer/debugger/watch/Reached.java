package org.lenetexplorer.debugger.watch;

import java.util.Optional;

/** No condition: stops at the breakpoint's node, each time it is reached. */
public record Reached() implements Condition {
  @Override
  public Optional<Finding> find(Moment earlier, Moment later, boolean onNode) {
    return onNode
        ? Optional.of(new Finding(
            "Reached " + later.position() + ".",
            "Step into it to see the terms behind each number."))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "";
  }
}
