package org.lenetexplorer.ui.data;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.TransferHandler;
import org.lenetexplorer.ui.model.EdtOnly;

/** Takes pictures, or files of pictures, that are pasted or dropped. */
@EdtOnly
final class PictureTransfer extends TransferHandler {
  private static final double MOST = 1000; // pixels along either side that are kept

  private final transient Consumer<BufferedImage> pictures;
  private final transient Consumer<Path> files;
  private final transient Consumer<String> refusals;

  PictureTransfer(
      Consumer<BufferedImage> pictures, Consumer<Path> files, Consumer<String> refusals) {
    this.pictures = pictures;
    this.files = files;
    this.refusals = refusals;
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDataFlavorSupported(DataFlavor.imageFlavor)
        || support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    return take(support.getTransferable());
  }

  /** Takes what is there; answers whether it was a picture, or one file. */
  boolean take(Transferable content) {
    try {
      if (content.isDataFlavorSupported(DataFlavor.imageFlavor)) {
        pictures.accept(copy((Image) content.getTransferData(DataFlavor.imageFlavor)));
        return true;
      }
      if (content.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
        List<?> list = (List<?>) content.getTransferData(DataFlavor.javaFileListFlavor);
        if (list.size() == 1) {
          files.accept(((File) list.get(0)).toPath());
          return true;
        }
      }
      refusals.accept("There is no picture on the clipboard; copy one first.");
    } catch (UnsupportedFlavorException | IOException e) {
      refusals.accept("The picture could not be taken: " + e.getMessage() + ".");
    }
    return false;
  }

  private static BufferedImage copy(Image image) throws IOException {
    int width = image.getWidth(null);
    int height = image.getHeight(null);
    if (width <= 0 || height <= 0) {
      throw new IOException("it has no size");
    }
    double scale = Math.min(1, MOST / Math.max(width, height));
    BufferedImage copy = new BufferedImage(
        Math.max(1, (int) (width * scale)),
        Math.max(1, (int) (height * scale)),
        BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = copy.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, copy.getWidth(), copy.getHeight(), null);
    g.dispose();
    return copy;
  }
}
