package org.lenetexplorer.ui.model;

import org.lenetexplorer.project.History;

/**
 * One edit in the list of them.
 *
 * @param name what it is called, {@code Insert conv2}
 * @param stage where the project stands to it
 */
public record HistoryRow(String name, Stage stage) {
  /** Whether an edit is in the project. */
  public enum Stage {
    DONE("done"),
    PRESENT("present state"),
    UNDONE("undone");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    /** The stage in words. */
    public String words() {
      return words;
    }
  }

  /** The row of a state. */
  public static HistoryRow of(History history, int place) {
    Stage stage = place < history.at() ? Stage.DONE : Stage.UNDONE;
    return new HistoryRow(
        history.states().get(place).name(), place == history.at() ? Stage.PRESENT : stage);
  }

  /** {@code Insert conv2, undone}. */
  public String sentence() {
    return name + ", " + stage.words();
  }
}
