package org.lenetexplorer.autograd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * A computation on batches of one size. Applying functions builds it and plans its memory; {@link #forward()} and {@link
 * #backward(Variable)} then run it as often as wanted without allocating. Nodes are kept in the order in which they were
 * applied, so running needs no recursion and no sorting: a node's inputs always come before it.
 *
 * <p>The gradients of inner variables belong to one backward pass: each pass starts them anew. The gradients of leaves
 * accumulate until they are reset.
 */
public final class Graph {
  private final int batch;
  private final Chunk[] chunks;
  private final Chunk whole;
  private final Kernels[] kernels;
  private final WorkerPool workers;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final Map<Variable, BackwardPass> passes = new HashMap<>();
  private final Map<Node, Fusion> fusions = new HashMap<>();

  /**
   * An empty graph.
   *
   * @param batch samples in a batch, N
   * @throws IllegalArgumentException if the batch is empty
   */
  public Graph(int batch, Kernels kernels, WorkerPool workers) {
    if (batch < 1) {
      throw new IllegalArgumentException("a batch of " + batch + ": at least 1 sample is needed");
    }
    this.batch = batch;
    this.workers = workers;
    chunks = Chunk.split(batch);
    whole = new Chunk(0, 0, batch);
    this.kernels = new Kernels[chunks.length];
    for (int i = 0; i < chunks.length; i++) {
      this.kernels[i] = i == 0 ? kernels : kernels.another();
    }
  }

  /** A graph for values without a batch, worked on by the calling thread alone. */
  public Graph(Kernels kernels) {
    this(1, kernels, new WorkerPool(1));
  }

  /**
   * A leaf whose outermost dimension counts the samples; write the batch into its value before {@link #forward()}.
   *
   * @param sample the shape of one sample, without the batch dimension
   * @param requiresGrad whether backward computes ∂L/∂(input) too
   */
  public Variable input(String name, Shape sample, boolean requiresGrad) {
    Shape shape = sample.batched(batch);
    return new Variable(name, Tensor.zeros(shape), new Gradient(shape), requiresGrad, true, null);
  }

  /**
   * The function of these inputs, to be computed by {@link #forward()}.
   *
   * @throws IllegalArgumentException if the inputs do not fit the function
   */
  public Variable apply(Function function, Variable... arguments) {
    return apply(function.name() + "_" + nodes.size(), function, arguments);
  }

  /** The same, under a name of one's own, such as a layer's. */
  public Variable apply(String name, Function function, Variable... arguments) {
    Node node = new Node(this, name, function, List.of(arguments));
    nodes.add(node);
    if (stages.isEmpty() || stages.get(stages.size() - 1).chunked() != node.chunked()) {
      stages.add(new Stage(this, node.chunked()));
    }
    stages.get(stages.size() - 1).add(node);
    return node.output();
  }

  /**
   * Makes whole passes compute neighbouring nodes in one, where the kernels can; to be called once the graph is built. The
   * results are the same bits, but what lies between those nodes is then not written. Nodes that are run one by one, and
   * parts of a backward pass, are not touched.
   */
  public void fuse() {
    for (Node node : nodes) {
      if (!fusions.containsKey(node)) {
        node.function().fuse(node, after(node), kernels[0]).ifPresent(this::add);
      }
    }
    stages.forEach(Stage::plan);
    passes.values().forEach(BackwardPass::planRuns);
  }

  private void add(Fusion fusion) {
    fusion.nodes().forEach(node -> fusions.put(node, fusion));
  }

  /** The nodes behind a node that follow each other, as long as each is the only use of the one before. */
  private List<Node> after(Node node) {
    List<Node> chain = new ArrayList<>();
    int index = nodes.indexOf(node) + 1;
    Variable last = node.output();
    while (node.chunked() && index < nodes.size()) {
      Node next = nodes.get(index++);
      Variable used = last;
      long uses = nodes.stream()
          .flatMap(user -> user.inputs().stream())
          .filter(input -> input == used)
          .count();
      if (uses != 1 || !next.inputs().contains(last) || !next.chunked()) {
        break;
      }
      chain.add(next);
      last = next.output();
    }
    return chain;
  }

  @Nullable Fusion fusion(Node node) {
    return fusions.get(node);
  }

  /** The number of samples in a batch. */
  public int batch() {
    return batch;
  }

  /** All nodes in the order of the forward pass. */
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /** Computes every node. */
  public void forward() {
    for (int i = 0; i < stages.size(); i++) {
      stages.get(i).forward();
    }
  }

  /** Computes one node from its inputs as they are; the next operation of a forward pass that is walked. */
  public void forward(Node node) {
    node.function().prepare(node);
    if (!node.chunked()) {
      node.function().forward(node, whole, kernels[0]);
      return;
    }
    workers.run(chunks.length, i -> node.function().forward(node, chunks[i], kernels[i]));
  }

  /**
   * Computes the gradient of a scalar with respect to everything it depends on, by a whole backward pass.
   *
   * @throws IllegalArgumentException if the variable is not of this graph
   */
  public void backward(Variable root) {
    BackwardPass pass = pass(root);
    pass.begin();
    pass.run();
  }

  /**
   * Propagates a given gradient back from a variable.
   *
   * @param gradOutput ∂L/∂root, in the shape of the root
   * @throws IllegalArgumentException if the shape is another, or the variable is not of this graph
   */
  public void backward(Variable root, Tensor gradOutput) {
    BackwardPass pass = pass(root);
    pass.begin(gradOutput);
    pass.run();
  }

  /**
   * The plan of the backward pass from a variable, made at the first call.
   *
   * @throws IllegalArgumentException if the variable is not computed by this graph, or depends on nothing that needs a
   *     gradient
   */
  public BackwardPass pass(Variable root) {
    return passes.computeIfAbsent(root, r -> new BackwardPass(this, r));
  }

  Chunk[] chunks() {
    return chunks;
  }

  Chunk whole() {
    return whole;
  }

  Kernels kernels(Chunk chunk) {
    return kernels[chunk.index()];
  }

  WorkerPool workers() {
    return workers;
  }
}
