package org.lenetexplorer.ui.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.HeatMapView;
import org.lenetexplorer.ui.component.ScaleLine;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Picture;

/** The selected map in large, its cells to be read one by one. */
@EdtOnly
final class MapPanel extends JPanel {
  private final JLabel title = new JLabel();
  private final HeatMapView view;
  private final ScaleLine scale;
  private Picture shown;
  private int shownMap;

  /**
   * A panel.
   *
   * @param choice told which number was clicked
   */
  MapPanel(Picture picture, int map, Consumer<ElementReference> choice) {
    super(new MigLayout("insets 0, gapy 2, wrap 1", "[grow,fill]"));
    setOpaque(false);
    shown = picture;
    shownMap = map;
    view = new HeatMapView(title(picture, map), heatMap(picture, map));
    view.setName("inspector.map");
    view.setDetail(Detail.LINES);
    view.setChoice(Picture.CLICK_HINT, cell -> element(cell.y, cell.x).ifPresent(choice));
    scale = new ScaleLine(picture.quantity(), picture.limit());
    add(title, "wmin 0");
    add(view, "grow, push, hmin 60");
    add(scale, "wmin 60");
    show(picture, map);
  }

  /** Shows another map. */
  void show(Picture picture, int map) {
    shown = picture;
    shownMap = map;
    title.setText(title(picture, map));
    view.show(title(picture, map), heatMap(picture, map));
    scale.show(picture.quantity(), picture.scale().limit(map), picture.scale().scope(), false);
  }

  /** The number in a cell; a vector is drawn as a table. */
  private Optional<ElementReference> element(int row, int column) {
    int width = shown.count() / rows(shown.count());
    return shown.isMaps()
        ? shown.element(shownMap, row, column)
        : shown.element(row * width + column);
  }

  private static String title(Picture picture, int map) {
    return picture.title() + (picture.isMaps() ? ", map " + map : "");
  }

  private static HeatMap heatMap(Picture picture, int map) {
    int height = picture.isMaps() ? picture.height() : rows(picture.count());
    int width = picture.isMaps() ? picture.width() : picture.count() / height;
    Tensor values = picture.values();
    return values == null
        ? HeatMap.without(picture.absence(), height, width, picture.quantity())
        : HeatMap.of(
            values.array(),
            picture.isMaps() ? picture.offset(map) : values.offset(),
            height,
            width,
            picture.scale().limit(picture.isMaps() ? map : 0),
            picture.quantity());
  }

  /** The rows of the squarest table that a vector fills, wider than high. */
  private static int rows(int count) {
    int rows = (int) Math.sqrt(count);
    while (count % rows != 0) {
      rows--;
    }
    return rows;
  }
}
