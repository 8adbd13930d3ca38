package org.lenetexplorer.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Model;

/**
 * What a training has come to, at one moment: all numbers that a report of it is made of. Nothing in it changes any more.
 *
 * @param position where the debugger stands, in its words; empty without one
 * @param iteration how many iterations were begun: the one under way
 * @param firstIteration the iteration that the training began with
 * @param perEpoch iterations in an epoch, at least 1
 * @param branch the branch of the session
 * @param losses the loss of each iteration, by iteration; NaN where there is none
 * @param before the parameters that the training began with, by PyTorch's names, in the network's order
 * @param after the parameters as they are at this moment
 * @param test how images are read with these parameters; empty where they can't be
 * @param noTest why not, in a sentence; empty if there is a test
 */
public record Account(
    String position,
    long iteration,
    long firstIteration,
    long perEpoch,
    int branch,
    float[] losses,
    Map<String, Tensor> before,
    Map<String, Tensor> after,
    Optional<Assessment> test,
    String noTest) {
  /** Keeps the order of the maps. */
  public Account {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
  }

  /**
   * The account of a debugger's present position; tests the network, about 0.1 ms an image.
   *
   * @param images to test with, or null for no test
   * @param noImages why there are none, in a sentence; empty if there are some
   */
  @EngineThread
  public static Account of(Debugger debugger, @Nullable Dataset images, String noImages) {
    Optional<Assessment> test = Optional.empty();
    String noTest = noImages;
    if (images != null) {
      try {
        test = Optional.of(Assessment.of(debugger, images));
      } catch (IllegalArgumentException e) {
        noTest = String.valueOf(e.getMessage());
      }
    }
    Setup setup = debugger.setup();
    return new Account(
        debugger.print(debugger.position()),
        debugger.iterationUnderWay(),
        setup.firstIteration(),
        setup.iterationsPerEpoch(),
        debugger.branch().id(),
        debugger.branch().losses(),
        initial(debugger),
        copy(debugger.step().model().parameters().stateDict()),
        test,
        noTest);
  }

  /** What the session began with, drawn anew from its seed but for what was given. */
  private static Map<String, Tensor> initial(Debugger debugger) {
    Setup setup = debugger.setup();
    Model now = debugger.step().model();
    Model then = new Model(setup.network(), setup.seed(), now.kernels(), now.workers());
    Map<String, Tensor> weights = new LinkedHashMap<>(then.parameters().stateDict());
    weights.putAll(setup.weights());
    return copy(weights);
  }

  private static Map<String, Tensor> copy(Map<String, Tensor> weights) {
    Map<String, Tensor> copies = new LinkedHashMap<>();
    weights.forEach((name, tensor) -> copies.put(name, tensor.copy()));
    return copies;
  }
}
