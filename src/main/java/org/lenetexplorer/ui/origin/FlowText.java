package org.lenetexplorer.ui.origin;

import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;
import org.lenetexplorer.ui.model.EdtOnly;

/** Sentences, each in a paragraph of its own, that wrap and can be chosen and copied. */
@EdtOnly
final class FlowText extends JTextArea {
  FlowText(String name, String spoken) {
    setName(name);
    setEditable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    getAccessibleContext().setAccessibleName(spoken);
    getInputMap().put(KeyStroke.getKeyStroke("BACK_SPACE"), "none"); // goes back, as elsewhere here
  }

  /** Puts sentences, if they are others. */
  void put(List<String> sentences) {
    String text = String.join("\n", sentences);
    if (!getText().equals(text)) {
      setText(text);
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (getCaret() instanceof DefaultCaret caret) { // a new one in every look
      caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE); // other sentences are read from the top
    }
    setOpaque(false);
    setBorder(BorderFactory.createEmptyBorder());
    setMargin(null);
    setFont(UIManager.getFont("Label.font"));
  }
}
