package org.lenetexplorer.format.report;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.lenetexplorer.format.report.Block.Column;
import org.lenetexplorer.format.report.Block.Fact;
import org.lenetexplorer.format.report.Block.Figure;

/** Writes what stands in a section. */
final class BlockText {
  private final Html html;

  BlockText(Html html) {
    this.html = html;
  }

  void write(Block block) {
    if (block instanceof Block.Prose prose) {
      html.element("p", prose.text());
    } else if (block instanceof Block.Facts facts) {
      write(facts);
    } else if (block instanceof Block.Table table) {
      write(table);
    } else if (block instanceof Block.Code code) {
      html.open("pre", "tabindex", "0").element("code", code.text()).close("pre");
    } else if (block instanceof Block.Figures figures) {
      html.open("div", "class", "figures");
      figures.figures().forEach(this::write);
      html.close("div");
    } else if (block instanceof Block.Chain chain) {
      html.open("div", "class", "wide chain")
          .own(ChainDrawing.svg(chain.stages()))
          .close("div");
    } else if (block instanceof Block.Matrix matrix) {
      write(matrix);
    }
    html.line();
  }

  private void write(Block.Facts facts) {
    html.open("dl");
    for (Fact fact : facts.facts()) {
      html.element("dt", fact.name()).element("dd", fact.text()).line();
    }
    html.close("dl");
  }

  private void write(Block.Table table) {
    html.open("div", "class", "wide").open("table");
    if (!table.caption().isEmpty()) {
      html.element("caption", table.caption());
    }
    html.open("thead").open("tr");
    for (Column column : table.columns()) {
      html.element("th", column.head(), "scope", "col", "class", look(column));
    }
    html.close("tr").close("thead").line().open("tbody");
    for (List<String> row : table.rows()) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        html.element("td", row.get(i), "class", look(table.columns().get(i)));
      }
      html.close("tr").line();
    }
    html.close("tbody").close("table").close("div");
  }

  private static String look(Column column) {
    return column.kind().name().toLowerCase(Locale.ROOT);
  }

  private void write(Figure figure) {
    Image image = figure.image();
    html.open("figure").open("picture");
    html.single(
        "source",
        "media",
        "screen and (prefers-color-scheme: dark)",
        "type",
        image.type(),
        "srcset",
        address(image.type(), image.dark()));
    html.single(
        "img",
        "src",
        address(image.type(), image.light()),
        "width",
        String.valueOf(image.width()),
        "height",
        String.valueOf(image.height()),
        "alt",
        figure.meaning());
    html.close("picture")
        .element("figcaption", figure.caption())
        .close("figure")
        .line();
  }

  private static String address(String type, byte[] file) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(file);
  }

  private void write(Block.Matrix matrix) {
    html.open("div", "class", "wide").open("table", "class", "matrix");
    html.element("caption", "Row: what an image is. Column: what it was taken for.");
    html.open("thead").open("tr").element("th", "is", "scope", "col");
    matrix.names().forEach(name -> html.element("th", name, "scope", "col"));
    html.element("th", "read rightly", "scope", "col", "class", "share");
    html.close("tr").close("thead").line().open("tbody");
    for (int truth = 0; truth < matrix.names().size(); truth++) {
      row(matrix, truth);
    }
    html.close("tbody").close("table").close("div");
  }

  private void row(Block.Matrix matrix, int truth) {
    int[] counts = matrix.counts()[truth];
    int all = java.util.Arrays.stream(counts).sum();
    html.open("tr").element("th", matrix.names().get(truth), "scope", "row");
    for (int predicted = 0; predicted < matrix.names().size(); predicted++) {
      int count = counts[predicted];
      double share = all == 0 ? 0 : (double) count / all;
      String look = (truth == predicted ? "right" : "wrong")
          + (count == 0 ? " none" : "")
          + (share > 0.5 ? " full" : "");
      String ground = String.format(Locale.ROOT, "--share:%.3f", share);
      html.element("td", String.valueOf(count), "class", look, "style", ground);
    }
    String rightly =
        all == 0 ? "none" : String.format(Locale.ROOT, "%.1f %%", 100.0 * counts[truth] / all);
    html.element("td", rightly, "class", "share").close("tr").line();
  }
}
