package org.lenetexplorer.ui.data;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** A text that wraps, can be copied, and keeps room for as many lines as it may come to have. */
@EdtOnly
final class DownloadWords extends JTextArea {
  private final int lines;
  private boolean strong;
  private boolean fault;

  /**
   * A text that says nothing yet.
   *
   * @param name for tests
   * @param spoken what a screen reader calls it
   * @param lines it takes at least
   */
  DownloadWords(String name, String spoken, int lines) {
    this.lines = lines;
    setName(name);
    setEditable(false);
    setFocusable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    getAccessibleContext().setAccessibleName(spoken);
    updateUI();
  }

  /** Makes it a heading; returns this. */
  DownloadWords asHeading() {
    strong = true;
    updateUI();
    return this;
  }

  /** Says something. */
  void say(String text, boolean asFault) {
    if (!getText().equals(text)) {
      setText(text);
    }
    fault = asFault;
    setFocusable(asFault); // to be copied, and read aloud
    setForeground(ink());
  }

  private Color ink() {
    ThemeColors colors = Theme.current().colors();
    return fault ? colors.error() : strong ? colors.text() : colors.quietText();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setOpaque(false);
    setBorder(BorderFactory.createEmptyBorder());
    setMargin(null);
    Font font = strong ? Fonts.title() : Fonts.text();
    setFont(font);
    setForeground(ink());
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension wrapped = super.getPreferredSize();
    return new Dimension(wrapped.width, Math.max(wrapped.height, lines * getRowHeight()));
  }
}
