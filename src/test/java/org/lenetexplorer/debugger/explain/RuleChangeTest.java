package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.explain.Sheet.State;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.testkit.DebugSessions;

/** Numbers on a branch with another optimiser. */
class RuleChangeTest {
  private final Debugger debugger = DebugSessions.mixed(1, Criterion.CROSS_ENTROPY, new Sgd());

  private void go(String position) throws Exception {
    debugger.runTo(debugger.parse(position), () -> false);
  }

  private void assertExplained(String element) throws Exception {
    ElementReference number = ElementReference.parse(element);
    Sheet sheet = new NumberExplainer(debugger).of(number);
    var tensor = debugger.scope().find(number.tensor()).tensor();
    assertThat(sheet.state()).as(element).isEqualTo(State.COMPUTED);
    assertThat(sheet.value()).as(element).contains(tensor.at(number.place(tensor.shape())));
    assertThat(Objects.requireNonNull(sheet.explanation()).isWithinBound())
        .as(element)
        .isTrue();
  }

  @Test
  void numbersOnBothSidesOfTheChangeAreExplained() throws Exception {
    go("iteration 2");
    debugger.edit(new Edit.SetRule(new Adam()));
    for (String position : List.of(
        "iteration 3 ▸ step ▸ fc2.bias", "iteration 1 ▸ step ▸ fc2.bias", "iteration 2 ▸ step")) {
      go(position);
      assertExplained("conv1.output[0,1,2,3]");
      assertExplained("conv1.output.grad[0,1,2,3]");
      assertExplained("conv1.weight.grad[1,0,2,1]");
      assertExplained("loss");
    }
    go("iteration 3 ▸ step ▸ fc2.bias");
    assertExplained("conv1.weight[1,0,2,1]");
  }

  @Test
  void updatesHaveTheTermsOfTheRuleThatMakesThem() throws Exception {
    Position update = debugger.parse("iteration 2 ▸ step ▸ conv1.weight ▸ [0,0,1,1]");
    Debugger adam = DebugSessions.mixed(1, Criterion.CROSS_ENTROPY, new Adam());
    go("iteration 2");
    debugger.edit(new Edit.SetRule(new Adam()));
    debugger.runTo(update, () -> false);
    assertThat(debugger.tree().children(update)).isEqualTo(adam.tree().children(update));
    assertThat(new PositionExplainer(debugger).explain()).contains("exp_avg");
  }

  @Test
  void anInputChangedByHandStaysWhenTheRuleIsChanged() throws Exception {
    debugger.edit(new Edit.SetValue("input", 3, 7));
    debugger.edit(new Edit.SetRule(new Adam()));
    assertThat(debugger.scope().find("input").tensor().at(3)).isEqualTo(7);
  }
}
