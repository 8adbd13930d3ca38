package org.lenetexplorer.ui.network;

import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NetworkEdit;
import org.lenetexplorer.ui.model.Workspace;

/** Writes a layer's name anew in its place. */
@EdtOnly
final class Renaming {
  private final NetworkView canvas;
  private final Workspace workspace;
  private @Nullable RenameField field;

  Renaming(NetworkView canvas, Workspace workspace) {
    this.canvas = canvas;
    this.workspace = workspace;
  }

  /** Puts a field over the selected layer's name; nothing happens where no layer is selected. */
  void begin() {
    int block = workspace.state().selection().block();
    if (field != null || block < 1 || block >= workspace.state().blocks() - 1) {
      return;
    }
    Network network = workspace.state().network();
    RenameField begun = new RenameField(
        network.layers().get(block - 1).name(),
        name -> canvas.perform(NetworkEdit.rename(network, block - 1, name)),
        this::end);
    field = begun;
    canvas.add(begun, 0);
    place();
    begun.requestFocusInWindow();
  }

  /** Follows the block to where it lies now. */
  void place() {
    RenameField shown = field;
    if (shown != null) {
      Rectangle header =
          canvas.views().get(workspace.state().selection().block()).getBounds();
      header.height = canvas.lettering().header();
      shown.place(header, canvas.getWidth());
    }
  }

  private void end() {
    RenameField shown = field;
    field = null;
    if (shown != null) {
      canvas.remove(shown);
      canvas.requestFocusInWindow();
      canvas.repaint();
    }
  }
}
