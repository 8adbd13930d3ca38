package org.lenetexplorer.ui.layer;

import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;

/** Goes from one to the next: ‹ map 3 of 0–15 ›. */
@EdtOnly
final class Walker extends JPanel {
  private final JButton back;
  private final JButton forward;
  private final JLabel label = new JLabel();
  private int at;
  private int count = 1;

  /**
   * A walker.
   *
   * @param name for tests
   * @param wanted gets the number that is to be shown
   */
  Walker(String name, IntConsumer wanted) {
    super(new MigLayout("insets 0, gap 2, hidemode 3", "[][center][]", "[center]"));
    setOpaque(false);
    setName(name);
    back = button("‹", name + ".back", () -> wanted.accept(at - 1));
    forward = button("›", name + ".next", () -> wanted.accept(at + 1));
    label.setName(name + ".label");
    add(back);
    add(label, "wmin 96, growx");
    add(forward);
    label.setHorizontalAlignment(JLabel.CENTER);
  }

  private static JButton button(String sign, String name, Runnable action) {
    JButton button = new JButton(sign);
    button.setName(name);
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.addActionListener(event -> action.run());
    return button;
  }

  /**
   * Shows where we are; it is not seen where there is but one.
   *
   * @param thing what there are several of, {@code map}
   */
  void show(String thing, int shown, int of) {
    at = shown;
    count = of;
    String words = thing + " " + at + " of 0–" + (count - 1);
    label.setText(words);
    label.setToolTipText(count + " " + thing + "s, counted from 0");
    back.setEnabled(at > 0);
    back.getAccessibleContext().setAccessibleName("previous " + thing);
    forward.setEnabled(at + 1 < count);
    forward.getAccessibleContext().setAccessibleName("next " + thing);
    setVisible(count > 1);
  }

  /** Goes on by some, as far as there are any. */
  void walk(int by) {
    JButton button = by < 0 ? back : forward;
    if (isVisible() && button.isEnabled()) {
      button.doClick(0);
    }
  }
}
