package org.lenetexplorer.ui.ledger;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSeparator;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.component.ColumnPanel;
import org.lenetexplorer.ui.component.Refresh;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Focus;
import org.lenetexplorer.ui.model.Ledger;
import org.lenetexplorer.ui.model.LedgerRow;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** Every parameter with its gradient and its last change, one row each; the sums and the number under the mouse below. */
@EdtOnly
public final class LedgerPanel extends JPanel {
  private static final int LINE = 24;
  private static final String HINT =
      "Point at a number to read it, click it to see how it comes about.";
  private static final String EMPTY =
      "This network has nothing to train: add a convolution or a linear layer.";

  private final Workspace workspace;
  private final JPanel rows = new ColumnPanel(
      new MigLayout(
          "insets 8 " + Spacing.PANEL + " 8 " + Spacing.PANEL + ", gap 0, wrap 1", "[grow,fill]"),
      LINE);
  private final JScrollPane scroll = new JScrollPane(rows);
  private final JPanel foot = new JPanel();
  private final JLabel total = new JLabel();
  private final JLabel cell = new JLabel(HINT);
  private final Refresh refresh;
  private final List<LedgerRowPanel> panels = new ArrayList<>();
  private LedgerForm form = LedgerForm.WIDE;
  private @Nullable LedgerRowPanel ringed;

  /** A panel that follows a workspace. */
  public LedgerPanel(Workspace workspace) {
    super(new BorderLayout());
    this.workspace = workspace;
    setName("ledger");
    getAccessibleContext().setAccessibleName("ledger");
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    add(scroll, BorderLayout.CENTER);
    JPanel south = new JPanel(new BorderLayout());
    south.add(new JSeparator(), BorderLayout.NORTH);
    south.add(buildFoot(), BorderLayout.CENTER);
    add(south, BorderLayout.SOUTH);
    refresh = new Refresh(this, this::update);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        reform();
      }
    });
    workspace.addListener(state -> refresh.request());
  }

  private JPanel buildFoot() {
    total.setName("ledger.total");
    cell.setName("ledger.cell");
    total.setToolTipText("All parameters taken together");
    foot.setLayout(
        new MigLayout("insets 5 " + Spacing.PANEL + " 5 " + Spacing.PANEL + ", gapx 24, gapy 2"));
    placeFoot();
    cell.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    return foot;
  }

  /** The number under the mouse beside the sums, or below them where there is little room. */
  private void placeFoot() {
    foot.removeAll();
    foot.add(total, form.wordsBeside() ? "" : "wmin 0, wrap");
    foot.add(cell, "wmin 0, growx, pushx");
    foot.revalidate();
  }

  private void reform() {
    LedgerForm fitting = LedgerForm.of(getWidth());
    if (fitting != form) {
      form = fitting;
      placeFoot();
      panels.clear();
      refresh.request();
    }
  }

  private void update() {
    Ledger ledger = Ledger.of(workspace.state().snapshot());
    total.setText(ledger.total());
    if (!fits(ledger)) {
      build(ledger);
    } else {
      for (int i = 0; i < panels.size(); i++) {
        panels.get(i).show(ledger.rows().get(i));
      }
    }
  }

  private boolean fits(Ledger ledger) {
    if (panels.size() != ledger.rows().size() || panels.isEmpty()) {
      return false;
    }
    for (int i = 0; i < panels.size(); i++) {
      if (!panels.get(i).fits(ledger.rows().get(i))) {
        return false;
      }
    }
    return true;
  }

  private void build(Ledger ledger) {
    rows.removeAll();
    panels.clear();
    ringed = null;
    cell.setText(HINT);
    rows.add(new LedgerHead(form));
    for (LedgerRow row : ledger.rows()) {
      LedgerRowPanel panel = new LedgerRowPanel(row, form, this::hover, this::choose);
      panels.add(panel);
      rows.add(panel, "growx, wmin 0");
    }
    if (ledger.rows().isEmpty()) {
      rows.removeAll();
      rows.add(new JLabel(EMPTY));
    }
    rows.revalidate();
    rows.repaint();
  }

  private void hover(LedgerRowPanel row, String sentence) {
    LedgerRowPanel before = ringed;
    if (before != null && before != row) {
      before.moveTo(-1);
    }
    ringed = row;
    cell.setText(sentence);
  }

  private void choose(ElementReference number) {
    workspace.focus(new Focus(Depth.NUMBER, Optional.of(number)));
  }
}
