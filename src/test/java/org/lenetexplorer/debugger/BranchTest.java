package org.lenetexplorer.debugger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

class BranchTest {
  private static Position at(Debugger debugger, String text) throws PositionException {
    return debugger.parse(text);
  }

  @Test
  void anEditStartsABranchAndTheOriginalStays() throws PositionException {
    Debugger debugger = Sessions.open(Sessions.lenet());
    debugger.iterations(10, () -> false);
    String original = debugger.hash();
    debugger.runTo(at(debugger, "iteration 4 ▸ step ▸ conv1.weight"), () -> false);

    Branch branch = debugger.edit(new Edit.SetLearningRate(0.5));
    debugger.runTo(Position.ofIteration(10), () -> false);

    assertThat(branch.parent()).isNotNull();
    assertThat(debugger.hash()).isNotEqualTo(original);
    debugger.switchTo(0, () -> false);
    assertThat(debugger.hash()).isEqualTo(original);
  }

  @Test
  void aBranchIsReplayedExactlyFromAnywhere() throws PositionException {
    Debugger debugger = Sessions.open(Sessions.small(), 1, 100_000);
    debugger.runTo(at(debugger, "iteration 3 ▸ forward ▸ tanh1"), () -> false);
    debugger.edit(new Edit.SetValue("conv1.weight", 2, 1.5f));
    debugger.runTo(at(debugger, "iteration 6 ▸ backward ▸ fc1 ▸ weight [3,2]"), () -> false);
    debugger.edit(new Edit.SetZeroGrad(false));
    debugger.runTo(Position.ofIteration(20), () -> false);
    String hash = debugger.hash();
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      debugger.runTo(Position.ofIteration(random.nextInt(20)), () -> false);
      debugger.switchTo(random.nextInt(3), () -> false);
    }

    debugger.switchTo(2, () -> false);
    debugger.runTo(Position.ofIteration(20), () -> false);

