package org.lenetexplorer.ui.network;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.CellGrid;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.HeatMaps;
import org.lenetexplorer.ui.component.LabelledBars;
import org.lenetexplorer.ui.component.MapStack;
import org.lenetexplorer.ui.component.StripGrid;
import org.lenetexplorer.ui.component.VectorStrip;
import org.lenetexplorer.ui.model.Block;
import org.lenetexplorer.ui.model.Picture;

/** What is drawn in a block: maps, a strip, or rows with bars. */
sealed interface BlockContent {
  /**
   * A place in a drawing.
   *
   * @param map map, element or row, from 0
   * @param row of the cell in the map; −1 between cells
   * @param column of the cell; the element of a strip
   * @param sentence the number there, in words
   */
  record Spot(int map, int row, int column, String sentence) {}

  /** Draws into an area, with marks on every map. */
  void paint(Graphics2D g, Rectangle area, Marks marks);

  /** What is at a point, by the same transform as it was painted with. */
  Optional<Spot> at(Graphics2D g, Rectangle area, int x, int y);

  /** The content of a block. */
  static BlockContent of(Block block) {
    Picture picture = block.picture();
    if (block.bars().isPresent()) {
      return new Bars(block.bars().get());
    }
    return picture.isMaps() ? new Maps(picture, maps(picture)) : new Strip(picture, strip(picture));
  }

  private static List<HeatMap> maps(Picture picture) {
    Tensor values = picture.values();
    return values == null
        ? HeatMaps.without(
            picture.absence(),
            picture.count(),
            picture.height(),
            picture.width(),
            picture.quantity())
        : HeatMaps.of(
            values.array(),
            values.offset(),
            picture.count(),
            picture.height(),
            picture.width(),
            picture.scale()::limit,
            picture.quantity());
  }

  private static VectorStrip strip(Picture picture) {
    Tensor values = picture.values();
    return values == null
        ? VectorStrip.without(picture.absence(), picture.count(), picture.quantity())
        : VectorStrip.of(
            values.array(), values.offset(), picture.count(), picture.limit(), picture.quantity());
  }

  /** Maps in columns. */
  record Maps(Picture picture, List<HeatMap> maps) implements BlockContent {
    private MapStack stack(Graphics2D g, Rectangle area) {
      return MapStack.fit(
          area,
          maps.size(),
          picture.height(),
          picture.width(),
          ColumnSize.GAP,
          g.getTransform().getScaleX());
    }

    @Override
    public void paint(Graphics2D g, Rectangle area, Marks marks) {
      MapStack stack = stack(g, area);
      for (int i = 0; i < maps.size(); i++) {
        CellGrid grid = maps.get(i).paint(g, stack.place(i), Detail.COLORS);
        marks.paint(g, grid);
      }
    }

    @Override
    public Optional<Spot> at(Graphics2D g, Rectangle area, int x, int y) {
      MapStack stack = stack(g, area);
      int map = stack.indexAt(x, y).orElse(-1);
      if (map < 0) {
        return Optional.empty();
      }
      CellGrid grid =
          CellGrid.fit(stack.place(map), picture.height(), picture.width(), g.getTransform());
      return Optional.of(grid.cellAt(x, y)
          .map(cell -> new Spot(map, cell.y, cell.x, picture.describe(map, cell.y, cell.x)))
          .orElse(new Spot(map, -1, -1, picture.title() + ", map " + map)));
    }
  }

  /** A vector as a strip. */
  record Strip(Picture picture, VectorStrip strip) implements BlockContent {
    @Override
    public void paint(Graphics2D g, Rectangle area, Marks marks) {
      strip.paint(g, area);
    }

    @Override
    public Optional<Spot> at(Graphics2D g, Rectangle area, int x, int y) {
      StripGrid grid = StripGrid.fit(area, strip.count(), g.getTransform());
      int element = grid.indexAt(x, y).orElse(-1);
      return element < 0
          ? Optional.empty()
          : Optional.of(new Spot(element, 0, element, picture.describe(element, 0, 0)));
    }
  }

  /** Named rows with bars. */
  record Bars(LabelledBars rows) implements BlockContent {
    @Override
    public void paint(Graphics2D g, Rectangle area, Marks marks) {
      rows.paint(g, area);
    }

    @Override
    public Optional<Spot> at(Graphics2D g, Rectangle area, int x, int y) {
      int row = rows.rowAt(area, y).orElse(-1);
      return row < 0 ? Optional.empty() : Optional.of(new Spot(row, 0, row, rows.describe(row)));
    }
  }
}
