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
    ConfusionMatrix matrix = new ConfusionMatrix(classes(model));
    read(
        model,
        set,
        preprocessing,
        cancelled,
        (index, truth, predicted) -> matrix.add(truth, predicted));
    return matrix;
  }

  /** The number of outputs for one image. */
  public static int classes(Model model) {
    return model.predictor(1).output().shape().sampleSize();
  }

  /** Told what the model takes an image for. */
  @FunctionalInterface
  public interface Listener {
    /**
     * One image was read.
     *
     * @param index of the image in the data set
     * @param truth its class
     * @param predicted the class with the largest output
     */
    void read(int index, int truth, int predicted);
  }

  /**
   * Reads a data set in its order.
   *
   * @param cancelled polled between batches; once true, the rest is left out
   * @throws IllegalArgumentException if the data do not fit the network's input or outputs
   */
  public static void read(
      Model model,
      Dataset set,
      Preprocessing preprocessing,
      BooleanSupplier cancelled,
      Listener listener) {
    DataFit.check(model.network(), set, preprocessing);
    int done = 0;
    Batches batches = Batches.inOrder(set, preprocessing, BATCH);
    int[] labels = new int[BATCH];
    while (batches.epoch() == 0 && !cancelled.getAsBoolean()) {
      NetworkGraph network = model.predictor(batches.nextSize());
      Tensor input = network.input().value();
      int count = batches.next(input.array(), input.offset(), labels);
      network.graph().forward();
      for (int n = 0; n < count; n++) {
        listener.read(done + n, labels[n], Prediction.largest(network.output().value(), n));
      }
      done += count;
    }
  }
}
