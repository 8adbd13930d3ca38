package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.train.TrainingStep;

/** Following numbers of a network with every kind of layer. */
class ProvenanceTest {
  private final TrainingStep step = iteration();
  private final Provenance provenance = new Provenance(Explainer.of(step));

  private static TrainingStep iteration() {
    TrainingStep step =
        Explained.iteration(Networks.of("odd"), new Adam(), Criterion.CROSS_ENTROPY, 1, 8);
    step.forward();
    step.backward();
    return step;
  }

  private static ElementReference element(String text) {
    return ElementReference.parse(text);
  }

  private Explanation explain(String text) {
    return provenance.explain(element(text)).orElseThrow();
  }

  @Test
  void aWeightsGradientLeadsUpToTheLoss() {
    ElementReference at = element("conv1.weight.grad[4,1,2,2]");
    int hops = 0;
    while (!at.tensor().equals("loss.grad")) {
      Optional<Explanation> explanation = provenance.explain(at);
      Term term = explanation.orElseThrow().termsBySize().get(0);
      at = term.reads().get(0).element();
      hops++;
    }

    assertThat(hops).isEqualTo(step.network().graph().nodes().size());
    assertThat(provenance.value(at)).isEqualTo(1);
  }

  @Test
  void theLossLeadsDownToAPixel() {
    ElementReference at = element("loss");
    Optional<Explanation> explanation = provenance.explain(at);
    while (explanation.isPresent()) {
      at = explanation.get().termsBySize().stream()
          .flatMap(term -> term.reads().stream())
          .filter(read -> !read.symbol().equals("w") && !read.symbol().equals("b"))
          .findFirst()
          .orElseThrow()
          .element();
      explanation = provenance.explain(at);
    }

    assertThat(at.tensor()).isEqualTo("input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"input[0,0,1,1]", "conv1.weight[0,0,0,0]", "target[0]", "drop.mask[0,0,0,0]"})
  void whatNothingComputedHasNoArithmetic(String name) {
    assertThat(provenance.explain(element(name))).isEmpty();
    assertThat(provenance.value(element(name))).isFinite();
  }

  @Test
  void aSoftmaxIsTheWholeFraction() {
    Explanation explanation = explain("loss.softmax[0,2]");

    assertThat(explanation.isWithinBound()).as(explanation.toText()).isTrue();
    assertThat(explanation.terms().get(0).reads())
        .extracting(read -> read.element().toString())
        .containsExactly(
            "fc2.output[0,0]",
            "fc2.output[0,1]",
            "fc2.output[0,2]",
            "fc2.output[0,3]",
            "fc2.output[0,4]");
  }

  @Test
  void aWeightTouchesAllCellsOfItsMap() {
    List<Use> uses = provenance.uses(element("conv1.weight[3,0,1,2]"));

    assertThat(uses).hasSize(1);
    assertThat(uses.get(0).operation()).isEqualTo("conv1 ▸ weight");
    assertThat(uses.get(0).touched())
        .hasSize(7 * 11)
        .allMatch(cell -> cell.index().get(1) == 3);
  }

  @Test
  void deltaIsSentToBiasWeightAndInput() {
    List<Use> uses = provenance.uses(element("conv1.output.grad[0,3,2,5]"));

    assertThat(uses)
        .extracting(Use::operation)
        .containsExactly("conv1 ▸ bias", "conv1 ▸ weight", "conv1 ▸ input");
    assertThat(uses.get(0).touched()).containsExactly(element("conv1.bias.grad[3]"));
    assertThat(uses.get(1).touched()).hasSize(2 * 3 * 5);
  }

  @Test
  void aParametersGradientIsUsedByTheStep() {
    assertThat(provenance.uses(element("fc1.weight.grad[1,2]")))
        .containsExactly(new Use("step", List.of(element("fc1.weight[1,2]"))));
  }

  @Test
  void theOptimisersMemoryHasValues() {
    step.optimizer().step();

    assertThat(provenance.value(element("conv1.weight.exp_avg[0,0,0,1]")))
        .isEqualTo(step.optimizer().memory()[0][1]);
  }

  @Test
  void wrongNamesAndIndicesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> provenance.explain(element("conv7.output[0]")))
        .withMessage("there is no tensor conv7.output");
    assertThatThrownBy(() -> provenance.value(element("conv1.bias[7]")))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