    assertThat(debugger.hash()).isEqualTo(hash);
  }

  @Test
  void givenWeightsArePutInAgainAtEveryReplay() throws Exception {
    Debugger debugger = Sessions.open(Sessions.small(), 1, 100_000);
    debugger.runTo(Position.ofIteration(3), () -> false);
    Tensor weight = debugger.scope().find("conv1.weight").tensor().copy();
    weight.setAt(2, 1.5f);
    debugger.edit(new Edit.SetWeights(Map.of("conv1.weight", weight), "a.pt"));
    assertThat(debugger.scope().find("conv1.weight").tensor().bitwiseEquals(weight))
        .isTrue();
    debugger.runTo(Position.ofIteration(8), () -> false);
    String hash = debugger.hash();

    debugger.switchTo(0, () -> false);
    assertThat(debugger.hash()).isNotEqualTo(hash);
    debugger.runTo(Position.ofIteration(1), () -> false);
    debugger.switchTo(1, () -> false);
    debugger.runTo(Position.ofIteration(8), () -> false);

    assertThat(debugger.hash()).isEqualTo(hash);
  }

  @Test
  void weightsOfAnotherShapeAreRefusedAndNothingIsSet() throws Exception {
    Debugger debugger = Sessions.open(Sessions.small(), 1, 100_000);
    String hash = debugger.hash();
    Map<String, Tensor> wrong = new LinkedHashMap<>();
    wrong.put("conv1.weight", debugger.scope().find("conv1.weight").tensor().copy());
    wrong.put("conv1.bias", Tensor.zeros(Shape.of(99)));

    assertThatThrownBy(() -> debugger.edit(new Edit.SetWeights(wrong, "a.pt")))
        .hasMessage("the network has no parameter conv1.bias [99]");
    assertThat(debugger.hash()).isEqualTo(hash);
  }

  @Test
  void allBranchesTogetherStayWithinTheBudget() throws PositionException {
    long budget = 200_000;
    Debugger debugger = Sessions.open(Sessions.small(), 1, budget);
    List<String> ends = new ArrayList<>();
    for (int id = 0; id < 5; id++) {
      if (id > 0) {
        debugger.runTo(Position.ofIteration(5L * id), () -> false);
        debugger.edit(new Edit.SetLearningRate(0.01 * id));
      }
      debugger.runTo(Position.ofIteration(200), () -> false);
      ends.add(debugger.hash());
      assertThat(debugger.historyBytes()).isBetween(budget / 10, budget);
    }

    for (int id = 0; id < 5; id++) {
      debugger.switchTo(id, () -> false);
      debugger.runTo(Position.ofIteration(30), () -> false);
      debugger.runTo(Position.ofIteration(200), () -> false);
      assertThat(debugger.hash()).isEqualTo(ends.get(id));
      assertThat(debugger.historyBytes()).isLessThanOrEqualTo(budget);
    }
  }

  @Test
  void beforeItsEditABranchIsLikeTheOriginal() throws PositionException {
    Debugger debugger = Sessions.open(Sessions.small());
    Position early = at(debugger, "iteration 2 ▸ forward ▸ conv1 ▸ [0,1,2,3]");
    debugger.runTo(early, () -> false);
    String hash = debugger.hash();
    debugger.runTo(Position.ofIteration(5), () -> false);
    debugger.edit(new Edit.SetLearningRate(1));

    debugger.runTo(early, () -> false);

    assertThat(debugger.hash()).isEqualTo(hash);
  }

  @Test
  void forgottenZeroGradAddsUpGradients() throws Exception {
    Debugger debugger = Sessions.open(Sessions.lenet());
    debugger.edit(new Edit.SetZeroGrad(false));
    debugger.runTo(at(debugger, "iteration 2 ▸ step"), () -> false);

    assertThat(
            debugger.step().model().parameters().all().get(0).variable().grad().contributions())
        .isEqualTo(3);
  }

  @Test
  void anImpossibleEditLeavesEverythingAsItIs() {
    Debugger debugger = Sessions.open(Sessions.lenet());
    debugger.into();
    String hash = debugger.hash();

    assertThatThrownBy(() -> debugger.edit(new Edit.SetValue("conv9.weight", 0, 1)))
        .hasMessageContaining("conv9.weight can't be set");
    assertThatThrownBy(() -> debugger.edit(new Edit.SetLearningRate(-1)))
        .hasMessageContaining("learning rate");

    assertThat(debugger.hash()).isEqualTo(hash);
    assertThat(debugger.branches()).hasSize(1);
  }

  @Test
  void lossesOfBranchesAreKeptApart() {
    Debugger debugger = Sessions.open(Sessions.lenet());
    debugger.runTo(Position.ofIteration(6), () -> false);
    debugger.runTo(Position.ofIteration(3), () -> false);
    debugger.edit(new Edit.SetLearningRate(0.3));
    debugger.runTo(Position.ofIteration(6), () -> false);

    float[] original = debugger.branches().get(0).losses();
    float[] branch = debugger.branches().get(1).losses();
    assertThat(original).hasSize(6);
    assertThat(branch).hasSize(6);
    assertThat(branch[3]).isEqualTo(original[3]);
    assertThat(branch[5]).isNotEqualTo(original[5]);
  }

  @Test
  void anEditInsideAnOperationCountsForTheElementsNotReached() throws Exception {
    Debugger debugger = Sessions.open(Sessions.lenet());
    debugger.runTo(at(debugger, "iteration 0 ▸ forward ▸ fc3 ▸ [0,2]"), () -> false);
    Debugger plain = Sessions.open(Sessions.lenet());
    plain.runTo(at(plain, "iteration 0 ▸ loss"), () -> false);
    float unedited = plain.scope().find("fc3.output").tensor().at(5);

    debugger.edit(new Edit.SetValue("fc3.bias", 5, 100));
    debugger.edit(new Edit.SetValue("fc3.bias", 1, 100));
    debugger.runTo(at(debugger, "iteration 0 ▸ loss"), () -> false);

    assertThat(debugger.scope().find("fc3.output").tensor().at(5))
        .isBetween(unedited + 99, unedited + 101);
    assertThat(debugger.scope().find("fc3.output").tensor().at(1)).isLessThan(50);
    String hash = debugger.hash();
    debugger.runTo(Position.ofIteration(0), () -> false);
    debugger.runTo(at(debugger, "iteration 0 ▸ loss"), () -> false);
    assertThat(debugger.hash()).isEqualTo(hash);
  }

  @Test
  void anEditInsideAnUpdateIsUpdatedOnce() throws Exception {
    Debugger debugger = Sessions.open(Sessions.small());
    debugger.runTo(at(debugger, "iteration 2 ▸ step ▸ fc1.bias ▸ [3]"), () -> false);
    int steps = debugger.step().optimizer().steps()[3];

    debugger.edit(new Edit.SetValue("fc1.bias", 7, 9));
    debugger.runTo(Position.ofIteration(3), () -> false);

    assertThat(debugger.scope().find("fc1.bias").tensor().at(7)).isBetween(8.9f, 9.1f);
    assertThat(debugger.step().optimizer().steps()[3]).isEqualTo(steps);
  }

  @Test
  void aGradientGivenByHandBelongsToItsBranch() throws Exception {
    Debugger debugger = Sessions.open(Sessions.withoutLoss());
    debugger.edit(new Edit.SetValue("grad_output", -1, 5));
    debugger.switchTo(0, () -> false);
    debugger.runTo(Position.ofIteration(1), () -> false);
    Debugger plain = Sessions.open(Sessions.withoutLoss());
    plain.runTo(Position.ofIteration(1), () -> false);

    assertThat(debugger.hash()).isEqualTo(plain.hash());
  }

  @Test
  void aTargetThatIsNoClassIsRefused() {
    Debugger debugger = Sessions.open(Sessions.lenet());

    assertThatThrownBy(() -> debugger.edit(new Edit.SetValue("target", 0, 99)))
        .hasMessageContaining("is no class: there are 0 to 9");
  }
}
