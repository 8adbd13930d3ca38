package org.lenetexplorer.ui.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JPanel;
import javax.swing.JViewport;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.Block;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** The whole chain in a line, with a frame around the part that is seen; a click or a drag moves it. Only there if needed. */
@EdtOnly
final class OverviewBar extends JPanel {
  private static final int HEIGHT = 26;

  private final NetworkView canvas;
  private final JViewport port;

  OverviewBar(NetworkView canvas, JViewport port) {
    this.canvas = canvas;
    this.port = port;
    setName("overview");
    getAccessibleContext().setAccessibleName("overview of the chain");
    setToolTipText("The whole chain; click or drag to move the view");
    setVisible(false);
    port.addChangeListener(event -> follow());
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        go(event.getX());
      }

      @Override
      public void mouseDragged(MouseEvent event) {
        go(event.getX());
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  private void follow() {
    boolean needed = canvas.getWidth() > port.getWidth();
    if (needed != isVisible()) {
      setVisible(needed);
      revalidate();
    }
    repaint();
  }

  private double scale() {
    return (getWidth() - 2.0 * Spacing.UNIT) / Math.max(1, canvas.getWidth());
  }

  private void go(int x) {
    double middle = (x - Spacing.UNIT) / scale();
    int most = Math.max(0, canvas.getWidth() - port.getWidth());
    int left = (int) Math.max(0, Math.min(most, middle - port.getWidth() / 2.0));
    port.setViewPosition(new Point(left, port.getViewPosition().y));
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(100, Spacing.scaled(HEIGHT));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    ThemeColors colors = Theme.current().colors();
    g.setColor(colors.card());
    g.fillRect(0, 0, getWidth(), getHeight());
    for (BlockView view : canvas.views()) {
      g.setColor(color(view.block(), view.isChosen(), colors));
      double x = Spacing.UNIT + view.getX() * scale();
      double width = Math.max(1.5, view.getWidth() * scale() - 1);
      g.fill(new Rectangle2D.Double(x, 8, width, getHeight() - 16));
    }
    double left = Spacing.UNIT + port.getViewPosition().x * scale();
    g.setColor(colors.ring());
    g.setStroke(new BasicStroke(1.5f));
    g.draw(new RoundRectangle2D.Double(left, 3, port.getWidth() * scale(), getHeight() - 6, 6, 6));
    g.dispose();
  }

  private static Color color(Block block, boolean chosen, ThemeColors colors) {
    return switch (block.condition()) {
      case FAULTY -> colors.error();
      case DOUBTFUL -> colors.warning();
      case UNKNOWN -> colors.hatchLine();
      case SOUND -> chosen ? colors.ring() : colors.quietText();
    };
  }
}
