package org.lenetexplorer.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JFrame;
import javax.swing.JLabel;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.NumberExplainer;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
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
  private static final ElementReference BIAS = ElementReference.parse("conv1.bias[2]");

  private final CompletableFuture<SessionSnapshot> first = new CompletableFuture<>();
  private final AtomicReference<Workspace> listening = new AtomicReference<>();
  private final Engine engine =
      new Engine(Project.of(Presets.lenet()), new PlainKernels(), this::relay);
  private final JFrame frame = open(first.join());

  private void relay(SessionSnapshot snapshot) {
    first.complete(snapshot);
    Workspace workspace = listening.get();
    if (workspace != null) {
      EventQueue.invokeLater(() -> workspace.show(snapshot));
    }
  }

  private JFrame open(SessionSnapshot snapshot) {
    return NumberFixture.onEdt(() -> {
      Theme.LIGHT.install();
      Workspace workspace =
          new Workspace(snapshot, History.of("Open", Project.of(Presets.lenet())));
      JFrame made = new JFrame();
      made.setContentPane(new NumberPanel(engine, workspace));
      made.setSize(900, 350);
      made.setVisible(true);
      workspace.focus(new Focus(Depth.NUMBER, Optional.of(BIAS)));
      listening.set(workspace);
      return made;
    });
  }

  @AfterEach
  void close() {
    engine.close();
    GuiActionRunner.execute(frame::dispose);
  }

  private String shown() {
    return NumberFixture.onEdt(
        () -> NumberFixture.find(frame.getContentPane(), "number.name") instanceof JLabel name
            ? name.getText()
            : "none");
  }

  @Test
  void whatTheEngineAnswersIsShown() throws Exception {
    float value = engine
        .ask(debugger -> new NumberExplainer(debugger).of(BIAS).value().orElseThrow())
        .join();
    String expected = "conv1.bias[2] = " + Numbers.format(value);
    for (int i = 0; i < 500 && !shown().equals(expected); i++) {
      Thread.sleep(10);
    }
    assertThat(shown()).isEqualTo(expected);
  }

  @Test
  void aRunThatOutrunsTheAnswersIsFollowed() throws Exception {
    engine.send(new EngineCommand.RunIterations(Integer.MAX_VALUE));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 500 && seen.size() < 4; i++) {
      Thread.sleep(10);
      seen.add(shown());
    }
    engine.pause();
    assertThat(seen).as("numbers shown while training ran").hasSizeGreaterThanOrEqualTo(4);
  }
}
