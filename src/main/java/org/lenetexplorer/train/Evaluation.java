package org.lenetexplorer.train;

import java.util.function.BooleanSupplier;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.tensor.Tensor;

/** Runs a model forward over a data set, without dropout, and counts what it reads. */
public final class Evaluation {
  private static final int BATCH = 256;

  private Evaluation() {}

  /**
   * The confusion matrix of a model on a data set.
   *
   * @param cancelled polled between batches; once true, the matrix so far is returned
   * @throws IllegalArgumentException if the data do not fit the network's input or outputs
   */
  public static ConfusionMatrix of(
      Model model, Dataset set, Preprocessing preprocessing, BooleanSupplier cancelled) {
    DataFit.check(model.network(), set, preprocessing);
    int classes = model.predictor(1).output().shape().sampleSize();
    ConfusionMatrix matrix = new ConfusionMatrix(classes);
    Batches batches = Batches.inOrder(set, preprocessing, BATCH);
    int[] labels = new int[BATCH];
    while (batches.epoch() == 0 && !cancelled.getAsBoolean()) {
      NetworkGraph network = model.predictor(batches.nextSize());
      Tensor input = network.input().value();
      int count = batches.next(input.array(), input.offset(), labels);
      network.graph().forward();
      for (int n = 0; n < count; n++) {
        matrix.add(labels[n], Prediction.largest(network.output().value(), n));
      }
    }
    return matrix;
  }
}
