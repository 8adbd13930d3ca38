package org.lenetexplorer.ui.dialog;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileFilter;
import javax.swing.plaf.basic.BasicFileChooserUI;
import org.lenetexplorer.ui.model.EdtOnly;

/**
 * Asks where to save. A name without a known ending gets that of the kind chosen; another kind changes the name's ending; a file
 * that is there already is replaced only after a question.
 */
@EdtOnly
final class SaveChooser extends JFileChooser {
  private final Map<FileFilter, FileKind> kinds = new LinkedHashMap<>();
  private final Predicate<File> replaceable;
  private FileKind kind;

  /**
   * Prepares the dialog.
   *
   * @param kinds the kinds of file that can be written
   * @param replaceable asked whether a file that is there may be replaced
   */
  SaveChooser(String title, Path suggested, List<FileKind> kinds, Predicate<File> replaceable) {
    this.replaceable = replaceable;
    setDialogTitle(title);
    setAcceptAllFileFilterUsed(false);
    kind = kinds.get(0);
    for (FileKind each : kinds) {
      FileFilter filter = each.filter();
      this.kinds.put(filter, each);
      addChoosableFileFilter(filter);
      if (each.fits(suggested.toString())) {
        kind = each;
      }
    }
    this.kinds.forEach((filter, each) -> {
      if (each.equals(kind)) {
        setFileFilter(filter);
      }
    });
    setSelectedFile(suggested.toFile());
    addPropertyChangeListener(FILE_FILTER_CHANGED_PROPERTY, event -> changeEnding());
  }

  private void changeEnding() {
    FileKind chosen = kinds.getOrDefault(getFileFilter(), kind);
    String name = ((BasicFileChooserUI) getUI()).getFileName();
    if (name != null && !name.isBlank() && !chosen.equals(kind)) {
      setSelectedFile(
          new File(getCurrentDirectory(), chosen.named(new File(name).getName(), kind)));
    }
    kind = chosen;
  }

  /** Shows the dialog and waits. */
  Optional<Path> ask(Component owner) {
    return showSaveDialog(owner) == APPROVE_OPTION
        ? Optional.of(getSelectedFile().toPath())
        : Optional.empty();
  }

  @Override
  public void approveSelection() {
    File file = getSelectedFile();
    if (kinds.values().stream().noneMatch(each -> each.fits(file.getName()))) {
      setSelectedFile(new File(file.getPath() + "." + kind.ending()));
    }
    if (!getSelectedFile().exists() || replaceable.test(getSelectedFile())) {
      super.approveSelection();
    }
  }
}
