package org.lenetexplorer.ui.data;

import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.lenetexplorer.data.download.Source;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/**
 * Downloads MNIST beside the main window, in which work can go on meanwhile. Closing it cancels what is under way; opened again it goes
 * on from there.
 */
@EdtOnly
public final class DownloadDialog {
  private final JDialog dialog;
  private final DownloadPanel panel;

  /**
   * A dialog that is not open yet.
   *
   * @param usual the folder that is offered
   * @param chooser asks for another one, beginning at the one that is offered
   * @param use makes a folder the images that are trained on
   */
  public DownloadDialog(
      Window owner,
      Workspace workspace,
      Source source,
      Path usual,
      Function<Path, Optional<Path>> chooser,
      Consumer<Path> use) {
    dialog = new JDialog(owner, "Download " + source.name());
    dialog.setName("download.dialog");
    panel = new DownloadPanel(
        workspace, source, usual, new DownloadPanel.Doors(chooser, use, this::close));
    dialog.setContentPane(panel);
    dialog.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    dialog.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosing(WindowEvent event) {
        close();
      }

      @Override
      public void windowClosed(WindowEvent event) {
        panel.cancel();
      }
    });
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> close(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.pack();
    dialog.setMinimumSize(dialog.getSize());
    dialog.setLocationRelativeTo(owner);
  }

  /** Opens it, or brings it to the front. */
  public void open() {
    panel.look();
    dialog.setVisible(true);
    dialog.toFront();
    panel.takeKeyboard();
  }

  private void close() {
    panel.cancel();
    dialog.setVisible(false);
  }
}
