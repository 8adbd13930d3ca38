package org.lenetexplorer.ui.layer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.lenetexplorer.debugger.explain.Plane;
import org.lenetexplorer.ui.component.CellGrid;
import org.lenetexplorer.ui.component.Content;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.LabelledBars;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Contrast;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

/** A plane as it is drawn: a map, a few bars, or one number. What is not computed is hatched. */
final class PlaneFigure {
  /** How a plane is drawn. */
  enum Form {
    MAP,
    BARS,
    NUMBER
  }

  private static final int MOST_BARS = 16;

  /** A cell in which small gradients have room. */
  private static final double LEAST_FOR_NUMBERS = 56;

  private final Plane plane;
  private final boolean turned;
  private final Quantity quantity;
  private final float limit;
  private final Form form;
  private final HeatMap hatched;
  private final HeatMap filled;
  private final LabelledBars bars;

  /**
   * A figure.
   *
   * @param turned whether it is drawn turned by 180°
   * @param limit the absolute value in full colour
   */
  PlaneFigure(Plane plane, boolean turned, float limit) {
    this.plane = plane;
    this.turned = turned;
    this.limit = limit;
    quantity = quantity(plane.kind());
    form = form(plane);
    Content absence =
        plane.kind() == Plane.Kind.GRADIENT ? Content.NO_GRADIENT : Content.NOT_COMPUTED;
    boolean number = form == Form.NUMBER;
    hatched = HeatMap.without(absence, plane.rows(), number ? 3 : plane.columns(), quantity);
    float[] values = new float[plane.size()];
    for (int i = 0; i < values.length; i++) {
      int cell = turned(i);
      values[i] = plane.isComputed(cell) ? plane.value(cell) : 0;
    }
    filled = HeatMap.of(values, 0, plane.rows(), plane.columns(), limit, quantity);
    bars = bars(values);
  }

  /** The colours of a kind of numbers; a mask is ink on paper. */
  static Quantity quantity(Plane.Kind kind) {
    return switch (kind) {
      case PIXEL, MASK -> Quantity.PIXELS;
      case VALUE -> Quantity.ACTIVATIONS;
      case KERNEL -> Quantity.KERNELS;
      case GRADIENT -> Quantity.GRADIENTS;
    };
  }

  private static Form form(Plane plane) {
    if (plane.size() == 1) {
      return Form.NUMBER;
    }
    return plane.columns() == 1 && plane.rows() <= MOST_BARS ? Form.BARS : Form.MAP;
  }

