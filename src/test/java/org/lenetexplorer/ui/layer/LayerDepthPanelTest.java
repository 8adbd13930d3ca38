package org.lenetexplorer.ui.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.debugger.explain.Anatomy;
import org.lenetexplorer.debugger.explain.Plane;
import org.lenetexplorer.debugger.explain.Section;
import org.lenetexplorer.debugger.explain.Section.Way;
import org.lenetexplorer.debugger.explain.Strand;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
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
import org.lenetexplorer.ui.model.NetworkEdit;
import org.lenetexplorer.ui.model.Selection;
import org.lenetexplorer.ui.model.Shown;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class LayerDepthPanelTest {
  private LayerFixture fixture;

  @BeforeEach
  void open() throws PositionException, InterruptedException {
    LayerFixture.onEdt(() -> {
      Theme.LIGHT.install();
      return 0;
    });
    fixture = new LayerFixture(Presets.lenet(), Criterion.CROSS_ENTROPY, "step", 900, 350);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private String title() {
    return fixture.find("layer.title", JLabel.class).getText();
  }

  private void click(Way way) {
    JToggleButton button = fixture.find("layer.way." + way.word(), JToggleButton.class);
    LayerFixture.onEdt(() -> {
      button.doClick(0);
      return 0;
    });
    fixture.settle();
  }

  private void select(Selection selection) {
    LayerFixture.onEdt(() -> {
      fixture.workspace.select(selection);
      return 0;
    });
    fixture.settle();
  }

  @Test
  void theSumThatIsReadAloudIsTheAnatomys() {
    fixture.look("conv2.output[0,3,0,0]");
    fixture.point(34);

    Anatomy anatomy = Anatomy.of(fixture.debugger, new Section("conv2", Way.FORWARD, 3));
    assertThat(fixture.spoken())
        .startsWith("conv2, map 3: 6 input maps, each under its own 5×5 kernel, added up, plus"
            + " the bias. conv2.output[0,3,3,4] = ")
        .endsWith(" = " + Numbers.format(anatomy.result().value(34)))
        .contains("bias " + Numbers.format(anatomy.addends().get(0).value(0)));
    for (int i : new int[] {0, 1, 5}) {
      Strand strand = anatomy.strands().get(i);
      assertThat(fixture.spoken()).contains(Numbers.format(strand.steps().get(0).value(34)));
    }
  }

  @Test
  void aFigureShowsTheNumbersOfItsPlane() {
    fixture.look("conv2.output[0,3,0,0]");

    for (Placed part : fixture.arrangement().parts()) {
      Plane plane = part.figure().plane();
      assertThat(part.figure().number(0)).isEqualTo(Numbers.format(plane.value(0)));
    }
  }

  @Test
  void nothingOverlapsAndAllIsInside() {
    for (String number : new String[] {
      "conv1.output[0,0,0,0]",
      "conv2.output[0,3,0,0]",
      "pool1.output.grad[0,1,0,0]",
      "fc1.output[0,7]",
      "fc3.output.grad[0,1]",
      "loss"
    }) {
      fixture.look(number);
      var parts = fixture.arrangement().parts();
      for (int i = 0; i < parts.size(); i++) {
        var area = parts.get(i).area();
        assertThat(area.getMinX()).as("%s %s", number, parts.get(i).heading()).isNotNegative();
        assertThat(area.getMaxX()).isLessThanOrEqualTo(900);
        assertThat(area.getMinY()).isNotNegative();
        for (int k = 0; k < i; k++) {
          assertThat(area.intersects(parts.get(k).area()))
              .as("%s: %s and %s", number, parts.get(i).heading(), parts.get(k).heading())
              .isFalse();
        }
      }
    }
  }

  @Test
  void backwardGoesToTheLeft() {
    fixture.look("conv2.output[0,3,0,0]");
    Arrangement forward = fixture.arrangement();
    click(Way.INPUT);
    Arrangement backward = fixture.arrangement();

    assertThat(forward.result().area().getX()).isGreaterThan(600);
    assertThat(backward.result().area().getX()).isLessThan(300);
    assertThat(title()).startsWith("∂L/∂pool1.output[0,3]: 16 δ maps");
  }

  @Test
  void keysWalkThroughMapsAndChannels() {
    fixture.look("conv2.weight.grad[3,1,0,0]");
    fixture.press(fixture.panel, "RIGHT");
    assertThat(title()).startsWith("∂L/∂conv2.weight[4,1]");
    fixture.press(fixture.panel, "DOWN");
    assertThat(title()).startsWith("∂L/∂conv2.weight[4,2]");
    fixture.press(fixture.panel, "LEFT");
    fixture.press(fixture.panel, "UP");
    assertThat(title()).startsWith("∂L/∂conv2.weight[3,1]");
  }

  @Test
  void walkingForwardTakesTheSelectionAlong() {
    select(new Selection(1, 2));
    fixture.look("conv1.output[0,2,0,0]");

    fixture.press(fixture.panel, "RIGHT");

    assertThat(fixture.workspace.state().selection()).isEqualTo(new Selection(1, 3));
    assertThat(title()).startsWith("conv1, map 3");
  }

  @Test
  void aClickGoesToTheNumberAndEscapeToTheNetwork() {
    fixture.look("conv1.output[0,2,0,0]");
    Placed input = fixture.arrangement().parts(Placed.Role.OPERAND).get(0);

    fixture.click(input);

    Focus focus = fixture.workspace.state().focus();
    assertThat(focus.depth()).isEqualTo(Depth.NUMBER);
    assertThat(focus.number().orElseThrow().tensor()).isEqualTo("input");
    fixture.look("conv1.output[0,2,0,0]");
    fixture.press(fixture.panel, "ESCAPE");
    assertThat(fixture.workspace.state().focus().depth()).isEqualTo(Depth.NETWORK);
  }

  @Test
  void pointingAtAnInputFindsTheCellThatReadsIt() {
    fixture.look("conv2.output[0,3,0,0]");
    Placed input = fixture.arrangement().parts(Placed.Role.OPERAND).get(2);

    fixture.hover(input);

    assertThat(fixture.spoken()).contains("pool1.output[0,1,7,").contains("conv2.output[0,3,5,");
  }

  @Test
  void shiftedArrowsMoveOverTheResult() {
    fixture.look("conv1.output[0,2,0,0]");
    fixture.press(fixture.canvas(), "shift RIGHT");
    fixture.press(fixture.canvas(), "shift RIGHT");
    fixture.press(fixture.canvas(), "shift DOWN");
    assertThat(fixture.spoken()).contains("conv1.output[0,2,1,1] = ");
    fixture.press(fixture.canvas(), "ENTER");
    assertThat(fixture.workspace.state().focus().number().orElseThrow())
        .hasToString("conv1.output[0,2,1,1]");
  }

  @Test
  void manyInputsAreScrolled() {
    fixture.look("pool1.output.grad[0,1,0,0]");
    Arrangement before = fixture.arrangement();
    assertThat(before.hidden()).isPositive();

    fixture.press(fixture.canvas(), "PAGE_DOWN");

    assertThat(fixture.arrangement().first()).isEqualTo(3);
    assertThat(fixture.arrangement().seen()).isEqualTo(before.seen());
  }

  @Test
  void whatIsNotComputedSaysWhatToDo() throws PositionException {
    fixture.go("forward");
    fixture.look("conv2.output[0,3,0,0]");

    assertThat(fixture.find("layer.reading", JLabel.class).getText())
        .isEqualTo("conv2.output[0,3] is not computed yet in this iteration: step over (F8)"
            + " until forward ▸ conv2 is done.");
    assertThat(fixture.arrangement().result().figure().number(0)).isEqualTo("not computed");
  }

  @Test
  void theSelectionAndTheNumbersShownChooseTheSection() {
    fixture.look("conv1.output[0,0,0,0]");
    select(new Selection(4, 9));
    assertThat(title()).startsWith("conv2, map 9");
    LayerFixture.onEdt(() -> {
      fixture.workspace.show(Shown.GRADIENTS);
      return 0;
    });
    fixture.settle();
    assertThat(title()).startsWith("∂L/∂conv2.weight[9,0]");
    select(Selection.of(0));
    assertThat(title()).startsWith("∂L/∂input[0,0]: 6 δ maps");
  }

  @Test
  void aLayerThatIsThereNoLongerGivesWayToTheSelection() {
    fixture.look("conv2.output[0,3,0,0]");
    select(Selection.of(4));
    SectionChoice choice = new SectionChoice();
    ViewState state = fixture.workspace.state();
    choice.follow(state);
    assertThat(choice.section().orElseThrow().layer()).isEqualTo("conv2");
    Network renamed = NetworkEdit.rename(state.network(), 3, "deep").network();
    SessionSnapshot snapshot = LayerFixture.snapshot(renamed);

    choice.follow(LayerFixture.onEdt(() -> {
      Workspace after = new Workspace(snapshot, History.of("New", Project.of(renamed)));
      after.select(state.selection());
      return after.state();
    }));

    assertThat(choice.section().orElseThrow().layer()).isEqualTo("deep");
  }

  @Test
  void withoutAChosenNumberTheDebuggersIsFollowed() throws Exception {
    var told = new LinkedBlockingQueue<SessionSnapshot>();
    Project project = Project.of(Presets.lenet());
    Engine engine = new Engine(project, new PlainKernels(), told::add);
    Workspace workspace = LayerFixture.onEdt(
        () -> new Workspace(LayerFixture.next(told), History.of("New", project)));
    SectionChoice choice = new SectionChoice();
    Map<String, Section> wanted = new LinkedHashMap<>();
    wanted.put("forward > conv1 > [0,2,3,4]", new Section("conv1", Way.FORWARD, 2));
    wanted.put("forward > conv1 > [0,5,0,0] > term 3", new Section("conv1", Way.FORWARD, 5));
    wanted.put("backward > conv2 > weight [9,4,0,1]", new Section("conv2", Way.WEIGHT, 9, 4, 0));
    wanted.put("backward > conv2 > bias [7]", new Section("conv2", Way.BIAS, 7));
    wanted.put("backward > conv2 > input [0,3,1,1]", new Section("conv2", Way.INPUT, 3));
    for (var entry : wanted.entrySet()) {
      Position position = engine
          .ask(debugger -> parse(debugger, "iteration 0 > " + entry.getKey()))
          .join();
      engine.send(new EngineCommand.RunTo(position));
      do {
        LayerFixture.onEdt(() -> {
          workspace.show(LayerFixture.next(told));
          return 0;
        });
      } while (!workspace.state().position().equals(position)
          || workspace.state().running());

      choice.follow(workspace.state());

      assertThat(choice.section()).as(entry.getKey()).contains(entry.getValue());
    }
    engine.close();
  }

  private static Position parse(Debugger debugger, String text) {
    try {
      return debugger.parse(text);
    } catch (PositionException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void theImageIsGiven() {
    fixture.look("conv1.output[0,0,0,0]");
    select(Selection.of(0));

    assertThat(fixture.spoken())
        .isEqualTo("The image is given: nothing computes it. Choose a layer in the network.");
  }

  @Test
  void anElementOfTheFlattenedVectorBelongsToAMap() {
    fixture.look("flatten.output[0,57]");

    assertThat(title()).startsWith("flatten, map 2");
  }

  @Test
  void paintingIsQuick() {
    fixture.look("pool1.output.grad[0,1,0,0]");
    fixture.point(70);
    long[] times = new long[25];
    BufferedImage image = fixture.paint(1);
    LayerFixture.onEdt(() -> {
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        var g = image.createGraphics();
        fixture.canvas().paint(g);
        g.dispose();
        times[i] = System.nanoTime() - start;
      }
      return 0;
    });
    Arrays.sort(times);
    assertThat(times[times.length / 2]).as("ns").isLessThan(8_000_000L);
  }
}
