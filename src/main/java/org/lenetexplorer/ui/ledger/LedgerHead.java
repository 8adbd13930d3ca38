package org.lenetexplorer.ui.ledger;

import java.awt.GridLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Spacing;

/** What the columns of the ledger are. */
@EdtOnly
final class LedgerHead extends JPanel {
  LedgerHead(LedgerForm form) {
    super(new MigLayout(
        "insets 0 0 2 0, gapx " + Spacing.PANEL,
        form.wordsBeside() ? "[204!,fill][grow,fill]" : "[grow,fill]"));
    setOpaque(false);
    if (form.wordsBeside()) {
      add(title("Parameter", "Its name, shape and count"));
    }
    JPanel titles = new JPanel(new GridLayout(1, 3, Spacing.PANEL, 0));
    titles.setOpaque(false);
    titles.add(title("Value w", "The numbers as they are now, each tensor on its own scale"));
    titles.add(title("Gradient ∂L/∂w", "How the loss changes with each number"));
    titles.add(title("Change Δw", "What the last update added to each number"));
    add(titles, "wmin 0");
  }

  private static JLabel title(String text, String tip) {
    JLabel label = new JLabel(text);
    label.setToolTipText(tip);
    label.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground; font: -1");
    return label;
  }
}
