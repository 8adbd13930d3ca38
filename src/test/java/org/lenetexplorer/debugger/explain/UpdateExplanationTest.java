package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.testkit.RandomNetworks;
import org.lenetexplorer.train.TrainingStep;

/** The update of random numbers by every optimiser, in several steps so that the memory matters. */
class UpdateExplanationTest {
  static Stream<UpdateRule> rules() {
    return Stream.of(
        new Sgd(),
        new Sgd(0, false, 0.1),
        new Sgd(0.9, false, 0),
        new Sgd(0.9, false, 0.1),
        new Sgd(0.9, true, 0.01),
        new RmsProp(),
        new RmsProp(0.9, 1e-8, 0.8, 0.01),
        new Adagrad(),
        new Adagrad(0.1, 1e-10, 0.01),
        new Adam(),
        new Adam(0.1, 0.5, 1e-3, 0.01),
        new AdamW(),
        new AdamW(0.8, 0.99, 1e-6, 0.3));
  }

  private static TrainingStep iteration(UpdateRule rule) {
    var network = RandomNetworks.of(1, 21).findFirst().orElseThrow();
    return Explained.iteration(network, rule, Criterion.CROSS_ENTROPY, 2, 13);
  }

  private static void checkSums(Explanation explanation) {
    assertThat(explanation.absoluteDifference())
        .as(explanation.toText())
        .isLessThanOrEqualTo(explanation.bound());
    explanation.stages().forEach(UpdateExplanationTest::checkSums);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void termsOfWeightAndMemoryAddUpToTheEnginesValues(UpdateRule rule) {
    TrainingStep step = iteration(rule);
    var explainer = Explainer.of(step);
    List<Parameter> parameters = step.model().parameters().all();
    var random = new Random(1);

    for (int iteration = 0; iteration < 4; iteration++) {
      step.model().parameters().zeroGrad();
      step.forward();
      step.backward();
      for (int index = 0; index < parameters.size(); index++) {
        Parameter parameter = parameters.get(index);
        int element = random.nextInt(parameter.shape().size());
        UpdateState before = UpdateState.of(step.optimizer(), parameter, index, element);
        Explanation expected = explainer.update(step.optimizer(), parameter, index, element);

        step.optimizer().step(index);

        UpdateState after = UpdateState.of(step.optimizer(), parameter, index, element);
        Explanation seen = explainer.update(rule, parameter, element, before, after);
        checkSums(seen);
        assertThat(seen).as("told before the step").isEqualTo(expected);
        assertThat(seen.terms()).hasSize(explainer.termCount(rule));
        assertThat(seen.stages()).hasSize(rule.memoryNames().size());
        Explanation change = UpdateArithmetic.step(seen, after.weight() - before.weight());
        checkSums(change);
        assertThat(change.sum()).isCloseTo(seen.sum() - before.weight(), within(1e-7));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void operandsBeforeTheStepAreTheTensors(UpdateRule rule) {
    TrainingStep step = iteration(rule);
    step.run();
    var explainer = Explainer.of(step);
    var provenance = new Provenance(explainer);
    Parameter parameter = step.model().parameters().all().get(0);

    Explanation explanation = explainer.update(step.optimizer(), parameter, 0, 0);

    Stream.concat(Stream.of(explanation), explanation.stages().stream())
        .flatMap(part -> part.terms().stream())
        .flatMap(term -> term.reads().stream())
        .filter(read -> !read.element().tensor().endsWith(".after"))
        .forEach(read ->
            assertThat(provenance.value(read.element())).as("%s", read).isEqualTo(read.number()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aParameterWithoutGradientStaysAsItIs(UpdateRule rule) {
    TrainingStep step = iteration(rule);
    Parameter parameter = step.model().parameters().all().get(0);

    Explanation explanation = Explainer.of(step).update(step.optimizer(), parameter, 0, 0);

    assertThat(explanation.sum()).isEqualTo(parameter.variable().value().at(0));
    assertThat(explanation.terms()).hasSize(Explainer.of(step).termCount(rule));
    assertThat(explanation.toText()).contains("The gradient is none");
  }

  @Test
  void anAdamStepNamesItsMemoryAndItsStepNumber() {
    TrainingStep step = iteration(new Adam());
    step.run();
    Parameter parameter = step.model().parameters().all().get(0);

    String text = Explainer.of(step).update(step.optimizer(), parameter, 0, 0).toText();

    assertThat(text)
        .contains("t = 2")
        .contains(parameter.name() + ".exp_avg[0,0,0,0] = "
            + Float.toString(step.optimizer().memory()[0][0]))
        .contains(parameter.name() + ".exp_avg_sq[0,0,0,0] = "
            + Float.toString(step.optimizer().memory()[1][0]));
  }
}
