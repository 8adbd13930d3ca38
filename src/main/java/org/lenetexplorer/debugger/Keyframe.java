package org.lenetexplorer.debugger;

import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.random.MersenneTwister;

/**
 * All that has to be remembered to go on from the beginning of an iteration; what is inside the iteration is computed anew.
 * Unchangeable.
 *
 * @param iteration the iteration that begins
 * @param values all parameters
 * @param lastValues the parameters before the last update of each
 * @param gradients all their gradients, which zero_grad has not reset yet
 * @param gradientStates none, zero or value, for each parameter
 * @param contributions how much has been added up in each gradient
 * @param rule the update rule
 * @param memory the rule's memory
 * @param steps the steps that each parameter has made
 * @param learningRate η
 * @param zeroGrad whether zero_grad resets gradients
 * @param gradOutput the gradient that backward starts from without a loss
 * @param image the image chosen by hand, or −1
 * @param imageOnce whether it is for this iteration alone
 * @param batches where the data's order is, before the iteration's batch
 * @param noise where dropout's generator is
 */
public record Keyframe(
    long iteration,
    float[] values,
    float[] lastValues,
    float[] gradients,
    Gradient.State[] gradientStates,
    int[] contributions,
    UpdateRule rule,
    float[][] memory,
    int[] steps,
    double learningRate,
    boolean zeroGrad,
    float[] gradOutput,
    int image,
    boolean imageOnce,
    Batches.State batches,
    MersenneTwister.State noise) {

  /** About how much memory the keyframe takes, in bytes; the generators' states are mostly shared. */
  public long bytes() {
    return 4L * values.length * (3 + memory.length) + 16L * steps.length + 512;
  }
}
