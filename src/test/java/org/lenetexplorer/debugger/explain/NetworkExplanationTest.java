package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.autograd.BackwardPass.Part;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.testkit.RandomNetworks;
import org.lenetexplorer.train.TrainingStep;

/** Random elements of every operation of many networks: forward, loss and backward. */
class NetworkExplanationTest {
  private static final int ELEMENTS = 12; // of each tensor

  static Stream<Arguments> iterations() {
    Stream<Network> named =
        Stream.of(Presets.lenet(), Presets.lenet5(), Presets.mlp(), Networks.of("odd"));
    Stream<Arguments> iterations = Stream.concat(named, RandomNetworks.of(30, 7))
        .flatMap(network -> Stream.of(
            Arguments.of(network, Criterion.MSE, 1),
            Arguments.of(network, Criterion.CROSS_ENTROPY, 3)));
    Arguments inChunks = Arguments.of(Networks.of("odd"), Criterion.CROSS_ENTROPY, 50);
    return Stream.concat(iterations, Stream.of(inChunks));
  }

  private static TrainingStep run(Network network, Criterion criterion, int batch) {
    TrainingStep step = Explained.iteration(network, new Sgd(), criterion, batch, 11);
    step.forward();
    step.backward();
    return step;
  }

  @ParameterizedTest(name = "[{index}] {1} batch {2}")
  @MethodSource("iterations")
  void termsOfEveryOutputAddUpToTheEnginesValue(Network network, Criterion criterion, int batch) {
    TrainingStep step = run(network, criterion, batch);
    var explainer = Explainer.of(step);
    var random = new Random(3);

    for (Node node : step.network().graph().nodes()) {
      for (int i = 0; i < ELEMENTS; i++) {
        int element = random.nextInt(node.output().shape().size());
        Explanation explanation = explainer.forward(node, element);
        Explained.check(explanation, new Provenance(explainer));
        assertThat(explanation.terms()).hasSize(explainer.termCount(node, element));
        int last = explanation.terms().size() - 1;
        assertThat(explainer.term(node, element, last))
            .isEqualTo(explanation.terms().get(last));
      }
    }
  }

  @ParameterizedTest(name = "[{index}] {1} batch {2}")
  @MethodSource("iterations")
  void termsOfEveryGradientAddUpToTheEnginesValue(Network network, Criterion criterion, int batch) {
    TrainingStep step = run(network, criterion, batch);
    var explainer = Explainer.of(step);
    var random = new Random(5);

    for (Part part : Explained.parts(step)) {
      for (int i = 0; i < ELEMENTS; i++) {
        int element = random.nextInt(part.variable().shape().size());
        Explanation explanation = explainer.backward(part.node(), part.input(), element);
        Explained.check(explanation, new Provenance(explainer));
        assertThat(explanation.terms())
            .hasSize(explainer.termCount(part.node(), part.input(), element));
        assertThat(explanation.toText()).contains("δ: ");
      }
    }
  }

  @ParameterizedTest(name = "[{index}] {1} batch {2}")
  @MethodSource("iterations")
  void anElementIsATermOfExactlyTheElementsItIsSaidToTouch(
      Network network, Criterion criterion, int batch) {
    TrainingStep step = run(network, criterion, batch);
    var explainer = Explainer.of(step);
    var provenance = new Provenance(explainer);
    var random = new Random(9);

    for (Node node : step.network().graph().nodes()) {
      int element = random.nextInt(node.output().shape().size());
      ElementReference output = explainer.forward(node, element).element();
      for (Term term : explainer.forward(node, element).terms()) {
        for (Factor.Read read : term.reads()) {
          if (read.symbol().equals("mask")) {
            continue;
          }
          assertThat(provenance.uses(read.element()))
              .anySatisfy(use -> assertThat(use.touched()).contains(output));
        }
      }
      Variable input = node.input(0);
      ElementReference any = ElementReference.of(
          TensorNames.value(input), input.shape(), random.nextInt(input.shape().size()));
      for (ElementReference touched : provenance.uses(any).get(0).touched()) {
        assertThat(provenance.explain(touched).orElseThrow().terms())
            .as("%s is a term of %s", any, touched)
            .anyMatch(
                term -> term.reads().stream().anyMatch(read -> read.element().equals(any)));
      }
    }
  }
}
