package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.debugger.Change;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.explain.Anatomy;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Factor;
import org.lenetexplorer.debugger.explain.NumberExplainer;
import org.lenetexplorer.debugger.explain.Origin;
import org.lenetexplorer.debugger.explain.Origins;
import org.lenetexplorer.debugger.explain.Page;
import org.lenetexplorer.debugger.explain.Section;
import org.lenetexplorer.debugger.explain.Section.Way;
import org.lenetexplorer.debugger.explain.Sheet;
import org.lenetexplorer.debugger.explain.Term;
import org.lenetexplorer.debugger.watch.Expression;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.numpy.NpyWriter;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.model.Depth;

/**
 * The numbers that the window tells at one position, wherever it tells them, are those of a debugger without a window at the same
 * position, and those of {@code trace} in the same iteration.
 */
@NeedsScreen
class NumbersInTheWindowTest {
  private static final Tutorial PLAIN = new Tutorial(Criterion.MSE, new Sgd(), 0.001);
  private static final Tutorial MOMENTUM =
      new Tutorial(Criterion.MSE, new Sgd(0.9, false, 0), 0.001);
  private static final Tutorial ADAM = new Tutorial(Criterion.MSE, new Adam(), 0.001);

  @TempDir
  Path folder;

  private @Nullable WindowFixture opened;

  private void open(Project project) {
    opened = new WindowFixture(project, folder.resolve("window.properties"), 1440, 900);
  }

  private WindowFixture window() {
    return Objects.requireNonNull(opened);
  }

  private WindowReadings readings() {
    return new WindowReadings(window());
  }

  @AfterEach
  void close() {
    window().close();
  }

