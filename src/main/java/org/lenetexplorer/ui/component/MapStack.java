package org.lenetexplorer.ui.component;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where {@code count} maps of equal size lie in an area: reading row after row, the whole in the middle. Of all numbers
 * of columns it takes the one with the largest cells, but prefers a full rectangle if its cells are not much smaller. Coordinates are those of the layout; each place includes the map's frame.
 *
 * @param count maps
 * @param columns maps side by side
 * @param rows maps one above the other
 * @param x left edge of the first map
 * @param y upper edge of the first map
 * @param width of one place
 * @param height of one place
 * @param gap between places
 * @param cell edge of a cell
 */
public record MapStack(
    int count,
    int columns,
    int rows,
    double x,
    double y,
    double width,
    double height,
    double gap,
    double cell) {
  /** How small cells may become, as a share of the largest possible, for the sake of a full rectangle. */
  private static final double LEAST_SHARE = 0.6;

  /**
   * The best places.
   *
   * @param count maps, at least 1
   * @param mapHeight cells of one map from top to bottom
   * @param mapWidth cells of one map from left to right
   * @param gap pixels between maps
   * @param scale device pixels for each pixel of the layout; cells are whole numbers of device pixels where that is at
   *     least one
   * @throws IllegalArgumentException if there is no map or a map has no cells
   */
  public static MapStack fit(
      Rectangle2D area, int count, int mapHeight, int mapWidth, int gap, double scale) {
    if (count < 1 || mapHeight < 1 || mapWidth < 1) {
      throw new IllegalArgumentException(
          count + " maps of " + mapHeight + " × " + mapWidth + " can't be placed");
    }
    List<MapStack> stacks = IntStream.rangeClosed(1, count)
        .filter(columns -> columns == 1 || rows(count, columns) < rows(count, columns - 1))
        .mapToObj(columns -> of(area, count, columns, mapHeight, mapWidth, gap, scale))
        .toList();
    double largest = stacks.stream().mapToDouble(MapStack::cell).max().orElse(0);
    return stacks.stream()
        .filter(stack -> stack.cell >= LEAST_SHARE * largest)
        .min(Comparator.comparing((MapStack stack) -> stack.emptyPlaces() > 0)
            .thenComparingDouble(stack -> -stack.cell)
            .thenComparingInt(MapStack::emptyPlaces)
            .thenComparingInt(MapStack::columns))
        .orElseThrow();
  }

  private static MapStack of(
      Rectangle2D area,
      int count,
      int columns,
      int mapHeight,
      int mapWidth,
      int gap,
      double scale) {
    int rows = rows(count, columns);
    double roomWide = share(area.getWidth(), columns, gap) * scale - 2;
    double roomHigh = share(area.getHeight(), rows, gap) * scale - 2;
    double cell = CellGrid.wholeIfPossible(Math.min(roomWide / mapWidth, roomHigh / mapHeight));
    double width = (cell * mapWidth + 2) / scale;
    double height = (cell * mapHeight + 2) / scale;
    double x = area.getX() + middle(area.getWidth(), columns, width, gap, scale);
    double y = area.getY() + middle(area.getHeight(), rows, height, gap, scale);
    return new MapStack(count, columns, rows, x, y, width, height, gap, cell / scale);
  }

  private static double share(double length, int parts, int gap) {
    return (length - (parts - 1) * gap) / parts;
  }

  private static double middle(double length, int parts, double part, int gap, double scale) {
    double left = length - parts * part - (parts - 1) * gap;
    return Math.floor(Math.max(0, left) / 2 * scale) / scale;
  }

  private static int rows(int count, int columns) {
    return (count + columns - 1) / columns;
  }

  private int emptyPlaces() {
    return rows * columns - count;
  }

  /**
   * The place of a map, to be handed to {@link HeatMap#paint}.
   *
   * @param index from 0
   */
  public Rectangle2D place(int index) {
    return new Rectangle2D.Double(
        x + index % columns * (width + gap), y + index / columns * (height + gap), width, height);
  }

  /** The rectangle around all maps. */
  public Rectangle2D bounds() {
    return new Rectangle2D.Double(x, y, columns * (width + gap) - gap, rows * (height + gap) - gap);
  }

  /** The map at a point; none in the gaps. */
  public OptionalInt indexAt(double pointX, double pointY) {
    return IntStream.range(0, count)
        .filter(i -> place(i).contains(pointX, pointY))
        .findFirst();
  }
}
