package org.lenetexplorer.ui.inspector;

import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Spacing;

/** Rows of a label, a field, what belongs beside it, and a sentence beneath. */
@EdtOnly
final class FieldGroup extends JPanel {
  private static final String ROW = "wmin 0, hmin 26";

  FieldGroup() {
    super(new MigLayout(
        "insets 0, gapx " + Spacing.UNIT + ", gapy " + Spacing.HALF + ", wrap 2, hidemode 3"));
    setOpaque(false);
  }

  /** Makes the column of labels at least so wide, in pixels of the layout. */
  void setLabelWidth(int width) {
    ((MigLayout) getLayout()).setColumnConstraints("[" + width + ":pref,fill][grow,fill]");
  }

  /** Adds a part beneath the last row. */
  void below(JComponent part) {
    add(part, "span 2, alignx left, growx 0");
  }

  /**
   * Adds a row.
   *
   * @param labelled the part that the label speaks of
   * @param parts from left to right; a label with a name may be cut off
   */
  void row(String label, JComponent labelled, Sentence sentence, JComponent... parts) {
    JLabel name = new JLabel(label);
    name.setLabelFor(labelled);
    name.setToolTipText(labelled.getToolTipText());
    JPanel line = new JPanel(
        new MigLayout("insets 0, gapx " + Spacing.HALF + ", hidemode 3", "", "[grow,center]"));
    line.setOpaque(false);
    for (JComponent part : parts) {
      line.add(
          part,
          part instanceof JLabel text && text.getName() != null
              ? "wmin 0, growx, pushx"
              : "wmin pref");
    }
    add(name);
    add(line, ROW + ", growx");
    add(sentence, "span 2, growx, wmin 0");
  }
}
