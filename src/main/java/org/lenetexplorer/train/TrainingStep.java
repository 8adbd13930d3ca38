package org.lenetexplorer.train;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * The one definition of an iteration on a batch of fixed size: zero_grad, forward, loss, backward, step. It runs whole, or
 * hands out its operations to be run one at a time; both give the same bits.
 *
 * <p>Without a criterion there is no loss phase: backward then starts from {@link #gradOutput()}, a gradient given by hand.
 */
public final class TrainingStep {
  private final Model model;
  private final Optimizer optimizer;
  private final @Nullable Criterion criterion;
  private final NetworkGraph network;
  private final @Nullable Variable target;
  private final @Nullable Variable loss;
  private final Tensor gradOutput;
  private final Tensor start;
  private final BackwardPass pass;
  private final List<Operation> operations;

  /**
   * An iteration of a model.
   *
   * @param criterion the loss, or null to go back from {@link #gradOutput()}
   * @param batch samples, N
   * @param inputGrad whether ∂L/∂(input) is computed too
   * @throws IllegalArgumentException if the network has no parameters, or its output does not suit the criterion
   */
  public TrainingStep(
      Model model,
      Optimizer optimizer,
      @Nullable Criterion criterion,
      int batch,
      boolean inputGrad) {
    this.model = model;
    this.optimizer = optimizer;
    this.criterion = criterion;
    network = model.graph(batch, true, inputGrad);
    Graph graph = network.graph();
    Variable output = network.output();
    gradOutput = Tensor.zeros(output.shape());
    if (criterion == null) {
      target = null;
      loss = null;
      pass = graph.pass(output);
      start = gradOutput;
    } else {
      Shape sample = criterion.targetShape(output.shape().withoutBatch());
      target = graph.input("target", sample, false);
      loss = criterion.apply(graph, output, target);
      pass = graph.pass(loss);
      start = Tensor.scalar(1);
    }
    operations = List.copyOf(plan());
  }

  private List<Operation> plan() {
    List<Operation> planned = new ArrayList<>();
    List<Parameter> parameters = model.parameters().all();
    parameters.forEach(parameter -> planned.add(new Operation.ZeroGrad(parameter)));
    for (Node node : network.graph().nodes()) {
      boolean isLoss = loss != null && node.output() == loss;
      planned.add(new Operation.Forward(isLoss ? Phase.LOSS : Phase.FORWARD, network, node));
    }
    planBackward(planned);
    for (int i = 0; i < parameters.size(); i++) {
      planned.add(new Operation.Update(optimizer, parameters.get(i), i));
    }
    return planned;
  }

  private void planBackward(List<Operation> planned) {
    List<BackwardPass.Part> parts = pass.parts();
    int first = 0;
    while (first < parts.size()) {
      Node node = parts.get(first).node();
      int end = first;
      while (end < parts.size() && parts.get(end).node() == node) {
        end++;
      }
      planned.add(new Operation.Backward(pass, start, node, first, parts.subList(first, end)));
      first = end;
    }
  }

  /** The operations of the iteration, in their order. */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * Makes {@link #run()} compute neighbouring operations in one, where the kernels can. It gives the same bits, but leaves
   * the values and gradients between those operations unwritten: for runs that nobody looks into.
   */
  public void fuse() {
    network.graph().fuse();
  }

  /** Runs the whole iteration at full speed on the input and target as they are. */
  public void run() {
    model.parameters().zeroGrad();
    forward();
    backward();
    optimizer.step();
  }

  /** Runs the forward and loss phases on the input as a new batch: its gradient is none until backward. */
  public void forward() {
    network.input().grad().setToNone();
    network.graph().forward();
  }

  /** Runs the backward phase; gradients are added to those there are. */
  public void backward() {
    pass.begin(start);
    pass.run();
  }

  public Model model() {
    return model;
  }

  public Optimizer optimizer() {
    return optimizer;
  }

  /** The network's variables for this batch size. */
  public NetworkGraph network() {
    return network;
  }

  /** The samples in a batch. */
  public int batch() {
    return network.graph().batch();
  }

  /** The batch that the iteration works on, [N, C, H, W]: to be written by the caller. */
  public Tensor input() {
    return network.input().value();
  }

  /**
   * The target, in the shape that the criterion wants: to be written by the caller.
   *
   * @throws IllegalStateException if there is no criterion
   */
  public Tensor target() {
    if (target == null) {
      throw new IllegalStateException("without a criterion there is no target");
    }
    return target.value();
  }

  /** The gradient of the output that backward starts from if there is no criterion: to be written by the caller. */
  public Tensor gradOutput() {
    return gradOutput;
  }

  /** The loss variable, or null without a criterion. */
  public @Nullable Variable lossVariable() {
    return loss;
  }

  /** The loss of the last forward pass; NaN without a criterion. */
  public float loss() {
    return loss == null ? Float.NaN : loss.value().item();
  }

  /**
   * Writes class numbers as the target: as they are for cross-entropy, as rows with a single 1 for mean squared error.
   *
   * @param labels at least N class numbers
   * @throws IllegalArgumentException if a class is outside the network's output
   */
  public void setClasses(int[] labels) {
    Tensor values = target();
    int classes = network.output().shape().sampleSize();
    if (!takesClasses()) {
      values.fill(0);
    }
    for (int n = 0; n < batch(); n++) {
      if (labels[n] < 0 || labels[n] >= classes) {
        throw new IllegalArgumentException(
            "class " + labels[n] + " is outside the network's " + classes + " outputs");
      }
      values.setAt(takesClasses() ? n : n * classes + labels[n], takesClasses() ? labels[n] : 1);
    }
  }

  private boolean takesClasses() {
    return criterion != null && criterion.takesClasses();
  }
}
