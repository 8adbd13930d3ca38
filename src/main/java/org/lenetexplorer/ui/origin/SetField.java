package org.lenetexplorer.ui.origin;

import java.awt.event.ActionEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.component.TypingUndo;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/**
 * A field in which another value is written for the number that is looked at. Enter or the button sets it; what is no number stays,
 * with a sentence, and changes nothing. Escape empties the field.
 */
@EdtOnly
final class SetField extends JPanel {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?((\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?|nan|inf)");

  private final JTextField text = new JTextField();
  private final JButton set = new JButton("Set");
  private final FlowText fault = new FlowText("origin.set.fault", "why the number can't be set so");
  private final TypingUndo typing = TypingUndo.in(text);
  private final Consumer<Float> taken;
  private String number = "";

  /**
   * A field.
   *
   * @param taken gets the value that was written
   */
  SetField(Consumer<Float> taken) {
    super(new MigLayout(
        "insets 0, gapx " + Spacing.HALF + ", gapy 2, hidemode 3",
        "[pref!][grow,fill,0::][pref!]",
        "[center][]"));
    this.taken = taken;
    setOpaque(false);
    JLabel label = new JLabel("Set to");
    label.setLabelFor(text);
    text.setName("origin.set");
    text.setFont(Fonts.numbers());
    text.setToolTipText("Write another value and press Enter: the run goes on with it as a branch");
    text.addActionListener(event -> take());
    text.getInputMap().put(KeyStroke.getKeyStroke("BACK_SPACE"), "delete-previous");
    text.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "forget");
    text.getActionMap().put("forget", new AbstractAction() {
      /** Where there is nothing to forget, the key is left to the window. */
      @Override
      public boolean isEnabled() {
        return !text.getText().isEmpty();
      }

      @Override
      public void actionPerformed(ActionEvent event) {
        forget();
      }
    });
    set.setName("origin.set.take");
    set.putClientProperty("JButton.buttonType", "toolBarButton"); // as narrow as its word
    set.setToolTipText("Set the number; what follows is a new branch");
    set.addActionListener(event -> take());
    fault.setVisible(false);
    add(label);
    add(text, "wmin 60");
    add(set, "wrap");
    add(fault, "span, growx, wmin 0");
  }

  /** Says which number is set, and whether it can be now; what was written for another one is forgotten. */
  void show(String shown, boolean ready) {
    if (!shown.equals(number)) {
      number = shown;
      forget();
    }
    text.getAccessibleContext().setAccessibleName("set " + number + " to");
    text.setEnabled(ready);
    set.setEnabled(ready);
  }

  /** Empties the field. */
  void forget() {
    text.setText("");
    typing.forget();
    tell("");
  }

  private void take() {
    if (text.getText().isBlank()) {
      tell("");
      return;
    }
    Optional<Float> value = value(text.getText());
    if (value.isPresent()) {
      forget();
      taken.accept(value.get());
    } else {
      tell("“" + text.getText() + "” is not a number; write one like 0.5, −1e-3, nan or inf.");
    }
  }

  /** The nearest float32 of a number as people write it, with either minus sign. */
  static Optional<Float> value(String written) {
    String plain = written.strip().replace('−', '-').toLowerCase(java.util.Locale.ROOT);
    if (!NUMBER.matcher(plain).matches()) {
      return Optional.empty();
    }
    float sign = plain.startsWith("-") ? -1 : 1;
    if (plain.endsWith("nan")) {
      return Optional.of(Float.NaN);
    }
    return Optional.of(
        plain.endsWith("inf") ? sign * Float.POSITIVE_INFINITY : Float.parseFloat(plain));
  }

  private void tell(String sentence) {
    text.putClientProperty("JComponent.outline", sentence.isEmpty() ? null : "error");
    fault.setForeground(Theme.current().colors().error());
    fault.setText(sentence);
    fault.setVisible(!sentence.isEmpty());
    revalidate();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (text != null) {
      text.setFont(Fonts.numbers());
      fault.setForeground(Theme.current().colors().error());
    }
  }
}
