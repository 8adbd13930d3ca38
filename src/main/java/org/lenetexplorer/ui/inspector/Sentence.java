package org.lenetexplorer.ui.inspector;

import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Theme;

/** A red sentence on what can't be, there only as long as there is something to say. */
@EdtOnly
final class Sentence extends CopyText {
  Sentence(String name) {
    super(name);
    setVisible(false);
  }

  /** Says a sentence; an empty one takes it away. */
  void say(String sentence) {
    put(sentence);
    setVisible(!sentence.isEmpty());
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setForeground(Theme.current().colors().error());
  }
}
