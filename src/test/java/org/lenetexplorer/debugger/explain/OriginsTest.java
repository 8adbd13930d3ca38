package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Sgd;

/** Where LeNet's numbers come from, at positions all over an iteration. */
class OriginsTest {
  private final Debugger debugger = new Debugger(
      new Setup(
          Presets.lenet(),
          Map.of(),
          5,
          BuiltInDigits.draw(5, 20),
          Preprocessing.LENET,
          1,
          null,
          null,
          Criterion.CROSS_ENTROPY,
          null,
          new Sgd(0.9, false, 0),
          0.01),
      new PlainKernels(),
      new WorkerPool(1),
      new KeyframeHistory(KeyframeHistory.USUAL_BUDGET),
      OperationTerms::new);

  private Origin of(String element) {
    return new Origins(debugger).of(ElementReference.parse(element));
  }

  private void go(String position) {
    try {
      debugger.runTo(debugger.parse(position), () -> false);
    } catch (PositionException e) {
      throw new AssertionError(e);
    }
  }

  private static Explanation explained(Origin origin) {
    Explanation explanation = origin.explanation();
    assertThat(explanation).as("%s: %s", origin.element(), origin.source()).isNotNull();
    return Objects.requireNonNull(explanation);
  }

  @Test
  void anOutputIsTheSumOfItsTermsLargestFirst() {
    go("iteration 0 > loss");

    Origin origin = of("conv1.output[0,2,3,4]");

    Explanation explanation = explained(origin);
    assertThat(origin.value()).isEqualTo(explanation.result());
    assertThat(explanation.isWithinBound()).isTrue();
    assertThat(origin.shares()).hasSize(26);
    assertThat(origin.shares()).extracting(share -> -Math.abs(share.value())).isSorted();
    assertThat(origin.shares().stream().mapToDouble(Origin.Share::part).sum())
        .isBetween(0.999999, 1.000001);
    for (Origin.Share share : origin.shares()) {
      assertThat(share.term()).isSameAs(explanation.terms().get(share.number() - 1));
    }
    assertThat(origin.uses())
        .containsExactly(
            new Use("relu1 ▸ input", List.of(ElementReference.parse("relu1.output[0,2,3,4]"))));
    assertThat(origin.related())
        .containsExactly(ElementReference.parse("conv1.output.grad[0,2,3,4]"));
    assertThat(origin.provable()).isFalse();
  }

  @Test
  void whatIsNotReachedHasNoValueWhateverTheMemoryHolds() {
    go("iteration 0 > step"); // every array holds numbers now
    go("iteration 0 > forward > conv1 > [0,2,3,5]");

    assertThat(of("conv1.output[0,2,3,4]").value()).isNotNull();
    for (String ahead : List.of(
        "conv1.output[0,2,3,5]",
        "relu1.output[0,0,0,0]",
        "loss",
        "loss.softmax[0,3]",
        "conv1.output.grad[0,2,3,4]",
        "input.grad[0,0,3,3]")) {
      Origin origin = of(ahead);
      assertThat(origin.value()).as(ahead).isNull();
      assertThat(origin.explanation()).as(ahead).isNull();
      assertThat(origin.shares()).as(ahead).isEmpty();
      assertThat(origin.absence()).as(ahead).isNotEmpty();
    }
    assertThat(of("conv1.output[0,2,3,5]").absence())
        .isEqualTo("conv1.output[0,2,3,5] is not computed yet at this position");
    assertThat(of("relu1.output[0,0,0,0]").source()).isEqualTo("Forward of relu1 computes it.");
    assertThat(of("conv1.output.grad[0,0,0,0]").source())
        .isEqualTo("Backward computes it: relu1 ▸ input.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv1.output[0,2,3,4]",
        "pool2.output[0,5,1,1]",
        "fc3.output[0,7]",
        "loss",
        "loss.softmax[0,2]",
        "fc3.output.grad[0,7]",
        "pool1.output.grad[0,1,3,3]",
        "conv1.output.grad[0,2,3,4]",
        "conv1.weight.grad[0,0,1,2]",
        "conv2.bias.grad[4]",
        "input.grad[0,0,9,9]"
      })
  void theTermsStillAddUpAfterTheUpdateHasMovedTheWeights(String element) {
    go("iteration 1 > step");
    Origin before = of(element);
    go("iteration 1 > step > fc3.bias");

    Origin after = of(element);

    assertThat(explained(after).isWithinBound()).isTrue();
    assertThat(after.value())
        .isEqualTo(before.value())
        .isEqualTo(explained(after).result());
    assertThat(after.shares()).isEqualTo(before.shares());
    assertThat(before.moment()).isEmpty();
    assertThat(after.moment()).isEqualTo("iteration 1 ▸ step");
  }

