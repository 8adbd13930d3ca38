package org.lenetexplorer.debugger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.tensor.Tensor;

class BranchDifferenceTest {
  @Test
  void findsTheElementThatDiffersMost() throws Exception {
    Debugger debugger = Sessions.open(Sessions.small());
    debugger.iterations(2, () -> false);
    debugger.edit(new Edit.SetLearningRate(0.5));
    debugger.iterations(2, () -> false);
    String before = debugger.hash();
    debugger.catchUp(0, () -> false);
    List<BranchDifference> differences = BranchDifference.largest(debugger, 0);

    assertThat(debugger.hash()).isEqualTo(before);
    Tensor here = debugger.scope().find("fc1.weight").tensor();
    Tensor there = debugger.on(0, () -> find(debugger, "fc1.weight"));
    double largest = 0;
    for (int i = 0; i < here.size(); i++) {
      largest = Math.max(largest, Math.abs((double) here.at(i) - there.at(i)));
    }
    BranchDifference weight = differences.stream()
        .filter(difference -> difference.tensor().equals("fc1.weight"))
        .findFirst()
        .orElseThrow();
    assertThat(weight.size()).isEqualTo(largest).isPositive();
    assertThat(weight.here()).isEqualTo(here.at(weight.place()));
    assertThat(weight.there()).isEqualTo(there.at(weight.place()));
    assertThat(differences)
        .isSortedAccordingTo((a, b) -> Double.compare(b.size(), a.size()))
        .anyMatch(difference -> difference.tensor().equals("lr") && difference.here() == 0.5f);
  }

  private static Tensor find(Debugger debugger, String name) {
    try {
      return debugger.scope().find(name).tensor();
    } catch (UnresolvedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesABranchThatThereIsNot() {
    Debugger debugger = Sessions.open(Sessions.small());

    assertThatThrownBy(() -> BranchDifference.largest(debugger, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no branch 3: there are 0 to 0");
  }
}
