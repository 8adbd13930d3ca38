package org.lenetexplorer.ui.document;

import java.nio.file.Path;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.lenetexplorer.ui.model.EdtOnly;

/** The files used last, to be opened again. */
@EdtOnly
final class RecentMenu extends JMenu {
  private final RecentFiles recent;
  private final Documents documents;

  RecentMenu(RecentFiles recent, Documents documents) {
    super("Open Recent");
    this.recent = recent;
    this.documents = documents;
    setName("menu.RECENT");
    setMnemonic('R');
    fill();
    recent.onChange(this::fill);
  }

  private void fill() {
    removeAll();
    int number = 0;
    for (Path file : recent.all()) {
      number++;
      add(item(number, file));
    }
    setEnabled(number > 0);
    if (number > 0) {
      addSeparator();
      JMenuItem clear = new JMenuItem("Clear List");
      clear.setName("recent.clear");
      clear.setMnemonic('C');
      clear.addActionListener(event -> recent.clear());
      add(clear);
    }
  }

  private JMenuItem item(int number, Path file) {
    JMenuItem item = new JMenuItem(number + "  " + file.getFileName() + "  –  " + folder(file));
    item.setName("recent." + number);
    item.setMnemonic((char) ('0' + number));
    item.addActionListener(event -> documents.openRecent(file));
    return item;
  }

  /** The folder as people write it: their own as {@code ~}. */
  private static String folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path home = Path.of(System.getProperty("user.home", "."));
    if (folder == null) {
      return "";
    }
    return folder.startsWith(home) && !folder.equals(home)
        ? Path.of("~").resolve(home.relativize(folder)).toString()
        : folder.toString();
  }
}
