package org.lenetexplorer.ui.steps;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.HierarchyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.model.BreakpointMark;
import org.lenetexplorer.ui.model.BreakpointToggle;
import org.lenetexplorer.ui.model.Caption;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.StepNode;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * The tree of steps with the debugger's position in it, a gutter for breakpoints, the position as a line of links, and a field to
 * go to any other. Double-click or Enter goes to a step, forward or back.
 */
@EdtOnly
public final class StepsPanel extends JPanel {
  private final Engine engine;
  private final Workspace workspace;
  private final StepTree tree;
  private final StepGutter gutter;
  private final Breadcrumb breadcrumb;
  private final JLabel nothing = new JLabel();
  private final JScrollPane scroll;
  private final JPopupMenu menu = new JPopupMenu();

  /** A panel that follows a workspace and steers an engine. */
  public StepsPanel(Engine engine, Workspace workspace) {
    super(new BorderLayout());
    this.engine = engine;
    this.workspace = workspace;
    tree = new StepTree(engine);
    gutter = new StepGutter(
        tree,
        () -> BreakpointMark.of(workspace.state()),
        step -> toggle(step.at(tree.iteration())));
    breadcrumb = new Breadcrumb(tree::choose);
    tree.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "run to");
    tree.getActionMap().put("run to", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        runToChosen();
      }
    });
    tree.getInputMap().put(KeyStroke.getKeyStroke("SPACE"), "none");
    tree.addMouseListener(new Mouse());
    nothing.setName("steps.nothing");
    nothing.setBorder(BorderFactory.createEmptyBorder(
        Spacing.PANEL, Spacing.PANEL, Spacing.PANEL, Spacing.PANEL));
    nothing.setVisible(false);
    JPanel top = new JPanel(new BorderLayout());
    top.add(breadcrumb, BorderLayout.NORTH);
    top.add(nothing);
    scroll = new JScrollPane(tree);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setRowHeaderView(gutter);
    add(top, BorderLayout.NORTH);
    add(scroll);
    add(new GoToField(engine, workspace), BorderLayout.SOUTH);
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
        update(workspace.state());
      }
    });
    workspace.addListener(this::show);
  }

  private final class Mouse extends MouseAdapter {
    @Override
    public void mouseClicked(MouseEvent event) {
      int row = tree.getRowForLocation(event.getX(), event.getY());
      if (event.getClickCount() == 2 && row >= 0 && event.getButton() == MouseEvent.BUTTON1) {
        runToChosen();
      }
    }

    @Override
    public void mousePressed(MouseEvent event) {
      popup(event);
    }

    @Override
    public void mouseReleased(MouseEvent event) {
      popup(event);
    }

    private void popup(MouseEvent event) {
      int row = tree.getClosestRowForLocation(event.getX(), event.getY());
      if (event.isPopupTrigger() && row >= 0) {
        tree.setSelectionRow(row);
        menu.show(tree, event.getX(), event.getY());
      }
    }
  }

  /** Puts commands into the menu for the right mouse button. */
  public void addToMenu(Action command) {
    menu.add(command);
  }

  /** Goes to the step that is chosen, forward or back. */
  public void runToChosen() {
    chosen()
        .filter(position -> !workspace.state().running())
        .ifPresent(position -> engine.send(new EngineCommand.RunTo(position)));
  }

  /** Sets a breakpoint at the step that is chosen, or takes it away. */
  public void toggleBreakpoint() {
    StepNode step = tree.chosen();
    if (step != null && !step.isGroup()) {
      toggle(step.at(tree.iteration()));
    }
  }

  private void toggle(Position node) {
    BreakpointToggle.at(engine, workspace.state(), node);
  }

  /** The debugger's node that is chosen. */
  private Optional<Position> chosen() {
    return Optional.ofNullable(tree.chosen()).map(step -> step.at(tree.iteration()));
  }

  private void show(ViewState state) {
    if (isShowing()) {
      update(state);
    }
  }

  private void update(ViewState state) {
    boolean any = state.runnable();
    nothing.setText("<html>There is nothing to step through yet: "
        + Caption.last(state).replace("<", "&lt;") + "</html>");
    nothing.setVisible(!any);
    scroll.setVisible(any);
    breadcrumb.setVisible(any);
    breadcrumb.show(state);
    tree.show(state);
    gutter.repaint();
  }
}
