package org.lenetexplorer.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.ImageFolder;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.train.ConfusionMatrix;
import org.lenetexplorer.train.Evaluation;
import org.lenetexplorer.train.Model;

/**
 * How well a network reads images, usually ones that it was not trained on.
 *
 * @param branch the branch of the session
 * @param iteration how many iterations the weights have been trained for: the one under way when they were tested
 * @param ofTraining whether the images are the first of those that the session trains on, rather than others
 * @param set the images; it never changes
 * @param matrix how often each class was taken for each other; not to be changed
 * @param misread the images whose class was not found, in the set's order
 */
public record Assessment(
    int branch,
    long iteration,
    boolean ofTraining,
    Dataset set,
    ConfusionMatrix matrix,
    List<Misread> misread) {
  /** Images in a set at most, so that a test takes well under a second. */
  public static final int MOST_IMAGES = 2000;

  private static final int BUILT_IN_IMAGES = 500;

  /** Far from the seeds that people choose for training. */
  private static final long OTHER_DIGITS = 0x7E57_D161L;

  /** Copies the list. */
  public Assessment {
    misread = List.copyOf(misread);
  }

  /**
   * An image that was taken for something else.
   *
   * @param index its place in the set
   * @param truth its class
   * @param predicted what it was taken for
   */
  public record Misread(int index, int truth, int predicted) {}

  /**
   * The images for testing what is trained in some way: of a folder the test images, at most {@value #MOST_IMAGES}; of the
   * built-in digits {@value #BUILT_IN_IMAGES} others.
   *
   * @throws IOException if they can't be read; the message says which file and why
   */
  public static Dataset testImages(Training training) throws IOException {
    if (training.data().equals(Training.BUILT_IN)) {
      return BuiltInDigits.draw(training.seed() ^ OTHER_DIGITS, BUILT_IN_IMAGES);
    }
    Dataset test = ImageFolder.readTest(Path.of(training.data()));
    return test.first(Math.min(MOST_IMAGES, test.size()));
  }

  /**
   * Tests the network with the weights of the present position; about 0.1 ms an image.
   *
   * @throws IllegalArgumentException if the images do not suit the network
   */
  @EngineThread
  public static Assessment of(Debugger debugger, Dataset set) {
    return of(debugger, set, false);
  }

  /** Tests the network on the first images that it is trained on, at most {@value #MOST_IMAGES}. */
  @EngineThread
  public static Assessment ofTraining(Debugger debugger) {
    Dataset all = debugger.setup().data();
    return of(debugger, all.first(Math.min(MOST_IMAGES, all.size())), true);
  }

  private static Assessment of(Debugger debugger, Dataset set, boolean ofTraining) {
    Model model = debugger.step().model();
    ConfusionMatrix matrix = new ConfusionMatrix(Evaluation.classes(model));
    List<Misread> misread = new ArrayList<>();
    Evaluation.read(
        model, set, debugger.setup().preprocessing(), () -> false, (index, truth, predicted) -> {
          matrix.add(truth, predicted);
          if (truth != predicted) {
            misread.add(new Misread(index, truth, predicted));
          }
        });
    return new Assessment(
        debugger.branch().id(), debugger.iterationUnderWay(), ofTraining, set, matrix, misread);
  }

  /** The share of images read rightly, from 0 to 1. */
  public double accuracy() {
    return matrix.accuracy();
  }

  /** The images of one class that were taken for a certain other. */
  public List<Misread> misread(int truth, int predicted) {
    return misread.stream()
        .filter(image -> image.truth() == truth && image.predicted() == predicted)
        .toList();
  }

  /** As a sentence: {@code 1,000 iterations: 93.4 % of 500 test images read rightly, 33 misread}. */
  public String sentence() {
    return "%,d iterations: %.1f %% of %,d %s images read rightly, %,d misread"
        .formatted(
            iteration,
            100 * accuracy(),
            matrix.total(),
            ofTraining ? "training" : "test",
            matrix.total() - matrix.correct());
  }
}
