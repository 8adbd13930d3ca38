package org.lenetexplorer.ui.document;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import org.lenetexplorer.format.torch.PyTorchText;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/** Puts the network onto the clipboard as text. */
@EdtOnly
final class Copies {
  private final Workspace workspace;
  private final Clipboard clipboard;

  Copies(Workspace workspace, Clipboard clipboard) {
    this.workspace = workspace;
    this.clipboard = clipboard;
  }

  private Network network() {
    return workspace.state().project().network();
  }

  void sequential() {
    copy(PyTorchText.sequential(network()));
  }

  void module() {
    copy(PyTorchText.module(network()));
  }

  void print() {
    copy(network().toPyTorch());
  }

  void table() {
    copy(PyTorchText.table(network()));
  }

  private void copy(String text) {
    copy(new StringSelection(text));
  }

  /** Puts anything onto the clipboard; where another program holds it, says so. */
  void copy(Transferable content) {
    try {
      clipboard.setContents(content, null);
    } catch (IllegalStateException e) {
      workspace.tell("Another program is using the clipboard at the moment; copy again.");
    }
  }
}
