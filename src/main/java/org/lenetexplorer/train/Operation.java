package org.lenetexplorer.train;

import java.util.List;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.tensor.Tensor;

/**
 * One operation of an iteration: what a debugger steps over. Operations must be run in their order; running all of them gives
 * the same bits as {@link TrainingStep#run()}.
 */
public sealed interface Operation {
  /** The phase it belongs to. */
  Phase phase();

  /** What it works on: a parameter's name, a layer's, or {@code loss}. */
  String name();

  /** Does it. */
  void run();

  /** Resets the gradient of one parameter. */
  record ZeroGrad(Parameter parameter) implements Operation {
    @Override
    public Phase phase() {
      return Phase.ZERO_GRAD;
    }

    @Override
    public String name() {
      return parameter.name();
    }

    @Override
    public void run() {
      parameter.variable().grad().setToZero();
    }
  }

  /**
   * Computes one node from its inputs: a layer in the forward phase, the criterion in the loss phase. The node that reads the
   * batch takes it as a new one, which has no gradient yet.
   */
  record Forward(Phase phase, NetworkGraph network, Node node) implements Operation {
    @Override
    public String name() {
      return node.name();
    }

    @Override
    public void run() {
      if (node.inputs().contains(network.input())) {
        network.input().grad().setToNone();
      }
      network.graph().forward(node);
    }
  }

  /**
   * Goes back through one node: bias, weight, input. The first one of a pass also begins the pass.
   *
   * @param start the gradient that the pass starts from, in the shape of its root
   * @param first the index in the pass of the node's first part
   * @param parts the node's parts in their order
   */
  record Backward(
      BackwardPass pass, Tensor start, Node node, int first, List<BackwardPass.Part> parts)
      implements Operation {
    @Override
    public Phase phase() {
      return Phase.BACKWARD;
    }

    @Override
    public String name() {
      return node.name();
    }

    @Override
    public void run() {
      for (int i = 0; i < parts.size(); i++) {
        runPart(i);
      }
    }

    /** Runs one of the parts, by its place; they must be run in their order. */
    public void runPart(int place) {
      beginBefore(place);
      pass.run(first + place);
    }

    /** Begins the pass if a part is its first: what inner gradients held is forgotten. */
    public void beginBefore(int place) {
      if (first + place == 0) {
        pass.begin(start);
      }
    }
  }

  /** Updates one parameter. */
  record Update(Optimizer optimizer, Parameter parameter, int index) implements Operation {
    @Override
    public Phase phase() {
      return Phase.STEP;
    }

    @Override
    public String name() {
      return parameter.name();
    }

    @Override
    public void run() {
      optimizer.step(index);
    }
  }
}
