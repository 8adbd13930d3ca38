package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

/** Paints every part in every state into {@code target/screenshots/components-*.png}, for eyes to judge. */
class ComponentGalleryTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 860;

  @ParameterizedTest(name = "{0} at {1}x")
  @CsvSource({"LIGHT, 1", "LIGHT, 2", "DARK, 1", "DARK, 2"})
  void everyPartPaintsInBothThemesAndScales(Theme theme, int scale) throws IOException {
    theme.install();

    BufferedImage image = Pictures.paint(WIDTH, HEIGHT, scale, ComponentGalleryTest::gallery);

    String name = "components-" + theme.name().toLowerCase(Locale.ROOT);
    Pictures.save(image, scale == 1 ? name : name + "-2x");
    assertThat(colorsOf(image)).as("different colours").isGreaterThan(100);
  }

  private static long colorsOf(BufferedImage image) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return IntStream.of(all).distinct().count();
  }

  private static void gallery(Graphics2D g) {
    network(g);
    states(g);
    numbers(g);
    controls(g);
  }

  /** LeNet's maps as the network view shows them. */
  private static void network(Graphics2D g) {
    label(g, "network", 16, 24);
    stack(g, new Rectangle(16, 36, 150, 260), 1, 32);
    stack(g, new Rectangle(182, 36, 120, 260), 6, 28);
    stack(g, new Rectangle(318, 36, 120, 260), 6, 14);
    stack(g, new Rectangle(454, 36, 120, 260), 16, 10);
    stack(g, new Rectangle(590, 36, 120, 260), 16, 5);
    VectorStrip.of(Pictures.noise(120, 3), 0, 120, 3, Quantity.ACTIVATIONS)
        .paint(g, new Rectangle(726, 36, 40, 260));
    VectorStrip.of(Pictures.noise(84, 4), 0, 84, 3, Quantity.GRADIENTS)
        .paint(g, new Rectangle(782, 36, 24, 260));
    VectorStrip.without(Content.NOT_COMPUTED, 84, Quantity.ACTIVATIONS)
        .paint(g, new Rectangle(822, 36, 24, 260));
    bars(List.of(-1.53f, 0.2f, 0.71f, 5.31f, -2.4f, 1.2f, -0.004f, 0f, 0.9f, 2.1f), 5.31f, 3)
        .paint(g, new Rectangle(870, 36, 190, 260));
    bars(List.of(0.001f, 0.006f, 0.01f, 0.93f, 0f, 0.016f, 0.005f, 0.005f, 0.01f, 0.02f), 1, 3)
        .paint(g, new Rectangle(1076, 36, 180, 120));
    bars(List.of(), 1, -1).paint(g, new Rectangle(1076, 170, 180, 126));
  }

  private static LabelledBars bars(List<Float> values, float limit, int marked) {
    List<String> digits = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    return new LabelledBars(digits, values, limit, Quantity.ACTIVATIONS, marked);
  }

  private static void stack(Graphics2D g, Rectangle area, int count, int size) {
    MapStack stack = MapStack.fit(area, count, size, size, 4, g.getTransform().getScaleX());
    for (int i = 0; i < count; i++) {
      HeatMap.of(Pictures.waves(size, size, i), 0, size, size, 1, Quantity.ACTIVATIONS)
          .paint(g, stack.place(i), Detail.COLORS);
    }
  }

  private static void states(Graphics2D g) {
    label(g, "zero, not computed, no gradient, NaN and infinity", 16, 328);
    HeatMap.of(new float[25], 0, 5, 5, 1, Quantity.ACTIVATIONS)
        .paint(g, new Rectangle(16, 340, 104, 104), Detail.LINES);
    HeatMap.without(Content.NOT_COMPUTED, 5, 5, Quantity.ACTIVATIONS)
        .paint(g, new Rectangle(136, 340, 104, 104), Detail.LINES);
    HeatMap.without(Content.NO_GRADIENT, 5, 5, Quantity.GRADIENTS)
        .paint(g, new Rectangle(256, 340, 104, 104), Detail.LINES);
    float[] broken = Pictures.noise(25, 5);
    broken[6] = Float.NaN;
    broken[12] = Float.POSITIVE_INFINITY;
    broken[13] = Float.NEGATIVE_INFINITY;
    HeatMap.of(broken, 0, 5, 5, 2, Quantity.ACTIVATIONS)
        .paint(g, new Rectangle(376, 340, 104, 104), Detail.LINES);
    for (int i = 0; i < 6; i++) {
      HeatMap.of(Pictures.noise(25, i), 0, 5, 5, 2, Quantity.KERNELS)
          .paint(g, new Rectangle(496 + i * 56, 340, 48, 48), Detail.LINES);
      HeatMap.of(Pictures.noise(25, i + 9), 0, 5, 5, 2, Quantity.GRADIENTS)
          .paint(g, new Rectangle(496 + i * 56, 396, 48, 48), Detail.LINES);
    }
  }

  private static void numbers(Graphics2D g) {
    label(g, "numbers in cells", 16, 484);
    Quantity[] quantities = {Quantity.ACTIVATIONS, Quantity.KERNELS, Quantity.GRADIENTS};
    for (int i = 0; i < 3; i++) {
      float[] values = Pictures.noise(25, i + 20);
      values[0] = i == 0 ? Float.NaN : -2.5e-7f;
      values[1] = 0;
      values[2] = i == 1 ? 12345.6f : 2;
      HeatMap.of(values, 0, 5, 5, 2, quantities[i])
          .paint(g, new Rectangle(16 + i * 300, 496, 280, 220), Detail.NUMBERS);
    }
    HeatMapView view = new HeatMapView(
        "conv1 kernel 3", HeatMap.of(Pictures.noise(9, 7), 0, 3, 3, 2, Quantity.KERNELS));
    view.setPreferredSize(new Dimension(200, 200));
    view.moveTo(1, 2);
    Pictures.paint(g, view, 930, 496);
  }

  private static void controls(Graphics2D g) {
    int x = 16;
    for (Quantity quantity : Quantity.values()) {
      Pictures.paint(g, new Legend(quantity, 2.5f), x, 728);
      x += 237;
    }
    Pictures.paint(g, new Legend(Quantity.ACTIVATIONS, 0), x, 728);
    int[] shown = {-1, 3};
    for (int i = 0; i < shown.length; i++) {
      PhaseChips chips = new PhaseChips();
      chips.show(shown[i]);
      Pictures.paint(g, chips, 16 + i * 620, 806);
    }
  }

  private static void label(Graphics2D g, String text, int x, int y) {
    Rectangle row = new Rectangle(x, y - 8, 0, 16);
    TextPainter.left(g, text, Fonts.title(), row, Theme.current().colors().text());
  }
}
