package org.lenetexplorer.ui.steps;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.event.TreeExpansionEvent;
import javax.swing.event.TreeExpansionListener;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.BreakpointDot;
import org.lenetexplorer.ui.model.BreakpointMark;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.StepNode;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** The strip beside the tree with a dot at each row that has a breakpoint; a click sets one or takes it away. */
@EdtOnly
final class StepGutter extends JComponent implements Accessible {
  private static final int WIDTH = 18;

  private final StepTree tree;
  private final Supplier<List<BreakpointMark>> marks;
  private int pointedAt = -1;

  /**
   * A gutter.
   *
   * @param marks the breakpoints that there are
   * @param toggle sets a breakpoint at a step, or takes it away
   */
  StepGutter(StepTree tree, Supplier<List<BreakpointMark>> marks, Consumer<StepNode> toggle) {
    this.tree = tree;
    this.marks = marks;
    setName("steps.gutter");
    setToolTipText("");
    tree.addTreeExpansionListener(new TreeExpansionListener() {
      @Override
      public void treeExpanded(TreeExpansionEvent event) {
        revalidate();
        repaint();
      }

      @Override
      public void treeCollapsed(TreeExpansionEvent event) {
        revalidate();
        repaint();
      }
    });
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        StepNode step = step(event);
        if (step != null && !step.isGroup()) {
          toggle.accept(step);
        }
      }

      @Override
      public void mouseMoved(MouseEvent event) {
        point(tree.getClosestRowForLocation(0, event.getY()));
      }

      @Override
      public void mouseExited(MouseEvent event) {
        point(-1);
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  private void point(int row) {
    if (row != pointedAt) {
      pointedAt = row;
      repaint();
    }
  }

  private @Nullable StepNode step(MouseEvent event) {
    int row = tree.getClosestRowForLocation(0, event.getY());
    Rectangle bounds = tree.getRowBounds(row);
    boolean on = bounds != null && event.getY() < bounds.y + bounds.height;
    return on ? tree.stepAt(row) : null;
  }

  private Optional<BreakpointMark> mark(StepNode step) {
    return marks.get().stream()
        .filter(mark -> mark.sitsOn(step, tree.iteration()))
        .findFirst();
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    StepNode step = step(event);
    if (step == null || step.isGroup()) {
      return "";
    }
    return mark(step)
        .map(mark -> mark.sentence() + " – click to remove it")
        .orElse("Click to stop here in every iteration");
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(WIDTH), tree.getPreferredSize().height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    ThemeColors colors = Theme.current().colors();
    g.setColor(colors.card());
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setColor(colors.line());
    g.setStroke(new BasicStroke(1));
    g.drawLine(getWidth() - 1, 0, getWidth() - 1, getHeight());
    Rectangle clip = g.getClipBounds();
    int first = Math.max(0, tree.getClosestRowForLocation(0, clip.y));
    int last = tree.getClosestRowForLocation(0, clip.y + clip.height);
    for (int row = first; row <= last; row++) {
      StepNode step = tree.stepAt(row);
      Rectangle bounds = tree.getRowBounds(row);
      if (step != null && bounds != null && !step.isGroup()) {
        double x = getWidth() / 2.0 - 0.5;
        Optional<BreakpointMark> mark = mark(step);
        if (mark.isPresent()) {
          BreakpointDot.paint(g, x, bounds.getCenterY(), mark.get().style());
        } else if (row == pointedAt) {
          BreakpointDot.paint(g, x, bounds.getCenterY(), BreakpointDot.Style.PREVIEW);
        }
      }
    }
    g.dispose();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleGutter();
    }
    return accessibleContext;
  }

  private final class AccessibleGutter extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.LIST;
    }

    @Override
    public String getAccessibleName() {
      return "breakpoints beside the steps";
    }

    @Override
    public String getAccessibleDescription() {
      List<String> sentences =
          marks.get().stream().map(BreakpointMark::sentence).toList();
      return sentences.isEmpty() ? "no breakpoints" : String.join("; ", sentences);
    }
  }
}
