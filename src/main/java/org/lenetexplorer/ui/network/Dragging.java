package org.lenetexplorer.ui.network;

import java.awt.Point;
import java.awt.event.MouseEvent;
import java.util.function.IntFunction;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NetworkEdit;

/**
 * Layers on their way to a gap of the chain, held by the mouse: from the palette or from another place in the chain. A label
 * follows the mouse; over the canvas the nearest gap lights up and says what would come of it.
 */
@EdtOnly
final class Dragging {
  private static final int BESIDE = 14;

  /**
   * What is dragged.
   *
   * @param title on the label beside the mouse
   * @param icon on that label, or null
   * @param edits what letting go over a gap would do
   */
  record Load(String title, @Nullable Icon icon, IntFunction<NetworkEdit> edits) {}

  private final NetworkView canvas;
  private final Load load;
  private final JLabel label;

  /** Begins to drag. */
  Dragging(NetworkView canvas, Load load) {
    this.canvas = canvas;
    this.load = load;
    label = new DragLabel(load.title(), load.icon());
    layers().add(label, JLayeredPane.DRAG_LAYER);
    canvas.dragBegins();
  }

  private JLayeredPane layers() {
    return SwingUtilities.getRootPane(canvas).getLayeredPane();
  }

  /** Follows the mouse. */
  void to(MouseEvent event) {
    Point beside = SwingUtilities.convertPoint(event.getComponent(), event.getPoint(), layers());
    label.setLocation(beside.x + BESIDE, beside.y + BESIDE);
    Point inside = point(event);
    if (isOver(inside)) {
      int gap = canvas.gapAt(inside.x);
      canvas.scrollTo(inside);
      canvas.preview(gap, load.edits().apply(gap));
    } else {
      canvas.noPreview();
    }
  }

  private Point point(MouseEvent event) {
    return SwingUtilities.convertPoint(event.getComponent(), event.getPoint(), canvas);
  }

  private boolean isOver(Point inside) {
    JComponent seen = (JComponent) canvas.getParent();
    return seen.contains(SwingUtilities.convertPoint(canvas, inside, seen));
  }

  /** Lets go: over the canvas the layers are put into the nearest gap, elsewhere nothing happens. */
  void drop(MouseEvent event) {
    Point inside = point(event);
    end();
    if (isOver(inside)) {
      canvas.perform(load.edits().apply(canvas.gapAt(inside.x)));
    }
  }

  /** Ends without doing anything. */
  void end() {
    layers().remove(label);
    layers().repaint(label.getBounds());
    canvas.dragEnds();
  }
}
