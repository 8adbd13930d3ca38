package org.lenetexplorer.ui.training;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.UnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.lenetexplorer.ui.component.TypingUndo;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;

/**
 * A field for a number. Enter or leaving the field takes what was typed; what can't be taken stays, red and with a sentence, and
 * changes nothing. Escape goes back to the number that holds.
 */
@EdtOnly
final class EntryField extends JTextField {
  private static final int COLUMNS = 8;

  private final UnaryOperator<String> taken;
  private final Note sentence;
  private final TypingUndo typing;
  private Entry shown;
  private String refused = "";

  /**
   * A field.
   *
   * @param spoken for screen readers, {@code seed of the input}
   * @param sentence where it is said why a text can't be taken
   * @param taken does something with a text; answers why it can't, or with nothing
   */
  EntryField(Entry entry, String spoken, Note sentence, UnaryOperator<String> taken) {
    super(entry.text(), COLUMNS);
    this.taken = taken;
    this.sentence = sentence;
    shown = entry;
    setHorizontalAlignment(TRAILING);
    setName("training." + entry.key());
    getAccessibleContext().setAccessibleName(spoken);
    typing = TypingUndo.in(this);
    addActionListener(event -> tell(taken.apply(getText()))); // also the same number once more
    addFocusListener(new FocusAdapter() {
      @Override
      public void focusLost(FocusEvent event) {
        if (!event.isTemporary()) {
          take();
        }
      }
    });
    getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "forget");
    getActionMap().put("forget", new AbstractAction() {
      /** Where there is nothing to forget, the key is left to the window. */
      @Override
      public boolean isEnabled() {
        return isTyped();
      }

      @Override
      public void actionPerformed(ActionEvent event) {
        forget();
      }
    });
    show(entry);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setFont(Fonts.numbers());
  }

  private boolean isTyped() {
    return !getText().equals(shown.text());
  }

  /** Takes what was typed, or says why not; the same refused text is not asked for again. */
  private void take() {
    if (!isTyped()) {
      tell("");
    } else if (!getText().equals(refused)) {
      String typed = getText();
      tell(taken.apply(typed));
    }
  }

  private void tell(String told) {
    refused = told.isEmpty() ? "" : getText();
    putClientProperty("JComponent.outline", told.isEmpty() ? null : "error");
    sentence.say(told);
  }

  private void forget() {
    setText(shown.text());
    typing.forget();
    tell("");
  }

  /** Shows a number; what was typed and not taken stays as long as the number is the same. */
  void show(Entry entry) {
    boolean same = entry.text().equals(shown.text());
    shown = entry;
    setEnabled(entry.enabled());
    setToolTipText(entry.tip());
    if (!same || (!hasFocus() && refused.isEmpty())) {
      forget();
    }
  }
}
