package org.lenetexplorer.autograd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** One application of a function in a graph: its inputs, its output, and what it keeps from forward for backward. */
public final class Node {
  private final Graph graph;
  private final String name;
  private final Function function;
  private final List<Variable> inputs;
  private final Variable output;
  private final boolean chunked;
  private final float[] savedFloats;
  private final int[] savedInts;
  private final @Nullable Contribution[] contributions;

  Node(Graph graph, String name, Function function, List<Variable> inputs) {
    this.graph = graph;
    this.name = name;
    this.function = function;
    this.inputs = List.copyOf(inputs);
    this.contributions = new Contribution[inputs.size()];
    chunked = function.perSample() && samplesLineUp();
    List<Shape> shapes = inputs.stream().map(Variable::shape).toList();
    Shape shape = function.outputShape(shapes);
    boolean requiresGrad = false;
    for (int i = 0; i < inputs.size(); i++) {
      requiresGrad |= needsGrad(i);
    }
    output =
        new Variable(name, Tensor.zeros(shape), new Gradient(shape), requiresGrad, chunked, this);
    savedFloats = new float[function.savedFloats(shapes, shape)];
    savedInts = new int[function.savedInts(shapes, shape)];
    for (int i = 0; i < inputs.size(); i++) {
      if (chunked && needsGrad(i) && !inputs.get(i).batched()) {
        contributions[i] = new Contribution(inputs.get(i), graph.chunks().length);
      }
    }
  }

  private boolean samplesLineUp() {
    boolean any = false;
    for (int i = 0; i < inputs.size(); i++) {
      if (!function.shared(i)) {
        if (!inputs.get(i).batched()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** The layer's name, {@code conv1}, or a name made of the function's and a number. */
  public String name() {
    return name;
  }

  public Function function() {
    return function;
  }

  /** The nodes that computed this one's inputs, in their order, without leaves: PyTorch's {@code next_functions}. */
  public List<Node> nextFunctions() {
    List<Node> next = new ArrayList<>();
    for (Variable input : inputs) {
      if (input.gradFn() != null) {
        next.add(input.gradFn());
      }
    }
    return next;
  }

  public List<Variable> inputs() {
    return inputs;
  }

  public Variable input(int index) {
    return inputs.get(index);
  }

  public Variable output() {
    return output;
  }

  Graph graph() {
    return graph;
  }

  /** Whether a backward pass computes a gradient for this input. */
  public boolean needsGrad(int input) {
    return function.differentiable(input) && inputs.get(input).requiresGrad();
  }

  /** Float values kept from forward for backward, as many as the function asked for. */
  public float[] savedFloats() {
    return savedFloats;
  }

  /** Int values kept from forward for backward, as many as the function asked for. */
  public int[] savedInts() {
    return savedInts;
  }

  /** The array that backward adds ∂L/∂(input) to for a chunk. */
  public float[] inputGrad(int input, Chunk chunk) {
    Contribution contribution = contributions[input];
    return contribution == null
        ? inputs.get(input).grad().tensor().array()
        : contribution.array(chunk);
  }

  /** The index in {@link #inputGrad} at which the chunk's values begin. */
  public int inputGradStart(int input, Chunk chunk) {
    Contribution contribution = contributions[input];
    return contribution == null ? chunk.gradStart(inputs.get(input)) : contribution.start(chunk);
  }

  /** Whether {@link #inputGrad} holds no sum yet and is to be overwritten. */
  public boolean replacesGrad(int input) {
    return contributions[input] != null && function.replacesGrad(input);
  }

  /** The array of δ = ∂L/∂y. */
  public float[] outputGrad() {
    return output.grad().tensor().array();
  }

  /** The index in {@link #outputGrad} at which the chunk's values begin. */
  public int outputGradStart(Chunk chunk) {
    return chunk.gradStart(output);
  }

  /** Whether the node is run chunk by chunk, or once for the whole batch. */
  boolean chunked() {
    return chunked;
  }

  @Nullable Contribution contribution(int input) {
    return contributions[input];
  }

  @Override
  public String toString() {
    return name + " <" + function.name() + ">";
  }
}
