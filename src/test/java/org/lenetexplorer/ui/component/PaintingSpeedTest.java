package org.lenetexplorer.ui.component;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

/** Prints how long painting takes: a measurement, which asserts nothing, since the machine decides. */
@Tag("slow")
class PaintingSpeedTest {
  private static final int[][] MAPS = {
    {1, 32}, {6, 28}, {6, 28}, {6, 14}, {16, 10}, {16, 10}, {16, 5}
  };
  private static final int[] VECTORS = {120, 120, 84, 84, 10};

  @ParameterizedTest(name = "at {0}x")
  @ValueSource(ints = {1, 2})
  void allOfLeNetIsPaintedAndTimed(int scale) {
    Theme.LIGHT.install();
    List<HeatMap[]> maps = maps();
    List<VectorStrip> strips = strips();
    List<Long> nanoseconds = new ArrayList<>();

    Pictures.paint(1500, 800, scale, g -> {
      for (int i = 0; i < 60; i++) {
        long start = System.nanoTime();
        paint(g, maps, strips, scale);
        nanoseconds.add(System.nanoTime() - start);
      }
    });

    nanoseconds.sort(null);
    System.out.printf(
        Locale.ROOT,
        "all of LeNet at %dx: best %.2f ms, median %.2f ms%n",
        scale,
        nanoseconds.get(0) / 1e6,
        nanoseconds.get(nanoseconds.size() / 2) / 1e6);
  }

  private static void paint(
      Graphics2D g, List<HeatMap[]> maps, List<VectorStrip> strips, int scale) {
    int x = 8;
    for (HeatMap[] layer : maps) {
      int size = layer[0].height();
      MapStack stack =
          MapStack.fit(new Rectangle(x, 20, 150, 760), layer.length, size, size, 4, scale);
      for (int i = 0; i < layer.length; i++) {
        layer[i].paint(g, stack.place(i), Detail.LINES);
      }
      x += 166;
    }
    for (VectorStrip strip : strips) {
      strip.paint(g, new Rectangle(x, 20, 40, 760));
      x += 56;
    }
  }

  private static List<HeatMap[]> maps() {
    List<HeatMap[]> layers = new ArrayList<>();
    for (int[] shape : MAPS) {
      int size = shape[1];
      float[] values = Pictures.noise(shape[0] * size * size, size);
      HeatMap[] layer = new HeatMap[shape[0]];
      for (int i = 0; i < layer.length; i++) {
        layer[i] = HeatMap.of(values, i * size * size, size, size, 2, Quantity.ACTIVATIONS);
      }
      layers.add(layer);
    }
    return layers;
  }

  private static List<VectorStrip> strips() {
    List<VectorStrip> strips = new ArrayList<>();
    for (int count : VECTORS) {
      strips.add(VectorStrip.of(Pictures.noise(count, count), 0, count, 2, Quantity.ACTIVATIONS));
    }
    return strips;
  }
}
