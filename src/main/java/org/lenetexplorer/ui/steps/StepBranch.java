package org.lenetexplorer.ui.steps;

import java.util.List;
import javax.swing.tree.DefaultMutableTreeNode;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.StepNode;

/** A node of the tree with the children that have been made for it so far; the root stands for no step. */
final class StepBranch extends DefaultMutableTreeNode {
  private static final long serialVersionUID = 1;

  private final transient @Nullable StepNode step;
  private final boolean leaf;
  private boolean loaded;

  StepBranch(@Nullable StepNode step, boolean leaf) {
    this.step = step;
    this.leaf = leaf;
  }

  /** The step, or null for the root and for what stands in the place of terms that are being counted. */
  @Nullable StepNode step() {
    return step;
  }

  boolean isLoaded() {
    return loaded;
  }

  /** Takes these children in the place of any before. */
  void fill(List<StepBranch> children) {
    removeAllChildren();
    children.forEach(this::add);
    loaded = true;
  }

  @Override
  public boolean isLeaf() {
    return leaf || (loaded && getChildCount() == 0);
  }
}
