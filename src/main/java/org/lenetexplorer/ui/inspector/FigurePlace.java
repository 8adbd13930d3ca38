package org.lenetexplorer.ui.inspector;

import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
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
    if (present == null) {
      present = new WindowGrid(sliding.window());
      present.setName("layer.window");
      grid = present;
    }
    present.show(sliding.window());
    put(present);
  }

  private void show(LayerFigure.Still still) {
    FigureView present = view;
    if (present == null) {
      present = new FigureView(still.figure());
      present.setName("layer.figure");
      view = present;
    }
    present.show(still.figure());
    put(present);
  }

  private void put(JComponent figure) {
    if (figure.getParent() != this) {
      removeAll();
      SwingUtilities.updateComponentTreeUI(figure); // the look may have changed while it was away
      add(figure);
      revalidate();
    }
    repaint();
  }

  private void clear() {
    removeAll();
    revalidate();
    repaint();
  }
}