  /** The number itself, its tab, the watch on it and the number depth, against a debugger and a number of a trace. */
  private void compare(String element, Debugger headless, float traced) {
    readings().watch(element);
    assertThat(readings().value(element))
        .as(element)
        .isEqualTo(Tutorial.value(headless, element))
        .isEqualTo(traced);
    compareTab(element, headless);
    try {
      String now = Expression.parse(element).evaluate(headless.scope()).toString();
      assertThat(window().spoken("watches")).contains(element + ": now " + now);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    compareNumberDepth(element, headless);
  }

  private void compareTab(String element, Debugger headless) {
    Origin origin = new Origins(headless).of(ElementReference.parse(element));
    List<Origin.Share> shares = origin.shares();
    assertThat(window().text("origin.facts")).contains(origin.source());
    assertThat(window().spoken("origin.terms")).contains(": " + shares.size() + " terms");
    if (!shares.isEmpty()) {
      Origin.Share largest = shares.get(0);
      assertThat(window().spoken("origin.terms"))
          .contains(
              "the largest: term " + largest.number() + ", " + largest.term().label() + ": ")
          .contains(Numbers.format((float) largest.value()));
    }
  }

  private void compareNumberDepth(String element, Debugger headless) {
    Sheet sheet = new NumberExplainer(headless).of(ElementReference.parse(element));
    readings().depth(Depth.NUMBER);
    assertThat(window().text("number.name"))
        .isEqualTo(
            element + sheet.value().map(value -> " = " + Numbers.format(value)).orElse(""));
    for (Page.Card card : sheet.pages().isEmpty() ? List.<Page.Card>of() : firstCards(sheet)) {
      compareTerm(sheet, card.term());
    }
    assertThat(window().spoken("number.sum"))
        .endsWith(" " + sheet.value().map(Numbers::format).orElse("not computed"));
    readings().depth(Depth.NETWORK);
  }

  /** A term that has been added is told with its factors and its product, one that has not as not computed. */
  private void compareTerm(Sheet sheet, int number) {
    Term term = sheet.terms().get(number);
    String cards = window().spoken("number.cards");
    for (Factor factor : term.factors()) {
      for (Factor.Read read : factor.reads()) {
        String told =
            sheet.isKnown(number, factor) ? Numbers.format(read.number()) : "not computed";
        assertThat(cards).contains(read.element() + " " + told);
      }
    }
    String product =
        sheet.isReached(number) ? Numbers.format((float) term.exact()) : "not computed";
    assertThat(cards).contains(" = " + product);
  }

  private static List<Page.Card> firstCards(Sheet sheet) {
    return sheet.pages().get(0).cards();
  }

  /** The layer depth on the cell at a row and column of the map, which the keys go to. */
  private void compareLayerDepth(
      String element, Section section, Debugger headless, int row, int column, float traced) {
    readings().look(element);
    readings().depth(Depth.LAYER);
    readings().focusOn("layer.canvas");
    for (int i = 0; i <= column; i++) {
      window().type("shift RIGHT"); // the first goes to the corner
    }
    for (int i = 0; i < row; i++) {
      window().type("shift DOWN");
    }
    Anatomy anatomy = Anatomy.nearest(headless, section);
    int cell = row * anatomy.result().columns() + column;
    assertThat(anatomy.result().value(cell)).isEqualTo(traced);
    assertThat(window().spoken("layer.canvas"))
        .startsWith("layer laid open: " + anatomy.title())
        .contains(element + " = ")
        .endsWith(" = " + Numbers.format(traced));
    readings().depth(Depth.NETWORK);
    readings().focusNetwork();
  }

  private void comparePosition(Debugger headless, String step) {
    String position = headless.print(headless.position());
    assertThat(readings().debug().text()).isEqualTo(position);
    assertThat(window().spoken("breadcrumb")).isEqualTo("position: " + position);
    window().await(() -> readings().chosenStep().equals(step));
    long iteration = headless.position().iteration();
    float[] losses = headless.branch().losses();
    assertThat(window().spoken("timeline"))
        .startsWith("timeline of iterations: iteration " + iteration
            + (iteration < losses.length
                ? ": loss " + Numbers.format(losses[(int) iteration])
                : ": not run yet"));
  }

  /** The list of changes says what a debugger without a window has changed by the same step. */
  private void compareChange(String tensor, List<Change> changes, float traced) {
    Optional<Change> change =
        changes.stream().filter(one -> one.tensor().equals(tensor)).findFirst();
    String told = change.orElseThrow().before() + " → " + change.orElseThrow().after();
    assertThat(window().spoken("changes")).contains(tensor + ": ").contains(told);
    assertThat(Float.parseFloat(change.orElseThrow().after())).isEqualTo(traced);
  }

  @Test
  void forwardOfConv2() throws IOException {
    Map<String, Tensor> trace = MOMENTUM.trace(folder, 3, "--momentum", "0.9");
    Debugger headless = MOMENTUM.at("iteration 2 ▸ forward ▸ conv2");
    open(MOMENTUM.project());
    readings().goTo("iteration 2 > forward > conv2");
    comparePosition(headless, "conv2");
    window().showTab("tabs.Ledger", "Changes");
    window().press("F8");
    List<Change> changes = headless.over().changes();
    compareChange(
        "conv2.output", changes, Tutorial.value(trace, "iteration2.output.conv2[0,0,0,0]"));
    comparePosition(headless, "relu2");

    float traced = Tutorial.value(trace, "iteration2.output.conv2[0,3,1,2]");
    compare("conv2.output[0,3,1,2]", headless, traced);
    Section section = new Section("conv2", Way.FORWARD, 3);
    compareLayerDepth("conv2.output[0,3,1,2]", section, headless, 1, 2, traced);
    compare(
        "pool1.output[0,4,6,7]",
        headless,
        Tutorial.value(trace, "iteration2.output.pool1[0,4,6,7]"));
    window().screenshot("tutorial-numbers-forward");
  }

  @Test
  void loss() throws IOException {
    Map<String, Tensor> trace = MOMENTUM.trace(folder, 3, "--momentum", "0.9");
    Debugger headless = MOMENTUM.at("iteration 2 ▸ backward");
    open(MOMENTUM.project());
    readings().goTo("iteration 2 > backward");
    Tutorial.go(headless, readings().debug().text());

    float traced = Tutorial.value(trace, "iteration2.loss");
    comparePosition(headless, readings().chosenStep());
    compare("loss", headless, traced);
    assertThat(window().text("status.loss")).isEqualTo(Numbers.format(traced));
    assertThat(window().spoken("block.13")).contains(Numbers.format(traced));
    for (int c = 0; c < 10; c++) {
      String index = "[0," + c + "]";
      float output = Tutorial.value(trace, "iteration2.output.fc3" + index);
      assertThat(readings().value("fc3.output" + index)).isEqualTo(output);
      assertThat(window().spoken("block.12"))
          .contains("class " + c + ": " + Numbers.format(output));
    }
    compareLayerDepth("loss", new Section("loss", Way.FORWARD, 0), headless, 0, 0, traced);
  }

  @Test
  void backwardOfConv1sWeight() throws IOException {
    Map<String, Tensor> trace = MOMENTUM.trace(folder, 3, "--momentum", "0.9");
    String position = "iteration 2 ▸ backward ▸ conv1 ▸ weight [2,0,1,3]";
    Debugger headless = MOMENTUM.at(position);
    open(MOMENTUM.project());
    readings().goTo(position.replace(" ▸ ", " > "));
    comparePosition(headless, readings().chosenStep());
    assertThat(readings().chosenStep()).contains("[2,0,1,3]");
    window().showTab("tabs.Ledger", "Ledger");
    readings().focusOn("ledger.conv1.weight.grad");
    window().type("RIGHT");
    float first = Tutorial.value(trace, "iteration2.grad.conv1.weight[0,0,0,0]");
    assertThat(window().spoken("ledger.conv1.weight.grad"))
        .contains("conv1.weight[0, 0, 0, 0] "
            + Numbers.format(Tutorial.value(trace, "iteration2.before.conv1.weight[0,0,0,0]"))
            + ", gradient " + Numbers.format(first));

    readings().look("conv1.weight.grad[2,0,1,3]");
    assertThat(window().text("origin.value")).isEqualTo("not computed");
    String before = "conv1.weight.grad[2,0,1,2]";
    float traced = Tutorial.value(trace, "iteration2.grad.conv1.weight[2,0,1,2]");
    compare(before, headless, traced);
    compareLayerDepth(before, new Section("conv1", Way.WEIGHT, 2), headless, 1, 2, traced);
    window().showTab("tabs.Ledger", "Changes");
    window().press("F8");
    compareChange(
        "conv1.weight.grad",
        headless.over().changes(),
        Tutorial.value(trace, "iteration2.grad.conv1.weight[2,0,1,3]"));
    window().screenshot("tutorial-numbers-backward");
  }

  private void compareStep(Tutorial tutorial, Map<String, Tensor> trace) throws IOException {
    Debugger headless = tutorial.at("iteration 2 ▸ step ▸ conv1.bias");
    open(tutorial.project());
    readings().goTo("iteration 2 > step > conv1.weight");
    window().showTab("tabs.Ledger", "Changes");
    readings().focusNetwork();
    window().press("F8");
    assertThat(window().spoken("changes"))
        .contains(" → " + Tutorial.value(trace, "iteration2.after.conv1.weight[0,0,0,0]"));
    comparePosition(headless, "conv1.bias");

    compare(
        "conv1.weight[2,0,1,3]",
        headless,
        Tutorial.value(trace, "iteration2.after.conv1.weight[2,0,1,3]"));
    compare("conv1.bias[4]", headless, Tutorial.value(trace, "iteration2.before.conv1.bias[4]"));
    compare(
        "conv2.weight[3,1,2,2]",
        headless,
        Tutorial.value(trace, "iteration2.before.conv2.weight[3,1,2,2]"));
    window().showTab("tabs.Ledger", "Ledger");
    readings().focusOn("ledger.conv1.weight");
    window().type("RIGHT");
    float change = Tutorial.value(headless, "conv1.weight.change[0,0,0,0]");
    assertThat(window().spoken("ledger.conv1.weight"))
        .contains("conv1.weight[0, 0, 0, 0] "
            + Numbers.format(Tutorial.value(trace, "iteration2.after.conv1.weight[0,0,0,0]")))
        .endsWith(", change " + Numbers.format(change));
    assertThat(readings().value("conv1.weight.change[0,0,0,0]")).isEqualTo(change);
  }

  @Test
  void stepOfPlainSgd() throws IOException {
    compareStep(PLAIN, PLAIN.trace(folder, 3));
  }

  @Test
  void stepWithMomentum() throws IOException {
    compareStep(MOMENTUM, MOMENTUM.trace(folder, 3, "--momentum", "0.9"));
    window().screenshot("tutorial-numbers-momentum");
  }

  @Test
  void stepOfAdam() throws IOException {
    compareStep(ADAM, ADAM.trace(folder, 3, "--optimizer", "adam"));
    window().screenshot("tutorial-numbers-adam");
  }

  @Test
  void crossEntropyOnADigit() throws IOException {
    open(Project.of(Presets.lenet()));
    window().press("P");
    window().press("P");
    Path classes = folder.resolve("t.npy");
    NpyWriter.write(
        classes, StoredArray.of(Shape.of(1), (long) window().snapshot().sample().label()));
    Path out = folder.resolve("traced.safetensors");
    Tensor image = Objects.requireNonNull(window().snapshot().input());
    String input = Tutorial.file(folder.resolve("x.npy"), image);
    Map<String, Tensor> trace = Tutorial.traced(
        out,
        List.of(
            "trace",
            "--input",
            input,
            "--loss",
            "cross_entropy",
            "--target",
            classes.toString(),
            "--out",
            out.toString()));

    window().press("P");
    window().press("P");
    for (String[] pair : new String[][] {
      {"conv2.output[0,3,4,5]", "output.conv2[0,3,4,5]"},
      {"fc3.output[0,7]", "output.fc3[0,7]"},
      {"loss", "loss"},
      {"fc3.output.grad[0,7]", "grad_output.fc3[0,7]"},
      {"conv1.weight.grad[2,0,1,3]", "grad.conv1.weight[2,0,1,3]"},
      {"input.grad[0,0,16,16]", "grad_input[0,0,16,16]"},
      {"fc1.weight[3,250]", "before.fc1.weight[3,250]"}
    }) {
      assertThat(readings().value(pair[0]))
          .as(pair[0])
          .isEqualTo(Tutorial.value(trace, "iteration0." + pair[1]));
    }
  }
}
