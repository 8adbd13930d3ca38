package org.lenetexplorer.ui.window;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.lenetexplorer.format.WeightsOffer;
import org.lenetexplorer.format.document.DocumentFile;
import org.lenetexplorer.format.document.WeightsExport;
import org.lenetexplorer.format.document.WeightsImport;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.document.DocumentDesk;
import org.lenetexplorer.ui.document.ProjectFormat;
import org.lenetexplorer.ui.model.Course;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.TensorTable;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.network.NetworkPanel;

/** Puts together what the document in the window needs: its files, its memory and what pictures are taken of. */
@EdtOnly
final class DeskParts {
  private static final String CANVAS = "network";

  private DeskParts() {}

  static DocumentDesk desk(
      JFrame frame,
      Engine engine,
      Workspace workspace,
      Editor editor,
      NetworkPanel network,
      Supplier<Stage> stage,
      Supplier<Course> course,
      Dialogs dialogs,
      Settings settings) {
    Supplier<JComponent> canvas = () -> canvas(network).orElse(network);
    Supplier<JComponent> shown = () -> stage.get().closeUp().orElseGet(canvas);
    return new DocumentDesk(
        frame,
        new DocumentDesk.Parts(
            workspace,
            editor,
            files(),
            shown,
            new ReportParts(engine, workspace, canvas, course),
            number ->
                engine.ask(TensorTable.csv(number, workspace.state().snapshot().atEnd()))),
        dialogs,
        new DocumentDesk.Memory(
            settings.recentFiles(),
            recent -> remember(settings, recent),
            settings.recoveryFolder()));
  }

  private static void remember(Settings settings, List<Path> recent) {
    settings.setRecentFiles(recent);
    settings.save();
  }

  private static ProjectFormat files() {
    return new ProjectFormat() {
      @Override
      public SavedProject read(Path file) throws IOException {
        return DocumentFile.read(file);
      }

      @Override
      public void write(Path file, SavedProject saved) throws IOException {
        DocumentFile.write(file, saved);
      }

      @Override
      public boolean holdsWeights(Path file) {
        return WeightsImport.isNamed(file);
      }

      @Override
      public WeightsOffer weights(Path file, Map<String, Shape> parameters) throws IOException {
        return WeightsImport.read(file, parameters);
      }

      @Override
      public void export(Path file, SavedProject saved) throws IOException {
        Network network = saved.project().network();
        Shape input = network.input();
        WeightsExport.write(
            file,
            network,
            saved.weights(),
            saved.project().training().preprocessing(input.extent(1), input.extent(2)));
      }
    };
  }

  /** The drawing of the network, as large as its zoom makes it, without what surrounds it. */
  private static Optional<JComponent> canvas(Container parent) {
    for (Component child : parent.getComponents()) {
      if (child instanceof JComponent found && CANVAS.equals(found.getName())) {
        return Optional.of(found);
      }
      if (child instanceof Container container) {
        Optional<JComponent> deeper = canvas(container);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    return Optional.empty();
  }
}
