package org.lenetexplorer.ui.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lenetexplorer.ui.model.EdtOnly;

/** The files used last, the latest first. */
@EdtOnly
final class RecentFiles {
  /** As many are kept. */
  static final int MOST = 8;

  private final Consumer<List<Path>> keeper;
  private List<Path> files;
  private Runnable listener = () -> {};

  /**
   * A list to go on with.
   *
   * @param keeper gets the list whenever it changes, to remember it
   */
  RecentFiles(List<Path> files, Consumer<List<Path>> keeper) {
    this.files = files.stream().distinct().limit(MOST).toList();
    this.keeper = keeper;
  }

  List<Path> all() {
    return files;
  }

  /** Puts a file first. */
  void add(Path file) {
    List<Path> changed = new ArrayList<>(files);
    Path whole = file.toAbsolutePath().normalize();
    changed.remove(whole);
    changed.add(0, whole);
    change(changed.subList(0, Math.min(MOST, changed.size())));
  }

  /** Takes a file off the list. */
  void remove(Path file) {
    List<Path> changed = new ArrayList<>(files);
    changed.remove(file);
    change(changed);
  }

  void clear() {
    change(List.of());
  }

  /** Calls a listener whenever the list changes. */
  void onChange(Runnable heard) {
    listener = heard;
  }

  private void change(List<Path> changed) {
    files = List.copyOf(changed);
    keeper.accept(files);
    listener.run();
  }
}
