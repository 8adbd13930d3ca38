package org.lenetexplorer.ui.formula;

import java.awt.Dimension;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.component.ColumnPanel;
import org.lenetexplorer.ui.component.FormulaLabel;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * What a number is made of: its formula in symbols and in numbers, the grids, the sum. Where it is too low for all of that the
 * grids come first, and the rest is scrolled to.
 */
final class NumberBody extends ColumnPanel {
  private static final int LINE = 2 * Spacing.PANEL;
  private static final int LARGE = 530; // pixels high from which on formulas are set larger
  private static final int LOW = 300; // pixels high below which the grids come first
  private static final int LEAST = 150; // pixels that the grids then have at least
  private static final String FORMULAS_FIRST = "[][][grow,fill][][]";
  private static final String GRIDS_FIRST = "[grow,fill][][][][]";

  private final FormulaLabel symbols = new FormulaLabel(Spacing.scaled(20), Spacing.scaled(50));
  private final FormulaLabel numbers = new FormulaLabel(Spacing.scaled(18), Spacing.scaled(40));
  private final SheetView sheet;
  private final SumBar sum;
  private final JPanel foot;
  private final JLabel notes = new JLabel(" ");
  private final Legends legends = new Legends();
  private boolean low;

  NumberBody(GridView.Pointing pointing, IntConsumer picked, Consumer<ElementReference> chosen) {
    super(new MigLayout("fill, wrap 1, gapy 2, hidemode 3, insets 0", "[grow,fill]"), LINE);
    setOpaque(false);
    sheet = new SheetView(pointing, picked, chosen);
    sum = new SumBar(chosen);
    symbols.setName("number.symbols");
    numbers.setName("number.numbers");
    notes.setName("number.notes");
    notes.putClientProperty("FlatLaf.styleClass", "small");
    foot = new JPanel(new MigLayout("insets 0", "[grow,shrink 200,0:pref:,fill][]", "[]"));
    foot.setOpaque(false);
    foot.add(notes);
    foot.add(legends);
    arrange();
  }

  /** This in a pane that scrolls it where it has too little room. */
  JScrollPane scrolled() {
    JScrollPane pane =
        new JScrollPane(
            this,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER) {
          @Override
          public void setBounds(int x, int y, int width, int height) {
            fit(height);
            super.setBounds(x, y, width, height);
          }
        };
    pane.setName("number.scroll");
    pane.setBorder(BorderFactory.createEmptyBorder());
    pane.setOpaque(false);
    pane.getViewport().setOpaque(false);
    return pane;
  }

  private void fit(int height) {
    boolean large = height >= Spacing.scaled(LARGE);
    symbols.setLetters(Spacing.scaled(large ? 24 : 20), Spacing.scaled(large ? 64 : 50));
    numbers.setLetters(Spacing.scaled(large ? 21 : 18), Spacing.scaled(large ? 50 : 40));
    if (low != height < Spacing.scaled(LOW)) {
      low = !low;
      arrange();
    }
  }

  private void arrange() {
    removeAll();
    ((MigLayout) getLayout()).setRowConstraints(low ? GRIDS_FIRST : FORMULAS_FIRST);
    if (!low) {
      add(symbols, "wmin 0");
      add(numbers, "wmin 0");
    }
    add(sheet, "grow, push, wmin 0, hmin " + Spacing.scaled(LEAST));
    if (low) {
      add(symbols, "wmin 0");
      add(numbers, "wmin 0");
    }
    add(sum, "wmin 0");
    add(foot);
    revalidate();
  }

  void show(NumberModel shown) {
    symbols.show(
        String.join("   ", shown.formulas().stream().map(f -> f.text()).toList()),
        String.join(" \\quad ", shown.formulas().stream().map(f -> f.latex()).toList()));
    NumbersLine line = NumbersLine.of(shown);
    numbers.show(line.text(), line.latex());
    sheet.setVisible(true);
    sheet.show(shown);
    sum.show(shown);
    sum.setVisible(shown.sums().size() > 1);
    notes.setText(shown.notes().isEmpty() ? " " : shown.notes());
    notes.setToolTipText(shown.notes().isEmpty() ? null : shown.notes());
    legends.show(shown);
  }

  /** Shows nothing. */
  void clear() {
    symbols.show("", "");
    numbers.show("", "");
    sheet.setVisible(false);
    sum.setVisible(false);
    notes.setText(" ");
  }

  /** Whether all of it has room; the grids take what is left. */
  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() instanceof JComponent port && port.getHeight() >= getMinimumSize().height;
  }

  @Override
  public Dimension getPreferredSize() {
    return getParent() == null ? super.getPreferredSize() : getMinimumSize();
  }
}
