package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.JTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.OperationTerms;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.session.DebugView;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.Inquiry;
import org.lenetexplorer.testkit.NeedsScreen;

/** Stepping in the window does what the headless debugger does. */
@NeedsScreen
class StepsWindowTest {
  @TempDir
  Path folder;

  private WindowFixture window;

  @BeforeEach
  void open() {
    window = new WindowFixture(folder.resolve("window.properties"), 1440, 900);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private <A> A ask(Inquiry<A> inquiry) {
    return window.engine().ask(inquiry).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private DebugView debug() {
    return window.snapshot().debug();
  }

  private void goTo(String position) {
    JTextField field = window.find("goto", JTextField.class);
    window.onEdt(() -> {
      field.setText(position);
      return field.requestFocusInWindow();
    });
    window.settle();
    long before = window.snapshot().revision();
    window.type("ENTER");
    window.await(
        () -> window.snapshot().revision() > before && !window.snapshot().running());
    window.await(() -> debug().text().endsWith(position.replace(" > ", " ▸ ")));
    window.onEdt(() -> window.find("network", JComponent.class).requestFocusInWindow());
    window.settle();
  }

  @Test
  void withoutLayersTheStepsSayWhatToDo() throws IOException {
    window.onEdt(() -> window.find("network", JComponent.class).requestFocusInWindow());
    window.type("control A");
    window.type("DELETE");
    window.await(() -> window.snapshot().network().layers().isEmpty());
    window.settle();
    JComponent nothing = window.find("steps.nothing", JComponent.class);
    assertThat(window.onEdt(nothing::isShowing)).isTrue();
    assertThat(window.text("steps.nothing")).contains("nothing to step through").contains("Insert");
    window.screenshot("steps-empty");
    window.type("control Z");
    window.await(() -> !window.snapshot().network().layers().isEmpty());
    window.await(() -> !window.onEdt(nothing::isShowing));
  }

  @Test
  void keysStepIntoNumbersAndTermsAndBack() throws IOException {
    goTo("backward > conv2 > weight [4,1,2,2] > term 7");
    assertThat(window.spoken("breadcrumb"))
        .isEqualTo("position: iteration 0 ▸ backward ▸ conv2 ▸ weight [4,1,2,2] ▸ term 7");
    String hash = ask(Debugger::hash);
    Debugger other = ask(StepsWindowTest::beginning);
    other.runTo(debug().position(), () -> false);
    assertThat(other.hash()).isEqualTo(hash);
    window.await(() -> window.onEdt(this::chosenRow).equals("term 7"));
    window.screenshot("steps-term");
    for (String key : List.of("F8", "shift F8", "F7", "F8", "F7")) {
      window.press(key);
    }
    other.over();
    other.out();
    other.into();
    other.over();
    other.into();
    assertThat(debug().text())
        .isEqualTo("iteration 0 ▸ backward ▸ conv2 ▸ weight [4,1,2,3] ▸ term 2")
        .isEqualTo(other.print(other.position()));
    assertThat(ask(Debugger::hash)).isEqualTo(other.hash());
    for (int i = 0; i < 5; i++) {
      window.press("alt shift F8");
    }
    assertThat(debug().text()).endsWith("weight [4,1,2,2] ▸ term 7");
    assertThat(ask(Debugger::hash)).isEqualTo(hash);
    window.press("alt shift F7");
    assertThat(debug().text()).endsWith("weight [4,1,2,2] ▸ term 6");
  }

  /** A debugger of its own on the session that the window is in. */
  private static Debugger beginning(Debugger debugger) {
    return new Debugger(
        debugger.setup(),
        new PlainKernels(),
        new WorkerPool(1),
        new KeyframeHistory(KeyframeHistory.USUAL_BUDGET),
        OperationTerms::new);
  }

  private String chosenRow() {
    JTree tree = window.find("steps", JTree.class);
    int row = tree.getLeadSelectionRow();
    return row < 0
        ? ""
        : String.valueOf(tree.convertValueToText(
            tree.getPathForRow(row).getLastPathComponent(), false, false, false, row, false));
  }

  @Test
  void theCloseViewFollowsWhenNumbersAreSteppedThrough() {
    ElementReference number = ElementReference.parse("conv1.weight[0,0,1,2]");
    window.onEdt(() -> {
      window.workspace().focus(window.workspace().state().focus().on(number));
      return number;
    });
    window.press("P");
    assertThat(window.onEdt(() -> window.workspace().state().focus().number())).contains(number);
    window.press("F7");
    assertThat(debug().text()).endsWith("conv1 ▸ [0,0,0,0]");
    assertThat(window.onEdt(() -> window.workspace().state().focus().number())).isEmpty();
    assertThat(window.spoken("block.1")).endsWith("current operation");
  }

  @Test
  void zeroGradIsSkippedOnABranch() {
    window.press("I");
    window.press("control shift G");
    assertThat(debug().zeroGrad()).isFalse();
    assertThat(debug().branches()).hasSize(2);
    window.press("I");
    assertThat(window.snapshot().parameters().get(0).contributions()).isEqualTo(2);
    window.press("control shift G");
    assertThat(debug().zeroGrad()).isTrue();
  }

  @Test
  void runToHereGoesBackAsWell() {
    window.press("P");
    String hash = ask(Debugger::hash);
    int row = window.onEdt(() -> window.find("steps", JTree.class).getLeadSelectionRow());
    window.press("P");
    window.onEdt(() -> {
      window.find("steps", JTree.class).setSelectionRow(row);
      return null;
    });
    window.press("alt F9");
    assertThat(debug().text()).isEqualTo("iteration 0 ▸ forward ▸ conv1");
    assertThat(ask(Debugger::hash)).isEqualTo(hash);
  }

  @Test
  void aSlowRunShowsEveryStep() {
    window.press("P");
    window.engine().send(new EngineCommand.SetSpeed(2));
    window.type("F9");
    window.await(() -> window.snapshot().running()
        && window.snapshot().next() == 14
        && window.onEdt(() -> window.spoken("block.4")).endsWith("current operation")
        && window.onEdt(this::chosenRow).equals("relu2"));
    window.type("ESCAPE");
    window.await(() -> !window.snapshot().running());
  }

  @Test
  void aPositionThatIsNoneIsRefusedInASentence() throws IOException {
    JTextField field = window.find("goto", JTextField.class);
    window.onEdt(() -> {
      field.setText("forward > conv9");
      return field.requestFocusInWindow();
    });
    window.settle();
    window.type("ENTER");
    window.await(() -> !window.onEdt(() -> window.text("goto.fault")).isEmpty());

    assertThat(window.text("goto.fault"))
        .startsWith("Column 11: found \"conv9\"")
        .contains("conv1");
    window.screenshot("steps-fault");
  }

  @Test
  void theTreeMarksWhereTheDebuggerIs() throws IOException {
    window.press("P");
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      window.press("F8");
      seen.add(window.onEdt(this::chosenRow));
    }
    assertThat(seen).containsExactly("relu1", "pool1", "conv2");
    window.screenshot("steps-forward");
    window.type("control shift L");
    window.screenshot("steps-forward-dark");
    window.screenshot("steps-forward-200", 2);
  }
}
