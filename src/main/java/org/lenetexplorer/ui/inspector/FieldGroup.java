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
  FieldGroup() {
    super(new MigLayout(
        "insets 0, gapx " + Spacing.UNIT + ", gapy " + Spacing.HALF + ", wrap 2, hidemode 3",
        "[86,fill][grow,fill]"));
    setOpaque(false);
  }

  /**
   * Adds a row.
   *
   * @param labelled the part that the label speaks of
   * @param parts from left to right
   */
  void row(String label, JComponent labelled, Sentence sentence, JComponent... parts) {
    JLabel name = new JLabel(label);
    name.setLabelFor(labelled);
    name.setToolTipText(labelled.getToolTipText());
    JPanel line = new JPanel(new MigLayout("insets 0, gapx " + Spacing.HALF + ", hidemode 3"));
    line.setOpaque(false);
    for (JComponent part : parts) {
      line.add(part, part instanceof JLabel ? "wmin 0" : "");
    }
    add(name);
    add(line, "wmin 0");
    add(sentence, "span 2, growx, wmin 0");
  }
}
