package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.ui.theme.Quantity;

class HeatMapViewTest {
  private static final float[] VALUES = {0, 1, -1, 0.5f, 0.1534f, 0.25f};
  private final HeatMapView view =
      new HeatMapView("conv1 kernel 3", HeatMap.of(VALUES, 0, 2, 3, 1, Quantity.KERNELS));

  private String description() {
    return view.getAccessibleContext().getAccessibleDescription();
  }

  private void press(String key) {
    view.getActionMap().get(key).actionPerformed(new ActionEvent(view, 0, key));
  }

  @Test
  void theCellUnderTheCursorIsRead() {
    assertThat(description()).isEqualTo("conv1 kernel 3, 2 by 3 cells");

    view.moveTo(1, 1);

    assertThat(description()).isEqualTo("conv1 kernel 3, row 1 column 1: 0.1534");
  }

  @Test
  void arrowKeysMoveTheCursorUpToTheEdge() {
    List<Point> seen = new ArrayList<>();
    view.addListener(seen::add);

    List.of("RIGHT", "RIGHT", "DOWN", "DOWN", "LEFT").forEach(this::press);

    assertThat(seen)
        .containsExactly(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1));
  }

  @Test
  void theMouseMovesTheCursor() {
    view.setSize(36, 26);

    view.dispatchEvent(new MouseEvent(view, MouseEvent.MOUSE_MOVED, 0, 0, 28, 18, 0, false));

    assertThat(view.cursor()).contains(new Point(2, 1));
  }

  @Test
  void aSmallerMapDropsACursorThatIsNotOnIt() {
    view.moveTo(1, 2);

    view.show("bias", HeatMap.without(Content.NOT_COMPUTED, 1, 1, Quantity.KERNELS));

    assertThat(view.cursor()).isEmpty();
    assertThat(description()).isEqualTo("bias, 1 by 1 cells, not computed");
  }
}
