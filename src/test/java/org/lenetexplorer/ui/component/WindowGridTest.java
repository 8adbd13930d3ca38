package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.component.SlidingWindow.Axis;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class WindowGridTest {
  private static final SlidingWindow CONV2 =
      new SlidingWindow(new Axis(14, 5, 1, 0), new Axis(14, 5, 1, 0));

  private WindowGrid grid = new WindowGrid(CONV2);

  @BeforeEach
  void light() {
    Theme.LIGHT.install();
    grid = new WindowGrid(CONV2);
    layOut(420, 260);
  }

  private void layOut(int width, int height) {
    grid.setSize(new Dimension(width, height));
    grid.doLayout();
    for (var child : grid.getComponents()) {
      child.doLayout();
    }
  }

  private JComponent canvas() {
    return (JComponent) grid.getComponent(0);
  }

  private JComponent below(int index) {
    return (JComponent) ((JComponent) grid.getComponent(1)).getComponent(index);
  }

  private String line() {
    return ((JLabel) below(1)).getText().replaceAll("</?html>", "");
  }

  private void press(String key) {
    canvas().getActionMap().get(key).actionPerformed(new ActionEvent(canvas(), 0, key));
  }

  private void hover(int x, int y) {
    canvas().dispatchEvent(new MouseEvent(canvas(), MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false));
  }

  @Test
  void arrowKeysMoveTheWindowUpToTheEdge() {
    press("DOWN");
    press("RIGHT");
    press("RIGHT");
    press("UP");
    press("UP");

    assertThat(grid.output()).isEqualTo(new Point(2, 0));
    assertThat(line()).isEqualTo("output [0, 2] ← rows 0–4, columns 2–6");
    assertThat(canvas().getAccessibleContext().getAccessibleDescription()).isEqualTo(line());
  }

  @Test
  void everyStepGoesToTheNextCellAndTheLastOneStops() {
    grid.play();
    assertThat(grid.isPlaying()).isTrue();
    for (int i = 0; i < 98; i++) {
      grid.step();
    }
    assertThat(grid.output()).isEqualTo(new Point(8, 9));
    assertThat(grid.isPlaying()).isTrue();

    grid.step();

    assertThat(grid.output()).isEqualTo(new Point(9, 9));
    assertThat(grid.isPlaying()).isFalse();
    ((JButton) below(0)).doClick();
    assertThat(grid.output()).as("it begins anew").isEqualTo(new Point(0, 0));
    grid.pause();
  }

  @Test
  void pointingAtEitherGridMovesTheWindowThereAndPauses() {
    WindowLayout layout = WindowLayout.fit(
        new java.awt.geom.Rectangle2D.Double(0, 0, 300, 200),
        24,
        CONV2,
        new Point(),
        new DevicePixels(0, 0, 1));
    var input = layout.input().bounds(6, 7);
    var output = layout.output().bounds(9, 1);

    assertThat(layout.outputAt(CONV2, input.getCenterX(), input.getCenterY()))
        .contains(new Point(5, 4));
    assertThat(layout.outputAt(CONV2, output.getCenterX(), output.getCenterY()))
        .contains(new Point(1, 9));
    assertThat(layout.outputAt(CONV2, layout.output().x() - 4, output.getCenterY()))
        .isEmpty();

    grid.play();
    hover(canvas().getWidth() / 4, canvas().getHeight() / 2);
    assertThat(grid.isPlaying()).isFalse();
    assertThat(grid.output()).isNotEqualTo(new Point(0, 0));
  }

  @Test
  void aSmallerMapTakesTheWindowToItsEdge() {
    grid.moveTo(9, 9);
    grid.show(new SlidingWindow(new Axis(5, 3, 1, 0), new Axis(5, 3, 2, 0)));

    assertThat(grid.output()).isEqualTo(new Point(1, 2));
  }

  @Test
  void gridsStayInsideWhateverTheRoom() {
    for (int width = 40; width < 700; width += 33) {
      for (int extent : new int[] {3, 28, 200}) {
        SlidingWindow window =
            new SlidingWindow(new Axis(extent, 3, 1, 1), new Axis(extent, 3, 2, 1));
        for (int scale = 1; scale <= 2; scale++) {
          WindowLayout layout = WindowLayout.fit(
              new java.awt.geom.Rectangle2D.Double(0, 0, width, 150),
              24,
              window,
              new Point(),
              new DevicePixels(0, 0, scale));
          assertThat(layout.input().bounds().getMinX()).isGreaterThanOrEqualTo(-1);
          assertThat(layout.output().bounds().getMaxX()).isLessThanOrEqualTo(width + 1);
          assertThat(layout.input().bounds().getHeight()).isLessThanOrEqualTo(150);
        }
      }
    }
  }

  @Test
  void windowPaddingAndLeftOutCellsLookDifferent() {
    SlidingWindow window = new SlidingWindow(new Axis(10, 3, 3, 0), new Axis(10, 3, 1, 2));
    grid.show(window);
    BufferedImage image = Pictures.paint(420, 260, 1, g -> grid.paint(g));
    int ground = Theme.LIGHT.colors().hatchGround().getRGB();
    int ring = Theme.LIGHT.colors().ring().getRGB();

    assertThat(count(image, ring)).as("window and output cell").isGreaterThan(100);
    assertThat(count(image, ground)).as("cells of the map").isGreaterThan(1000);
    assertThat(count(image, Theme.LIGHT.colors().hatchLine().getRGB()))
        .as("the last row is hatched")
        .isGreaterThan(20);
  }

  private static int count(BufferedImage image, int color) {
    int found = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        found += image.getRGB(x, y) == color ? 1 : 0;
      }
    }
    return found;
  }
}
