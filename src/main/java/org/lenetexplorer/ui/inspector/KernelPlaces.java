package org.lenetexplorer.ui.inspector;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.ui.component.MapStack;

/**
 * Where the kernels of a parameter lie. Kernels of one channel fill the area; those of several make a table: a column for
 * each output map, a row for each input channel.
 *
 * @param places of the kernels in the order of their numbers
 */
record KernelPlaces(List<Rectangle2D> places) {
  private static final int GAP = 2;

  static KernelPlaces fit(
      Rectangle2D area, int count, int channels, int height, int width, double scale) {
    if (channels == 1) {
      MapStack stack = MapStack.fit(area, count, height, width, 2 * GAP, scale);
      List<Rectangle2D> places = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        places.add(stack.place(i));
      }
      return new KernelPlaces(List.copyOf(places));
    }
    return table(area, count / channels, channels, height, width, scale);
  }

  private static KernelPlaces table(
      Rectangle2D area, int outputs, int channels, int height, int width, double scale) {
    double wide = (area.getWidth() - (outputs - 1) * GAP) / outputs * scale - 2;
    double high = (area.getHeight() - (channels - 1) * GAP) / channels * scale - 2;
    double cell = Math.min(wide / width, high / height);
    double whole = cell >= 1 ? Math.floor(cell) : Math.max(cell, 0);
    double w = (whole * width + 2) / scale;
    double h = (whole * height + 2) / scale;
    double x = area.getCenterX() - (outputs * (w + GAP) - GAP) / 2;
    double y = area.getCenterY() - (channels * (h + GAP) - GAP) / 2;
    List<Rectangle2D> places = new ArrayList<>();
    for (int o = 0; o < outputs; o++) {
      for (int c = 0; c < channels; c++) {
        places.add(new Rectangle2D.Double(
            Math.floor(x + o * (w + GAP)), Math.floor(y + c * (h + GAP)), w, h));
      }
    }
    return new KernelPlaces(List.copyOf(places));
  }
}
