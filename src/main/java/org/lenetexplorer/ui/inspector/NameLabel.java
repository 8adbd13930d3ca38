package org.lenetexplorer.ui.inspector;

import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.JLabel;
import org.lenetexplorer.ui.model.EdtOnly;

/** A parameter's name: {@code conv1.weight}, or only {@code weight} where there is no room for the layer before it. */
@EdtOnly
final class NameLabel extends JLabel {
  private String whole = "";

  /** Shows another name; the whole of it is what is read aloud. */
  void show(String name) {
    whole = name;
    getAccessibleContext().setAccessibleName(name);
    choose(getWidth());
    revalidate();
  }

  private void choose(int width) {
    boolean fits = width == 0 || width >= size(whole).width;
    setText(fits ? whole : whole.substring(whole.lastIndexOf('.') + 1));
  }

  @Override
  public void setBounds(int x, int y, int width, int height) {
    super.setBounds(x, y, width, height);
    choose(width);
  }

  /** As much as the whole name needs, whichever is shown. */
  @Override
  public Dimension getPreferredSize() {
    return isPreferredSizeSet() || whole == null ? super.getPreferredSize() : size(whole);
  }

  @Override
  public Dimension getMinimumSize() {
    return whole == null
        ? super.getMinimumSize()
        : size(whole.substring(whole.lastIndexOf('.') + 1));
  }

  private Dimension size(String text) {
    var metrics = getFontMetrics(getFont());
    Insets insets = getInsets();
    return new Dimension(
        metrics.stringWidth(text) + insets.left + insets.right + 1,
        metrics.getHeight() + insets.top + insets.bottom);
  }
}
