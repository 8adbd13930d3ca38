package org.lenetexplorer.ui.training;

import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;

/** A text that wraps and can be copied: a hint, a fault, or mathematics. It is not there while it has nothing to say. */
@EdtOnly
final class Note extends JTextArea {
  private final Kind kind;

  /** What a note is, which decides its letters and colour. */
  enum Kind {
    HINT,
    FAULT,
    CODE,
    MATHEMATICS
  }

  /**
   * A note that says nothing yet.
   *
   * @param name for tests; what follows the last dot is the accessible name
   */
  Note(String name, Kind kind) {
    this.kind = kind;
    setName(name);
    setEditable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    getAccessibleContext().setAccessibleName(name.substring(name.lastIndexOf('.') + 1));
    setVisible(false);
    updateUI();
  }

  /** Says something; an empty text takes it away. */
  void say(String text) {
    if (!getText().equals(text)) {
      setText(text);
    }
    setVisible(!text.isEmpty());
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (getCaret() instanceof DefaultCaret caret) { // a new one in every look
      caret.setUpdatePolicy(
          DefaultCaret.NEVER_UPDATE); // a changed text is no reason to scroll to it
    }
    setOpaque(false);
    setBorder(BorderFactory.createEmptyBorder());
    setMargin(null);
    Kind look = kind; // null while the area itself is being made
    if (look == null) {
      return;
    }
    setFont(
        switch (look) {
          case HINT -> Fonts.small();
          case FAULT -> Fonts.text();
          case CODE -> Fonts.numbers();
          case MATHEMATICS -> Fonts.text().deriveFont(Fonts.text().getSize2D() + 2);
        });
    setForeground(
        switch (look) {
          case HINT -> Theme.current().colors().quietText();
          case FAULT -> Theme.current().colors().error();
          case CODE, MATHEMATICS -> Theme.current().colors().text();
        });
  }
}
