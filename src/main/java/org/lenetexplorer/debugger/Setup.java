package org.lenetexplorer.debugger;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.tensor.Tensor;

/**
 * What a debugging session starts from; everything else follows from it.
 *
 * @param network the network
 * @param weights initial parameters by name, or empty to draw them from the seed
 * @param seed of weights, data order and noise
 * @param data where images come from
 * @param preprocessing what is done to them
 * @param batch images in an iteration
 * @param input a batch [N, C, H, W] to use in every iteration instead of the data's, or null
 * @param target the target for that batch, in the criterion's shape, or null for the data's classes
 * @param criterion the loss, or null to go back from {@code gradOutput}
 * @param gradOutput ∂L/∂output in the shape of the output, or null for ones; only used without a criterion
 * @param rule the update rule
 * @param learningRate η
 * @param firstIteration the number of the iteration that the session begins with; the data's order is where it would be then
 * @param optimizerState what the optimiser remembers from before, as {@link org.lenetexplorer.optim.Optimizer#state} tells it;
 *     empty for one that has made no step
 */
public record Setup(
    Network network,
    Map<String, Tensor> weights,
    long seed,
    Dataset data,
    Preprocessing preprocessing,
    int batch,
    @Nullable Tensor input,
    @Nullable Tensor target,
    @Nullable Criterion criterion,
    @Nullable Tensor gradOutput,
    UpdateRule rule,
    double learningRate,
    long firstIteration,
    Map<String, Tensor> optimizerState) {

  /** A session that begins with iteration 0. */
  public Setup(
      Network network,
      Map<String, Tensor> weights,
      long seed,
      Dataset data,
      Preprocessing preprocessing,
      int batch,
      @Nullable Tensor input,
      @Nullable Tensor target,
      @Nullable Criterion criterion,
      @Nullable Tensor gradOutput,
      UpdateRule rule,
      double learningRate) {
    this(
        network,
        weights,
        seed,
        data,
        preprocessing,
        batch,
        input,
        target,
        criterion,
        gradOutput,
        rule,
        learningRate,
        0,
        Map.of());
  }

  /** How many iterations make an epoch: as many whole batches as the data have. */
  public long iterationsPerEpoch() {
    return Math.max(1, data.size() / batch);
  }

  /** The same, beginning with a later iteration. */
  public Setup from(long iteration) {
    return new Setup(
        network,
        weights,
        seed,
        data,
        preprocessing,
        batch,
        input,
        target,
        criterion,
        gradOutput,
        rule,
        learningRate,
        iteration,
        optimizerState);
  }

  /** The same with an optimiser that goes on from what it remembers. */
  public Setup withOptimizerState(Map<String, Tensor> state) {
    return new Setup(
        network,
        weights,
        seed,
        data,
        preprocessing,
        batch,
        input,
        target,
        criterion,
        gradOutput,
        rule,
        learningRate,
        firstIteration,
        state);
  }
}
