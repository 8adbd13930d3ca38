package org.lenetexplorer.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.ConfusionMatrix;

/**
 * What a training at the command line has come to: all that a report of it is made of.
 *
 * @param network the network
 * @param facts how it was trained, name by name, in this order
 * @param code network, loss and optimiser in PyTorch
 * @param losses the mean loss of each mini-batch, in their order
 * @param perEpoch mini-batches in an epoch
 * @param before the parameters at the beginning, by PyTorch's names
 * @param after the parameters at the end
 * @param test the images that accuracy was measured on
 * @param tests the confusion matrix after each epoch that was finished; where none was, the one at the end
 * @param versions of program, kernels and Java
 */
public record TrainedRun(
    Network network,
    Map<String, String> facts,
    String code,
    float[] losses,
    long perEpoch,
    Map<String, Tensor> before,
    Map<String, Tensor> after,
    Dataset test,
    List<Tested> tests,
    List<String> versions) {
  /**
   * A test.
   *
   * @param iteration how many mini-batches were trained on before
   * @param matrix what was taken for what
   */
  public record Tested(long iteration, ConfusionMatrix matrix) {}

  /** Copies the lists and keeps the order of the maps. */
  public TrainedRun {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    tests = List.copyOf(tests);
    versions = List.copyOf(versions);
  }
}
