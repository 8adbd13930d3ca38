package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.ui.component.SlidingWindow.Axis;
import org.lenetexplorer.ui.theme.Theme;

class FigureTest {
  private static final List<Figure> FIGURES = List.of(
      new CurveFigure(Curve.RELU, 0),
      new CurveFigure(Curve.LEAKY_RELU, 0.2f),
      new CurveFigure(Curve.SIGMOID, 0),
      new CurveFigure(Curve.TANH, 0),
      new CurveFigure(Curve.NEGATIVE_LOG, 0),
      new CurveFigure(Curve.SQUARE, 0),
      new LinksFigure(400, 120),
      new LinksFigure(3, 10),
      new LinksFigure(1, 1),
      new UnrollFigure(16, 5, 5),
      new UnrollFigure(1, 2, 2),
      new MaskFigure(0.25f),
      new MapsFigure(3, 32, 32),
      new MapsFigure(1, 20, 60));

  @ParameterizedTest(name = "{0} at {1}x")
  @CsvSource({"LIGHT, 1", "LIGHT, 2", "DARK, 1", "DARK, 2"})
  void everyFigurePaintsInBothThemesAndScales(Theme theme, int scale) throws IOException {
    theme.install();

    BufferedImage image = Pictures.paint(1280, 860, scale, FigureTest::gallery);

    Pictures.save(
        image, "figures-" + theme.name().toLowerCase(Locale.ROOT) + (scale == 1 ? "" : "-2x"));
    for (int i = 0; i < FIGURES.size(); i++) {
      Rectangle place = place(i);
      int ground = theme.colors().canvas().getRGB();
      assertThat(inked(image, place, scale, ground)).as("%s", FIGURES.get(i)).isTrue();
    }
  }

  private static Rectangle place(int i) {
    return new Rectangle(10 + i % 5 * 254, 10 + i / 5 * 190, 240, 176);
  }

  private static boolean inked(BufferedImage image, Rectangle place, int scale, int ground) {
    for (int y = place.y * scale; y < (place.y + place.height - 24) * scale; y++) {
      for (int x = place.x * scale; x < (place.x + place.width) * scale; x++) {
        if (image.getRGB(x, y) != ground) {
          return true;
        }
      }
    }
    return false;
  }

  private static void gallery(Graphics2D g) {
    for (int i = 0; i < FIGURES.size(); i++) {
      FigureView view = new FigureView(FIGURES.get(i));
      view.setPreferredSize(null);
      view.setSize(240, 176);
      Graphics2D own = (Graphics2D) g.create();
      own.translate(place(i).x, place(i).y);
      view.paint(own);
      own.dispose();
    }
    windows(g);
  }

  private static void windows(Graphics2D g) {
    Axis[] axes = {
      new Axis(14, 5, 1, 0), new Axis(28, 3, 3, 2), new Axis(10, 2, 4, 0), new Axis(200, 5, 1, 2)
    };
    for (int i = 0; i < axes.length; i++) {
      WindowGrid grid = new WindowGrid(new SlidingWindow(axes[i], axes[i]));
      grid.moveTo(2, 3);
      grid.setSize(304, 260);
      grid.doLayout();
      for (var child : grid.getComponents()) {
        child.doLayout();
      }
      Graphics2D own = (Graphics2D) g.create();
      own.translate(10 + i * 318, 590);
      grid.paint(own);
      own.dispose();
    }
  }

  @Test
  void captionsTellTheNumbers() {
    assertThat(FIGURES)
        .extracting(Figure::caption)
        .contains(
            "y = max(0, x)",
            "y = x above zero, else 0.2·x",
            "400 × 120 lines, each with a weight",
            "16 × 5 × 5 in a row: 400",
            "About 25 of 100 set to 0, the others × 1.333",
            "3 × 32 × 32 = 3,072 numbers");
  }

  @Test
  void curvesAreTheirFunctions() {
    assertThat(Curve.RELU.at(-1, 0)).isZero();
    assertThat(Curve.LEAKY_RELU.at(-2, 0.5f)).isEqualTo(-1);
    assertThat(Curve.SIGMOID.at(0, 0)).isEqualTo(0.5);
    assertThat(Curve.TANH.at(100, 0)).isEqualTo(1);
    assertThat(Curve.NEGATIVE_LOG.at(1, 0)).isZero();
    assertThat(Curve.SQUARE.at(-3, 0)).isEqualTo(9);
  }
}
