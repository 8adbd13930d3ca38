package org.lenetexplorer.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lenetexplorer.kernel.KernelChoice;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.Window;

/** What tests are repeated with. */
public final class Cases {
  private static final int[][] MAPS = {{1, 1}, {5, 7}, {11, 3}, {13, 17}};
  private static final int[][] KERNELS = {{1, 1}, {2, 3}, {3, 1}, {5, 5}};
  private static final int[][] STRIDES = {{1, 1}, {2, 1}, {3, 2}, {4, 6}};
  private static final int[][] PADDINGS = {{0, 0}, {1, 2}, {2, 0}, {4, 3}};

  private Cases() {}

  /** Every implementation of the arithmetic. */
  public static Stream<Kernels> kernels() {
    return Stream.of(new PlainKernels(), KernelChoice.of(KernelChoice.Wish.VECTOR));
  }

  /** Windows of all sizes that fit: larger than the map, strides larger than the window, wide padding. */
  public static List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (int[] map : MAPS) {
      for (int[] kernel : KERNELS) {
        for (int[] stride : STRIDES) {
          for (int[] padding : PADDINGS) {
            int channels = 1 + windows.size() % 5;
            var window = new Window(
                channels,
                map[0],
                map[1],
                kernel[0],
                kernel[1],
                stride[0],
                stride[1],
                padding[0],
                padding[1]);
            if (window.outHeight() > 0 && window.outWidth() > 0) {
              windows.add(window);
            }
          }
        }
      }
    }
    return windows;
  }

  /** Those windows that a pooling layer may have: padding at most half the window. */
  public static List<Window> poolingWindows() {
    return windows().stream()
        .filter(w -> w.padHeight() <= w.kernelHeight() / 2 && w.padWidth() <= w.kernelWidth() / 2)
        .toList();
  }
}
