package org.lenetexplorer.ui.dialog;

import java.awt.Dialog;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Icons;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/**
 * A question with buttons, which waits for its answer: Enter gives the one expected, Escape the one that changes nothing. The
 * drastic one stands apart on the left.
 *
 * @param <A> what answers are
 */
@EdtOnly
final class Question<A> {
  private static final int TEXT_WIDTH = 400;
  private static final int ICON = 48;

  private final JDialog dialog;
  private final String name;
  private A answer;

  /**
   * Prepares a question.
   *
   * @param name for tests: its buttons are called by it and their answers, {@code save.discard}
   * @param sentence what is asked
   * @param detail what hangs on it, in a sentence
   * @param unanswered the answer if the dialog is just closed
   */
  Question(Window owner, String name, String sentence, String detail, A unanswered) {
    dialog = new JDialog(owner, "LeNet Explorer", Dialog.ModalityType.APPLICATION_MODAL);
    this.name = name;
    answer = unanswered;
    dialog.setName(name);
    dialog.getAccessibleContext().setAccessibleDescription(sentence + " " + detail);
    JPanel words = new JPanel(new MigLayout(
        "insets 0, wrap 1, gapy " + Spacing.UNIT, "[" + Spacing.scaled(TEXT_WIDTH) + "!,fill]"));
    words.add(text("sentence", sentence, true));
    words.add(text("detail", detail, false));
    JPanel content = new JPanel(new MigLayout(
        "insets " + Spacing.GROUP + ", wrap 2, gapy " + Spacing.PANEL,
        "[pref!]" + Spacing.PANEL + "[grow]"));
    content.add(new JLabel(Icons.application(ICON)), "aligny top");
    content.add(words, "aligny top");
    dialog.setContentPane(content);
    dialog.setResizable(false);
    onEscape();
  }

  /** Shows something below the sentences. */
  Question<A> showing(JComponent part) {
    dialog.getContentPane().add(part, "span 2, growx, pushx");
    return this;
  }

  private JTextArea text(String part, String words, boolean strong) {
    JTextArea text = new JTextArea(words);
    text.setName(name + "." + part);
    text.setEditable(false);
    text.setFocusable(false);
    text.setOpaque(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setBorder(null);
    text.setSize(Spacing.scaled(TEXT_WIDTH), 1);
    text.setFont(strong ? Fonts.title() : UIManager.getFont("Label.font"));
    text.setForeground(
        strong ? Theme.current().colors().text() : Theme.current().colors().quietText());
    text.getAccessibleContext().setAccessibleName(words);
    return text;
  }

  private void onEscape() {
    JComponent root = dialog.getRootPane();
    root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
        .put(KeyStroke.getKeyStroke("ESCAPE"), "leave");
    root.getActionMap().put("leave", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        dialog.dispose();
      }
    });
  }

  /**
   * Shows the question and waits.
   *
   * @param expected what Enter answers
   * @param others the first is what loses something or leads away, the rest is neither
   */
  @SafeVarargs
  final A ask(Choice<A> expected, Choice<A>... others) {
    JPanel buttons = new JPanel(new MigLayout("insets 0, fillx, gap " + Spacing.UNIT));
    buttons.setOpaque(false);
    JButton first = button(expected);
    for (int i = 0; i < others.length; i++) {
      buttons.add(button(others[i]), i == 0 ? "sg button, pushx" : "sg button");
    }
    buttons.add(first, others.length == 0 ? "pushx, alignx right" : "sg button");
    dialog.getContentPane().add(buttons, "span 2, growx, pushx");
    dialog.getRootPane().setDefaultButton(first);
    dialog.pack();
    dialog.setLocationRelativeTo(dialog.getOwner());
    first.requestFocusInWindow();
    dialog.setVisible(true);
    return answer;
  }

  private JButton button(Choice<A> choice) {
    JButton button = new JButton(choice.words());
    button.setName(name + "." + String.valueOf(choice.answer()).toLowerCase(Locale.ROOT));
    button.setMnemonic(choice.mnemonic());
    button.setToolTipText(choice.tip());
    button.addActionListener(event -> {
      answer = choice.answer();
      dialog.dispose();
    });
    return button;
  }
}
