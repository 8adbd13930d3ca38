package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.theme.Theme;

/**
 * One map with a cursor that the mouse or the arrow keys move from cell to cell. The cell under the cursor is ringed,
 * shown as a tooltip, read to screen readers and told to listeners.
 */
public final class HeatMapView extends JComponent implements Accessible {
  private final List<Consumer<Point>> listeners = new ArrayList<>();
  private String title;
  private HeatMap map;
  private @Nullable Consumer<Point> choice;
  private String hint = "";
  private Detail detail = Detail.NUMBERS;
  private @Nullable Point cursor;
  private AffineTransform lastTransform = new AffineTransform();

  /**
   * A view.
   *
   * @param title what the map is, "conv1 kernel 3": the accessible name
   */
  public HeatMapView(String title, HeatMap map) {
    this.title = title;
    this.map = map;
    setFocusable(true);
    setToolTipText("");
    listen();
    bind("UP", -1, 0);
    bind("DOWN", 1, 0);
    bind("LEFT", 0, -1);
    bind("RIGHT", 0, 1);
  }

  /** Shows another map; the cursor stays where the new map has such a cell. */
  public void show(String newTitle, HeatMap newMap) {
    title = newTitle;
    map = newMap;
    Point old = cursor;
    if (old != null && (old.x >= map.width() || old.y >= map.height())) {
      cursor = null;
    }
    repaint();
  }

  /** Chooses how much is drawn. */
  public void setDetail(Detail shown) {
    detail = shown;
    repaint();
  }

  /** Adds a listener for the cell under the cursor, as (column, row). */
  public void addListener(Consumer<Point> listener) {
    listeners.add(listener);
  }

  /**
   * Lets a cell be chosen by a click, or by Enter where the cursor is.
   *
   * @param whatFor what a click does, for the tooltip
   * @param chosen told the cell as (column, row)
   */
  public void setChoice(String whatFor, Consumer<Point> chosen) {
    choice = chosen;
    hint = whatFor;
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "choose");
    getActionMap().put("choose", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        choose(cursor);
      }
    });
  }

  private void choose(@Nullable Point cell) {
    Consumer<Point> chosen = choice;
    if (chosen != null && cell != null) {
      chosen.accept(new Point(cell));
    }
  }

  /** The cell under the cursor as (column, row). */
  public Optional<Point> cursor() {
    return Optional.ofNullable(cursor).map(Point::new);
  }

  /**
   * Moves the cursor and tells the listeners; beyond the edge it stays at the edge.
   *
   * @param row from 0
   * @param column from 0
   */
  public void moveTo(int row, int column) {
    Point cell = new Point(
        Math.max(0, Math.min(map.width() - 1, column)),
        Math.max(0, Math.min(map.height() - 1, row)));
    if (cell.equals(cursor)) {
      return;
    }
    String before = sentence();
    cursor = cell;
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, sentence());
    listeners.forEach(listener -> listener.accept(new Point(cell)));
    repaint();
  }

  private void moveBy(int rows, int columns) {
    Point at = cursor;
    if (at == null) {
      moveTo(0, 0);
    } else {
      moveTo(at.y + rows, at.x + columns);
    }
  }

  private void bind(String key, int rows, int columns) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap().put(key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        moveBy(rows, columns);
      }
    });
  }

  private void listen() {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseMoved(MouseEvent event) {
        cellAt(event).ifPresent(cell -> moveTo(cell.y, cell.x));
      }

      @Override
      public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        if (SwingUtilities.isLeftMouseButton(event) && event.getClickCount() == 1) {
          cellAt(event).ifPresent(HeatMapView.this::choose);
        }
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

  private Optional<Point> cellAt(MouseEvent event) {
    return CellGrid.fit(area(), map.height(), map.width(), lastTransform)
        .cellAt(event.getX(), event.getY());
  }

  private Rectangle area() {
    return new Rectangle(2, 2, getWidth() - 4, getHeight() - 4);
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    return cellAt(event)
        .map(cell ->
            title + ", " + map.describe(cell.y, cell.x) + (hint.isEmpty() ? "" : " – " + hint))
        .orElse(null);
  }

  private String sentence() {
    Point at = cursor;
    if (at != null) {
      return title + ", " + map.describe(at.y, at.x);
    }
    String state = map.content() == Content.VALUES ? "" : ", " + map.content().words();
    return title + ", " + map.height() + " by " + map.width() + " cells" + state;
  }

  @Override
  public Dimension getPreferredSize() {
    return isPreferredSizeSet()
        ? super.getPreferredSize()
        : new Dimension(map.width() * 8 + 6, map.height() * 8 + 6);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    lastTransform = g.getTransform();
    CellGrid grid = map.paint(g, area(), detail);
    Point at = cursor;
    if (at != null) {
      ring(g, grid.bounds(at.y, at.x), 2);
    }
    if (isFocusOwner()) {
      ring(g, grid.bounds(), 1);
    }
    g.dispose();
  }

  private static void ring(Graphics2D g, Rectangle2D around, int width) {
    TextPainter.smooth(g);
    g.setColor(Theme.current().colors().ring());
    g.setStroke(new BasicStroke(width));
    g.draw(new Rectangle2D.Double(
        around.getX() - width / 2.0,
        around.getY() - width / 2.0,
        around.getWidth() + width,
        around.getHeight() + width));
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleHeatMap();
    }
    return accessibleContext;
  }

  private final class AccessibleHeatMap extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return title;
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
