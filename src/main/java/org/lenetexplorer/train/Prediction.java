package org.lenetexplorer.train;

import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.tensor.Tensor;

/**
 * What a model makes of one image.
 *
 * @param best the class with the largest output
 * @param probabilities softmax of the outputs, one number a class
 */
public record Prediction(int best, double[] probabilities) {
  /**
   * Reads one image of a data set.
   *
   * @throws IllegalArgumentException if the data do not fit the network
   */
  public static Prediction of(Model model, Dataset set, int index, Preprocessing preprocessing) {
    DataFit.check(model.network(), set, preprocessing);
    NetworkGraph network = model.predictor(1);
    Tensor input = network.input().value();
    preprocessing.write(set, index, input.array(), input.offset());
    network.graph().forward();
    return of(network.output().value());
  }

  /** The prediction of one row of outputs, [1, classes]. */
  public static Prediction of(Tensor outputs) {
    int best = largest(outputs, 0);
    double[] probabilities = new double[outputs.size()];
    double sum = 0;
    for (int c = 0; c < probabilities.length; c++) {
      probabilities[c] = Math.exp((double) outputs.at(c) - outputs.at(best));
      sum += probabilities[c];
    }
    for (int c = 0; c < probabilities.length; c++) {
      probabilities[c] /= sum;
    }
    return new Prediction(best, probabilities);
  }

  /** The place of the largest output of a sample: the class that the network reads. */
  public static int largest(Tensor outputs, int sample) {
    int classes = outputs.shape().sampleSize();
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (outputs.at(sample * classes + c) > outputs.at(sample * classes + best)) {
        best = c;
      }
    }
    return best;
  }
}
