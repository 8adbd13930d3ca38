package org.lenetexplorer.ui.data;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.lenetexplorer.ui.component.LabelledBars;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;

/** A bar for each class that moves while one draws. */
@EdtOnly
final class GuessBars extends JComponent implements Accessible {
  private static final List<String> DIGITS =
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

  private LabelledBars bars = new LabelledBars(DIGITS, List.of(), 1, Quantity.ACTIVATIONS, -1);

  GuessBars() {
    setName("draw.guess");
  }

  /** Shows probabilities. */
  void show(Guess guess) {
    List<Float> values = new ArrayList<>();
    for (double probability : guess.prediction().probabilities()) {
      values.add((float) probability);
    }
    List<String> names = new ArrayList<>(guess.classes());
    while (names.size() < values.size()) {
      names.add("—"); // outputs that no class goes with
    }
    int best = guess.prediction().best();
    bars = new LabelledBars(names, values, 1, Quantity.ACTIVATIONS, best);
    getAccessibleContext()
        .setAccessibleDescription("reads " + names.get(best) + "; " + bars.describe(best));
    repaint();
  }

  /** Shows that there is nothing to be read. */
  void clear() {
    bars = new LabelledBars(bars.labels(), List.of(), 1, Quantity.ACTIVATIONS, -1);
    getAccessibleContext().setAccessibleDescription("reads nothing yet");
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(150), Spacing.scaled(130));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Spacing.scaled(90), Spacing.scaled(90));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    bars.paint(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
    g.dispose();
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
      accessibleContext.setAccessibleName("probabilities");
      accessibleContext.setAccessibleDescription("reads nothing yet");
    }
    return accessibleContext;
  }
}
