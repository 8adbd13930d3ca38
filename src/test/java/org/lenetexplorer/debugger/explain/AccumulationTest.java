package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.AddFunction;
import org.lenetexplorer.autograd.function.MulFunction;
import org.lenetexplorer.autograd.function.SumFunction;
import org.lenetexplorer.autograd.function.TanhFunction;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.TrainingStep;

/** Gradients that several passes or several uses of a variable add up in. */
class AccumulationTest {
  private static TrainingStep iteration(int passes) {
    TrainingStep step =
        Explained.iteration(Networks.of("odd"), new Sgd(), Criterion.CROSS_ENTROPY, 2, 4);
    step.forward();
    for (int pass = 0; pass < passes; pass++) {
      step.backward();
    }
    return step;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void whatWasNotResetIsTheFirstTerm(int passes) {
    TrainingStep step = iteration(passes - 1);
    var explainer = Explainer.of(step);
    Node node = Explained.node(step, "conv1");
    Variable weight = node.input(1);
    OldGradient before = OldGradient.of(weight, 5);
    Explanation alone = explainer.backward(node, 1, 5);

    step.backward();
    Explanation explanation = explainer.backward(node, 1, 5, before);

    assertThat(explanation.isWithinBound()).as(explanation.toText()).isTrue();
    assertThat(explanation.terms().get(0).label()).isEqualTo("old gradient ×" + (passes - 1));
    assertThat(explanation.terms().get(0).exact()).isEqualTo(before.value());
    assertThat(explanation.terms()).hasSize(explainer.termCount(node, 1, 5, before));
    assertThat(explanation.sum())
        .isCloseTo(passes * alone.sum(), within(1e-5 * Math.abs(alone.sum())));
    assertThat(explainer.arrivals(weight).sentence())
        .isEqualTo("conv1.weight.grad comes from conv1 ▸ weight: 1 of 1 contributions have"
            + " arrived; accumulated ×" + passes + ".");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aGradientAskedForByNameTellsWhatWasThereBefore(int passes) {
    TrainingStep step = iteration(passes);
    var explainer = Explainer.of(step);
    for (Parameter parameter : step.model().parameters().all()) {
      Explanation explanation = explainer.gradient(parameter.variable(), 0);

      assertThat(explanation.isWithinBound()).as(explanation.toText()).isTrue();
      assertThat(explanation.terms().stream()
              .filter(t -> t.label().startsWith("old"))
              .count())
          .isEqualTo(passes > 1 ? 1 : 0);
    }
  }

  /** x used three times: L = Σ (tanh x · x + x). */
  private static final class Shared {
    final Graph graph = new Graph(new PlainKernels());
    final Variable x = graph.input("x", Shape.of(4), true);
    final Variable bent = graph.apply("bent", new TanhFunction(), x);
    final Variable product = graph.apply("product", new MulFunction(), bent, x);
    final Variable total = graph.apply("total", new AddFunction(), product, x);
    final Variable loss = graph.apply("loss", new SumFunction(), total);
    final Explainer explainer = new Explainer(graph, loss);

    Shared() {
      for (int i = 0; i < 4; i++) {
        x.value().setAt(i, 0.5f * i - 0.75f);
      }
      graph.forward();
    }
  }

  @Test
  void contributionsOfThreeUsesArriveOneByOne() {
    var shared = new Shared();
    BackwardPass pass = shared.graph.pass(shared.loss);
    pass.begin();

    assertThat(shared.explainer.arrivals(shared.x).sentence())
        .isEqualTo("x.grad comes from total ▸ input1, product ▸ input1, bent ▸ input:"
            + " 0 of 3 contributions have arrived.");
    for (int part = 0; part < pass.parts().size(); part++) {
      pass.run(part);
      Arrivals arrivals = shared.explainer.arrivals(shared.x);
      Explanation soFar = shared.explainer.gradient(shared.x, 2);
      assertThat(soFar.terms()).hasSize(arrivals.arrived());
      assertThat(soFar.result() == null || soFar.isWithinBound())
          .as(soFar.toText())
          .isTrue();
    }

    assertThat(shared.explainer.arrivals(shared.x).sentence()).contains("3 of 3");
    assertThat(shared.explainer.arrivals(shared.x).isComplete()).isTrue();
  }

  @Test
  void aLaterContributionHasTheEarlierOnesAsItsFirstTerm() {
    var shared = new Shared();
    BackwardPass pass = shared.graph.pass(shared.loss);
    pass.begin();
    for (int part = 0; part < pass.parts().size(); part++) {
      BackwardPass.Part now = pass.parts().get(part);
      OldGradient before = OldGradient.of(now.variable(), 1);
      pass.run(part);
      Explanation explanation = shared.explainer.backward(now.node(), now.input(), 1, before);
      assertThat(explanation.isWithinBound()).as(explanation.toText()).isTrue();
    }
  }

  @Test
  void theRootsGradientIsGiven() {
    var shared = new Shared();
    shared.loss.backward();

    Explanation explanation = shared.explainer.gradient(shared.loss, 0);

    assertThat(explanation.sum()).isEqualTo(1);
    assertThat(explanation.toText()).contains("loss.grad is where backward starts: it is given.");
  }

  @Test
  void deltaThatHasNotArrivedIsSaid() {
    var shared = new Shared();

    assertThatIllegalStateException()
        .isThrownBy(() -> shared.explainer.backward(shared.graph.nodes().get(0), 0, 0))
        .withMessage("δ = bent.output.grad is not computed: run backward down to bent first");
  }

  @Test
  void anInputWithoutGradientIsRefused() {
    TrainingStep step = iteration(1);
    Node loss = Explained.node(step, "loss");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Explainer.of(step).backward(loss, 1, 0))
        .withMessage("target gets no gradient");
  }

  @Test
  void zeroGradForgetsAValueAndLeavesNone() {
    TrainingStep step = iteration(1);
    Parameter parameter = step.model().parameters().all().get(0);
    OldGradient before = OldGradient.of(parameter.variable(), 3);

    Explanation reset = Explainer.of(step).zeroGrad(parameter, 3, before);
    Explanation none = Explainer.of(step).zeroGrad(parameter, 3, OldGradient.none());

    assertThat(before.state()).isEqualTo(Gradient.State.VALUE);
    assertThat(reset.result()).isEqualTo(0f);
    assertThat(reset.toText())
        .contains("conv1.weight.grad[0,0,0,3]")
        .contains("The old value " + before.value() + " is forgotten.");
    assertThat(none.result()).isNull();
    assertThat(none.toText()).contains("none stays none");
  }

  @Test
  void beforeThePassReachesItAnOldGradientIsAllThereIs() {
    TrainingStep step = iteration(1);
    Variable weight = Explained.node(step, "conv1").input(1);
    OldGradient before = OldGradient.of(weight, 5);
    step.operations().stream()
        .filter(operation -> operation instanceof Operation.Backward)
        .findFirst()
        .orElseThrow()
        .run();

    Explanation explanation = Explainer.of(step).gradient(weight, 5, before);

    assertThat(explanation.terms()).hasSize(1);
    assertThat(explanation.sum()).isEqualTo(before.value());
    assertThat(explanation.toText()).contains("0 of 1 contributions have arrived");
  }
}
