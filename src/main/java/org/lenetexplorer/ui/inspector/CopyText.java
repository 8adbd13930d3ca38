package org.lenetexplorer.ui.inspector;

import java.awt.datatransfer.StringSelection;
import java.util.regex.Pattern;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;
import org.lenetexplorer.ui.model.EdtOnly;

/** A text that looks like a label in either theme, wraps, and can be chosen and copied. */
@EdtOnly
class CopyText extends JTextArea {
  private static final Pattern PAIR = Pattern.compile("\\((\\d+), (\\d+)\\)");
  private static final char NO_BREAK = '\u00a0';

  /**
   * A text.
   *
   * @param name for tests; what follows the last dot is the accessible name
   */
  CopyText(String name) {
    setName(name);
    setEditable(false);
    ((DefaultCaret) getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    setLineWrap(true);
    setWrapStyleWord(true);
    getAccessibleContext().setAccessibleName(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Puts a text, in which a line never breaks inside (5, 5) or 5 × 5, if it is another one. */
  final void put(String text) {
    String whole = PAIR.matcher(text)
        .replaceAll("($1," + NO_BREAK + "$2)")
        .replace(" × ", NO_BREAK + "×" + NO_BREAK);
    if (!getText().equals(whole)) {
      setText(whole);
    }
  }

  /** Copies what can be pasted into a program, with ordinary spaces. */
  @Override
  public void copy() {
    String chosen = getSelectedText();
    if (chosen != null) {
      StringSelection plain = new StringSelection(chosen.replace(NO_BREAK, ' '));
      getToolkit().getSystemClipboard().setContents(plain, plain);
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setOpaque(false);
    setBorder(BorderFactory.createEmptyBorder());
    setMargin(null);
    setFont(UIManager.getFont("Label.font"));
  }
}