  private LabelledBars bars(float[] values) {
    List<String> labels = new ArrayList<>();
    List<Float> numbers = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      labels.add(Integer.toString(i));
      numbers.add(values[i]);
    }
    boolean whole = plane.computed() == plane.size();
    return new LabelledBars(
        labels, whole ? numbers : List.of(), limit > 0 ? limit : 1, quantity, -1);
  }

  Plane plane() {
    return plane;
  }

  Form form() {
    return form;
  }

  Quantity quantity() {
    return quantity;
  }

  float limit() {
    return limit;
  }

  /** Whether it is drawn turned by 180°. */
  boolean isTurned() {
    return turned;
  }

  /** The cell of the plane at a place of the drawing, or the other way round. */
  int turned(int place) {
    return turned ? plane.size() - 1 - place : place;
  }

  /** A number with four digits, or why there is none. */
  String number(int cell) {
    return plane.isComputed(cell)
        ? Numbers.format(plane.value(cell))
        : hatched.content().words();
  }

  /** The cells of a map in an area. */
  CellGrid grid(Graphics2D g, Rectangle2D area) {
    return CellGrid.fit(area, plane.rows(), plane.columns(), g.getTransform());
  }

  /** Where a cell lies in an area. */
  Rectangle2D bounds(Graphics2D g, Rectangle2D area, int cell) {
    int place = turned(cell);
    return switch (form) {
      case NUMBER -> area;
      case MAP -> grid(g, area).bounds(place / plane.columns(), place % plane.columns());
      case BARS -> {
        double row = area.getHeight() / plane.rows();
        yield new Rectangle2D.Double(area.getX(), area.getY() + place * row, area.getWidth(), row);
      }
    };
  }

  /** Cells in a rectangle of the plane. */
  Rectangle2D bounds(Graphics2D g, Rectangle2D area, int row, int column, int rows, int columns) {
    Rectangle2D first = bounds(g, area, row * plane.columns() + column);
    Rectangle2D last = bounds(g, area, (row + rows - 1) * plane.columns() + column + columns - 1);
    return first.createUnion(last);
  }

  /** The cell at a point of an area. */
  OptionalInt cellAt(AffineTransform transform, Rectangle2D area, double x, double y) {
    if (!area.contains(x, y)) {
      return OptionalInt.empty();
    }
    return switch (form) {
      case NUMBER -> OptionalInt.of(0);
      case BARS -> bars.rowAt(area, y);
      case MAP -> {
        var cell = CellGrid.fit(area, plane.rows(), plane.columns(), transform).cellAt(x, y);
        yield cell.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(turned(cell.get().y * plane.columns() + cell.get().x));
      }
    };
  }

  /** Draws it into an area. */
  void paint(Graphics2D g, Rectangle2D area) {
    switch (form) {
      case MAP -> paintMap(g, area);
      case BARS -> bars.paint(g, area);
      case NUMBER -> paintNumber(g, area);
    }
  }

  private void paintMap(Graphics2D g, Rectangle2D area) {
    int computed = plane.computed();
    Detail detail = grid(g, area).cell() < LEAST_FOR_NUMBERS ? Detail.LINES : Detail.NUMBERS;
    if (computed == plane.size()) {
      filled.paint(g, area, detail);
      return;
    }
    boolean inOrder = !turned && computed > 0 && isPrefix(computed);
    if (inOrder) {
      paintRest(g, grid(g, area), computed);
    } else {
      hatched.paint(g, area, Detail.LINES);
    }
    if (computed > 0) {
      Graphics2D part = (Graphics2D) g.create();
      part.clip(computedArea(grid(g, area)));
      filled.paint(part, area, detail);
      part.dispose();
    }
  }

  private boolean isPrefix(int computed) {
    for (int cell = 0; cell < computed; cell++) {
      if (!plane.isComputed(cell)) {
        return false;
      }
    }
    return true;
  }

  /** The hatching of what comes after the first cells: the rest of a row, and the rows below. */
  private void paintRest(Graphics2D g, CellGrid grid, int computed) {
    int row = computed / plane.columns();
    int column = computed % plane.columns();
    if (column > 0) {
      hatch(g, grid.bounds(row, column, 1, plane.columns() - column), 1);
    }
    int below = plane.rows() - row - (column > 0 ? 1 : 0);
    if (below > 0) {
      hatch(g, grid.bounds(plane.rows() - below, 0, below, plane.columns()), below);
    }
  }

  private void hatch(Graphics2D g, Rectangle2D area, int rows) {
    double cell = area.getHeight() / rows;
    int columns = (int) Math.round(area.getWidth() / cell);
    double frame = 1 / Math.abs(g.getTransform().getScaleX());
    Rectangle2D framed = new Rectangle2D.Double(
        area.getX() - frame,
        area.getY() - frame,
        area.getWidth() + 2 * frame,
        area.getHeight() + 2 * frame);
    HeatMap.without(hatched.content(), rows, columns, quantity).paint(g, framed, Detail.COLORS);
  }

  /** The cells that have a value, as stretches of rows. */
  private Area computedArea(CellGrid grid) {
    Area cells = new Area();
    for (int row = 0; row < plane.rows(); row++) {
      int start = -1;
      for (int column = 0; column <= plane.columns(); column++) {
        boolean has =
            column < plane.columns() && plane.isComputed(turned(row * plane.columns() + column));
        if (has && start < 0) {
          start = column;
        } else if (!has && start >= 0) {
          cells.add(new Area(grid.bounds(row, start, 1, column - start)));
          start = -1;
        }
      }
    }
    return cells;
  }

  private void paintNumber(Graphics2D g, Rectangle2D area) {
    if (!plane.isComputed(0)) {
      hatched.paint(g, area, Detail.COLORS);
      return;
    }
    int rgb = Theme.current().scale(quantity).rgb(plane.value(0), limit);
    TextPainter.smooth(g);
    g.setColor(new Color(rgb));
    g.fill(area);
    g.setColor(Theme.current().colors().line());
    g.draw(area);
    var font = Fonts.numbers(Fonts.text().getSize2D());
    int room = (int) (area.getWidth() / g.getFontMetrics(font).charWidth('0')) - 1;
    TextPainter.centered(
        g, Numbers.compact(plane.value(0), Math.max(3, room)), font, area, Contrast.textOn(rgb));
  }
}
