package org.lenetexplorer.ui.training;

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
  private final JLabel title;

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
    this.title = new JLabel(title);
    this.title.setFont(Fonts.title());
    add(this.title, "span 2, gapbottom 2");
  }

  @Override
  public void updateUI() {
    super.updateUI();
    JLabel made = title; // null while the panel itself is being made
    if (made != null) {
      made.setFont(Fonts.title());
    }
  }

  /** Adds a row whose field is as wide as it likes to be. */
  Rows row(String label, JComponent field) {
    JLabel name = new JLabel(label);
    name.setLabelFor(field);
    add(name);
    add(field, "growx 0, wmin pref, hmin 26");
    return this;
  }

  /** Adds what is said of the row above, in line with its field. */
  Rows below(Note note) {
    add(note, "skip 1, growx, wmin 0");
    return this;
  }

  /** Adds a text over the whole width. */
  Rows across(Note note) {
    add(note, "span 2, growx, wmin 0");
    return this;
  }

  /** Takes away all rows but the title. */
  void clear() {
    while (getComponentCount() > 1) {
      remove(getComponentCount() - 1);
    }
  }
}
