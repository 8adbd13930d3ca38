package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dialog;
import java.awt.Point;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.watch.Expression;
import org.lenetexplorer.session.DebugView;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.Inquiry;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.model.BranchComparison;

/** Watches, breakpoints, changes, branches and the timeline, as the window shows them. */
@NeedsScreen
class WatchWindowTest {
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

  private <A> A ask(Inquiry<A> inquiry) {
    return window.engine().ask(inquiry).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private DebugView debug() {
    return window.snapshot().debug();
  }

  private void enter(String field, String text) {
    JTextField into = window.find(field, JTextField.class);
    window.onEdt(() -> {
      into.setText(text);
      into.requestFocusInWindow();
      into.postActionEvent();
      return into;
    });
    window.settle();
  }

  private void focusNetwork() {
    window.onEdt(() -> window.find("network", JComponent.class).requestFocusInWindow());
    window.settle();
  }

  private void bothLooks(String name) throws IOException {
    window.screenshot(name);
    window.type("control shift L");
    window.screenshot(name + "-dark");
    window.type("control shift L");
  }

  @Test
  void aWatchShowsWhatTheDebuggerReads() throws Exception {
    window.type("alt F8");
    assertThat(window.onEdt(() -> window.find("watches.add", JTextField.class).isFocusOwner()))
        .isTrue();
    for (String text : List.of("norm(conv1.weight.grad)", "loss", "fc3.bias", "max(abs(nosuch))")) {
      int before = debug().watches().size();
      enter("watches.add", text);
      window.await(() -> debug().watches().size() > before);
    }
    window.settle();
    enter("watches.add", "norm(conv1.weight");
    assertThat(window.text("watches.note")).startsWith("Column 18: found the end");
    focusNetwork();
    window.press("I");
    window.press("I");
    String now = ask(debugger -> debugger.atEndOfPrevious(() -> {
      try {
        return Expression.parse("norm(conv1.weight.grad)")
            .evaluate(debugger.scope())
            .toString();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }));
    assertThat(window.spoken("watches")).contains("norm(conv1.weight.grad): now " + now);
    assertThat(window.spoken("watches")).contains("max(abs(nosuch)): now ? (");
    assertThat(window.spoken("block.1")).contains("watch norm(conv1.weight.grad) = " + now);
    for (int i = 0; i < 6; i++) {
      window.press("I");
    }
    bothLooks("watch-watches");
  }

  private boolean write(String text) {
    JTable table = window.find("watches", JTable.class);
    return window.onEdt(() -> {
      if (!table.isEditing()) {
        table.editCellAt(0, 0);
      }
      ((JTextField) table.getEditorComponent()).setText(text);
      return table.getCellEditor().stopCellEditing();
    });
  }

  @Test
  void aWatchIsRewrittenInItsCell() {
    window.showTab("tabs.Ledger", "Watches");
    enter("watches.add", "loss");
    window.await(() -> debug().watches().size() == 1);
    focusNetwork();
    window.press("I");
    window.press("I");
    var before = debug().watches();

    assertThat(write("loss")).isTrue();
    ask(debugger -> 0);
    window.settle();
    assertThat(debug().watches()).isEqualTo(before);

    assertThat(write("norm(fc3")).isFalse();
    assertThat(window.text("watches.note")).startsWith("Column 9: ");
    JTable table = window.find("watches", JTable.class);
    assertThat(window.onEdt(table::isEditing)).isTrue();
    assertThat(write("norm(fc3.bias)")).isTrue();
    window.await(() -> debug().watches().get(0).expression().toString().equals("norm(fc3.bias)"));
    assertThat(window.text("watches.note")).isEmpty();
  }

  @Test
  void aClickInABlocksCornerSetsABreakpointThatStops() throws IOException {
    JComponent conv2 = window.find("block.4", JComponent.class);
    window.robot().click(conv2, new Point(7, 7));
    window.await(() -> debug().breakpoints().size() == 1);
    window.settle();
    assertThat(window.spoken("block.4")).contains("breakpoint on forward");
    window.press("F9");
    assertThat(debug().text()).isEqualTo("iteration 0 ▸ forward ▸ conv2");
    assertThat(window.text("message")).contains("Breakpoint hit").contains("forward ▸ conv2");
    assertThat(window.spoken("steps.gutter")).contains("breakpoint 1 at forward ▸ conv2");
    window.press("F9");
    assertThat(debug().text()).isEqualTo("iteration 1 ▸ forward ▸ conv2");
    bothLooks("steps-breakpoint");
    window.press("alt shift F9");
    assertThat(debug().text()).isEqualTo("iteration 0 ▸ forward ▸ conv2");
    window.robot().click(conv2, new Point(7, 7));
    window.await(() -> debug().breakpoints().isEmpty());
  }

  @Test
  void theGutterTogglesABreakpoint() {
    window.press("P");
    JTree tree = window.find("steps", JTree.class);
    int row = window.onEdt(tree::getLeadSelectionRow) + 1;
    int y = window.onEdt(() -> {
      var bounds = tree.getRowBounds(row);
      return bounds.y + bounds.height / 2;
    });
    window.robot().click(window.find("steps.gutter", JComponent.class), new Point(8, y));
    window.await(() -> debug().breakpoints().size() == 1);
    assertThat(debug().breakpoints().get(0).node()).isEqualTo("forward ▸ relu1");
    window.settle();
    window.onEdt(() -> {
      tree.setSelectionRow(row);
      return tree.requestFocusInWindow();
    });
    window.settle();
    window.type("control F8");
    window.await(() -> debug().breakpoints().isEmpty());
  }

  private static <T extends JComponent> T named(Window dialog, String name, Class<T> type) {
    return Arrays.stream(new JComponent[] {((javax.swing.JDialog) dialog).getRootPane()})
        .flatMap(WatchWindowTest::all)
        .filter(component -> name.equals(component.getName()) && type.isInstance(component))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static java.util.stream.Stream<JComponent> all(JComponent parent) {
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(parent),
        Arrays.stream(parent.getComponents())
            .filter(JComponent.class::isInstance)
            .map(JComponent.class::cast)
            .flatMap(WatchWindowTest::all));
  }

  @Test
  void aFormSetsAConditionAndAHitIsToldWithItsValue() throws IOException {
    window.type("control shift F8");
    window.onEdt(() -> {
      window.find("breakpoints.add", JButton.class).doClick();
      return null;
    });
    window.settle();
    Window dialog = window.onEdt(() -> Arrays.stream(window.frame().getOwnedWindows())
        .filter(one -> one instanceof Dialog && one.isShowing())
        .findFirst()
        .orElseThrow());
    JButton accept = named(dialog, "breakpoint.accept", JButton.class);
    JComboBox<?> condition = named(dialog, "breakpoint.condition", JComboBox.class);
    window.onEdt(() -> {
      condition.getEditor().setItem("loss >");
      accept.doClick();
      return null;
    });
    window.settle();
    assertThat(window.onEdt(
            () -> named(dialog, "breakpoint.fault", javax.swing.JTextArea.class).getText()))
        .startsWith("When, column");
    window.screenshotOf(dialog, "watch-breakpoint-form");
    window.onEdt(() -> {
      condition.getEditor().setItem("loss rises");
      named(dialog, "breakpoint.once", JCheckBox.class).setSelected(true);
      accept.doClick();
      return null;
    });
    window.await(() -> debug().breakpoints().size() == 1
        && debug().breakpoints().get(0).entry().once());
    window.settle();
    assertThat(window.spoken("breakpoints"))
        .contains("breakpoint 1 anywhere, when loss rises, once");
    bothLooks("watch-breakpoints");
    focusNetwork();
    window.press("F9");
    assertThat(debug().breakpoints()).isEmpty();
    float[] losses = debug().losses();
    assertThat(window.text("message")).startsWith("Breakpoint hit: ").contains("loss");
    assertThat(losses.length).isPositive();
  }

  @Test
  void changesAreListedAndRinged() throws IOException {
    window.showTab("tabs.Ledger", "Changes");
    window.press("P");
    window.press("F8");
    assertThat(window.spoken("changes"))
        .contains("conv1.output: 4,704 numbers, first [0,0,0,0] not computed → ");
    assertThat(window.spoken("block.1")).contains("changed by the last step");
    bothLooks("watch-changes");
    window.press("control F9");
    assertThat(window.text("changes.heading"))
        .matches("Went forward over 100 iterations, 0 to 100, in \\d+\\.\\d\\d s; the loss lay .*");
    window.screenshot("watch-changes-digest");
    List<MatchResult> rows = Pattern.compile("(\\w+\\.\\w+): by ([\\d.,]+) %")
        .matcher(window.spoken("changes"))
        .results()
        .toList();
    assertThat(rows).hasSize(10);
    assertThat(rows.stream().map(row -> Double.parseDouble(row.group(2).replace(",", ""))))
        .isSortedAccordingTo(Comparator.reverseOrder());
    JList<?> list = window.find("changes", JList.class);
    window.onEdt(() -> {
      list.setSelectedIndex(1);
      return list.requestFocusInWindow();
    });
    window.type("ENTER");
    assertThat(window.onEdt(
            () -> window.workspace().state().focus().number().orElseThrow().tensor()))
        .isEqualTo(rows.get(1).group(1));
  }

  @Test
  void branchesAreListedAndCompared() throws IOException {
    for (int i = 0; i < 8; i++) {
      window.press("I");
    }
    enter("timeline.at", "4");
    window.await(() -> debug().position().iteration() == 4 && !window.snapshot().running());
    window.change(
        () -> window.engine().send(new EngineCommand.Change(new Edit.SetLearningRate(0.1))));
    focusNetwork();
    for (int i = 0; i < 5; i++) {
      window.press("I");
    }
    assertThat(window.spoken("timeline"))
        .startsWith("timeline of iterations: iteration 9: not run yet, of 0 to 9")
        .contains("branch 1 begins in iteration 4: lr = 0.1");
    window.showTab("tabs.Steps", "Branches");
    assertThat(window.spoken("branches")).contains("1  from iteration 4 of 0: lr = 0.1");
    JList<?> list = window.find("branches", JList.class);
    window.onEdt(() -> {
      list.setSelectedIndex(0);
      window.find("branches.compare", JButton.class).doClick();
      return null;
    });
    BranchComparison expected = ask(debugger -> BranchComparison.of(debugger, 0));
    window.await(() -> window.onEdt(() -> Arrays.stream(window.frame().getOwnedWindows())
        .anyMatch(one -> "comparison.window".equals(one.getName()) && one.isShowing())));
    Window compared = Arrays.stream(window.frame().getOwnedWindows())
        .filter(one -> "comparison.window".equals(one.getName()))
        .findFirst()
        .orElseThrow();
    window.settle();
    window.screenshotOf(compared, "watch-comparison");
    assertThat(window.onEdt(() -> named(compared, "comparison", JList.class)
            .getAccessibleContext()
            .getAccessibleDescription()))
        .contains(expected.differenceLines().get(0))
        .contains("iteration 7: ");
    bothLooks("watch-branches");
    window.change(() -> window.onEdt(() -> {
      list.setSelectedIndex(0);
      window.find("branches.switch", JButton.class).doClick();
      return null;
    }));
    assertThat(debug().branches().get(0).current()).isTrue();
  }

  @Test
  void theTimelineGoesToAnyIteration() throws IOException {
    JComponent track = window.find("timeline", JComponent.class);
    window.press("control F9");
    assertThat(debug().position().iteration()).isEqualTo(100);
    String end = ask(org.lenetexplorer.debugger.Debugger::hash);
    window.robot().pressMouse(track, new Point(track.getWidth() / 2, 10));
    window.robot().moveMouse(track, track.getWidth() / 4, 10);
    bothLooks("timeline-drag");
    window.robot().moveMouse(track, track.getWidth() / 2, 10);
    long before = window.snapshot().revision();
    window.robot().releaseMouse(org.assertj.swing.core.MouseButton.LEFT_BUTTON);
    window.await(
        () -> window.snapshot().revision() > before && !window.snapshot().running());
    window.settle();
    assertThat(debug().position().iteration()).isEqualTo(50);
    assertThat(window.spoken("timeline"))
        .contains("iteration 50: loss " + Numbers.format(debug().losses()[50]) + ", of 0 to 100");
    window.onEdt(track::requestFocusInWindow);
    window.settle();
    window.press("LEFT");
    assertThat(debug().position().iteration()).isEqualTo(49);
    window.press("END");
    assertThat(debug().position().iteration()).isEqualTo(100);
    assertThat(ask(org.lenetexplorer.debugger.Debugger::hash)).isEqualTo(end);
    enter("timeline.at", "1000");
    assertThat(window.text("message")).contains("“1000”").contains("0 to 100");
  }

  @Test
  void speedIsSaidInWords() {
    window.onEdt(() -> {
      window.find("speed", javax.swing.JSlider.class).setValue(3);
      return null;
    });
    window.await(() -> debug().stepsPerSecond() == 5);
    assertThat(window.spoken("speed")).contains("5 steps/s: shows every step of a run");
    window.onEdt(() -> {
      window.find("speed", javax.swing.JSlider.class).setValue(8);
      return null;
    });
    window.await(() -> Double.isInfinite(debug().stepsPerSecond()));
    assertThat(window.spoken("speed")).contains("Full speed: does not show every step");
  }
}
