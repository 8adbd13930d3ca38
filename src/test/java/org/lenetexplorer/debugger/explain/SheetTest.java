package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.explain.Page.Layout;
import org.lenetexplorer.debugger.explain.Sheet.State;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.DebugSessions;

/** The sheets of numbers of whole sessions: every layer, loss and optimiser, forward, backward and update. */
class SheetTest {
  static Stream<Debugger> sessions() {
    return Stream.of(
        DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd()),
        DebugSessions.lenet(3, Criterion.MSE, new Sgd(0.9, true, 0.01)),
        DebugSessions.mixed(2, Criterion.CROSS_ENTROPY, new Adam()),
        DebugSessions.mixed(1, Criterion.MSE, new AdamW()),
        DebugSessions.mixed(1, Criterion.CROSS_ENTROPY, new RmsProp(0.9, 1e-8, 0.8, 0.01)),
        DebugSessions.mixed(2, null, new Adagrad()));
  }

  private static void go(Debugger debugger, Position position) {
    debugger.runTo(position, () -> false);
  }

  private static Debugger at(Debugger debugger, String position) throws Exception {
    go(debugger, debugger.parse(position));
    return debugger;
  }

  private static Explanation explained(Sheet sheet) {
    return Objects.requireNonNull(sheet.explanation());
  }

  private static Sheet sheet(Debugger debugger, String element) {
    return new NumberExplainer(debugger).of(ElementReference.parse(element));
  }

  /** All tensors of a session with their shapes. */
  private static List<ElementReference> some(Debugger debugger, Random random) throws Exception {
    List<ElementReference> elements = new ArrayList<>();
    for (String name : debugger.scope().names()) {
      if (!name.equals("lr") && !name.equals("iteration") && !name.endsWith(".change")) {
        Shape shape = debugger.scope().find(name).shape();
        for (int i = 0; i < 4; i++) {
          elements.add(ElementReference.of(name, shape, random.nextInt(shape.size())));
        }
      }
    }
    return elements;
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void pagesOfEveryNumberAddUpToItsExplanationAndTheEnginesValue(Debugger debugger)
      throws Exception {
    go(debugger, Position.ofIteration(2).inPhase(debugger.tree().phases().size() - 1));
    int last = debugger.tree().operations(debugger.position().phase()).size() - 1;
    go(debugger, debugger.position().inOperation(last)); // all parameters but one have moved
    for (ElementReference element : some(debugger, new Random(4))) {
      Sheet sheet = new NumberExplainer(debugger).of(element);
      Explanation explanation = sheet.explanation();
      if (explanation == null || sheet.state() != State.COMPUTED) {
        continue;
      }
      assertThat(sheet.value())
          .as("%s", element)
          .contains(debugger
              .scope()
              .find(element.tensor())
              .tensor()
              .at(element.place(debugger.scope().find(element.tensor()).shape())));
      assertThat(explanation.result()).as("%s", element).isEqualTo(sheet.value().orElseThrow());
      assertThat(explanation.isWithinBound()).as(explanation.toText()).isTrue();
      double scale =
          explanation.terms().stream().mapToDouble(t -> Math.abs(t.exact())).sum();
      assertThat(sheet.before(sheet.pages().size()))
          .as("%s", element)
          .isCloseTo(explanation.sum(), within(1e-14 * scale));
      check(sheet);
    }
  }

  /** What holds for every sheet: each term is shown once, what it reads lies in a grid and has the same value there. */
  private static void check(Sheet sheet) {
    List<Integer> shown = new ArrayList<>(sheet.standing());
    for (Page page : sheet.pages()) {
      assertThat(page.cards().size()).isLessThanOrEqualTo(64);
      assertThat(page.cards().stream().map(card -> List.of(card.row(), card.column())))
          .doesNotHaveDuplicates();
      for (Page.Card card : page.cards()) {
        shown.add(card.term());
        for (Factor.Read read : sheet.terms().get(card.term()).reads()) {
          if (read.element().tensor().endsWith(".after")) {
            continue;
          }
          Grid grid = page.grids().stream()
              .filter(g -> g.tensor().equals(read.element().tensor()))
              .findFirst()
              .orElseThrow();
          int cell = grid.cell(read.element()).orElseThrow();
          assertThat(grid.value(cell)).as("%s", read).isEqualTo(read.number());
          assertThat(grid.element(cell)).isEqualTo(read.element());
        }
      }
    }
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Stream.iterate(0, i -> i + 1).limit(sheet.terms().size()).toList());
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void whereverTheDebuggerIsItsNumberHasNoResultYet(Debugger debugger) {
    for (int i = 0; i < 60; i++) {
      String hash = debugger.hash();
      Sheet sheet = new NumberExplainer(debugger).here();

      assertThat(sheet.value()).isEmpty();
      assertThat(sheet.state()).isEqualTo(State.UNDER_WAY);
      check(sheet);
      assertThat(debugger.hash()).isEqualTo(hash);
      debugger.over();
    }
  }

  @Test
  void termsOfAConvolutionComeAChannelAPage() throws Exception {
    Debugger debugger =
        at(DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd()), "iteration 0 > backward");

    Sheet sheet = sheet(debugger, "conv2.output[0,3,4,5]");

    assertThat(sheet.pages()).hasSize(6).allSatisfy(page -> {
      assertThat(page.layout()).isEqualTo(Layout.WINDOW);
      assertThat(page.rows()).isEqualTo(5);
      assertThat(page.columns()).isEqualTo(5);
    });
    assertThat(sheet.standing()).containsExactly(0);
    assertThat(sheet.pages().get(2).title()).isEqualTo("input channel 2 (3 of 6)");
    assertThat(sheet.pages().get(2).grids().stream().map(Grid::title))
        .containsExactly("conv2.weight[3,2,:,:]", "pool1.output[0,2,:,:]");
    Term corner = sheet.terms().get(sheet.pages().get(2).cards().get(24).term());
    assertThat(corner.reads().stream().map(read -> read.element().toString()))
        .containsExactly("conv2.weight[3,2,4,4]", "pool1.output[0,2,8,9]");
  }

  @Test
  void thePixelsGradientReadsTheTurnedKernel() throws Exception {
    Debugger debugger =
        at(DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd()), "iteration 0 > step");

    Sheet sheet = sheet(debugger, "pool1.output.grad[0,2,6,7]");

    assertThat(sheet.pages()).hasSize(16);
    assertThat(sheet.pages().get(5).title()).isEqualTo("output channel 5 (6 of 16)");
    Page.Card first = sheet.pages().get(5).cards().stream()
        .filter(card -> card.row() == 0 && card.column() == 0)
        .findFirst()
        .orElseThrow();
    assertThat(sheet.terms().get(first.term()).reads().stream()
            .map(r -> r.element().toString()))
        .containsExactly("conv2.output.grad[0,5,2,3]", "conv2.weight[5,2,4,4]");
  }

  @Test
  void aWeightsGradientComesATileOfAnImageAPage() throws Exception {
    Debugger debugger =
        at(DebugSessions.lenet(3, Criterion.CROSS_ENTROPY, new Sgd()), "iteration 0 > step");

    Sheet sheet = sheet(debugger, "conv2.weight.grad[4,1,2,3]");

    assertThat(sheet.pages().stream().map(Page::title))
        .hasSize(12)
        .startsWith(
            "image 0 (1 of 3), rows 0–4, columns 0–4",
            "image 0 (1 of 3), rows 0–4, columns 5–9",
            "image 0 (1 of 3), rows 5–9, columns 0–4");
    assertThat(sheet.pages().get(1).rows()).isEqualTo(5);
    assertThat(sheet.pages().get(1).columns()).isEqualTo(5);
  }

  @Test
  void aPointedPixelMovesTheWindowAround() throws Exception {
    Debugger debugger =
        at(DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd()), "iteration 0 > step");
    Sheet forward = sheet(debugger, "conv1.output[0,2,3,4]");
    Grid input = forward.pages().get(0).grids().get(1);
    Sheet backward = sheet(debugger, "pool1.output.grad[0,2,6,7]");
    Grid delta = backward.pages().get(0).grids().get(0);
    Sheet relu = sheet(debugger, "relu1.output[0,1,2,2]");
    Grid before = relu.pages().get(0).grids().get(0);

    assertThat(input.title()).isEqualTo("input[0,0,:,:]");
    assertThat(forward.pointed(input, 10 * input.columns() + 12))
        .hasToString("Optional[conv1.output[0,2,8,10]]");
    assertThat(forward.pointed(input, 0)).hasToString("Optional[conv1.output[0,2,0,0]]");
    assertThat(forward.pointed(forward.pages().get(0).grids().get(0), 3)).isEmpty();
    assertThat(backward.pointed(delta, 3 * delta.columns() + 4))
        .hasToString("Optional[pool1.output.grad[0,2,5,6]]");
    assertThat(relu.pointed(before, 31)).contains(relu.result().element(31));
    assertThat(forward.neighbour(0, 1)).hasToString("Optional[conv1.output[0,2,3,5]]");
    assertThat(forward.neighbour(-4, 0)).isEmpty();
    assertThat(forward.next()).hasToString("Optional[conv1.output[0,2,3,5]]");
  }

  @Test
  void aTermInTheMiddleHidesWhatComesAfter() throws Exception {
    Debugger debugger = at(
        DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd()),
        "iteration 0 > forward > conv1 > [0,2,3,4] > term 7");

    Sheet sheet = new NumberExplainer(debugger).here();

    assertThat(sheet.element()).hasToString("conv1.output[0,2,3,4]");
    assertThat(sheet.current()).isEqualTo(debugger.position().term());
    assertThat(sheet.reached()).isEqualTo(debugger.position().term());
    assertThat(sheet.result().isComputed(sheet.cell())).isFalse();
    assertThat(sheet.result().isComputed(sheet.cell() - 1)).isTrue();
    assertThat(sheet.before(1))
        .isEqualTo(explained(sheet).partialSum(sheet.reached()), within(1e-15));
    assertThat(sheet(debugger, "conv1.output[0,2,3,4]").reached()).isEqualTo(sheet.reached());
    assertThat(sheet(debugger, "conv1.output[0,2,3,5]").state()).isEqualTo(State.NOT_COMPUTED);
    assertThat(sheet(debugger, "relu1.output[0,0,0,0]").origin()).contains("forward ▸ relu1");
    assertThat(sheet(debugger, "conv1.weight.grad[0,0,0,0]").state()).isEqualTo(State.NOT_COMPUTED);
    Sheet earlier = sheet(debugger, "conv1.output[0,2,3,3]");
    assertThat(earlier.state()).isEqualTo(State.COMPUTED);
    assertThat(earlier.result().isComputed(earlier.cell() + 1)).isFalse();
  }

  @Test
  void aWeightTellsTheStepThatMovedItLast() throws Exception {
    Debugger debugger = DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd(0.9, false, 0));
    assertThat(sheet(debugger, "conv1.weight[0,0,1,2]").state()).isEqualTo(State.GIVEN);
    at(debugger, "iteration 1 > forward");
    Sheet moved = sheet(debugger, "conv1.weight[0,0,1,2]");
    at(debugger, "iteration 1 > step");
    Sheet coming = sheet(debugger, "fc3.bias[2]");

    assertThat(moved.origin()).isEqualTo("Moved by the optimiser in iteration 0: update, step 1.");
    assertThat(moved.value()).contains(explained(moved).result());
    assertThat(coming.state()).isEqualTo(State.UNDER_WAY);
    assertThat(coming.value()).isEmpty();
    assertThat(coming.isKnown(explained(coming).stages().get(0))).isFalse();
    assertThat(coming.terms().get(1).factors().get(1))
        .matches(v -> !coming.isKnown(1, v), "the velocity to come is not known");
  }

  @Test
  void aGradientOfTheIterationBeforeIsExplainedByIt() throws Exception {
    Debugger debugger =
        at(DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd()), "iteration 1");

    Sheet old = sheet(debugger, "conv2.weight.grad[4,1,2,3]");
    at(debugger, "iteration 1 > forward");
    Sheet reset = sheet(debugger, "conv2.weight.grad[4,1,2,3]");

    assertThat(old.origin()).contains("in iteration 0");
    assertThat(explained(old).isWithinBound()).isTrue();
    assertThat(reset.state()).isEqualTo(State.GIVEN);
    assertThat(reset.value()).contains(0f);
  }

  @Test
  void aSoftmaxIsANumberLikeOthers() throws Exception {
    Debugger debugger =
        at(DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd()), "iteration 0 > step");

    Sheet sheet = sheet(debugger, "loss.softmax[0,4]");

    assertThat(sheet.value()).contains(explained(sheet).result());
    assertThat(sheet.pages().get(0).layout()).isEqualTo(Layout.LINES);
  }
}
