package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.autograd.BackwardPass.Part;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.LinearFunction;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.train.TrainingStep;

class ExplanationTextTest {
  private static final Pattern NAMED =
      Pattern.compile("([a-z][a-z0-9_.]+\\[[0-9,]+\\]) = (-?[0-9]+\\.[0-9]+(?:E-?[0-9]+)?)");

  /** y = x·Wᵀ + b with x = (1, 2), w = (0.5, -0.25), b = 0.75. */
  private static Explainer linear() {
    var graph = new Graph(new PlainKernels());
    Variable x = graph.input("x", Shape.of(2), true);
    x.value().copyFrom(Tensor.of(Shape.of(2), 1, 2));
    Variable w = Variable.parameter(
        "fc.weight", Tensor.of(Shape.of(1, 2), 0.5f, -0.25f), Tensor.zeros(1, 2));
    Variable b = Variable.parameter("fc.bias", Tensor.of(Shape.of(1), 0.75f), Tensor.zeros(1));
    Variable y = graph.apply("fc", new LinearFunction(2, 1, true), x, w, b);
    graph.forward();
    y.backward(Tensor.of(Shape.of(1, 1), 3));
    return new Explainer(graph, y);
  }

  @Test
  void showsSymbolsNumbersTermsSumAndEnginesValue() {
    Explainer explainer = linear();

    assertThat(explainer.forward(explainer.graph().nodes().get(0), 0).toText()).isEqualTo("""
            fc.output[0,0]   forward of fc
              y[0,0] = b[0] + Σ i  w[0,i] · x[0,i]
              = 0.75 + 0.5·1.0 + (-0.25)·2.0
              #  term  factors                                    product  sum so far
              1  bias  b fc.bias[0] = 0.75                        0.75     0.75
              2  i=0   w fc.weight[0,0] = 0.5 × x x[0,0] = 1.0    0.5      1.25
              3  i=1   w fc.weight[0,1] = -0.25 × x x[0,1] = 2.0  -0.5     0.75
              sum of 3 terms: 0.75 in double precision, 0.75 in float32, one after another
              engine (float32): 0.75
              The sum of the terms is the engine's value exactly.
            """);
  }

  @Test
  void showsOnlyTheTermsThatHaveBeenReached() {
    Explainer explainer = linear();
    Explanation explanation = explainer.forward(explainer.graph().nodes().get(0), 0);

    assertThat(explanation.toText(2))
        .contains("i=0")
        .doesNotContain("i=1")
        .contains("2 of 3 terms so far: 1.25")
        .doesNotContain("engine");
    assertThat(explanation.partialSum(2)).isEqualTo(1.25);
    assertThat(explanation.partialSumFloat(2)).isEqualTo(1.25f);
  }

  @Test
  void theEnginesValueCanBeWithheld() {
    Explainer explainer = linear();

    Explanation explanation =
        explainer.forward(explainer.graph().nodes().get(0), 0).withoutResult();

    assertThat(explanation.toText()).contains("engine (float32): not computed");
    assertThat(explanation.absoluteDifference()).isNaN();
    assertThat(explanation.roundingSentence()).isEqualTo("The engine has no value yet.");
  }

  @Test
  void whatIsNotFiniteIsNotCompared() {
    Explainer explainer = linear();
    Node node = explainer.graph().nodes().get(0);
    node.input(1).value().setAt(0, Float.NaN);
    explainer.graph().forward();

    assertThat(explainer.forward(node, 0).roundingSentence())
        .isEqualTo("A value is not finite: NaN and infinity leave nothing to compare.");
  }

  @Test
  void roundingIsStatedWithItsBound() {
    TrainingStep step = Explained.iteration(Networks.of("odd"), new Sgd(), Criterion.MSE, 2, 3);
    step.forward();
    Explanation explanation = Explainer.of(step).forward(Explained.node(step, "conv2"), 4);

    assertThat(explanation.roundings()).isEqualTo(7 * 3 * 3);
    assertThat(explanation.roundingSentence())
        .contains("is within what float32 rounding allows: 63 · 2⁻²⁴ · Σ|term| = ");
  }

  @Test
  void saysWhereDeltaCameFrom() {
    Explainer explainer = linear();

    assertThat(explainer.backward(explainer.graph().nodes().get(0), 1, 1).toText())
        .contains("∂L/∂w[0,1] = Σ n  δ[n,0] · x[n,1]")
        .contains("δ: fc.output.grad is where backward starts: it is given.")
        .contains("δ fc.output.grad[0,0] = 3.0 × x x[0,1] = 2.0");
  }

  @Test
  void writesTheSameInLatex() {
    Explainer explainer = linear();
    Explanation explanation = explainer.backward(explainer.graph().nodes().get(0), 0, 1);

    assertThat(explanation.formulas().get(0).latex())
        .isEqualTo(
            "\\frac{\\partial L}{\\partial x_{0,1}} = \\sum_{o} \\delta_{0,o} \\cdot" + " w_{o,1}");
    assertThat(explanation.numbers().latex()).isEqualTo("3.0 \\cdot (-0.25)");
    assertThat(NumberText.latex(-1.5e-7f)).isEqualTo("-1.5 \\cdot 10^{-7}");
  }

  @Test
  void sortsTermsBySize() {
    Explainer explainer = linear();

    assertThat(explainer.forward(explainer.graph().nodes().get(0), 0).termsBySize())
        .extracting(Term::label)
        .containsExactly("bias", "i=0", "i=1");
  }

  @Test
  void allNumbersInTheTextAreTheTensors() {
    TrainingStep step =
        Explained.iteration(Networks.of("odd"), new Sgd(), Criterion.CROSS_ENTROPY, 2, 3);
    step.forward();
    step.backward();
    var explainer = Explainer.of(step);
    var provenance = new Provenance(explainer);
    var random = new Random(4);
    int seen = 0;
    for (Node node : step.network().graph().nodes()) {
      int element = random.nextInt(node.output().shape().size());
      seen += check(explainer.forward(node, element).toText(), provenance);
    }
    for (Part part : Explained.parts(step)) {
      int element = random.nextInt(part.variable().shape().size());
      String text = explainer.backward(part.node(), part.input(), element).toText();
      seen += check(text, provenance);
    }
    assertThat(seen).isGreaterThan(500);
  }

  /** Compares every {@code name[index] = number} in a text and returns how many there were. */
  private static int check(String text, Provenance provenance) {
    int seen = 0;
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      float value = provenance.value(ElementReference.parse(named.group(1)));
      assertThat(Float.parseFloat(named.group(2))).as(named.group()).isEqualTo(value);
      seen++;
    }
    return seen;
  }
}
