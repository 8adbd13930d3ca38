package org.lenetexplorer.ui.inspector;

import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.FigureView;
import org.lenetexplorer.ui.component.WindowGrid;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.LayerFigure;

/** The place beside the fields where a layer's figure is drawn: the sliding window goes on where it was. */
@EdtOnly
final class FigurePlace extends JPanel {
  private @Nullable WindowGrid grid;
  private @Nullable FigureView view;

  FigurePlace() {
    super(new BorderLayout());
    setOpaque(false);
  }

  /** Draws a figure, or nothing. */
  void show(Optional<LayerFigure> figure) {
    LayerFigure shown = figure.orElse(null);
    if (shown instanceof LayerFigure.Sliding sliding) {
      show(sliding);
    } else if (shown instanceof LayerFigure.Still still) {
      show(still);
    } else {
      clear();
    }
  }

  private void show(LayerFigure.Sliding sliding) {
    WindowGrid present = grid;
    if (present != null) {
      present.show(sliding.window());
      return;
    }
    clear();
    WindowGrid made = new WindowGrid(sliding.window());
    made.setName("layer.window");
    grid = made;
    add(made);
  }

  private void show(LayerFigure.Still still) {
    FigureView present = view;
    if (present != null) {
      present.show(still.figure());
      return;
    }
    clear();
    FigureView made = new FigureView(still.figure());
    made.setName("layer.figure");
    view = made;
    add(made);
  }

  private void clear() {
    removeAll();
    grid = null;
    view = null;
    revalidate();
    repaint();
  }
}
