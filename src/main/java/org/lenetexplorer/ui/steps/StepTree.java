package org.lenetexplorer.ui.steps;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JTree;
import javax.swing.event.TreeExpansionEvent;
import javax.swing.event.TreeWillExpandListener;
import javax.swing.text.Position.Bias;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.StepNode;
import org.lenetexplorer.ui.model.StepOutline;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/**
 * Iterations, phases, operations, parts, numbers and terms. What is below a node is made when it is opened; how many terms a
 * number has is asked of the engine. The row that the debugger is at has a ground of its own.
 */
@EdtOnly
final class StepTree extends JTree {
  private static final int ROW = 22;

  private final Engine engine;
  private final DefaultTreeModel nodes = new DefaultTreeModel(new StepBranch(null, false));
  private final List<TreePath> followed = new ArrayList<>();
  private StepOutline outline = new StepOutline(List.of());
  private Position cursor = Position.ofIteration(0);
  private long iteration;

  StepTree(Engine engine) {
    this.engine = engine;
    setModel(nodes);
    setName("steps");
    setRootVisible(false);
    setShowsRootHandles(true);
    setOpaque(false);
    setToggleClickCount(0);
    setScrollsOnExpand(false);
    setRowHeight(Spacing.scaled(ROW));
    setCellRenderer(new StepRenderer());
    getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
    getAccessibleContext().setAccessibleName("steps of the iteration");
    setToolTipText("");
    addTreeWillExpandListener(new TreeWillExpandListener() {
      @Override
      public void treeWillExpand(TreeExpansionEvent event) {
        load((StepBranch) event.getPath().getLastPathComponent());
      }

      @Override
      public void treeWillCollapse(TreeExpansionEvent event) {}
    });
  }

  /** Shows where the debugger is; opens what it is in, and closes what was opened so before. */
  void show(ViewState state) {
    StepOutline next = new StepOutline(state.snapshot().operations());
    boolean other = !next.equals(outline);
    if (other) {
      outline = next;
      followed.clear();
      StepBranch root = new StepBranch(null, false);
      root.fill(outline.roots().stream().map(this::branch).toList());
      nodes.setRoot(root);
    }
    Position to = state.position();
    boolean moved = other || !to.equals(cursor) || iteration != state.snapshot().iteration();
    boolean renumbered = iteration != state.snapshot().iteration();
    cursor = to;
    iteration = state.snapshot().iteration();
    if (moved && state.showsSteps() && !outline.operations().isEmpty()) {
      arrive();
    }
    if (renumbered && !other) {
      StepBranch root = (StepBranch) nodes.getRoot();
      nodes.nodeChanged(root.getFirstChild());
      nodes.nodeChanged(root.getLastChild());
    }
    repaint();
  }

  private StepBranch branch(StepNode node) {
    return new StepBranch(node, outline.isLeaf(node));
  }

  /** Makes the children of a node; those of a number once the engine has counted its terms. */
  private void load(StepBranch branch) {
    StepNode step = branch.step();
    if (branch.isLoaded() || step == null) {
      return;
    }
    if (step.kind() != StepNode.Kind.ELEMENT) {
      branch.fill(outline.children(step).stream().map(this::branch).toList());
      nodes.nodeStructureChanged(branch);
      return;
    }
    branch.fill(List.of(new StepBranch(null, true)));
    StepOutline asked = outline;
    Position element = step.at(iteration);
    var unused = engine
        .ask(debugger -> debugger.tree().children(element))
        .exceptionally(failure -> 0)
        .thenAcceptAsync(
            count -> {
              if (asked.equals(outline)) {
                counted(branch, step, count);
              }
            },
            EventQueue::invokeLater);
  }

  private void counted(StepBranch branch, StepNode element, int count) {
    boolean open = isExpanded(new TreePath(branch.getPath()));
    branch.fill(outline.terms(element, 0, count).stream().map(this::branch).toList());
    nodes.nodeStructureChanged(branch);
    if (open) {
      expandPath(new TreePath(branch.getPath()));
    }
    if (element.contains(cursor, iteration)) {
      arrive();
    }
  }

