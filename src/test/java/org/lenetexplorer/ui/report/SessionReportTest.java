package org.lenetexplorer.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.format.report.Block;
import org.lenetexplorer.format.report.Page;
import org.lenetexplorer.nn.LayerShapes;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.session.Account;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.ConfusionMatrix;
import org.lenetexplorer.ui.component.Numbers;
import org.w3c.dom.Document;

class SessionReportTest {
  @TempDir
  Path folder;

  private final Network network = Presets.lenet();
  private final ConfusionMatrix matrix = new ConfusionMatrix(10);
  private final Map<String, Tensor> before = new LinkedHashMap<>();
  private final Map<String, Tensor> after = new LinkedHashMap<>();
  private final float[] losses = {2.3f, 2.1f, 0.25f, 0.5f};

  @BeforeEach
  void train() {
    network.parameterShapes().forEach((name, shape) -> {
      Tensor values = Tensor.zeros(shape);
      for (int i = 0; i < values.size(); i++) {
        values.setAt(i, (float) Math.sin(i) / 8);
      }
      before.put(name, values);
      after.put(name, values.copy());
    });
    of(after, "conv2.weight").setAt(3 * 150 + 2 * 25 + 7, -0.75f);
    of(after, "fc3.bias").setAt(4, 0.5f);
    for (int image = 0; image < 40; image++) {
      matrix.add(image % 10, image == 14 || image == 24 ? 9 : image % 10);
    }
  }

  private Findings findings(Network shown, Optional<Assessment> test, String noTest) {
    Account account = new Account(
        "iteration 4 ▸ forward ▸ conv1", 4, 0, 3, 0, losses, before, after, test, noTest);
    return new Findings(
        shown,
        List.of(new Block.Fact("seed", "7")),
        "net = <Net>",
        account,
        List.of(),
        Optional.empty(),
        List.of(new Block.Fact("kernels", "plain")));
  }

  private static Tensor of(Map<String, Tensor> parameters, String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }

  private Assessment test() {
    return new Assessment(0, 4, false, BuiltInDigits.draw(3, 40), matrix, List.of());
  }

  private List<List<String>> table(Page page, String section, String caption) {
    return page.sections().stream()
        .filter(one -> one.id().equals(section))
        .flatMap(one -> one.blocks().stream())
        .filter(block -> block instanceof Block.Table table && table.caption().equals(caption))
        .map(block -> ((Block.Table) block).rows())
        .findFirst()
        .orElseThrow();
  }

  private static <B extends Block> List<B> blocks(Page page, Class<B> type) {
    List<B> found = new ArrayList<>();
    page.sections()
        .forEach(section ->
            section.blocks().stream().filter(type::isInstance).map(type::cast).forEach(found::add));
    return found;
  }

  @Test
  void everyLayerHasItsShapeAndEveryParameterItsPair() {
    Page page = SessionReport.page(findings(network, Optional.of(test()), ""));

    List<List<String>> rows = table(page, "network", "");
    List<LayerShapes> layers = ShapeInference.of(network).layers();
    assertThat(rows).hasSize(layers.size() + 1);
    IntStream.range(0, layers.size()).forEach(i -> {
      assertThat(rows.get(i + 1)).startsWith(layers.get(i).name());
      assertThat(rows.get(i + 1).get(2))
          .isEqualTo(layers.get(i).output().batched(1).toString());
      assertThat(rows.get(i + 1).get(4)).isEqualTo(layers.get(i).parameterArithmetic());
    });
    List<String> captions = blocks(page, Block.Figures.class).stream()
        .flatMap(figures -> figures.figures().stream())
        .map(Block.Figure::caption)
        .toList();
    before.forEach((name, values) -> {
      assertThat(captions).anyMatch(c -> c.startsWith(name + " " + values.shape() + " before: "));
      assertThat(captions).anyMatch(c -> c.startsWith(name + " " + values.shape() + " after: "));
    });
  }

  @Test
  void lossesAccuracyAndCountsAreThoseOfTheSession() {
    Page page = SessionReport.page(findings(network, Optional.of(test()), ""));

    assertThat(page.lead())
        .isEqualTo("After 4 iterations: 95.0 % of 40 test images read rightly, 2 misread.");
    assertThat(blocks(page, Block.Figures.class).get(0).figures())
        .extracting(Block.Figure::caption)
        .containsExactly(
            "Loss after iteration 3: 0.5, lowest 0.25 after iteration 2.", page.lead());
    assertThat(table(page, "curves", "Tests"))
        .containsExactly(List.of("4", "40 test", "38", "95.0 %"));
    int[][] counts = blocks(page, Block.Matrix.class).get(0).counts();
    for (int truth = 0; truth < 10; truth++) {
      for (int predicted = 0; predicted < 10; predicted++) {
        assertThat(counts[truth][predicted]).isEqualTo(matrix.count(truth, predicted));
      }
    }
    assertThat(table(page, "confusion", "The most frequent mistakes"))
        .containsExactly(List.of("4", "9", "2", "4"));
  }

  @Test
  void theLargestChangesComeFirstWithWhereTheyAre() {
    Page page = SessionReport.page(findings(network, Optional.of(test()), ""));

    List<List<String>> largest = table(page, "kernels", "The numbers that changed most");
    float was = of(before, "conv2.weight").at(507);
    assertThat(largest).hasSize(2);
    assertThat(largest.get(0))
        .containsExactly(
            "conv2.weight[3,2,1,2]", Numbers.format(was), "−0.75", Numbers.format(-0.75f - was));
    assertThat(largest.get(1)).startsWith("fc3.bias[4]");
  }

  @Test
  void aChangeToNanIsTheLargest() {
    of(after, "fc1.bias").setAt(2, Float.NaN);
    Page page = SessionReport.page(findings(network, Optional.of(test()), ""));

    assertThat(table(page, "kernels", "The numbers that changed most").get(0))
        .startsWith("fc1.bias[2]")
        .contains("NaN");
  }

  @Test
  void withoutATestItSaysWhy() {
    Page page = SessionReport.page(findings(network, Optional.empty(), "no folder /data"));

    assertThat(page.lead()).isEqualTo("After 4 iterations.");
    assertThat(blocks(page, Block.Prose.class))
        .contains(new Block.Prose("There is no test: no folder /data."));
    assertThat(blocks(page, Block.Matrix.class)).isEmpty();
  }

  @Test
  void theFileIsWellFormedAndNamesAreText() throws Exception {
    Path file = folder.resolve("report.html");
    List<NamedLayer> layers = new ArrayList<>(network.layers());
    Network evil = new Network("<script>", network.input(), layers);
    SessionReport.writeWithoutWindow(file, findings(evil, Optional.of(test()), ""));

    Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("<script>");
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getElementsByTagName("img").getLength()).isEqualTo(2 + 2 * before.size());
    assertThat(page.getElementsByTagName("code").item(0).getTextContent()).isEqualTo("net = <Net>");
    assertThat(page.getDocumentElement().getTextContent())
        .contains("at iteration 4 ▸ forward ▸ conv1", "61,706 parameters");
  }
}
