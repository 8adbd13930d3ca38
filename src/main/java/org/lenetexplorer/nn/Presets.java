package org.lenetexplorer.nn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.tensor.Shape;

/** Networks that the program knows by name. */
public final class Presets {
  private static final Shape INPUT = Shape.of(1, 32, 32);

  private Presets() {}

  /** The network of PyTorch's neural networks tutorial: 61,706 parameters, ReLU and max pooling. */
  public static Network lenet() {
    return new Network(
        "LeNet",
        INPUT,
        List.of(
            new NamedLayer("conv1", new Conv2d(1, 6, 5)),
            new NamedLayer("relu1", new ReLU()),
            new NamedLayer("pool1", new MaxPool2d(2)),
            new NamedLayer("conv2", new Conv2d(6, 16, 5)),
            new NamedLayer("relu2", new ReLU()),
            new NamedLayer("pool2", new MaxPool2d(2)),
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("fc1", new Linear(400, 120)),
            new NamedLayer("relu3", new ReLU()),
            new NamedLayer("fc2", new Linear(120, 84)),
            new NamedLayer("relu4", new ReLU()),
            new NamedLayer("fc3", new Linear(84, 10))));
  }

  /**
   * LeNet-5 with tanh and average pooling; C5 is a convolution over the whole map.
   *
   * @see <a href="https://doi.org/10.1109/5.726791">LeCun, Bottou, Bengio and Haffner 1998</a>
   */
  public static Network lenet5() {
    return new Network(
        "LeNet-5",
        INPUT,
        List.of(
            new NamedLayer("c1", new Conv2d(1, 6, 5)),
            new NamedLayer("tanh1", new Tanh()),
            new NamedLayer("s2", new AvgPool2d(2)),
            new NamedLayer("c3", new Conv2d(6, 16, 5)),
            new NamedLayer("tanh2", new Tanh()),
            new NamedLayer("s4", new AvgPool2d(2)),
            new NamedLayer("c5", new Conv2d(16, 120, 5)),
            new NamedLayer("tanh3", new Tanh()),
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("f6", new Linear(120, 84)),
            new NamedLayer("tanh4", new Tanh()),
            new NamedLayer("output", new Linear(84, 10))));
  }

  /** Three fully connected layers, without convolution. */
  public static Network mlp() {
    return new Network(
        "MLP",
        INPUT,
        List.of(
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("fc1", new Linear(1024, 64)),
            new NamedLayer("relu1", new ReLU()),
            new NamedLayer("fc2", new Linear(64, 32)),
            new NamedLayer("relu2", new ReLU()),
            new NamedLayer("fc3", new Linear(32, 10))));
  }

  /** The names that {@link #find} knows. */
  public static List<String> names() {
    return List.of("lenet", "lenet5", "mlp");
  }

  /** The preset of this name, if there is one. */
  public static Optional<Network> find(String name) {
    return Optional.ofNullable(
        Map.of("lenet", lenet(), "lenet5", lenet5(), "mlp", mlp()).get(name));
  }
}
