package org.lenetexplorer.ui.watch;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.component.TextRow;
import org.lenetexplorer.ui.model.BranchComparison;
import org.lenetexplorer.ui.theme.Spacing;

/** Two branches side by side: both loss curves, and where their tensors differ most. */
final class ComparisonView extends JPanel {
  private final JLabel heading = new JLabel();
  private final TwoCurves curves = new TwoCurves();
  private final DefaultListModel<String> rows = new DefaultListModel<>();
  private final JList<String> list = new JList<>(rows);

  ComparisonView() {
    super(new BorderLayout());
    heading.setName("comparison.heading");
    heading.setBorder(BorderFactory.createEmptyBorder(2, Spacing.UNIT, 2, Spacing.UNIT));
    list.setName("comparison");
    list.getAccessibleContext().setAccessibleName("comparison of branches");
    list.setCellRenderer(new TextRow<>(line -> line));
    list.setFixedCellHeight(Spacing.scaled(20));
    JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    JPanel body =
        new JPanel(new MigLayout("insets 0, gap 0, fill", "[grow,fill]", "[70!,fill][grow,fill]"));
    body.add(curves, "wrap, wmin 0");
    body.add(scroll, "wmin 0, hmin 0");
    add(heading, BorderLayout.NORTH);
    add(body);
    tell("");
  }

  /** Shows a sentence and nothing else. */
  void tell(String sentence) {
    heading.setText(sentence);
    getComponent(1).setVisible(false);
    revalidate();
  }

  void show(BranchComparison comparison) {
    long different =
        comparison.differences().stream().filter(one -> one.size() > 0).count();
    heading.setText("Branch " + comparison.here() + " and branch " + comparison.there() + ": "
        + (different == 0
            ? "no difference here"
            : different + " of " + comparison.differences().size() + " tensors differ here"));
    heading.setToolTipText("at " + comparison.position());
    curves.show(comparison.losses(), comparison.others(), comparison.here(), comparison.there());
    rows.clear();
    rows.addAll(comparison.differenceLines());
    rows.addAll(comparison.lossLines());
    list.getAccessibleContext()
        .setAccessibleDescription(String.join("; ", comparison.differenceLines()) + "; "
            + String.join("; ", comparison.lossLines()));
    getComponent(1).setVisible(true);
    revalidate();
  }
}
