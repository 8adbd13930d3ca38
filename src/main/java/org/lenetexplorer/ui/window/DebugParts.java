package org.lenetexplorer.ui.window;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.function.IntSupplier;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.action.Actions;
import org.lenetexplorer.ui.action.AppAction;
import org.lenetexplorer.ui.action.Command;
import org.lenetexplorer.ui.model.BlockMarks;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.network.NetworkPanel;
import org.lenetexplorer.ui.steps.StepsPanel;
import org.lenetexplorer.ui.steps.TimelineBar;
import org.lenetexplorer.ui.watch.BranchesPanel;
import org.lenetexplorer.ui.watch.BreakpointsPanel;
import org.lenetexplorer.ui.watch.ChangesPanel;
import org.lenetexplorer.ui.watch.WatchesPanel;

/** The debugger's panels, and the commands that work on what is chosen in them. */
@EdtOnly
final class DebugParts {
  private final Engine engine;
  private final NetworkPanel network;
  private final Workspace workspace;
  private final Editor editor;
  private final StepsPanel steps;
  private final WatchesPanel watches;
  private final BreakpointsPanel breakpoints;
  private final ChangesPanel changes;
  private final BranchesPanel branches;

  DebugParts(Engine engine, Editor editor, Workspace workspace, NetworkPanel network) {
    this.engine = engine;
    this.network = network;
    this.workspace = workspace;
    this.editor = editor;
    steps = new StepsPanel(engine, workspace);
    watches = new WatchesPanel(engine, workspace);
    breakpoints = new BreakpointsPanel(engine, workspace);
    changes = new ChangesPanel(workspace);
    branches = new BranchesPanel(engine, workspace);
  }

  /** Adds the panels of the left place. */
  Panels left(Panels panels) {
    return panels.with("Branches", branches);
  }

  /** Adds the panels of the middle place. */
  Panels middle(Panels panels) {
    return panels
        .with("Watches", watches)
        .with("Breakpoints", breakpoints)
        .with("Changes", changes);
  }

  StepsPanel steps() {
    return steps;
  }

  /** The timeline, to be placed at the bottom. */
  TimelineBar timeline() {
    return new TimelineBar(engine, workspace);
  }

  /** Puts the debugger's commands into the menus for the right mouse button. */
  void fillMenus(Actions actions) {
    steps.addToMenu(actions.get(Command.RUN_TO_HERE));
    steps.addToMenu(actions.get(Command.TOGGLE_BREAKPOINT));
    steps.addToMenu(actions.get(Command.BREAKPOINTS));
    network.menu().addSeparator();
    network.menu().add(breakpointItem("Breakpoint on Forward", false));
    network.menu().add(breakpointItem("Breakpoint on Backward", true));
  }

  private JMenuItem breakpointItem(String text, boolean backward) {
    JMenuItem item = new JMenuItem(text);
    item.setName(backward ? "breakpoint.backward" : "breakpoint.forward");
    item.addActionListener(event -> toggleAtBlock(backward));
    return item;
  }

  private void toggleAtBlock(boolean backward) {
    ViewState state = workspace.state();
    BlockMarks.node(state, state.selection().block(), backward).ifPresent(editor::toggleBreakpoint);
  }

  /** The commands; {@code count} says how many iterations are to be run at once. */
  List<AppAction> actions(IntSupplier count) {
    return List.of(
        AppAction.of(Command.RUN_TO_HERE, steps::runToChosen).enabledWhen(DebugParts::ready),
        AppAction.of(
                Command.RUN_N, () -> engine.send(new EngineCommand.RunIterations(count.getAsInt())))
            .enabledWhen(DebugParts::ready),
        AppAction.of(Command.TOGGLE_BREAKPOINT, this::toggleBreakpoint)
            .enabledWhen(ViewState::runnable),
        AppAction.of(Command.BREAKPOINTS, () -> reveal(breakpoints)),
        AppAction.of(Command.ADD_WATCH, () -> {
          reveal(watches);
          watches.add();
        }));
  }

  private static boolean ready(ViewState state) {
    return !state.running() && state.runnable();
  }

  /** Brings a panel's tab to the front. */
  private static void reveal(JComponent panel) {
    if (SwingUtilities.getAncestorOfClass(JTabbedPane.class, panel) instanceof JTabbedPane tabs) {
      tabs.setSelectedComponent(panel);
    }
  }

  private void toggleBreakpoint() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner != null && SwingUtilities.isDescendingFrom(owner, network)) {
      toggleAtBlock(false);
    } else {
      steps.toggleBreakpoint();
    }
  }
}
