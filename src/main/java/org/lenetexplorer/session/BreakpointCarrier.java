package org.lenetexplorer.session;

import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Breakpoints.Entry;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.PositionException;

/** Takes breakpoints along to another run: those whose node is there too, by its name. */
final class BreakpointCarrier {
  private BreakpointCarrier() {}

  static void carry(Debugger from, Debugger to) {
    for (Entry entry : from.breakpoints().all()) {
      Position node = entry.node();
      Position there = node == null ? null : find(from.print(node), to);
      if (node == null || there != null) {
        to.breakpoints().add(entry.at(there));
      }
    }
  }

  private static @Nullable Position find(String node, Debugger in) {
    try {
      return in.parseNode(node);
    } catch (PositionException e) {
      return null;
    }
  }
}
