package org.lenetexplorer.ui.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.format.WeightsOffer;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.dialog.WeightsFit;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/**
 * Takes weights from a file into the network that is open: all where all fit, otherwise those that do once the user has seen the
 * table and agreed. What was trained before stays, as a branch.
 */
@EdtOnly
final class WeightsOpener {
  private final Workspace workspace;
  private final Editor editor;
  private final FileWork work;
  private final ProjectFormat format;
  private final Dialogs dialogs;

  WeightsOpener(
      Workspace workspace, Editor editor, FileWork work, ProjectFormat format, Dialogs dialogs) {
    this.workspace = workspace;
    this.editor = editor;
    this.work = work;
    this.format = format;
    this.dialogs = dialogs;
  }

  /** Reads a file and takes what it has. */
  void open(Path file) {
    SessionSnapshot snapshot = workspace.state().snapshot();
    if (!snapshot.runnable()) {
      workspace.tell("Weights need a network that can run: " + snapshot.obstacle());
      return;
    }
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (ParameterView parameter : snapshot.parameters()) {
      shapes.put(parameter.name(), parameter.value().shape());
    }
    work.read(
        "Reading " + file.getFileName(),
        () -> format.weights(file, shapes),
        offer -> take(file, offer));
  }

  private void take(Path file, WeightsOffer offer) {
    if (offer.isComplete() || dialogs.takePart(fit(file, offer))) {
      Map<String, Tensor> fitting = offer.fitting();
      String source = String.valueOf(file.getFileName());
      int numbers = fitting.values().stream().mapToInt(Tensor::size).sum();
      String rest = offer.isComplete() ? "" : ", the others are as they were";
      String notice = "%,d numbers of %d tensors are from %s%s; what was before stays as a branch."
          .formatted(numbers, fitting.size(), source, rest);
      editor.takeWeights(fitting, source, notice);
    }
  }

  /** What the question shows. */
  static WeightsFit fit(Path file, WeightsOffer offer) {
    List<WeightsFit.Row> rows = new ArrayList<>();
    for (WeightsOffer.Line line : offer.lines()) {
      rows.add(
          new WeightsFit.Row(line.name(), line.found(), line.wanted(), verdict(line), line.fits()));
    }
    String whose =
        offer.network().isEmpty() ? "" : "The file says it is for " + offer.network() + ". ";
    String rest = offer.fitting().isEmpty()
        ? "Open or assemble the network that these weights belong to, then try again."
        : "Parameters that do not fit stay as they are, and what is left over in the file is not used.";
    return new WeightsFit(String.valueOf(file.getFileName()), whose + rest, rows);
  }

  private static String verdict(WeightsOffer.Line line) {
    if (line.fits()) {
      return "fits";
    }
    if (!line.found().startsWith("[")) {
      return "missing in the file";
    }
    return line.wanted().startsWith("[") ? "another shape" : "left over";
  }
}
