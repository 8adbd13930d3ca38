package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.testkit.NeedsScreen;

/** A position on a branch that is trained otherwise than the project says. */
@NeedsScreen
class BranchSettingsWindowTest {
  @TempDir
  Path folder;

  private WindowFixture window;

  @BeforeEach
  void open() {
    window = new WindowFixture(folder.resolve("window.properties"), 1280, 800);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void enter(String field, String text) {
    JTextField into = window.find(field, JTextField.class);
    window.onEdt(() -> {
      into.setText(text);
      into.postActionEvent();
      return into;
    });
    window.settle();
  }

  private String words(String name) {
    return window.onEdt(() -> window.find(name, JTextComponent.class).getText());
  }

  @Test
  void theTabsSayWithWhatThePositionIsTrained() {
    window.change(() -> window.engine().send(new EngineCommand.RunIterations(2)));
    window.change(() -> enter("rate", "0.5"));
    window.change(() -> window.engine().send(new EngineCommand.RunIterations(1)));
    window.change(() -> window.engine().send(new EngineCommand.SwitchBranch(0)));

    window.showTab("tabs.Layer", "Training");
    assertThat(words("training.optimizer.note"))
        .startsWith("The present branch has SGD(lr=0.01, ")
        .endsWith("What is changed here begins a new one.");
    assertThat(words("training.lr")).isEqualTo("0.5");
    assertThat(words("rate")).isEqualTo("0.01");
    window.showTab("tabs.Ledger", "Code");
    assertThat(words("code.text")).contains("lr=0.01").doesNotContain("lr=0.5");

    window.showTab("tabs.Layer", "Training");
    enter("training.lr", "0.5");
    window.await(() -> window.snapshot().settings().learningRate() == 0.5);
    assertThat(window.snapshot().debug().branches()).hasSize(3);
    window.settle();
    assertThat(words("training.optimizer.note")).isEmpty();
  }

  @Test
  void aCommaIsAPointInBothFields() {
    enter("rate", "0,25");
    window.await(() -> window.snapshot().settings().learningRate() == 0.25);
    window.showTab("tabs.Layer", "Training");
    enter("training.lr", "0,125");
    window.await(() -> window.snapshot().settings().learningRate() == 0.125);
  }
}
