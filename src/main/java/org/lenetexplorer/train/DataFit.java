package org.lenetexplorer.train;

import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;

/** Whether a data set, prepared in some way, can be fed to a network and told by its outputs. */
public final class DataFit {
  private DataFit() {}

  /**
   * Checks both ends of the network.
   *
   * @throws IllegalArgumentException if the image or the number of classes does not fit
   */
  public static void check(Network network, Dataset set, Preprocessing preprocessing) {
    checkInput(network, preprocessing);
    checkOutput(network, set);
  }

  /**
   * Checks the network's input.
   *
   * @throws IllegalArgumentException if the image does not fit it
   */
  public static void checkInput(Network network, Preprocessing preprocessing) {
    if (!network.input().equals(preprocessing.shape())) {
      throw new IllegalArgumentException(
          "the network's input is " + network.input() + ", the images come as "
              + preprocessing.shape() + "; change the network's input or the padding");
    }
  }

  /**
   * Checks the network's output.
   *
   * @throws IllegalArgumentException if it is not at least one number a class
   */
  public static void checkOutput(Network network, Dataset set) {
    Shape output = ShapeInference.of(network).output(network);
    if (output.rank() != 1 || output.size() < set.classNames().size()) {
      throw new IllegalArgumentException(
          "the network's output is " + output + ", " + set.name() + " has "
              + set.classNames().size() + " classes; end with a Linear layer of that many outputs");
    }
  }
}
