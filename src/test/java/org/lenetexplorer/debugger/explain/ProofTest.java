package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.AbsFunction;
import org.lenetexplorer.autograd.function.MaxPool2dFunction;
import org.lenetexplorer.autograd.function.MulFunction;
import org.lenetexplorer.autograd.function.ReluFunction;
import org.lenetexplorer.autograd.function.SumFunction;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.train.TrainingStep;

class ProofTest {
  /** A sum of a function of one image, back from it run. */
  private static Explainer sumOf(
      org.lenetexplorer.autograd.Function function, Shape sample, float... values) {
    var graph = new Graph(new PlainKernels());
    Variable x = graph.input("x", sample, true);
    x.value().copyFrom(Tensor.of(x.shape(), values));
    Variable loss = graph.apply("loss", new SumFunction(), graph.apply("f", function, x));
    graph.forward();
    loss.backward();
    return new Explainer(graph, loss);
  }

  private static Proof proof(Explainer explainer, int element) {
    return Proof.of(explainer, explainer.graph().nodes().get(0).input(0), element);
  }

  @ParameterizedTest
  @EnumSource
  void gradientsOfEveryParameterAreProved(Criterion criterion) {
    TrainingStep step = Explained.iteration(Networks.of("odd"), new Sgd(), criterion, 2, 6);
    step.forward();
    step.backward();
    var explainer = Explainer.of(step);
    var random = new Random(2);
    int smooth = 0;
    for (Parameter parameter : step.model().parameters().all()) {
      for (int i = 0; i < 20; i++) {
        int element = random.nextInt(parameter.shape().size());
        Proof proof = Proof.of(explainer, parameter.variable(), element);
        assertThat(!proof.kinks().isEmpty() || proof.isExplainedByRounding())
            .as(proof.toText())
            .isTrue();
        smooth += proof.kinks().isEmpty() ? 1 : 0;
      }
    }
    assertThat(smooth).as("without a kink").isGreaterThan(100);
    assertThat(Proof.of(explainer, step.network().input(), 3).isExplainedByRounding())
        .isTrue();
  }

  @Test
  void aPassIsProvedByItselfWhereGradientsHaveAccumulated() {
    TrainingStep step = lenet();
    step.backward();
    var explainer = Explainer.of(step);
    for (Parameter parameter : step.model().parameters().all()) {
      Proof proof = Proof.of(explainer, parameter.variable(), parameter.shape().size() / 3);

      assertThat(!proof.kinks().isEmpty() || proof.isExplainedByRounding())
          .as(proof.toText())
          .isTrue();
      assertThat(parameter.variable().grad().contributions()).isEqualTo(2);
    }
  }

  private static TrainingStep lenet() {
    TrainingStep step =
        Explained.iteration(Presets.lenet(), new Sgd(), Criterion.CROSS_ENTROPY, 1, 6);
    step.forward();
    step.backward();
    return step;
  }

  @Test
  void aReluAtZeroIsAKink() {
    Explainer explainer = sumOf(new ReluFunction(), Shape.of(3), 0, 1, -1);

    Proof atZero = proof(explainer, 0);

    assertThat(atZero.analytic()).isZero();
    assertThat(atZero.finiteDifference()).isCloseTo(0.5, within(1e-9));
    assertThat(atZero.kinks()).hasSize(1);
    assertThat(atZero.sentence()).contains("x[0,0] changes its sign: the corner of f at 0 is near");
    assertThat(proof(explainer, 1).kinks()).isEmpty();
    assertThat(proof(explainer, 1).relativeError()).isLessThan(1e-9);
    assertThat(proof(explainer, 2).sentence()).isEqualTo("Both are equal.");
  }

  @Test
  void aTieOfAPoolIsAKink() {
    var pool = new MaxPool2dFunction(new Window(1, 2, 2, 2, 2, 2, 2, 0, 0));
    Explainer explainer = sumOf(pool, Shape.of(1, 2, 2), 3, 1, 3, 2);

    assertThat(proof(explainer, 0).sentence())
        .contains("f.output[0,0,0,0] takes its value from x[0,0,0,0] on one side and from"
            + " x[0,0,1,0] on the other: the pool's tie is near.");
    assertThat(proof(explainer, 2).kinks()).isNotEmpty();
    assertThat(proof(explainer, 1).kinks()).isEmpty();
  }

  @Test
  void anAbsoluteValueAtZeroIsAKink() {
    Explainer explainer = sumOf(new AbsFunction(), Shape.of(2), 0, 2);

    assertThat(proof(explainer, 0).kinks()).hasSize(1);
    assertThat(proof(explainer, 1).kinks()).isEmpty();
  }

  @Test
  void aTieThatTheNumberDoesNotMoveIsNoKink() {
    var pool = new MaxPool2dFunction(new Window(1, 2, 4, 2, 2, 2, 2, 0, 0));
    Explainer explainer = sumOf(pool, Shape.of(1, 2, 4), 3, 1, 5, 5, 0, 2, 5, 5);

    assertThat(proof(explainer, 0).kinks()).isEmpty();
  }

  @Test
  void aWrongGradientIsNotExplainedByRounding() {
    Explainer explainer = sumOf(new AbsFunction(), Shape.of(2), 1, 2);
    Variable x = explainer.graph().nodes().get(0).input(0);
    explainer.graph().nodes().get(0).output().grad().tensor().setAt(0, 1.01f);

    Proof proof = Proof.of(explainer, x, 0);

    assertThat(proof.isExplainedByRounding()).isFalse();
    assertThat(proof.toText()).contains("the gradient looks wrong");
  }

  @Test
  void onlyLeavesWithGradientsAreProved() {
    var graph = new Graph(new PlainKernels());
    Variable x = graph.input("x", Shape.of(2), true);
    Variable fixed = graph.input("fixed", Shape.of(2), false);
    Variable y = graph.apply("y", new MulFunction(), x, fixed);
    Variable loss = graph.apply("loss", new SumFunction(), y);
    graph.forward();
    var explainer = new Explainer(graph, loss);

    assertThatIllegalArgumentException().isThrownBy(() -> Proof.of(explainer, fixed, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Proof.of(explainer, y, 0));
    assertThatIllegalStateException()
        .isThrownBy(() -> Proof.of(explainer, x, 0))
        .withMessageContaining("0 of 1 contributions have arrived");
  }
}
