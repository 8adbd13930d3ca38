package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** The map with the window on it, and the output; mouse and arrow keys say where the window is to be. */
final class WindowCanvas extends JComponent implements Accessible {
  private final Consumer<Point> wanted;
  private SlidingWindow window;
  private Point at = new Point();
  private AffineTransform lastTransform = new AffineTransform();

  /**
   * A canvas.
   *
   * @param wanted gets the output cell, as (column, row), that the user points at
   */
  WindowCanvas(SlidingWindow window, Consumer<Point> wanted) {
    this.window = window;
    this.wanted = wanted;
    setFocusable(true);
    setToolTipText("Point at a cell, or move the window with the arrow keys");
    listen();
    bind("UP", -1, 0);
    bind("DOWN", 1, 0);
    bind("LEFT", 0, -1);
    bind("RIGHT", 0, 1);
  }

  /** Draws a window at an output cell. */
  void show(SlidingWindow shown, Point output) {
    String before = sentence();
    window = shown;
    at = new Point(output);
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, sentence());
    repaint();
  }

  private void bind(String key, int rows, int columns) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap().put(key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        wanted.accept(new Point(
            Math.max(0, Math.min(window.columns().positions() - 1, at.x + columns)),
            Math.max(0, Math.min(window.rows().positions() - 1, at.y + rows))));
      }
    });
  }

  private void listen() {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseMoved(MouseEvent event) {
        layout(DevicePixels.of(lastTransform))
            .outputAt(window, event.getX(), event.getY())
            .filter(cell -> !cell.equals(at))
            .ifPresent(wanted);
      }

      @Override
      public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
        mouseMoved(event);
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addFocusListener(new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        repaint();
      }

      @Override
      public void focusLost(FocusEvent event) {
        repaint();
      }
    });
  }

  private double head() {
    return getFontMetrics(Fonts.small()).getHeight() + 4;
  }

  private WindowLayout layout(DevicePixels device) {
    Rectangle2D area =
        new Rectangle2D.Double(2, head(), getWidth() - 4, Math.max(0, getHeight() - head() - 2));
    return WindowLayout.fit(area, Spacing.scaled(Spacing.PANEL), window, at, device);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(320), Spacing.scaled(180));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    lastTransform = g.getTransform();
    WindowLayout layout = layout(DevicePixels.of(lastTransform));
    new WindowPainter(g, window, layout, at).paint();
    titles(g, layout);
    if (isFocusOwner()) {
      g.setColor(Theme.current().colors().ring());
      g.setStroke(new BasicStroke(1));
      g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, 6, 6);
    }
    g.dispose();
  }

  /** What the two grids are, above them: with their sizes where there is room, and never one over the other. */
  private void titles(Graphics2D g, WindowLayout layout) {
    String from = "input " + words(window.rows().extent(), window.columns().extent());
    String to = "output " + words(window.rows().positions(), window.columns().positions());
    if (place(g, layout.output(), to).getMinX()
        < place(g, layout.input(), from).getMaxX() + Spacing.UNIT) {
      from = "input";
      to = "output";
    }
    title(g, layout.input(), from);
    title(g, layout.output(), to);
  }

  private void title(Graphics2D g, CellGrid grid, String words) {
    TextPainter.left(
        g, words, Fonts.small(), place(g, grid, words), Theme.current().colors().quietText());
  }

  private Rectangle2D place(Graphics2D g, CellGrid grid, String words) {
    double wide = g.getFontMetrics(Fonts.small()).stringWidth(words);
    double x = Math.max(2, Math.min(getWidth() - wide - 2, grid.bounds().getCenterX() - wide / 2));
    return new Rectangle2D.Double(x, Math.max(0, grid.y() - head()), wide, head() - 2);
  }

  private static String words(int height, int width) {
    return height + " × " + width;
  }

  private String sentence() {
    return window.sentence(at);
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleCanvas();
    }
    return accessibleContext;
  }

  private final class AccessibleCanvas extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return "window on the input, and the output";
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
