package org.lenetexplorer.ui.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is chosen in the chain: one block that the inspector shows, and with it maybe others to be moved, copied or deleted.
 *
 * @param block place in the chain: 0 the input, 1 the first layer, the last one the loss
 * @param map the map or element of it, from 0; −1 for none
 * @param anchor where a stretch of several blocks began
 * @param blocks all blocks chosen, in their order
 */
public record Selection(int block, int map, int anchor, Set<Integer> blocks) {
  /** Copies the set, in order, with the block itself in it. */
  public Selection {
    Set<Integer> all = new TreeSet<>(blocks);
    all.add(block);
    blocks = Collections.unmodifiableSet(all);
  }

  /** A block and a map of it. */
  public Selection(int block, int map) {
    this(block, map, block, Set.of());
  }

  /** A block as a whole. */
  public static Selection of(int block) {
    return new Selection(block, -1);
  }

  /** All blocks from the anchor to another one, which the inspector then shows. */
  public Selection to(int end) {
    Set<Integer> stretch = new TreeSet<>();
    for (int i = Math.min(anchor, end); i <= Math.max(anchor, end); i++) {
      stretch.add(i);
    }
    return new Selection(end, -1, anchor, stretch);
  }

  /** With a block more, or less if it was chosen already and is not the only one. */
  public Selection toggled(int other) {
    Set<Integer> changed = new TreeSet<>(blocks);
    if (changed.size() > 1 && changed.remove(other)) {
      int shown = other == block ? changed.iterator().next() : block;
      return new Selection(shown, -1, shown, changed);
    }
    changed.add(other);
    return new Selection(other, -1, other, changed);
  }

  /** Several blocks, of which the inspector shows the first. */
  public static Selection of(Set<Integer> blocks) {
    int first = new TreeSet<>(blocks).first();
    return new Selection(first, -1, first, blocks);
  }
}
