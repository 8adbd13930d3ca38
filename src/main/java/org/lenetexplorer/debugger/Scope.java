package org.lenetexplorer.debugger;

import java.util.List;

/** What the tensors are at one position: expressions and displays look names up here. */
public interface Scope {
  /**
   * The tensor of a name: {@code loss}, {@code input}, {@code target}, {@code conv1.output}, {@code conv1.output.grad},
   * {@code conv1.weight}, {@code conv1.weight.grad}, {@code conv1.weight.change} (what the last update added), {@code input.grad},
   * {@code lr}, {@code iteration}.
   *
   * @throws UnresolvedException if there is no such tensor, or none yet; it says why
   */
  Reading find(String name) throws UnresolvedException;

  /** All names that can be looked up, whether computed yet or not, for completion. */
  List<String> names();
}
