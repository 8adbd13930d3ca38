package org.lenetexplorer.ui.data;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.lenetexplorer.data.PreparedPicture.Step;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** What becomes of a picture on its way to the network: a small map for each step, left to right. */
@EdtOnly
final class PictureSteps extends JComponent implements Accessible {
  private static final int LETTERS = 18;
  private static final int GAP = 14;

  private List<Part> parts = List.of();

  /** A step as it is drawn. */
  private record Part(String name, String brief, HeatMap map) {}

  PictureSteps() {
    setName("draw.steps");
    setToolTipText("");
  }

  /**
   * Shows the steps of a picture.
   *
   * @param network how the network sees it, row by row, or empty while that is not known
   * @param height of that, in pixels
   */
  void show(List<Step> steps, float[] network, int height) {
    List<Part> shown = new ArrayList<>();
    for (Step step : steps) {
      boolean first = shown.isEmpty();
      float[] values = first ? inverted(step.ink()) : step.ink();
      shown.add(new Part(
          step.name(),
          step.width() + "×" + step.height(),
          HeatMap.of(values, 0, step.height(), step.width(), 1, Quantity.PIXELS)));
    }
    if (network.length > 0) {
      float limit = 0;
      for (float value : network) {
        limit = Math.max(limit, Math.abs(value));
      }
      int width = network.length / height;
      shown.add(new Part(
          "as the network sees it: padded to " + width + "×" + height + " and normalised",
          "input",
          HeatMap.of(network, 0, height, width, limit, Quantity.PIXELS)));
    }
    parts = List.copyOf(shown);
    getAccessibleContext()
        .setAccessibleDescription(
            String.join("; ", parts.stream().map(Part::name).toList()));
    repaint();
  }

  /** Ink is dark on the screen's paper: brightness the other way round. */
  private static float[] inverted(float[] brightness) {
    float[] ink = new float[brightness.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = 1 - brightness[i];
    }
    return ink;
  }

  private Rectangle2D place(int part) {
    int gap = Spacing.scaled(GAP);
    int letters = Spacing.scaled(LETTERS);
    double room = (getWidth() - gap * (parts.size() + 1.0)) / Math.max(1, parts.size());
    double side = Math.max(8, Math.min(room, getHeight() - letters));
    return new Rectangle2D.Double(gap + part * (side + gap), 0, side, side);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(330), Spacing.scaled(70));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Spacing.scaled(150), Spacing.scaled(46));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    for (int i = 0; i < parts.size(); i++) {
      Rectangle2D place = place(i);
      parts.get(i).map().paint(g, place, Detail.COLORS);
      TextPainter.centered(
          g,
          parts.get(i).brief(),
          Fonts.small(),
          new Rectangle2D.Double(
              place.getX() - GAP,
              place.getMaxY(),
              place.getWidth() + 2 * GAP,
              Spacing.scaled(LETTERS)),
          Theme.current().colors().quietText());
      if (i > 0) {
        arrow(g, place.getX() - Spacing.scaled(GAP), place.getCenterY());
      }
    }
    g.dispose();
  }

  private static void arrow(Graphics2D g, double left, double y) {
    TextPainter.centered(
        g,
        "›",
        Fonts.text(),
        new Rectangle2D.Double(left, y - 8, Spacing.scaled(GAP), 16),
        Theme.current().colors().quietText());
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    for (int i = 0; i < parts.size(); i++) {
      if (place(i).contains(event.getPoint())) {
        return parts.get(i).name();
      }
    }
    return "";
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleJComponent() {
        @Override
        public AccessibleRole getAccessibleRole() {
          return AccessibleRole.CANVAS;
        }
      };
      accessibleContext.setAccessibleName("steps of the picture");
    }
    return accessibleContext;
  }
}
