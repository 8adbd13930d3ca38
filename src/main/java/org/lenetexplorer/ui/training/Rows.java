package org.lenetexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;

/** Rows under a title: a label, a field, and what is said of it beneath. */
@EdtOnly
final class Rows extends JPanel {
  /** A text is as wide as the fields leave it, and asks for no width of its own. */
  private static final String NOTE = "width 0:0:";

  private final List<JLabel> titles = new ArrayList<>();

  /**
   * No rows yet.
   *
   * @param labels the width of the labels, in pixels of the layout
   */
  Rows(String title, int labels) {
    super(new MigLayout(
        "insets 0, gapx " + Spacing.UNIT + ", gapy " + Spacing.HALF + ", wrap 2, hidemode 3",
        "[" + labels + ":pref,fill][grow,fill]"));
    setOpaque(false);
    title(title);
  }

  /** Adds a title over the rows to come. */
  Rows title(String text) {
    JLabel title = new JLabel(text);
    title.setFont(Fonts.title());
    add(title, "span 2, gapbottom 2" + (titles.isEmpty() ? "" : ", gaptop " + Spacing.UNIT));
    titles.add(title);
    return this;
  }

  @Override
  public void updateUI() {
    super.updateUI();
    List<JLabel> made = titles; // null while the panel itself is being made
    if (made != null) {
      made.forEach(title -> title.setFont(Fonts.title()));
    }
  }

  /** Adds a row whose field is as wide as it likes to be. */
  Rows row(String label, JComponent field) {
    JLabel name = new JLabel(label);
    name.setLabelFor(field);
    add(name);
    add(field, "growx 0, wmin pref, hmin 28");
    return this;
  }

  /** Adds what is said of the row above, in line with its field. */
  Rows below(Note note) {
    add(note, "skip 1, growx, " + NOTE + ", gapbottom " + Spacing.HALF);
    return this;
  }

  /** Adds a text over the whole width. */
  Rows across(Note note) {
    add(note, "span 2, growx, " + NOTE + ", gapbottom " + Spacing.HALF);
    return this;
  }

  /** Takes away all rows but the title. */
  void clear() {
    while (getComponentCount() > 1) {
      remove(getComponentCount() - 1);
    }
  }
}
