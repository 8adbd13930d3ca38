package org.lenetexplorer.ui.model;

import java.util.List;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;

/** Sets a breakpoint at a node of every iteration, or removes those that sit there. */
public final class BreakpointToggle {
  private BreakpointToggle() {}

  /**
   * Does it.
   *
   * @param node the node, in any iteration
   */
  public static void at(Engine engine, ViewState state, Position node) {
    Position everywhere = BreakpointMark.everywhere(node);
    List<BreakpointMark> there = BreakpointMark.of(state).stream()
        .filter(mark ->
            everywhere.equals(mark.entry().node()) || node.equals(mark.entry().node()))
        .toList();
    if (there.isEmpty()) {
      engine.send(new EngineCommand.SetBreakpoint(everywhere));
    }
    there.forEach(
        mark -> engine.send(new EngineCommand.RemoveBreakpoint(mark.entry().id())));
  }
}
