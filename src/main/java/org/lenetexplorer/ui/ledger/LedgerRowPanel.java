package org.lenetexplorer.ui.ledger;

import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.LedgerRow;
import org.lenetexplorer.ui.model.UpdateSize;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** One parameter: in words, and its value, gradient and change as pictures with the same number ringed in all three. */
@EdtOnly
final class LedgerRowPanel extends JPanel {
  private final JLabel title = new JLabel();
  private final JLabel shape = quiet();
  private final JLabel count = quiet();
  private final JLabel gradient = quiet();
  private final JLabel update = quiet();
  private final List<SheetView> sheets = new ArrayList<>();
  private final List<FiguresView> figures = new ArrayList<>();
  private final BiConsumer<LedgerRowPanel, String> hovered;
  private LedgerRow row;

  /**
   * A panel.
   *
   * @param hovered told which number the cursor is on, in words
   * @param chosen told which number was clicked
   */
  LedgerRowPanel(
      LedgerRow row,
      LedgerForm form,
      BiConsumer<LedgerRowPanel, String> hovered,
      Consumer<ElementReference> chosen) {
    super(new MigLayout(
        "insets 6 0 6 0, gapx " + Spacing.PANEL + ", gapy 2, wrap " + (form.wordsBeside() ? 2 : 1),
        form.wordsBeside() ? "[204!,fill][grow,fill]" : "[grow,fill]",
        "[top]"));
    this.row = row;
    this.hovered = hovered;
    setOpaque(false);
    setName("ledger.row." + row.name());
    update.setName("ledger.update." + row.name());
    title.putClientProperty("FlatLaf.styleClass", "h4");
    add(words(form), "aligny top, wmin 0");
    add(pictures(form, chosen), "aligny top, wmin 0");
    show(row);
  }

  private static JLabel quiet() {
    JLabel label = new JLabel();
    label.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground; font: -1");
    return label;
  }

  private JPanel words(LedgerForm form) {
    String wrap = form.wordsBeside() ? "" : ", nogrid";
    JPanel words = new JPanel(new MigLayout("insets 0, gapx 8, gapy 1" + wrap, "[][grow]"));
    words.setOpaque(false);
    words.add(title, form.wordsBeside() ? "span 2, split 2, wmin 0" : "");
    words.add(shape, form.wordsBeside() ? "wrap, wmin 0" : "");
    words.add(count, form.wordsBeside() ? "span 2, wrap, wmin 0" : "wrap");
    words.add(gradient, form.wordsBeside() ? "span 2, wrap, wmin 0" : "");
    words.add(update, form.wordsBeside() ? "span 2, wmin 0" : "wmin 0");
    return words;
  }

  private JPanel pictures(LedgerForm form, Consumer<ElementReference> chosen) {
    JPanel pictures = new JPanel(new GridLayout(1, 3, Spacing.PANEL, 0));
    pictures.setOpaque(false);
    for (LedgerRow.Entry entry : row.entries()) {
      JPanel column =
          new JPanel(new MigLayout("insets 0, gap 0 2, wrap 1", "[grow,fill]", "[top][top]"));
      column.setOpaque(false);
      boolean ofGradient = sheets.size() == 1;
      SheetView sheet = new SheetView(
          Sheet.of(row.shape()),
          entry,
          form.picture(),
          place -> row.describe(place),
          new SheetView.Listener() {
            @Override
            public void moved(int place) {
              moveTo(place);
            }

            @Override
            public void chosen(int place) {
              chosen.accept(row.reference(place, ofGradient));
            }
          });
      sheets.add(sheet);
      figures.add(new FiguresView(entry, form.lines()));
      column.add(sheet, "wmin 0, h pref!");
      column.add(figures.get(figures.size() - 1), "wmin 0, h pref!");
      pictures.add(column);
    }
    return pictures;
  }

  /** Rings a number in all three pictures; −1 takes the rings away. */
  void moveTo(int place) {
    sheets.forEach(sheet -> sheet.moveTo(place));
    if (place >= 0) {
      hovered.accept(this, row.describe(place));
    }
  }

  /** Whether a row has the same parameter in the same shape. */
  boolean fits(LedgerRow other) {
    return row.name().equals(other.name()) && row.shape().equals(other.shape());
  }

  /** Shows other numbers of the same parameter. */
  void show(LedgerRow shown) {
    row = shown;
    title.setText(shown.name());
    shape.setText(shown.shape().toString());
    count.setText(shown.count() + " numbers");
    gradient.setText("gradient: " + shown.gradientWords());
    UpdateSize size = shown.update();
    update.setText("|Δw|/|w| " + size.text() + "  " + size.mark().words());
    update.setToolTipText(
        "How far the last update moved the weights, against their size:" + " about 10⁻³ is usual");
    update.putClientProperty(
        "FlatLaf.style",
        size.mark().words().isEmpty()
            ? "foreground: $Label.disabledForeground; font: -1"
            : "foreground: " + hex() + "; font: -1");
    for (int i = 0; i < sheets.size(); i++) {
      LedgerRow.Entry entry = shown.entries().get(i);
      sheets.get(i).show(Sheet.of(shown.shape()), entry, place -> row.describe(place));
      figures.get(i).show(entry);
    }
  }

  private static String hex() {
    int rgb = Theme.current().colors().warning().getRGB();
    return "#%06x".formatted(rgb & 0xFFFFFF);
  }
}
