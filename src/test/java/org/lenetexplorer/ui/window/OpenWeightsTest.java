package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Origins;
import org.lenetexplorer.format.weights.WeightsFile;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.dialog.WeightsFit;
import org.lenetexplorer.ui.dialog.WindowDialogs;
import org.lenetexplorer.ui.theme.Theme;

/** Weights from files of other programs, taken into the network that is open. */
@NeedsScreen
class OpenWeightsTest extends DocumentFixture {
  /** LeNet's weights, every number another than the window has. */
  private Map<String, Tensor> others() {
    Map<String, Tensor> others = new LinkedHashMap<>();
    weights().forEach((name, tensor) -> {
      Tensor other = tensor.copy();
      for (int i = 0; i < other.size(); i++) {
        other.setAt(i, other.at(i) + 1);
      }
      others.put(name, other);
    });
    return others;
  }

  private Path write(String name, Map<String, Tensor> tensors, String network) throws Exception {
    Path target = folder.resolve(name);
    WeightsFile.write(
        target,
        WeightsFile.labelled(tensors, network.isEmpty() ? Map.of() : Map.of("network", network)));
    return target;
  }

  private void openWeights(Path target) {
    answers.with(target);
    window.type("control shift I");
    window.await(() -> !window.text("message").isEmpty()
        || !answers.fits().isEmpty()
        || window.snapshot().debug().branches().size() == 2);
    window.settle();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.safetensors", "a.npz", "a.pt"})
  void whatFitsIsTakenBitForBitAndWhatWasBeforeStaysABranch(String name) throws Exception {
    window.press("I");
    window.press("I");
    Map<String, Tensor> before = weights();
    Map<String, Tensor> others = others();
    openWeights(write(name, others, ""));

    window.await(() -> window.snapshot().debug().branches().size() == 2);
    assertSame(weights(), others);
    assertThat(answers.fits()).isEmpty();
    assertThat(window.text("caption"))
        .isEqualTo("61,706 numbers of 10 tensors are from " + name
            + "; what was before stays as a branch.");
    assertThat(window.snapshot().debug().branches().get(1).edit())
        .isEqualTo("10 tensors from " + name);
    window.change(() -> window.engine().send(new EngineCommand.SwitchBranch(0)));
    assertSame(weights(), before);
  }

  private Path partly() throws Exception {
    Map<String, Tensor> others = others();
    others.remove("conv2.bias");
    others.put("fc3.weight", Tensor.zeros(Shape.of(26, 84)));
    others.put("fc4.bias", Tensor.zeros(Shape.of(5)));
    return write("part.safetensors", others, "Letters");
  }

  @Test
  void ofAFileThatFitsInPartTheTableIsShownAndNothingIsTakenUnasked() throws Exception {
    Map<String, Tensor> before = weights();
    openWeights(partly());

    WeightsFit fit = answers.fits().get(0);
    assertThat(fit.detail()).startsWith("The file says it is for Letters. ");
    assertThat(fit.fitting()).isEqualTo(8);
    assertThat(fit.rows())
        .filteredOn(row -> !row.fits())
        .extracting(
            WeightsFit.Row::name,
            WeightsFit.Row::found,
            WeightsFit.Row::wanted,
            WeightsFit.Row::verdict)
        .containsExactly(
            tuple("conv2.bias", "no such tensor", "[16]", "missing in the file"),
            tuple("fc3.weight", "[26, 84]", "[10, 84]", "another shape"),
            tuple("fc4.bias", "[5]", "no such tensor", "left over"));
    assertThat(fit.rows()).extracting(WeightsFit.Row::name).startsWith("conv1.weight");
    assertSame(weights(), before);
  }

  @Test
  void theFittingPartIsTakenWhenTheUserSaysSo() throws Exception {
    Map<String, Tensor> expected = others();
    expected.put("conv2.bias", weights().get("conv2.bias"));
    expected.put("fc3.weight", weights().get("fc3.weight"));
    Path part = partly();
    answers.takingPart(true);
    openWeights(part);

    window.await(() -> window.snapshot().debug().branches().size() == 2);
    assertSame(weights(), expected);
    assertThat(window.text("caption"))
        .contains("8 tensors")
        .contains("the others are as they were");
  }

  @Test
  void aWeightTellsTheFileThatItIsFrom() throws Exception {
    openWeights(write("a.pt", others(), ""));
    window.await(() -> window.snapshot().debug().branches().size() == 2);
    var number = ElementReference.parse("conv1.weight[0,0,1,2]");

    var origin =
        window.engine().ask(debugger -> new Origins(debugger).of(number)).get();

    assertThat(origin.source()).isEqualTo("It was read from a.pt.");
  }

  @Test
  void aBrokenFileIsRefusedInASentenceAndNothingIsLost() throws Exception {
    Map<String, Tensor> before = weights();
    Path broken = folder.resolve("broken.pt");
    Files.write(broken, new byte[] {'P', 'K', 3, 4, 9, 9});
    openWeights(broken);

    assertThat(window.text("message")).startsWith(broken.toString());
    assertSame(weights(), before);
  }

  @Test
  void aFileOfWeightsThatIsOpenedAsADocumentGoesIntoTheNetwork() throws Exception {
    Map<String, Tensor> others = others();
    openFile(write("a.npz", others, ""));

    window.await(() -> window.snapshot().debug().branches().size() == 2);
    assertSame(weights(), others);
  }

  @Test
  void theDialogShowsTheTable() throws Exception {
    openWeights(partly());
    WeightsFit fit = answers.fits().get(0);
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      window.onEdt(() -> {
        theme.install();
        return theme;
      });
      CompletableFuture<Boolean> answer = new CompletableFuture<>();
      EventQueue.invokeLater(
          () -> answer.complete(new WindowDialogs(window.frame()).takePart(fit)));
      window.await(() -> dialog() != null);
      window.settle();
      window.screenshotOf(
          Objects.requireNonNull(dialog()),
          "weights-fit-" + theme.name().toLowerCase(java.util.Locale.ROOT));
      assertThat(window.onEdt(() -> window.find("weights.table", JTable.class).getRowCount()))
          .isEqualTo(11);
      assertThat(window.onEdt(() -> window.find("weights.true", JButton.class).getText()))
          .isEqualTo("Take 8 Tensors");
      EventQueue.invokeLater(() -> window.find("weights.true", JButton.class).doClick(0));
      assertThat(answer.get()).isTrue();
    }
  }

  private static @Nullable JDialog dialog() {
    for (java.awt.Window each : java.awt.Window.getWindows()) {
      if (each instanceof JDialog found && found.isShowing() && "weights".equals(found.getName())) {
        return found;
      }
    }
    return null;
  }
}
