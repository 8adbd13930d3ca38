package org.lenetexplorer.ui.inspector;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.text.ParseException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.JFormattedTextField;
import javax.swing.JFormattedTextField.AbstractFormatter;
import javax.swing.JSpinner;
import javax.swing.KeyStroke;
import javax.swing.text.DefaultFormatterFactory;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.TypingUndo;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NumberArgument;

/**
 * A spinner for a number within limits. Its arrows stop at them; a text beyond them, or none at all, stays in the field, red and
 * with a sentence, and changes nothing. Enter or leaving the field takes what was typed.
 */
@EdtOnly
final class NumberField<T extends Number> extends JSpinner {
  private static final int LEAST_WIDTH = 52;

  private final NumberModel<T> numbers;
  private final Function<T, String> taken;
  private final Consumer<String> told;
  private final JFormattedTextField text;
  private final TypingUndo typing;
  private boolean showing;
  private boolean refused;

  /**
   * A field.
   *
   * @param name for tests, {@code layer.stride.height}
   * @param spoken for screen readers, {@code stride height}
   * @param taken does something with a number; answers why it can't, or with nothing
   * @param told gets the sentence to be shown beneath, empty where all is well
   */
  NumberField(
      String name,
      String spoken,
      NumberArgument<T> argument,
      Function<T, String> taken,
      Consumer<String> told) {
    super(new NumberModel<>(argument));
    @SuppressWarnings("unchecked") // it was just made
    NumberModel<T> made = (NumberModel<T>) getModel();
    numbers = made;
    this.taken = taken;
    this.told = told;
    DefaultEditor editor = new DefaultEditor(this);
    text = editor.getTextField();
    text.setFormatterFactory(new DefaultFormatterFactory(new Limits()));
    text.setFocusLostBehavior(JFormattedTextField.PERSIST);
    text.setEditable(true);
    text.setColumns(3);
    text.setHorizontalAlignment(JFormattedTextField.TRAILING);
    typing = TypingUndo.in(text);
    setEditor(editor);
    putClientProperty("JComponent.minimumWidth", LEAST_WIDTH);
    setName(name);
    text.setName(name + ".text");
    getAccessibleContext().setAccessibleName(spoken);
    text.getAccessibleContext().setAccessibleName(spoken);
    setToolTipText(argument.tip());
    text.setToolTipText(argument.tip());
    listen();
  }

  /** The limits of an argument as a formatter: a text beyond them is none of its numbers. */
  private final class Limits extends AbstractFormatter {
    @Override
    public Object stringToValue(@Nullable String typed) throws ParseException {
      String wanted = typed == null ? "" : typed;
      String refusal = numbers.argument().refusalOf(wanted);
      if (!refusal.isEmpty()) {
        throw new ParseException(refusal, 0);
      }
      return numbers.argument().read(wanted).orElseThrow();
    }

    @Override
    public String valueToString(@Nullable Object value) {
      return value == null ? "" : numbers.text(value);
    }
  }

  private void listen() {
    addChangeListener(event -> {
      if (!showing) {
        tell(taken.apply(numbers.getValue()));
      }
    });
    text.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "take");
    text.getActionMap().put("take", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        take();
      }
    });
    text.addFocusListener(new FocusAdapter() {
      @Override
      public void focusLost(FocusEvent event) {
        if (!event.isTemporary()) {
          take();
        }
      }
    });
  }

  /** Takes what was typed, or says why not. */
  private void take() {
    if (refused && text.getValue().equals(numbers.getValue()) && !isTyped()) {
      return;
    }
    try {
      boolean changes = isTyped();
      tell("");
      text.commitEdit();
      if (changes) {
        typing.forget();
      }
    } catch (ParseException e) {
      tell(String.valueOf(e.getMessage()));
    }
  }

  /** Before an arrow counts: a text that can't be taken gives way to the last good number. */
  @Override
  public void commitEdit() {
    try {
      super.commitEdit();
    } catch (ParseException e) {
      text.setValue(numbers.getValue());
      tell("");
    }
  }

  private boolean isTyped() {
    return !text.getText().equals(numbers.text(numbers.getValue()));
  }

  private void tell(String sentence) {
    refused = !sentence.isEmpty();
    putClientProperty("JComponent.outline", refused ? "error" : null);
    told.accept(sentence);
  }

  /** Shows an argument; what was refused stays to be mended as long as the argument has the same value. */
  void show(NumberArgument<T> argument) {
    boolean same = argument.value().equals(numbers.argument().value());
    boolean stays = same && (refused || isTyped());
    numbers.limit(argument);
    if (!stays) {
      showing = true;
      setValue(argument.value());
      text.setValue(argument.value());
      showing = false;
      typing.forget();
      if (refused) {
        tell("");
      }
    }
  }

  /** Goes back to the last good number. */
  void forget() {
    showing = true;
    numbers.setValue(numbers.argument().value());
    text.setValue(numbers.getValue());
    showing = false;
    if (refused) {
      tell("");
    }
  }

  /** Puts the focus into the text. */
  boolean focus() {
    return text.requestFocusInWindow();
  }

  /** Marks the field as one that does not fit its neighbours, or takes the mark away. */
  void mark(boolean wrong) {
    if (!refused) {
      putClientProperty("JComponent.outline", wrong ? "error" : null);
    }
  }
}
