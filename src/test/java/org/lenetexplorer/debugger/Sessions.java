package org.lenetexplorer.debugger;

import java.util.List;
import java.util.Map;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.tensor.Shape;

/** Debugging sessions for tests. */
final class Sessions {
  private Sessions() {}

  /** LeNet on one digit, as a debugger opens it. */
  static Setup lenet() {
    return setup(Presets.lenet(), Preprocessing.LENET, 1, Criterion.CROSS_ENTROPY, new Sgd());
  }

  /** Convolution, dropout and Adam on batches of three. */
  static Setup small() {
    Network network = new Network(
        "small",
        Shape.of(1, 28, 28),
        List.of(
            new NamedLayer("pool0", new AvgPool2d(4)),
            new NamedLayer("conv1", new Conv2d(1, 2, 3)),
            new NamedLayer("tanh1", new Tanh()),
            new NamedLayer("pool1", new MaxPool2d(2)),
            new NamedLayer("drop1", new Dropout(0.3f)),
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("fc1", new Linear(8, 10))));
    return setup(network, new Preprocessing(28, 28, 0.1f, 0.3f), 3, Criterion.MSE, new Adam());
  }

  /** A strided convolution and momentum, backward from a given gradient. */
  static Setup withoutLoss() {
    Network network = new Network(
        "strided",
        Shape.of(1, 28, 28),
        List.of(
            new NamedLayer(
                "conv1",
                new Conv2d(1, 3, Size2d.square(5), Size2d.square(6), Size2d.square(1), false)),
            new NamedLayer("relu1", new ReLU()),
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("fc1", new Linear(75, 10))));
    return setup(network, new Preprocessing(28, 28, 0.1f, 0.3f), 2, null, new Sgd(0.9, true, 1e-3));
  }

  private static Setup setup(
      Network network,
      Preprocessing preprocessing,
      int batch,
      @org.jspecify.annotations.Nullable Criterion criterion,
      UpdateRule rule) {
    return new Setup(
        network,
        Map.of(),
        5,
        BuiltInDigits.draw(5, 20),
        preprocessing,
        batch,
        null,
        null,
        criterion,
        null,
        rule,
        0.01);
  }

  static Debugger open(Setup setup, int threads, long budget) {
    return new Debugger(
        setup,
        new PlainKernels(),
        new WorkerPool(threads),
        new KeyframeHistory(budget),
        step -> (operation, part, element) -> 3);
  }

  static Debugger open(Setup setup) {
    return open(setup, 1, KeyframeHistory.USUAL_BUDGET);
  }
}
