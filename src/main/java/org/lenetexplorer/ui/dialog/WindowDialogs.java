package org.lenetexplorer.ui.dialog;

import java.awt.Window;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.lenetexplorer.ui.model.EdtOnly;

/** The questions as dialogs over a window. */
@EdtOnly
public final class WindowDialogs implements Dialogs {
  private final Window owner;

  /** Dialogs over a window. */
  public WindowDialogs(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> fileToOpen(Path folder) {
    return open(
        "open.chooser",
        "Open",
        folder,
        new FileNameExtensionFilter(
            "Projects and networks (*.lenet, *.json, *.py, *.txt)", "lenet", "json", "py", "txt"));
  }

  @Override
  public Optional<Path> pictureToOpen(Path folder) {
    return open(
        "image.chooser",
        "Open Picture",
        folder,
        new FileNameExtensionFilter(
            "Pictures (*.png, *.jpg, *.gif, *.bmp)", "png", "jpg", "jpeg", "gif", "bmp"));
  }

  @Override
  public Optional<Path> weightsToOpen(Path folder) {
    return open(
        "weights.open.chooser",
        "Open Weights",
        folder,
        new FileNameExtensionFilter(
            "Weights (*.safetensors, *.pt, *.pth, *.npz, *.npy)",
            "safetensors",
            "pt",
            "pth",
            "npz",
            "npy"));
  }

  @Override
  public boolean takePart(WeightsFit fit) {
    long fitting = fit.fitting();
    String sentence = fitting == 0
        ? "Nothing in " + fit.file() + " fits the network."
        : "Take what fits from " + fit.file() + "?";
    Question<Boolean> question = new Question<>(owner, "weights", sentence, fit.detail(), false)
        .showing(new WeightsTable(fit).scrolled());
    if (fitting == 0) {
      return question.ask(new Choice<>(false, "Close", 'C', "Leave the weights as they are"));
    }
    String words = fitting == 1 ? "Take 1 Tensor" : "Take " + fitting + " Tensors";
    return question.ask(
        new Choice<>(true, words, 'T', "Take the tensors that fit, leave the others as they are"),
        new Choice<>(false, "Cancel", 'C', "Leave the weights as they are"));
  }

  private Optional<Path> open(
      String name, String title, Path folder, FileNameExtensionFilter filter) {
    JFileChooser chooser = new JFileChooser(folder.toFile());
    chooser.setName(name);
    chooser.setDialogTitle(title);
    chooser.setFileFilter(filter);
    return chooser.showOpenDialog(owner) == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile().toPath())
        : Optional.empty();
  }

  @Override
  public Optional<Path> fileToSave(Path suggested) {
    return choose("save.chooser", "Save As", suggested, FileKind.PROJECT, FileKind.NETWORK);
  }

  @Override
  public Optional<Path> pictureToSave(Path suggested) {
    return choose("picture.chooser", "Save Picture", suggested, FileKind.PNG, FileKind.SVG);
  }

  @Override
  public Optional<Path> weightsToSave(Path suggested) {
    return choose(
        "weights.chooser",
        "Export Weights",
        suggested,
        FileKind.SAFETENSORS,
        FileKind.STATE_DICT,
        FileKind.NUMPY,
        FileKind.ONNX,
        FileKind.CSV);
  }

  @Override
  public Optional<Path> reportToSave(Path suggested) {
    return choose("report.chooser", "Export Report", suggested, FileKind.HTML);
  }

  @Override
  public Optional<Path> tableToSave(Path suggested) {
    return choose("table.chooser", "Save Tensor", suggested, FileKind.CSV);
  }

  private Optional<Path> choose(String name, String title, Path suggested, FileKind... kinds) {
    SaveChooser chooser = new SaveChooser(title, suggested, List.of(kinds), this::mayReplace);
    chooser.setName(name);
    return chooser.ask(owner);
  }

  private boolean mayReplace(File file) {
    return new Question<>(
            owner,
            "replace",
            "Replace " + file.getName() + "?",
            "A file of that name is there already. What it holds now will be lost.",
            false)
        .ask(
            new Choice<>(false, "Cancel", 'C', "Choose another name"),
            new Choice<>(true, "Replace", 'R', "Write over the file that is there"));
  }

  @Override
  public SaveAnswer saveChanges(String document) {
    return new Question<>(
            owner,
            "save",
            "Save changes to " + document + "?",
            "Otherwise what was edited and trained since will be lost.",
            SaveAnswer.CANCEL)
        .ask(
            new Choice<>(SaveAnswer.SAVE, "Save", 'S', "Save, then go on"),
            new Choice<>(SaveAnswer.DISCARD, "Don't Save", 'D', "Go on and lose the changes"),
            new Choice<>(SaveAnswer.CANCEL, "Cancel", 'C', "Stay here"));
  }

  @Override
  public RecoveryAnswer recover(String document, Instant changed) {
    String what = document.isEmpty()
        ? "It had not been saved to a file."
        : document + " is as it was saved last.";
    return new Question<>(
            owner,
            "recover",
            "LeNet Explorer was not closed properly. Recover the network last changed "
                + when(changed.atZone(ZoneId.systemDefault())) + "?",
            what + " Recovering opens the changed network, unsaved.",
            RecoveryAnswer.LATER)
        .ask(
            new Choice<>(RecoveryAnswer.RECOVER, "Recover", 'R', "Open the network as it was"),
            new Choice<>(RecoveryAnswer.DISCARD, "Discard", 'D', "Delete it for good"),
            new Choice<>(RecoveryAnswer.LATER, "Later", 'L', "Ask again at the next start"));
  }

  private static String when(ZonedDateTime time) {
    String clock = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).format(time);
    return time.toLocalDate().equals(LocalDate.now(time.getZone()))
        ? "at " + clock
        : "on " + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(time) + " at "
            + clock;
  }
}
