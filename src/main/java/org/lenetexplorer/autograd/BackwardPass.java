package org.lenetexplorer.autograd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.lenetexplorer.tensor.Tensor;

/**
 * The backward pass from one variable, as a list of parts in the order in which they run: the nodes from last to first, and
 * for each node its inputs from last to first (bias, weight, input). The whole pass and the parts one by one give the same
 * bits.
 */
public final class BackwardPass {
  /**
   * One step of the pass: the gradient of one input of one node.
   *
   * @param node the node whose function is differentiated
   * @param input the input whose gradient is added to
   */
  public record Part(Node node, int input) {
    /** The variable that the part contributes to. */
    public Variable variable() {
      return node.input(input);
    }

    @Override
    public String toString() {
      return node.name() + " ▸ " + node.function().inputName(input);
    }
  }

  private final Graph graph;
  private final Variable root;
  private final List<PartTask> tasks;
  private final List<Run> runs = new ArrayList<>();
  private final List<Variable> inner = new ArrayList<>();

  BackwardPass(Graph graph, Variable root) {
    this.graph = graph;
    this.root = root;
    this.tasks = plan();
    planRuns();
    tasks.forEach(task -> task.part().variable().grad().tensor());
    root.grad().tensor();
    graph.nodes().stream().map(Node::output).filter(Variable::requiresGrad).forEach(inner::add);
  }

  private List<PartTask> plan() {
    List<Node> nodes = graph.nodes();
    if (root.gradFn() == null || !nodes.contains(root.gradFn())) {
      throw new IllegalArgumentException(root + " is not computed by this graph");
    }
    if (!root.requiresGrad()) {
      throw new IllegalArgumentException(root + " depends on nothing that requires a gradient");
    }
    List<PartTask> planned = new ArrayList<>();
    Set<Variable> reached = new HashSet<>();
    reached.add(root);
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (reached.contains(nodes.get(i).output())) {
        plan(nodes.get(i), reached, planned);
      }
    }
    return planned;
  }

  /** Puts the parts together to stretches that chunks run through, with nodes in one where the graph has them so. */
  void planRuns() {
    runs.clear();
    Set<Fusion> begun = new HashSet<>();
    for (PartTask task : tasks) {
      Fusion fusion = graph.fusion(task.part().node());
      if (fusion == null) {
        add(task);
      } else if (task.part().node() == fusion.nodes().get(0)) {
        add(task.fused(fusion, begun.add(fusion)));
      }
    }
  }

  private void add(PartTask task) {
    if (runs.isEmpty() || runs.get(runs.size() - 1).chunked != task.chunked()) {
      runs.add(new Run(task.chunked()));
    }
    runs.get(runs.size() - 1).tasks.add(task);
  }

  private static void plan(Node node, Set<Variable> reached, List<PartTask> planned) {
    for (int input = node.inputs().size() - 1; input >= 0; input--) {
      if (node.needsGrad(input)) {
        planned.add(new PartTask(new Part(node, input), reached.add(node.input(input))));
      }
    }
  }

  /** The parts in the order in which they run. */
  public List<Part> parts() {
    return tasks.stream().map(PartTask::part).toList();
  }

  /** How many parts contribute to a variable: the number of its uses that lead to the root. */
  public int contributionsTo(Variable variable) {
    return (int)
        tasks.stream().filter(task -> task.part().variable() == variable).count();
  }

  /**
   * Starts a pass from a scalar, with ∂L/∂L = 1.
   *
   * @throws IllegalStateException if the root has more than one element
   */
  public void begin() {
    if (root.value().size() != 1) {
      throw new IllegalStateException(
          root + " is not a scalar: backward needs a gradient of its shape");
    }
    startAnew();
    root.grad().tensor().fill(1);
    root.grad().arrived(1);
  }

  /**
   * Starts a pass from a given gradient.
   *
   * @param gradOutput ∂L/∂root, in the shape of the root
   * @throws IllegalArgumentException if the shape is another
   */
  public void begin(Tensor gradOutput) {
    if (!gradOutput.shape().equals(root.shape())) {
      throw new IllegalArgumentException("the gradient for " + root.name() + " is "
          + gradOutput.shape() + ", it must be " + root.shape());
    }
    startAnew();
    root.grad().tensor().copyFrom(gradOutput);
    root.grad().arrived(1);
  }

  /** Forgets the gradients of what nodes computed; those of leaves are added to, as in PyTorch. */
  private void startAnew() {
    for (int i = 0; i < inner.size(); i++) {
      inner.get(i).grad().setToNone();
    }
  }

  /** Runs all parts, chunks of the batch side by side. */
  public void run() {
    for (int i = 0; i < runs.size(); i++) {
      runs.get(i).run();
    }
  }

  /**
   * Runs one part; they must be run in their order.
   *
   * @param index the part's place in {@link #parts()}
   */
  public void run(int index) {
    Run single = new Run(tasks.get(index).chunked());
    single.tasks.add(tasks.get(index));
    single.run();
  }

  /** Parts that follow each other and are all run by chunks, or all at once. */
  private final class Run {
    private final boolean chunked;
    private final List<PartTask> tasks = new ArrayList<>();
    private final IntConsumer chunkTask = this::runChunk;
    private final IntConsumer shareTask = this::addShare;

    Run(boolean chunked) {
      this.chunked = chunked;
    }

    void run() {
      for (int i = 0; i < tasks.size(); i++) {
        tasks.get(i).begin();
      }
      if (chunked) {
        graph.workers().run(graph.chunks().length, chunkTask);
        graph.workers().run(graph.chunks().length, shareTask);
      } else {
        runChunk(graph.whole());
      }
      for (int i = 0; i < tasks.size(); i++) {
        tasks.get(i).finish();
      }
    }

    /** As many shares as chunks, since there are kernels for each. */
    private void addShare(int share) {
      Chunk[] chunks = graph.chunks();
      for (int i = 0; i < tasks.size(); i++) {
        tasks.get(i).add(share, chunks.length, graph.kernels(chunks[share]));
      }
    }

    private void runChunk(int index) {
      runChunk(graph.chunks()[index]);
    }

    private void runChunk(Chunk chunk) {
      for (int i = 0; i < tasks.size(); i++) {
        tasks.get(i).run(chunk, graph.kernels(chunk));
      }
    }
  }
}
