package org.lenetexplorer.ui.network;

import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Sight;
import org.lenetexplorer.ui.model.Workspace;

/** Shows what the cell under the mouse sees: on the network's input, and on the maps right before its layer. */
@EdtOnly
final class SightMarks {
  private final Workspace workspace;
  private final List<BlockView> views;

  /**
   * Marks on blocks.
   *
   * @param views in the chain's order; shared
   */
  SightMarks(Workspace workspace, List<BlockView> views) {
    this.workspace = workspace;
    this.views = views;
  }

  /** Follows the mouse; on a block but between its cells, the cell in the middle counts. */
  void point(MouseEvent event) {
    if (event.getComponent() instanceof BlockView view && view.block().index() > 0) {
      Optional<BlockContent.Spot> spot = view.spotAt(event);
      mark(
          view.block().index(),
          spot.map(BlockContent.Spot::row).orElse(-1),
          spot.map(BlockContent.Spot::column).orElse(-1));
    } else {
      clear();
    }
  }

  private void mark(int block, int row, int column) {
    Optional<Sight> sight = Sight.of(workspace.state().snapshot().shapes(), block - 1, row, column);
    for (int i = 0; i < views.size(); i++) {
      int view = i;
      views.get(i).mark(sight.map(seen -> marks(seen, view, block - 1)).orElse(Marks.NONE));
    }
  }

  /** What is drawn over a block; the network's input may be the layer's own as well. */
  private static Marks marks(Sight sight, int view, int before) {
    if (view == before) {
      return new Marks(Optional.of(sight.window()), sight.rows(), sight.columns());
    }
    return view == 0 ? new Marks(Optional.of(sight.input()), List.of(), List.of()) : Marks.NONE;
  }

  /** Takes all marks away. */
  void clear() {
    views.forEach(view -> view.mark(Marks.NONE));
  }
}
