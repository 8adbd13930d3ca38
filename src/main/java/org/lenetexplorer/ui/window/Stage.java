package org.lenetexplorer.ui.window;

import java.awt.CardLayout;
import java.util.EnumSet;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;

/** The middle of the window: the network, one of its maps, or one of its numbers, as closely as the focus says. */
@EdtOnly
final class Stage extends JPanel {
  private final CardLayout cards = new CardLayout();
  private final Set<Depth> depths = EnumSet.noneOf(Depth.class);

  Stage(Workspace workspace, JComponent network) {
    setLayout(cards);
    setName("stage");
    with(Depth.NETWORK, network);
    workspace.addListener(this::show);
  }

  /** Adds the view of a depth; returns this. */
  final Stage with(Depth depth, JComponent view) {
    add(view, depth.name());
    depths.add(depth);
    return this;
  }

  private void show(ViewState state) {
    if (depths.contains(state.focus().depth())) {
      cards.show(this, state.focus().depth().name());
    }
  }
}
