package org.lenetexplorer.format.torch;

import java.util.List;
import java.util.stream.IntStream;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;

/** Guesses what goes into a network, from what comes out of it having to fit. */
final class FittingInput {
  private static final int LARGEST = 256; // pixels

  private FittingInput() {}

  static Shape of(List<NamedLayer> layers, Shape present) {
    if (fits(layers, present)) {
      return present;
    }
    int channels = channels(layers, present);
    IntStream sides = IntStream.concat(IntStream.of(28, 32), IntStream.rangeClosed(1, LARGEST));
    return sides
        .mapToObj(side -> Shape.of(channels, side, side))
        .filter(input -> fits(layers, input))
        .findFirst()
        .orElse(present);
  }

  private static int channels(List<NamedLayer> layers, Shape present) {
    return layers.stream()
        .map(NamedLayer::layer)
        .filter(Conv2d.class::isInstance)
        .mapToInt(layer -> ((Conv2d) layer).inChannels())
        .filter(channels -> channels <= Integer.MAX_VALUE / (LARGEST * LARGEST))
        .findFirst()
        .orElse(present.extent(0));
  }

  private static boolean fits(List<NamedLayer> layers, Shape input) {
    return ShapeInference.of(new Network("", input, layers)).problem().isEmpty();
  }
}
