package org.lenetexplorer.ui.formula;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.Grid;
import org.lenetexplorer.ui.component.Content;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** One grid under its name: the cells that the terms read in a frame, the picked ones in a heavier one. */
final class GridView extends JComponent implements Accessible {
  private static final int LARGE = 240; // pixels high from which on titles are larger

  /** What pointing at cells does. */
  interface Pointing {
    /** The pointer has come to a cell. */
    void at(Grid grid, int cell);

    /** A cell has been clicked on. */
    void on(Grid grid, int cell);

    /** The pointer has left the grid. */
    void away();
  }

  private @Nullable Grid grid;
  private @Nullable HeatMap map;
  private List<Integer> framed = List.of();
  private List<Integer> picked = List.of();
  private GridPainter.@Nullable Places places;
  private int under = -1;

  GridView(String name, Pointing pointing) {
    setName(name);
    setToolTipText("");
    listen(pointing);
  }

  /**
   * Shows a grid with cells framed.
   *
   * @param limit the absolute value in full colour
   */
  void show(Grid shown, float limit, List<Integer> window, List<Integer> heavier) {
    HeatMap kept = map;
    if (kept == null || grid != shown || kept.limit() != limit) {
      map = map(shown, limit);
    }
    String before = sentence();
    grid = shown;
    framed = window;
    picked = heavier;
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, sentence());
    repaint();
  }

  private static HeatMap map(Grid grid, float limit) {
    float[] values = new float[grid.rows() * grid.columns()];
    for (int cell = 0; cell < grid.count(); cell++) {
      values[cell] = grid.value(cell);
    }
    return HeatMap.of(
        values, 0, grid.rows(), grid.columns(), limit, NumberBox.quantity(grid.kind()));
  }

  private void listen(Pointing pointing) {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseMoved(MouseEvent event) {
        Grid shown = grid;
        int cell = cellAt(event).orElse(-1);
        if (shown != null && cell != under && cell >= 0) {
          pointing.at(shown, cell);
        }
        under = cell;
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        Grid shown = grid;
        if (shown != null) {
          cellAt(event).ifPresent(cell -> pointing.on(shown, cell));
        }
      }

      @Override
      public void mouseExited(MouseEvent event) {
        under = -1;
        pointing.away();
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  private OptionalInt cellAt(MouseEvent event) {
    GridPainter.Places at = places;
    return at == null ? OptionalInt.empty() : at.at(event.getX(), event.getY());
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    Grid shown = grid;
    OptionalInt cell = cellAt(event);
    return shown == null || cell.isEmpty() ? null : describe(shown, cell.getAsInt());
  }

  private static String describe(Grid grid, int cell) {
    String value =
        grid.isComputed(cell) ? Numbers.format(grid.value(cell)) : Content.NOT_COMPUTED.words();
    return grid.element(cell) + ": " + value;
  }

  @Override
  public Dimension getPreferredSize() {
    return isPreferredSizeSet() ? super.getPreferredSize() : new Dimension(180, 200);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Grid shown = grid;
    HeatMap values = map;
    if (shown == null || values == null) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    ThemeColors colors = Theme.current().colors();
    FontMetrics metrics = g.getFontMetrics(font());
    double head = 2.0 * metrics.getHeight();
    Rectangle2D area = new Rectangle2D.Double(4, head + 2, getWidth() - 8, getHeight() - head - 6);
    GridPainter painter = new GridPainter(g, shown, values);
    GridPainter.Places at = painter.paint(area);
    places = at;
    if (framed.size() < shown.count()) { // a frame around everything tells nothing
      painter.frame(at, framed, 2);
    }
    painter.frame(at, picked, 3);
    title(g, shown, at.y() - head - 2, metrics.getHeight(), colors);
    g.dispose();
  }

  private Font font() {
    return getHeight() < Spacing.scaled(LARGE) ? Fonts.small() : Fonts.text();
  }

  private void title(Graphics2D g, Grid shown, double y, double line, ThemeColors colors) {
    String size = shown.isMap()
        ? shown.rows() + " × " + shown.columns()
        : shown.count() == 1 ? "one number" : shown.count() + " numbers";
    Rectangle2D first = new Rectangle2D.Double(2, Math.max(0, y), getWidth() - 4, line);
    double wide = g.getFontMetrics(font()).stringWidth(shown.title());
    double fit = Math.min(1, first.getWidth() / wide);
    var font = font();
    TextPainter.centered(
        g, shown.title(), font.deriveFont((float) (font.getSize2D() * fit)), first, colors.text());
    Rectangle2D second = new Rectangle2D.Double(2, Math.max(0, y) + line, getWidth() - 4, line);
    TextPainter.centered(g, size, font, second, colors.quietText());
  }

  private String sentence() {
    Grid shown = grid;
    if (shown == null) {
      return "nothing yet";
    }
    String whole = shown.isWhole() ? "" : ", not all computed";
    if (framed.isEmpty()) {
      return shown + whole;
    }
    String first = describe(shown, framed.get(0));
    return framed.size() == 1
        ? shown + whole + "; " + first
        : shown + whole + "; " + framed.size() + " cells are read, from " + first + " to "
            + describe(shown, framed.get(framed.size() - 1));
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleGrid();
    }
    return accessibleContext;
  }

  private final class AccessibleGrid extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      Grid shown = grid;
      return shown == null ? "grid" : shown.title();
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
