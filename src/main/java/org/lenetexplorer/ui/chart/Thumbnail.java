package org.lenetexplorer.ui.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.session.Assessment.Misread;
import org.lenetexplorer.ui.component.CellGrid;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.ColorScale;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A small picture of one image of a data set, to be pressed. */
@EdtOnly
final class Thumbnail extends JButton {
  private static final int SIDE = 44;

  private final BufferedImage image;
  private final Color frame = Theme.current().colors().line();

  Thumbnail(Dataset set, Misread misread) {
    image = image(set, misread.index());
    String names = "image " + misread.index() + ", a "
        + set.classNames().get(misread.truth()) + " taken for "
        + set.classNames().get(misread.predicted());
    getAccessibleContext().setAccessibleName(names);
    setName("chart.image." + misread.index());
    setToolTipText(names);
    setMargin(new Insets(0, 0, 0, 0));
    setBorder(BorderFactory.createEmptyBorder());
    setContentAreaFilled(false);
  }

  private static BufferedImage image(Dataset set, int index) {
    ColorScale scale = Theme.current().scale(Quantity.PIXELS);
    BufferedImage drawn = new BufferedImage(set.width(), set.height(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < set.height(); row++) {
      for (int column = 0; column < set.width(); column++) {
        float ink = set.pixel(index, row, column) / 255f;
        drawn.setRGB(column, row, scale.rgb(ink, 1));
      }
    }
    return drawn;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(SIDE), Spacing.scaled(SIDE));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    CellGrid grid =
        CellGrid.fit(new Rectangle(2, 2, getWidth() - 4, getHeight() - 4), 1, 1, g.getTransform());
    Rectangle place = grid.bounds().getBounds();
    g.drawImage(image, place.x, place.y, place.width, place.height, null);
    boolean lit = isFocusOwner() || getModel().isRollover();
    g.setColor(lit ? Theme.current().colors().ring() : frame);
    g.drawRect(place.x - 1, place.y - 1, place.width + 1, place.height + 1);
    g.dispose();
  }
}
