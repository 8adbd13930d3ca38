package org.lenetexplorer.ui.network;

import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NetworkEdit;
import org.lenetexplorer.ui.model.Workspace;

/** Writes a layer's name anew in its place. */
@EdtOnly
final class Renaming {
  private final NetworkView canvas;
  private final Workspace workspace;
  private @Nullable RenameField field;
  private int renamed;

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
    String name = workspace.state().network().layers().get(block - 1).name();
    renamed = block;
    RenameField begun = new RenameField(name, taken -> take(name, taken), this::end);
    field = begun;
    canvas.add(begun, 0);
    place();
    begun.requestFocusInWindow();
  }

  /** An empty name, or the one there was, changes nothing. */
  private void take(String before, String name) {
    if (!name.isEmpty() && !name.equals(before)) {
      canvas.perform(NetworkEdit.rename(workspace.state().network(), renamed - 1, name));
    }
  }

  /** Ends without taking the name: the network has become another. */
  void cancel() {
    RenameField shown = field;
    if (shown != null) {
      shown.cancel();
    }
  }

  /** Follows the block to where it lies now. */
  void place() {
    RenameField shown = field;
    if (shown != null) {
      Rectangle header = canvas.views().get(renamed).getBounds();
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
