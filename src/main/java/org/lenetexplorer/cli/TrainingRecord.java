package org.lenetexplorer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.torch.PyTorchText;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.ConfusionMatrix;
import org.lenetexplorer.train.Evaluation;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.Trainer;

/** Keeps what a report tells of a training while it goes on, and hands every word on to whoever prints it. */
final class TrainingRecord implements Trainer.Listener {
  private final Model model;
  private final Trainer.Listener next;
  private final Map<String, Tensor> before;
  private final List<TrainedRun.Tested> tests = new ArrayList<>();
  private float[] losses = new float[1024];
  private int batchesDone;

  /**
   * A record of a training that has not begun.
   *
   * @param next is told the same
   */
  TrainingRecord(Model model, Trainer.Listener next) {
    this.model = model;
    this.next = next;
    before = copy(model);
  }

  private static Map<String, Tensor> copy(Model model) {
    Map<String, Tensor> copies = new LinkedHashMap<>();
    model.parameters().stateDict().forEach((name, tensor) -> copies.put(name, tensor.copy()));
    return copies;
  }

  @Override
  public void batchDone(int epoch, int batch, int batches, float loss) {
    if (batchesDone == losses.length) {
      losses = Arrays.copyOf(losses, 2 * batchesDone);
    }
    losses[batchesDone++] = loss;
    next.batchDone(epoch, batch, batches, loss);
  }

  @Override
  public void epochDone(Trainer.EpochResult result) {
    tests.add(new TrainedRun.Tested(batchesDone, result.test()));
    next.epochDone(result);
  }

  /**
   * What has come of it; tests the network once more if the training did not end with a test.
   *
   * @param optimizer as it was before its first step
   * @param settings what else there is to say, name by name
   */
  TrainedRun finished(
      Batches batches,
      Dataset test,
      Criterion criterion,
      String optimizer,
      Map<String, String> settings,
      List<String> versions) {
    if (tests.isEmpty() || tests.get(tests.size() - 1).iteration() != batchesDone) {
      ConfusionMatrix matrix = Evaluation.of(model, test, batches.preprocessing(), () -> false);
      tests.add(new TrainedRun.Tested(batchesDone, matrix));
    }
    Map<String, String> facts = new LinkedHashMap<>();
    Dataset set = batches.set();
    facts.put(
        "data",
        "%,d images, %s; tested on %,d others".formatted(set.size(), set.name(), test.size()));
    facts.put("preprocessing", words(batches.preprocessing(), set));
    facts.put("loss", criterion.type());
    facts.put("optimiser", optimizer);
    facts.putAll(settings);
    facts.put(
        "trained",
        "%,d mini-batches of %,d images, %,d to an epoch"
            .formatted(batchesDone, batches.batchSize(), batches.perEpoch()));
    return new TrainedRun(
        model.network(),
        facts,
        "import torch\n" + PyTorchText.module(model.network())
            + "\n\nnet = " + PyTorchText.className(model.network()) + "()\n"
            + "criterion = nn." + criterion.type() + "()\n"
            + "optimizer = torch.optim." + optimizer.replaceFirst("\\(", "(net.parameters(), ")
            + "\n",
        Arrays.copyOf(losses, batchesDone),
        batches.perEpoch(),
        before,
        copy(model),
        test,
        tests,
        versions);
  }

  private static String words(Preprocessing preprocessing, Dataset set) {
    return "%d×%d pixels padded to %d×%d, then (x − %s) / %s"
        .formatted(
            set.height(),
            set.width(),
            preprocessing.height(),
            preprocessing.width(),
            preprocessing.mean(),
            preprocessing.standardDeviation());
  }
}
