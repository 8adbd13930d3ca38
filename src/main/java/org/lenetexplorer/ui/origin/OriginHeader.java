package org.lenetexplorer.ui.origin;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;

/** Name and value of the number, the way back and forward, and what can be done with it. */
@EdtOnly
final class OriginHeader extends JPanel {
  private final JButton back;
  private final JButton forward;
  private final JButton check;
  private final JButton copy;
  private final JLabel name = new JLabel();
  private final JLabel value = new JLabel();

  /** What the buttons do. */
  record Ears(
      Runnable back,
      Runnable forward,
      Runnable check,
      Runnable text,
      Runnable csv,
      Runnable tensor) {}

  OriginHeader(Ears ears) {
    super(new MigLayout(
        "insets 0, gapx " + Spacing.HALF + ", hidemode 3",
        "[][]" + Spacing.UNIT + "[][grow,fill]" + Spacing.UNIT + "[][]",
        "[center]"));
    setOpaque(false);
    back = button("origin.back", "←", "Back to the number before (Backspace)", ears.back());
    forward = button(
        "origin.forward", "→", "Forward to the number after (Shift+Backspace)", ears.forward());
    back.getAccessibleContext().setAccessibleName("back");
    forward.getAccessibleContext().setAccessibleName("forward");
    check = new JButton("Check gradient");
    check.setName("origin.check");
    check.setToolTipText(
        "Check by finite differences: compare the gradient with (f(w + h) − f(w − h)) / 2h, computed in double precision");
    check.addActionListener(event -> ears.check().run());
    copy = new JButton("Copy ▾");
    copy.setName("origin.copy");
    JPopupMenu menu = new JPopupMenu();
    menu.add(item("origin.copy.text", "Copy as Text", ears.text()));
    menu.add(item("origin.copy.csv", "Copy Terms as CSV", ears.csv()));
    menu.add(item("origin.copy.tensor", "Copy Whole Tensor as CSV", ears.tensor()));
    copy.addActionListener(event -> menu.show(copy, 0, copy.getHeight()));
    name.setName("origin.name");
    name.setBorder(
        BorderFactory.createEmptyBorder(0, 0, 0, Spacing.HALF)); // glyphs are wider at 200 %
    name.putClientProperty("FlatLaf.styleClass", "h4");
    value.setName("origin.value");
    add(back);
    add(forward);
    add(name);
    add(value, "wmin 0");
    add(check);
    add(copy);
    setFonts();
  }

  private static JButton button(String name, String text, String tip, Runnable body) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setToolTipText(tip);
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.addActionListener(event -> body.run());
    return button;
  }

  private static JMenuItem item(String name, String text, Runnable body) {
    JMenuItem item = new JMenuItem(text);
    item.setName(name);
    item.addActionListener(event -> body.run());
    return item;
  }

  /** Shows name and value. */
  void show(String title, String number, boolean provable) {
    name.setText(title);
    value.setText(number);
    value.setToolTipText(title + " " + number);
    check.setVisible(provable);
    copy.setEnabled(true);
  }

  /** Says where the visits lead. */
  void show(Visits visits) {
    back.setEnabled(visits.canGoBack());
    forward.setEnabled(visits.canGoForward());
  }

  private void setFonts() {
    value.setFont(Fonts.numbers(Fonts.text().getSize2D() + 1));
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (value != null) {
      setFonts();
    }
  }
}