  @Test
  void aGradientOfTheIterationBeforeIsExplainedByThatIteration() {
    go("iteration 1 > step");
    Origin then = of("conv1.weight.grad[0,0,1,2]");
    go("iteration 2");

    Origin now = of("conv1.weight.grad[0,0,1,2]");

    assertThat(now.value()).isEqualTo(then.value());
    assertThat(now.shares()).isEqualTo(then.shares());
    assertThat(now.moment()).isEqualTo("iteration 1 ▸ step");
    assertThat(now.state()).isEqualTo("value ×1");
    go("iteration 2 > forward");
    assertThat(of("conv1.weight.grad[0,0,1,2]").state()).isEqualTo("zero");
    assertThat(of("conv1.weight.grad[0,0,1,2]").value()).isZero();
    assertThat(of("conv1.weight.grad[0,0,1,2]").source()).isEqualTo("zero_grad has reset it.");
  }

  @Test
  void aWeightIsItsInitialValueUntilAnUpdateHasAddedToIt() {
    Origin initial = of("conv1.weight[0,0,1,2]");
    assertThat(initial.source())
        .isEqualTo("Its initial value, drawn from seed 5: no update has changed it yet.");
    assertThat(of("conv1.weight.change[0,0,1,2]").value()).isNull();
    go("iteration 1 > forward");

    Origin updated = of("conv1.weight[0,0,1,2]");

    Explanation explanation = explained(updated);
    assertThat(explanation.isWithinBound()).isTrue();
    assertThat(explanation.terms().get(0).exact())
        .isEqualTo((double) Objects.requireNonNull(initial.value()));
    assertThat(updated.source())
        .isEqualTo("Its value before, and what the update of iteration 0 added.");
    Origin change = of("conv1.weight.change[0,0,1,2]");
    assertThat(change.value()).isEqualTo(Objects.requireNonNull(updated.value()) - initial.value());
    assertThat(explained(change).isWithinBound()).isTrue();
    assertThat(change.moment()).isEqualTo("iteration 0 ▸ step ▸ conv1.weight");
    assertThat(change.shares().get(0).term().label()).isEqualTo("−η·v");
    assertThat(updated.uses().get(0).touched()).hasSize(28 * 28);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv1.output[0,2,3,4]",
        "loss",
        "loss.softmax[0,2]",
        "conv1.output.grad[0,2,3,4]",
        "conv1.weight.grad[0,0,1,2]",
        "input[0,0,9,9]",
        "input.grad[0,0,9,9]"
      })
  void atTheEndOfAnIterationItsNumbersAreStillThere(String element) {
    go("iteration 1 > step");
    Origin before = of(element);
    go("iteration 2");
    String hash = debugger.hash();

    Origin end = Origins.atEndOfPrevious(debugger).of(ElementReference.parse(element));

    assertThat(end.value()).isNotNull().isEqualTo(before.value());
    assertThat(end.shares()).isEqualTo(before.shares());
    assertThat(end.position()).isEqualTo("end of iteration 1");
    assertThat(debugger.hash()).isEqualTo(hash);
  }

  @Test
  void atTheEndOfAnIterationWeightsAreThoseAfterItsUpdate() {
    go("iteration 2");

    Origin end =
        Origins.atEndOfPrevious(debugger).of(ElementReference.parse("conv1.weight[0,0,1,2]"));

    assertThat(end.value()).isEqualTo(of("conv1.weight[0,0,1,2]").value());
    assertThat(end.source())
        .isEqualTo("Its value before, and what the update of iteration 1 added.");
    assertThat(explained(end).isWithinBound()).isTrue();
  }

  @Test
  void aWeightInTheMiddleOfItsUpdate() {
    go("iteration 0 > step > conv1.weight > [0,0,1,2]");

    assertThat(of("conv1.weight[0,0,1,1]").explanation()).isNotNull();
    assertThat(of("conv1.weight[0,0,1,2]").explanation()).isNull();
  }

  @Test
  void aWeightThatWasSetByHandSaysSo() {
    go("iteration 1");
    debugger.edit(new Edit.SetValue("conv1.bias", 3, 0.5f));

    Origin origin = of("conv1.bias[3]");

    assertThat(origin.value()).isEqualTo(0.5f);
    assertThat(origin.source()).isEqualTo("It was set by hand: conv1.bias element 3 = 0.5.");
    assertThat(of("conv1.bias[2]").explanation()).isNotNull();
  }

  @Test
  void aSkippedZeroGradLeavesTheOldGradientAsATerm() {
    debugger.edit(new Edit.SetZeroGrad(false));
    go("iteration 1 > backward");
    Origin old = of("conv1.bias.grad[1]");
    go("iteration 1 > step");

    Origin both = of("conv1.bias.grad[1]");

    assertThat(old.moment()).isEqualTo("iteration 0 ▸ step");
    assertThat(both.state()).isEqualTo("value ×2");
    assertThat(explained(both).isWithinBound()).isTrue();
    assertThat(both.shares())
        .filteredOn(share -> share.term().label().startsWith("old gradient"))
        .hasSize(1);
  }

  @Test
  void whatNothingComputesSaysWhatItIs() {
    assertThat(of("input[0,0,4,4]").source()).startsWith("A pixel of the image");
    assertThat(of("input[0,0,4,4]").value()).isNotNull();
    assertThat(of("conv1.weight.momentum_buffer[0,0,0,0]").source())
        .startsWith("The optimiser remembers it");
  }

  @Test
  void lookingLeavesEverythingAsItWas() {
    go("iteration 1 > step > fc3.weight");
    String hash = debugger.hash();

    of("conv1.weight[0,0,1,2]");
    of("conv1.weight.grad[0,0,1,2]");
    new Origins(debugger).check(ElementReference.parse("conv1.weight[0,0,1,2]"));

    assertThat(debugger.hash()).isEqualTo(hash);
  }

  @Test
  void aProofIsOfTheGradientThatIsShown() {
    go("iteration 2");
    Origin shown = of("conv1.weight.grad[0,0,1,2]");

    Origins.Checked checked =
        new Origins(debugger).check(ElementReference.parse("conv1.weight.grad[0,0,1,2]"));

    assertThat(checked.position()).isEqualTo("iteration 1 ▸ step");
    assertThat(checked.proof().analytic()).isEqualTo(explained(shown).sum());
    assertThat(
            checked.proof().isExplainedByRounding() || !checked.proof().kinks().isEmpty())
        .as(checked.proof().toText())
        .isTrue();
  }

  @Test
  void aProofCanBeAskedForBeforeBackward() {
    go("iteration 0 > forward");

    assertThat(new Origins(debugger)
            .check(ElementReference.parse("input[0,0,9,9]"))
            .position())
        .isEqualTo("iteration 0 ▸ step");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Origins(debugger).check(ElementReference.parse("relu1.output[0,0,0,0]")))
        .withMessageStartingWith("relu1.output is neither a parameter nor the input");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conv7.output[0] | there is no tensor conv7.output",
        "conv1.bias[7] | there is no conv1.bias[7]: conv1.bias is [6]",
        "conv1.bias | there is no conv1.bias: conv1.bias is [6]",
        "conv1.bias.change[1,2] | there is no conv1.bias.change[1,2]: conv1.bias.change is [6]"
      })
  void wrongNamesAreRefusedWithASentence(String element, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> of(element)).withMessage(message);
  }
}
