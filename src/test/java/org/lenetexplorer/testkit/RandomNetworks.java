package org.lenetexplorer.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.Sigmoid;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;
import org.lenetexplorer.tensor.Shape;

/** Small networks whose shapes fit, with all types of layers and every argument drawn; the same ones for the same seed. */
public final class RandomNetworks {
  private final Random random;
  private final List<NamedLayer> layers = new ArrayList<>();
  private Shape shape = Shape.SCALAR;

  private RandomNetworks(long seed) {
    random = new Random(seed);
  }

  /** Networks named {@code net0}, {@code net1} and so on. */
  public static Stream<Network> of(int count, long seed) {
    return IntStream.range(0, count).mapToObj(i -> new RandomNetworks(seed + i).draw("net" + i));
  }

  private Network draw(String name) {
    Shape input = Shape.of(upTo(3), 8 + random.nextInt(24), 8 + random.nextInt(24));
    shape = input;
    for (int blocks = upTo(3); blocks > 0; blocks--) {
      add(conv());
      add(activation());
      add(pool());
    }
    add(new Flatten());
    for (int blocks = upTo(3); blocks > 0; blocks--) {
      add(new Linear(shape.extent(0), upTo(30), random.nextBoolean()));
      add(activation());
    }
    return new Network(name, input, layers);
  }

  private void add(Layer layer) {
    layers.add(new NamedLayer("layer" + layers.size(), layer));
    shape = layer.outputShape(shape);
  }

  private Layer conv() {
    return new Conv2d(
        shape.extent(0), upTo(8), kernel(), pair(1, 2), pair(0, 2), random.nextBoolean());
  }

  private Layer pool() {
    Size2d kernel = kernel();
    Size2d stride = pair(1, 3);
    Size2d padding =
        new Size2d(random.nextInt(kernel.height() / 2 + 1), random.nextInt(kernel.width() / 2 + 1));
    return random.nextBoolean()
        ? new MaxPool2d(kernel, stride, padding)
        : new AvgPool2d(kernel, stride, padding);
  }

  private Layer activation() {
    return switch (random.nextInt(5)) {
      case 0 -> new ReLU();
      case 1 -> new LeakyReLU(random.nextFloat() - 0.5f);
      case 2 -> new Sigmoid();
      case 3 -> new Tanh();
      default -> new Dropout(random.nextFloat());
    };
  }

  private Size2d kernel() {
    return new Size2d(upTo(Math.min(5, shape.extent(1))), upTo(Math.min(5, shape.extent(2))));
  }

  private Size2d pair(int smallest, int largest) {
    int choices = largest - smallest + 1;
    return new Size2d(smallest + random.nextInt(choices), smallest + random.nextInt(choices));
  }

  private int upTo(int largest) {
    return 1 + random.nextInt(largest);
  }
}
