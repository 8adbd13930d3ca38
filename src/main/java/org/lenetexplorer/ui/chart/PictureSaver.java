package org.lenetexplorer.ui.chart;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.ui.component.PictureFile;
import org.lenetexplorer.ui.model.EdtOnly;

/** Asks for a file and writes what is on the screen into it. */
@EdtOnly
final class PictureSaver {
  private PictureSaver() {}

  /**
   * Asks, and writes on another thread.
   *
   * @param told gets a sentence if it fails, on the event thread
   */
  static void save(JComponent component, String title, Consumer<String> told) {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle("Save picture: PNG, or SVG by its ending");
    chooser.setSelectedFile(new File(title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".png"));
    if (chooser.showSaveDialog(component) == JFileChooser.APPROVE_OPTION) {
      var unused = write(component, chooser.getSelectedFile(), told);
    }
  }

  static CompletableFuture<Void> write(JComponent component, File file, Consumer<String> told) {
    AtomicFile.Content content = PictureFile.painted(component, file.toPath());
    return CompletableFuture.runAsync(() -> {
      try {
        AtomicFile.write(file.toPath(), content);
      } catch (IOException e) {
        java.awt.EventQueue.invokeLater(() -> told.accept(String.valueOf(e.getMessage())));
      }
    });
  }
}
