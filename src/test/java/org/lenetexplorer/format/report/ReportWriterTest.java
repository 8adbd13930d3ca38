package org.lenetexplorer.format.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.report.Block.Column;
import org.lenetexplorer.format.report.Block.Column.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportWriterTest {
  private static final String EVIL = "</style><script>alert('\"1 & 2\"')</script>\u0000]]>";
  private static final String SHOWN = "</style><script>alert('\"1 & 2\"')</script>\ufffd]]>";

  @TempDir
  Path folder;

  private static Page page(String title, Block... blocks) {
    return new Page(title, "lead", List.of(new Page.Section("part", "Part", List.of(blocks))));
  }

  private static Document parsed(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }

  private static List<String> texts(Document page, String tag) {
    var found = page.getElementsByTagNameNS("*", tag);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void whateverIsWrittenStaysText() throws Exception {
    Image image = new Image(Image.PNG, new byte[] {1}, new byte[] {2}, 3, 4);
    String html = ReportWriter.html(page(
        EVIL,
        new Block.Prose(EVIL),
        new Block.Facts(List.of(new Block.Fact(EVIL, EVIL))),
        new Block.Table(EVIL, List.of(new Column(EVIL, Kind.CODE)), List.of(List.of(EVIL))),
        new Block.Code(EVIL),
        new Block.Figures(List.of(new Block.Figure(image, EVIL, EVIL))),
        new Block.Chain(List.of(new Block.Stage(EVIL, EVIL, EVIL, 1, 2, 2))),
        new Block.Matrix(List.of(EVIL), new int[][] {{7}})));
    Document page = parsed(html);

    assertThat(page.getElementsByTagNameNS("*", "script").getLength()).isZero();
    assertThat(html).doesNotContain("<script");
    assertThat(texts(page, "h1")).containsExactly(SHOWN);
    assertThat(texts(page, "p")).contains(SHOWN);
    assertThat(texts(page, "dt")).containsExactly(SHOWN);
    assertThat(texts(page, "dd")).containsExactly(SHOWN);
    assertThat(texts(page, "td")).containsExactly(SHOWN, "7", "100.0 %");
    assertThat(texts(page, "code")).containsExactly(SHOWN);
    assertThat(texts(page, "figcaption")).containsExactly(SHOWN);
    Element img = (Element) page.getElementsByTagNameNS("*", "img").item(0);
    assertThat(img.getAttribute("alt")).isEqualTo(SHOWN);
  }

  @Test
  void everythingIsInTheFileAndNothingIsLoaded() throws Exception {
    Image image =
        new Image(Image.SVG, "light".getBytes(StandardCharsets.UTF_8), new byte[] {2}, 30, 40);
    Document page = parsed(ReportWriter.html(
        page("Net", new Block.Figures(List.of(new Block.Figure(image, "a chart", "below"))))));

    var all = page.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(element.getLocalName()).isNotIn("script", "link", "iframe", "object");
      for (String name : List.of("src", "srcset")) {
        assertThat(element.getAttribute(name)).matches("|data:image/.*");
      }
      assertThat(element.getAttribute("href")).matches("|#part");
    }
    assertThat(texts(page, "style").get(0))
        .contains("prefers-color-scheme:dark", "@media print")
        .doesNotContain("url(", "@import", "<", "&");
    Element img = (Element) page.getElementsByTagNameNS("*", "img").item(0);
    assertThat(img.getAttribute("src")).isEqualTo("data:image/svg+xml;base64,bGlnaHQ=");
    assertThat(img.getAttribute("width")).isEqualTo("30");
  }

  @Test
  void theChainHasABoxForEachStage() throws Exception {
    Document page = parsed(ReportWriter.html(page(
        "Net",
        new Block.Chain(List.of(
            new Block.Stage("input", "", "1×8×8", 1, 8, 8),
            new Block.Stage("conv1", "Conv2d", "3×6×6", 3, 6, 6),
            new Block.Stage("fc1", "Linear", "10", 1, 10, 1))))));

    assertThat(page.getElementsByTagNameNS("*", "rect").getLength()).isEqualTo(1 + 3 + 1);
    assertThat(texts(page, "text")).contains("conv1", "Conv2d", "3×6×6", "10");
    assertThat(texts(page, "title").get(1)).contains("conv1 3×6×6, fc1 10");
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatThrownBy(() ->
            new Block.Table("", List.of(new Column("one", Kind.WORDS)), List.of(List.of("a", "b"))))
        .hasMessageContaining("a row of 2 cells in a table of 1 columns");
  }

  @Test
  void aMissingFolderIsNamed() {
    Path file = folder.resolve("none/report.html");

    assertThatThrownBy(() -> ReportWriter.write(file, page("Net")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("none");
    assertThat(Optional.of(file).filter(Files::exists)).isEmpty();
  }
}
