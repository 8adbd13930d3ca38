package org.lenetexplorer.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.DataFit;

/** Makes what a debugger starts from out of a project, its data and its weights: batches of one sample. */
final class SetupMaker {
  private final Network network;
  private final Training training;
  private final Dataset data;
  private final Preprocessing preprocessing;
  private final Shape output;

  private SetupMaker(Project project, Dataset data) {
    network = project.network();
    training = project.training();
    this.data = data;
    preprocessing =
        training.preprocessing(network.input().extent(1), network.input().extent(2));
    output = ShapeInference.of(network).output(network);
  }

  /**
   * What a debugger on this project starts from.
   *
   * @param project its network has no faults
   * @param data the images; used only where input or target come from them, else blank ones may stand in their place
   * @param weights parameters to begin with, by name; those that are missing or of another shape are drawn from the seed
   * @throws IllegalArgumentException if the data do not fit the network, or loss, input and target do not go together; the
   *     sentence says what to change
   */
  static Setup of(Project project, Dataset data, Map<String, Tensor> weights) {
    return new SetupMaker(project, data).setup(weights);
  }

  private Setup setup(Map<String, Tensor> weights) {
    check();
    boolean criterionGiven = training.criterion() != null;
    return new Setup(
        network,
        fitting(weights),
        training.seed(),
        usable(),
        preprocessing,
        1,
        input(),
        criterionGiven ? target() : null,
        training.criterion(),
        criterionGiven ? null : gradOutput(),
        training.rule(),
        training.learningRate());
  }

  private void check() {
    String problem = training.problem();
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException(problem);
    }
    Feed feed = training.feed();
    if (!feed.isRandom()) {
      DataFit.checkInput(network, preprocessing);
    }
    if (training.criterion() == null) {
      return;
    }
    if (feed.target() instanceof Feed.Target.Label) {
      DataFit.checkOutput(network, data);
    }
    if (feed.target() instanceof Feed.Target.OfClass chosen) {
      checkClass(chosen.number());
    }
    if (training.criterion().takesClasses() && output.rank() != 1) {
      throw new IllegalArgumentException("the network's output is " + output + ", "
          + training.criterion().type() + " needs one number a class; end with a Linear layer");
    }
  }

  private void checkClass(int number) {
    if (number >= output.size()) {
      throw new IllegalArgumentException(
          "the target is class %d, the network's output is %s: classes 0 to %d; choose one of them"
              .formatted(number, output, output.size() - 1));
    }
  }

  private Map<String, Tensor> fitting(Map<String, Tensor> weights) {
    Map<String, Tensor> fitting = new LinkedHashMap<>();
    network.parameterShapes().forEach((name, shape) -> {
      Tensor found = weights.get(name);
      if (found != null && found.shape().equals(shape)) {
        fitting.put(name, found);
      }
    });
    return Collections.unmodifiableMap(fitting);
  }

  /** The data, or a blank image of the right size where they would not fit and are not needed. */
  private Dataset usable() {
    int height = network.input().extent(1);
    int width = network.input().extent(2);
    boolean fits = data.height() <= height && data.width() <= width;
    return fits || !training.feed().isRandom()
        ? data
        : new Dataset(
            "blank image", height, width, new byte[height * width], new byte[1], List.of("none"));
  }

  private @Nullable Tensor input() {
    return training.feed().input() instanceof Feed.Input.Normal normal
        ? normal(network.input(), normal.seed())
        : null;
  }

  /** The target in the criterion's shape, [1] or [1, …]; null for the images' classes. */
  private @Nullable Tensor target() {
    Criterion criterion = training.criterion();
    if (criterion == null || training.feed().target() instanceof Feed.Target.Label) {
      return null;
    }
    Tensor target = Tensor.zeros(criterion.targetShape(output).batched(1));
    if (training.feed().target() instanceof Feed.Target.OfClass chosen) {
      target.setAt(
          criterion.takesClasses() ? 0 : chosen.number(),
          criterion.takesClasses() ? chosen.number() : 1);
    } else {
      for (int i = 0; i < target.size(); i++) {
        target.setAt(i, i + 1);
      }
    }
    return target;
  }

  private @Nullable Tensor gradOutput() {
    return training.feed().gradOutput() instanceof Feed.GradOutput.Normal normal
        ? normal(output, normal.seed())
        : null;
  }

  private static Tensor normal(Shape sample, long seed) {
    return Tensor.of(sample.batched(1), new MersenneTwister(seed).normal(sample.size()));
  }
}
