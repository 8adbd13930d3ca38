package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Explanation;
import org.lenetexplorer.debugger.explain.NumberExplainer;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.testkit.DebugSessions;

/** Every formula that an explanation gives can be set. */
class TypesettingTest {
  private static void collect(Explanation explanation, List<String> latex) {
    explanation.formulas().forEach(formula -> latex.add(formula.latex()));
    latex.add(explanation.numbers().latex());
    explanation.stages().forEach(stage -> collect(stage, latex));
  }

  @Test
  void everyFormulaOfEveryLayerLossAndOptimiserCanBeSet() throws Exception {
    List<String> latex = new ArrayList<>();
    for (UpdateRule rule : List.of(
        new Sgd(0.9, true, 0.01), new AdamW(), new RmsProp(0.9, 1e-8, 0.8, 0), new Adagrad())) {
      Criterion criterion = rule instanceof Sgd ? Criterion.MSE : Criterion.CROSS_ENTROPY;
      Debugger debugger = DebugSessions.mixed(2, criterion, rule);
      debugger.runTo(debugger.parse("iteration 2"), () -> false);
      debugger.runTo(debugger.parse("iteration 1 > step > fc2.bias"), () -> false);
      for (String name : debugger.scope().names()) {
        if (name.contains(".change") || name.equals("lr") || name.equals("iteration")) {
          continue;
        }
        var shape = debugger.scope().find(name).shape();
        ElementReference element = ElementReference.of(name, shape, shape.size() / 2);
        Explanation explanation = new NumberExplainer(debugger).of(element).explanation();
        if (explanation != null) {
          collect(explanation, latex);
        }
      }
    }

    assertThat(latex).hasSizeGreaterThan(100);
    for (String formula : latex) {
      assertThat(new Typesetting(formula, 16, 0, 1).set()).as(formula).isPresent();
    }
  }
}
