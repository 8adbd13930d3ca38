package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.lenetexplorer.autograd.BackwardPass.Part;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.testkit.Numbers;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.TrainingStep;

/** Iterations to explain, and what must hold for every explanation. */
final class Explained {
  private Explained() {}

  /** An iteration on normal numbers with drawn targets, not run yet; ∂L/∂(input) is computed too. */
  static TrainingStep iteration(
      Network network, UpdateRule rule, Criterion criterion, int batch, long seed) {
    var kernels = new PlainKernels();
    var model = new Model(network, seed, kernels, new WorkerPool(1));
    var optimizer =
        new Optimizer(rule, rule.defaultLearningRate(), model.parameters(), kernels.updates());
    var step = new TrainingStep(model, optimizer, criterion, batch, true);
    step.input().copyFrom(Numbers.normal(step.input().shape(), seed));
    int classes = step.network().output().shape().sampleSize();
    step.setClasses(new Random(seed).ints(batch, 0, classes).toArray());
    return step;
  }

  /** What holds for every explanation: the sum is the engine's value to float32 rounding, the operands are the tensors'. */
  static void check(Explanation explanation, Provenance provenance) {
    assertThat(explanation.absoluteDifference())
        .as("%s", explanation.toText())
        .isLessThanOrEqualTo(explanation.bound());
    assertThat(explanation.isWithinBound()).isTrue();
    for (Term term : explanation.terms()) {
      for (Factor.Read read : term.reads()) {
        assertThat(provenance.value(read.element())).as("%s", read).isEqualTo(read.number());
      }
    }
    explanation.stages().forEach(stage -> check(stage, provenance));
  }

  /** The node whose output has this name in the graph of an iteration. */
  static Node node(TrainingStep step, String name) {
    List<Node> nodes = step.network().graph().nodes();
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  /** The parts of the backward pass of an iteration that has a loss. */
  static List<Part> parts(TrainingStep step) {
    Variable loss = Objects.requireNonNull(step.lossVariable());
    return step.network().graph().pass(loss).parts();
  }
}
