package org.lenetexplorer.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.MouseEvent;
import java.util.Objects;
import javax.swing.AbstractButton;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.NumberExplainer;
import org.lenetexplorer.debugger.explain.Page;
import org.lenetexplorer.debugger.explain.Sheet;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.testkit.DebugSessions;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.theme.Theme;

/** The number depth read by its accessible text, against the headless explanation. */
@NeedsScreen
class NumberPanelTest {
  private static Debugger at(Debugger debugger, String position) throws Exception {
    debugger.runTo(debugger.parse(position), () -> false);
    return debugger;
  }

  private static Debugger lenet(String position) throws Exception {
    return at(DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd()), position);
  }

  private static NumberFixture open(Debugger debugger) {
    return new NumberFixture(debugger, Theme.LIGHT, 900, 350);
  }

  private static Sheet sheet(Debugger debugger, String element) {
    return new NumberExplainer(debugger).of(ElementReference.parse(element));
  }

  /** Every number of a page is told as the sheet has it. */
  private static void compare(Sheet sheet, int page, NumberFixture fixture) {
    String cards = fixture.spoken("number.cards");
    for (Page.Card card : sheet.pages().get(page).cards()) {
      var term = sheet.terms().get(card.term());
      term.reads()
          .forEach(read ->
              assertThat(cards).contains(read.element() + " " + Numbers.format(read.number())));
      assertThat(cards).contains(" = " + Numbers.format((float) term.exact()));
    }
  }

  @Test
  void aConvolutionTellsEveryTermAndTheSum() throws Exception {
    Debugger debugger = lenet("iteration 1 > step");
    Sheet sheet = sheet(debugger, "conv2.output[0,3,4,5]");
    try (NumberFixture fixture = open(debugger)) {
      fixture.look("conv2.output[0,3,4,5]");
      for (int page = 0; page < 6; page++) {
        compare(sheet, page, fixture);
        assertThat(fixture.text("number.page"))
            .isEqualTo("input channel " + page + " (" + (page + 1) + " of 6)");
        assertThat(fixture.spoken("number.sum"))
            .contains("bias " + Numbers.format((float) sheet.terms().get(0).exact()))
            .contains(
                "this page " + Numbers.format((float) sheet.sum(sheet.pages().get(page))))
            .endsWith("conv2.output " + Numbers.format(sheet.value().orElseThrow()));
        fixture.press("]");
      }
      fixture.press("[");
      assertThat(fixture.text("number.page")).isEqualTo("input channel 4 (5 of 6)");
      assertThat(fixture.text("number.name"))
          .isEqualTo("conv2.output[0,3,4,5] = " + Numbers.format(sheet.value().orElseThrow()));
      assertThat(fixture.spoken("number.symbols"))
          .contains(
              Objects.requireNonNull(sheet.explanation()).formulas().get(0).text());
    }
  }

  @Test
  void everyKindOfNumberIsToldAsExplained() throws Exception {
    Debugger adam = at(DebugSessions.mixed(2, Criterion.MSE, new Adam()), "iteration 2 > step");
    for (String element : new String[] {
      "pool0.output[0,0,3,4]",
      "conv1.output[1,2,0,0]",
      "leaky1.output[1,2,3,3]",
      "sigmoid1.output[0,1,2,2]",
      "pool2.output[0,1,1,1]",
      "drop1.output[0,1,1,1]",
      "fc1.output[1,3]",
      "tanh1.output[1,3]",
      "loss",
      "fc2.output.grad[1,4]",
      "fc1.weight.grad[3,5]",
      "conv2.weight.grad[1,2,0,1]",
      "conv1.output.grad[0,1,2,2]",
      "pool0.output.grad[0,0,3,4]"
    }) {
      Sheet sheet = sheet(adam, element);
      try (NumberFixture fixture = open(adam)) {
        fixture.look(element);
        compare(sheet, 0, fixture);
      }
    }
  }

  @Test
  void keysMoveTheNumberAndTheTerm() throws Exception {
    try (NumberFixture fixture = open(lenet("iteration 1 > step"))) {
      fixture.look("conv1.output[0,2,3,4]");
      fixture.press("RIGHT");
      fixture.press("DOWN");
      assertThat(fixture.focus().number()).hasToString("Optional[conv1.output[0,2,4,5]]");
      fixture.press("shift RIGHT");
      fixture.press("shift RIGHT");
      assertThat(fixture.text("number.notes")).contains("conv1.weight[2,0,0,1]");
      fixture.look("conv1.weight.grad[2,0,0,1]");
      fixture.press("shift DOWN");
      assertThat(fixture.focus().number()).hasToString("Optional[conv1.weight.grad[2,0,1,1]]");
      fixture.press("ESCAPE");
      assertThat(fixture.focus().depth()).isEqualTo(Depth.LAYER);
    }
  }

  @Test
  void pointingLooksAndAClickStays() throws Exception {
    try (NumberFixture fixture = open(lenet("iteration 1 > step"))) {
      fixture.look("conv1.output[0,2,3,4]");
      fixture.paint(1);
      var grid = fixture.find("number.result", GridView.class);
      int x = grid.getWidth() / 2;
      int y = grid.getHeight() / 2 + 20;
      fixture.point("number.result", MouseEvent.MOUSE_MOVED, x, y);
      String name = fixture.text("number.name");
      assertThat(name).startsWith("conv1.output[0,2,").doesNotContain("[0,2,3,4]");
      assertThat(fixture.focus().number()).hasToString("Optional[conv1.output[0,2,3,4]]");
      fixture.point("number.result", MouseEvent.MOUSE_EXITED, x, -1);
      assertThat(fixture.text("number.name")).startsWith("conv1.output[0,2,3,4]");
      fixture.point("number.result", MouseEvent.MOUSE_MOVED, x, y);
      fixture.point("number.result", MouseEvent.MOUSE_CLICKED, x, y);
      assertThat(name).startsWith(fixture.focus().number().orElseThrow().toString());
      fixture.point("number.operand0", MouseEvent.MOUSE_CLICKED, 70, 80);
      assertThat(fixture.text("number.name")).startsWith("input[0,0,");
      assertThat(fixture.text("number.sentence")).isEqualTo("A pixel of the image, normalised.");
    }
  }

  @Test
  void theDebuggersTermShowsWhatIsThereAndNoMore() throws Exception {
    Debugger debugger = lenet("iteration 1 > forward > conv2 > [0,3,4,5] > term 40");
    Sheet sheet = new NumberExplainer(debugger).here();
    try (NumberFixture fixture = open(debugger)) {
      assertThat(fixture.text("number.name")).isEqualTo("conv2.output[0,3,4,5]");
      assertThat(fixture.text("number.page")).isEqualTo("input channel 1 (2 of 6)");
      assertThat(fixture.spoken("number.sum"))
          .contains("so far " + Numbers.format((float) sheet.after(1)))
          .endsWith("conv2.output not computed");
      assertThat(fixture.spoken("number.cards").split(" = not computed", -1))
          .hasSize(25 - (sheet.reached() - 1) % 25 + 1);
      assertThat(fixture.spoken("number.result")).contains("not all computed");
      assertThat(fixture.spoken("number.numbers")).endsWith("= □");
      fixture.look("fc1.output[0,3]");
      assertThat(fixture.text("number.sentence")).startsWith("Not computed yet: it will be at");
    }
  }

  @Test
  void playingGoesOnToTheEndAndStops() throws Exception {
    try (NumberFixture fixture = open(lenet("iteration 1 > step"))) {
      fixture.look("fc3.output[0,7]");
      fixture.press("SPACE");
      var play = fixture.find("number.play", AbstractButton.class);
      assertThat(NumberFixture.onEdt(play::getText)).isEqualTo("Pause");
      fixture.await(() -> NumberFixture.onEdt(play::getText).equals("Play"));
      assertThat(fixture.focus().number()).hasToString("Optional[fc3.output[0,9]]");
    }
  }

  @Test
  void whatIsNotThereIsSaidAndLeavesAgain() throws Exception {
    try (NumberFixture fixture = open(lenet("iteration 1 > step"))) {
      fixture.look("conv9.output[0,2,3,4]");
      assertThat(fixture.text("number.sentence")).isEqualTo("there is no tensor conv9.output");
      fixture.look("conv2.output[0,3,4,5]");
      assertThat(fixture.text("number.name")).startsWith("conv2.output[0,3,4,5] = ");
      assertThat(NumberFixture.onEdt(
              () -> fixture.find("number.cards", CardsView.class).isShowing()))
          .isTrue();
    }
  }

  @Test
  void paintingIsQuick() throws Exception {
    try (NumberFixture fixture = open(lenet("iteration 1 > step"))) {
      fixture.look("conv2.output[0,3,4,5]");
      fixture.paint(1);
      assertThat(fixture.medianPaintMillis()).isLessThan(16);
    }
  }
}