  /** Opens the way to the cursor, marks the last node on it, and brings it into sight. */
  private void arrive() {
    List<TreePath> opened = new ArrayList<>();
    StepBranch at = (StepBranch) nodes.getRoot();
    StepBranch next = within(at, cursor);
    while (next != null) {
      at = next;
      StepNode step = at.step();
      next = null;
      if (step != null && goesBelow(step)) {
        TreePath path = new TreePath(at.getPath());
        load(at);
        if (!isExpanded(path)) {
          expandPath(path);
          opened.add(path);
        } else if (followed.contains(path)) {
          opened.add(path);
        }
        next = within(at, cursor);
      }
    }
    followed.stream().filter(path -> !opened.contains(path)).forEach(this::leave);
    followed.clear();
    followed.addAll(opened);
    TreePath here = new TreePath(at.getPath());
    setSelectionPath(here);
    reveal(here);
  }

  /** Closes what was opened to follow, but for the phases and the iteration. */
  private void leave(TreePath path) {
    StepNode step = ((StepBranch) path.getLastPathComponent()).step();
    if (step != null
        && step.kind() != StepNode.Kind.PHASE
        && step.kind() != StepNode.Kind.ITERATION) {
      collapsePath(path);
    }
  }

  /** Whether the cursor lies below a node; the next iteration stays closed as long as nothing of it is done. */
  private boolean goesBelow(StepNode step) {
    return step.offset() == 0 && !step.at(iteration).equals(cursor);
  }

  private @Nullable StepBranch within(StepBranch parent, Position position) {
    for (int i = 0; i < parent.getChildCount(); i++) {
      StepBranch child = (StepBranch) parent.getChildAt(i);
      StepNode step = child.step();
      if (step != null && step.contains(position, iteration)) {
        return child;
      }
    }
    return null;
  }

  private void reveal(TreePath path) {
    int row = getRowForPath(path);
    Rectangle bounds = getRowBounds(row);
    if (bounds != null) {
      int around = 2 * getRowHeight();
      scrollRectToVisible(new Rectangle(0, bounds.y - around, 1, bounds.height + 2 * around));
    }
  }

  /** Chooses the node of a position as far as it is open, without going there. */
  void choose(Position position) {
    StepBranch at = (StepBranch) nodes.getRoot();
    StepBranch next = within(at, position);
    while (next != null) {
      at = next;
      StepNode step = at.step();
      boolean arrived = step != null && step.at(iteration).equals(position);
      next = arrived ? null : within(at, position);
    }
    TreePath path = new TreePath(at.getPath());
    setSelectionPath(path);
    reveal(path);
  }

  /** The step of a row, or null. */
  @Nullable StepNode stepAt(int row) {
    TreePath path = getPathForRow(row);
    return path == null ? null : ((StepBranch) path.getLastPathComponent()).step();
  }

  /** The step that is chosen, or null. */
  @Nullable StepNode chosen() {
    return stepAt(getLeadSelectionRow());
  }

  /** The iteration that the tree begins with. */
  long iteration() {
    return iteration;
  }

  Position cursor() {
    return cursor;
  }

  /** The row that stands for the cursor: its node, or what it is hidden in; −1 if there is none. */
  int cursorRow() {
    int found = -1;
    for (int row = 0; row < getRowCount(); row++) {
      StepNode step = stepAt(row);
      found = step != null && step.contains(cursor, iteration) ? row : found;
    }
    return found;
  }

  @Override
  protected void paintComponent(Graphics g) {
    g.setColor(Theme.current().colors().canvas());
    g.fillRect(0, 0, getWidth(), getHeight());
    super.paintComponent(g);
    Rectangle here = getRowBounds(cursorRow());
    StepNode step = stepAt(cursorRow());
    if (here != null && step != null) {
      Color line = Theme.current().colors().phases().inOrder().get(ViewState.placeOf(step.phase()));
      g.setColor(new Color(line.getRed(), line.getGreen(), line.getBlue(), 30));
      g.fillRect(0, here.y, getWidth(), here.height);
      g.setColor(line);
      g.fillRect(0, here.y, Spacing.scaled(3), here.height);
    }
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    StepNode step = stepAt(getRowForLocation(event.getX(), event.getY()));
    String tip = step == null || step.tip().isEmpty() ? "" : step.tip() + " – ";
    return tip + "double-click to go there, forward or back";
  }

  /** Letters are commands here, not the beginnings of names. */
  @Override
  public @Nullable TreePath getNextMatch(String prefix, int row, Bias bias) {
    return null;
  }

  @Override
  public String convertValueToText(
      Object value, boolean selected, boolean open, boolean leaf, int row, boolean focused) {
    StepNode step = value instanceof StepBranch branch ? branch.step() : null;
    return step == null ? "…" : step.title(iteration);
  }
}
