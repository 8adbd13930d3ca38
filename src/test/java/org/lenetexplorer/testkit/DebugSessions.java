package org.lenetexplorer.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.debugger.explain.OperationTerms;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.Sigmoid;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.tensor.Shape;

/** Debuggers with real terms, on built-in digits. */
public final class DebugSessions {
  private DebugSessions() {}

  /** LeNet on batches of this many images. */
  public static Debugger lenet(int batch, Criterion criterion, UpdateRule rule) {
    return open(Presets.lenet(), Preprocessing.LENET, batch, criterion, rule);
  }

  /** Every layer that LeNet lacks, a stride and padding. */
  public static Debugger mixed(int batch, @Nullable Criterion criterion, UpdateRule rule) {
    Network network = new Network(
        "mixed",
        Shape.of(1, 28, 28),
        List.of(
            new NamedLayer("pool0", new AvgPool2d(2)),
            new NamedLayer(
                "conv1",
                new Conv2d(1, 3, Size2d.square(3), Size2d.square(2), Size2d.square(1), true)),
            new NamedLayer("leaky1", new LeakyReLU(0.1f)),
            new NamedLayer("conv2", new Conv2d(3, 4, 3)),
            new NamedLayer("sigmoid1", new Sigmoid()),
            new NamedLayer("pool2", new MaxPool2d(2)),
            new NamedLayer("drop1", new Dropout(0.3f)),
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("fc1", new Linear(16, 14)),
            new NamedLayer("tanh1", new Tanh()),
            new NamedLayer("fc2", new Linear(14, 10))));
    return open(network, new Preprocessing(28, 28, 0.1f, 0.3f), batch, criterion, rule);
  }

  private static Debugger open(
      Network network,
      Preprocessing preprocessing,
      int batch,
      @Nullable Criterion criterion,
      UpdateRule rule) {
    var setup = new Setup(
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
        rule.defaultLearningRate());
    return new Debugger(
        setup,
        new PlainKernels(),
        new WorkerPool(1),
        new KeyframeHistory(KeyframeHistory.USUAL_BUDGET),
        OperationTerms::new);
  }
}
