package org.lenetexplorer.nn;

import java.util.List;
import java.util.Map;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Shape;

/**
 * One layer of a network: its kind and arguments, under PyTorch's names, without weights. Shapes here are those of one
 * sample, without the batch dimension N.
 */
public sealed interface Layer
    permits Conv2d, MaxPool2d, AvgPool2d, ReLU, LeakyReLU, Sigmoid, Tanh, Dropout, Flatten, Linear {

  /** What a layer needs to know to be put into a graph, beyond its arguments. */
  record Context(Graph graph, boolean training, MersenneTwister generator) {}

  /** The class name in {@code torch.nn}, which is also the type in network files. */
  default String type() {
    return getClass().getSimpleName();
  }

  /** The arguments as PyTorch prints them, without the parentheses. */
  String arguments();

  /**
   * The shape of the output for one sample.
   *
   * @throws ShapeMismatchException if the layer can't take this input; it says why, and what to do
   */
  Shape outputShape(Shape input);

  /** How {@link #outputShape} comes about, with this layer's numbers: {@code (32 − 5 + 2·0)/1 + 1 = 28}. */
  String derivation(Shape input);

  /** Rows of the input map that the sliding window never reads, from 0; empty for layers without a window. */
  default List<Integer> uncoveredRows(Shape input) {
    return List.of();
  }

  /** Columns of the input map that the sliding window never reads, from 0; empty for layers without a window. */
  default List<Integer> uncoveredColumns(Shape input) {
    return List.of();
  }

  /** The parameters by their short names, {@code weight} before {@code bias}; empty for most layers. */
  default Map<String, Shape> parameterShapes() {
    return Map.of();
  }

  /** The number of inputs that one output sums up: PyTorch draws initial weights from ±1/√fanIn. */
  default int fanIn() {
    return 0;
  }

  /** The parameter count as arithmetic, {@code 6·(1·5·5) + 6 = 156}; empty for layers without parameters. */
  default String parameterArithmetic() {
    return "";
  }

  /** Multiplications (each with its addition) for one sample in a forward pass. */
  default long multiplyAdds(Shape input) {
    return 0;
  }

  /** The layer's function applied in a graph. */
  Variable apply(Context context, String name, Variable x, List<Variable> parameters);

  /** {@code Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1))}, as PyTorch prints a module. */
  default String toPyTorch() {
    return type() + "(" + arguments() + ")";
  }
}
