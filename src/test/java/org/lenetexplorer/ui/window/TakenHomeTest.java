package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.testkit.Svg;
import org.lenetexplorer.ui.model.Depth;

/** What is seen of a layer or a number can be taken home: any tensor as a table, any depth as a picture. */
@NeedsScreen
class TakenHomeTest extends DocumentFixture {
  private void choose(String element) {
    window.onEdt(() -> {
      var workspace = window.workspace();
      workspace.focus(workspace.state().focus().on(ElementReference.parse(element)));
      return element;
    });
    window.settle();
  }

  private void depth(Depth depth) {
    window.onEdt(() -> {
      var workspace = window.workspace();
      workspace.focus(workspace.state().focus().at(depth));
      return depth;
    });
    window.settle();
  }

  private List<String> saved(String element) throws Exception {
    Path table = folder.resolve("tensor.csv");
    choose(element);
    answers.with(table);
    window.type("control alt T");
    awaitMessage();
    return Files.readAllLines(table);
  }

  @Test
  void anyTensorIsSavedAsATable() throws Exception {
    window.press("I");
    List<String> lines = saved("conv2.weight[1,2,0,4]");

    Tensor weights = window.snapshot().parameters().get(2).value();
    assertThat(window.text("message"))
        .isEqualTo("The tensor conv2.weight is in " + folder.resolve("tensor.csv") + ".");
    assertThat(answers.asked()).containsExactly("table conv2.weight.csv");
    assertThat(lines).hasSize(1 + weights.size());
    assertThat(lines.get(0)).isEqualTo("tensor,index,value");
    for (int i = 0; i < weights.size(); i++) {
      assertThat(lines.get(1 + i)).endsWith("," + weights.at(i));
    }
    assertThat(lines.get(1 + (1 * 6 + 2) * 25 + 4)).startsWith("conv2.weight,1 2 0 4,");

    assertThat(saved("pool1.output.grad[0,0,0,0]"))
        .as("the results of an iteration that has just ended")
        .hasSize(1 + 6 * 14 * 14)
        .noneMatch(line -> line.endsWith(","));
  }

  @Test
  void whatIsNotComputedYetHasNoValue() throws Exception {
    while (!window.snapshot().debug().text().contains("forward ▸ conv1")) {
      window.press("F7");
    }
    window.press("F7");
    for (int i = 0; i < 3; i++) {
      window.press("F8");
    }
    String next = window.snapshot().debug().text();
    List<String> lines = saved("conv1.output[0,0,0,0]");
    long known = lines.stream().filter(line -> !line.endsWith(",")).count() - 1;
    assertThat(next).contains("forward ▸ conv1");
    assertThat(lines).hasSize(1 + 6 * 28 * 28);
    assertThat(known).as("at %s", next).isBetween(1L, 6L * 28 * 28 - 1);

    Path none = folder.resolve("none.csv");
    choose("fc3.output.grad[0,0]");
    answers.with(none);
    window.type("control alt T");
    window.await(() -> window.text("message").startsWith("Nothing was saved: "));
    assertThat(none).doesNotExist();
  }

  @Test
  void withoutANumberThereIsNothingToSave() {
    assertThat(enabled()).isFalse();
    choose("conv1.weight[0,0,0,0]");
    assertThat(enabled()).isTrue();
  }

  private boolean enabled() {
    return window.onEdt(() -> window.find("menu.SAVE_TENSOR", JMenuItem.class).isEnabled());
  }

  @Test
  void theNumberTabCopiesTheWholeTensor() throws Exception {
    window.press("I");
    choose("fc3.bias[3]");
    window.await(() -> window.text("origin.facts").contains("fc3"));
    window.onEdt(() -> {
      window.find("origin.copy", JButton.class).doClick(0);
      return "";
    });
    window.settle();
    window.onEdt(() -> {
      window.find("origin.copy.tensor", JMenuItem.class).doClick(0);
      return "";
    });
    window.await(() -> copied().startsWith("tensor,index,value"));

    Tensor bias = window.snapshot().parameters().get(9).value();
    assertThat(copied()).contains("fc3.bias,3," + bias.at(3)).hasLineCount(11);
  }

  private static String copied() {
    try {
      return (String)
          Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    } catch (Exception e) {
      return "";
    }
  }

  @Test
  void aPictureShowsTheDepthThatIsShown() throws Exception {
    window.press("I");
    choose("conv1.output[0,2,5,6]");
    for (Depth depth : new Depth[] {Depth.LAYER, Depth.NUMBER}) {
      depth(depth);
      Path svg = Path.of("target/screenshots/taken-" + depth + ".svg").toAbsolutePath();
      Files.deleteIfExists(svg);
      answers.with(svg);
      window.type("control shift E");
      window.await(() -> Files.exists(svg));
      window.settle();
      String words = String.join(" ", Svg.texts(Svg.parse(svg))).replace('\u2009', ' ');
      assertThat(words).contains(depth == Depth.LAYER ? "bias" : "conv1.output[0,2,5,6]");
      Path png = Path.of("target/screenshots/taken-" + depth + ".png").toAbsolutePath();
      answers.with(png);
      window.type("control shift E");
      window.await(() -> Files.exists(png));
      window.settle();
    }
  }
}
