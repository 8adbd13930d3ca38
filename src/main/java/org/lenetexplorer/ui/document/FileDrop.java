package org.lenetexplorer.ui.document;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.TransferHandler;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/** Opens a file that is dropped anywhere on the window. Anything else dropped is not its business. */
@EdtOnly
final class FileDrop extends TransferHandler {
  private final transient Workspace workspace;
  private final transient Consumer<Path> opener;

  FileDrop(Workspace workspace, Consumer<Path> opener) {
    this.workspace = workspace;
    this.opener = opener;
  }

  @Override
  public boolean canImport(TransferSupport support) {
    if (!support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
      return false;
    }
    if (support.isDrop() && (support.getSourceDropActions() & COPY) != 0) {
      support.setDropAction(COPY);
    }
    return true;
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!canImport(support)) {
      return false;
    }
    try {
      Object data = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      return open((List<?>) data);
    } catch (UnsupportedFlavorException | IOException e) {
      workspace.tell("What was dropped could not be taken: " + e.getMessage());
      return false;
    }
  }

  private boolean open(List<?> files) {
    if (files.size() != 1) {
      workspace.tell(files.size() + " files were dropped; drop one to open it.");
      return false;
    }
    opener.accept(((File) files.get(0)).toPath());
    return true;
  }
}
