package org.lenetexplorer.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.JFrame;
import javax.swing.JLabel;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.NumberExplainer;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.Focus;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** The number depth on a real engine: it asks, and what comes back is the engine's number. */
@NeedsScreen
class NumberEngineTest {
  @Test
  void whatTheEngineAnswersIsShown() throws Exception {
    Project project = Project.of(Presets.lenet());
    CompletableFuture<SessionSnapshot> first = new CompletableFuture<>();
    ElementReference bias = ElementReference.parse("conv1.bias[2]");
    Engine engine = new Engine(project, new PlainKernels(), first::complete);
    try (engine) {
      SessionSnapshot snapshot = first.join();
      JFrame frame = NumberFixture.onEdt(() -> {
        Theme.LIGHT.install();
        Workspace workspace = new Workspace(snapshot, History.of("Open", project));
        JFrame made = new JFrame();
        made.setContentPane(new NumberPanel(engine, workspace));
        made.setSize(900, 350);
        made.setVisible(true);
        workspace.focus(new Focus(Depth.NUMBER, Optional.of(bias)));
        return made;
      });
      float value = engine
          .ask(debugger -> new NumberExplainer(debugger).of(bias).value().orElseThrow())
          .join();
      String expected = "conv1.bias[2] = " + Numbers.format(value);
      String shown = "";
      for (int i = 0; i < 500 && !shown.equals(expected); i++) {
        Thread.sleep(10);
        shown = NumberFixture.onEdt(
            () -> NumberFixture.find(frame.getContentPane(), "number.name") instanceof JLabel name
                ? name.getText()
                : "none");
      }
      GuiActionRunner.execute(frame::dispose);
      assertThat(shown).isEqualTo(expected);
    }
  }
}
