package org.lenetexplorer.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.format.report.Block;
import org.lenetexplorer.format.report.Block.Column;
import org.lenetexplorer.format.report.Block.Column.Kind;
import org.lenetexplorer.format.report.Image;
import org.lenetexplorer.format.report.Page;
import org.lenetexplorer.nn.LayerShapes;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkSummary;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;

/** The network: as a drawing, as it is seen in the window, and as a table. */
final class NetworkChapter {
  private NetworkChapter() {}

  static Page.Section of(Network network, Optional<Image> sight) {
    NetworkSummary summary = NetworkSummary.of(network);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Chain(stages(network)));
    blocks.add(table(summary));
    blocks.add(new Block.Prose("%,d parameters, %,d multiply-adds an image forward."
        .formatted(summary.parameters(), summary.multiplyAdds())));
    sight.ifPresent(image -> blocks.add(new Block.Figures(List.of(new Block.Figure(
        image,
        "The network as a chain of blocks, each with its maps",
        "The network in the window at this position: maps in their colours, numbers still to be"
            + " computed hatched.")))));
    return new Page.Section("network", "Network", blocks);
  }

  private static List<Block.Stage> stages(Network network) {
    List<Block.Stage> stages = new ArrayList<>();
    stages.add(stage("input", "", network.input()));
    for (LayerShapes layer : ShapeInference.of(network).layers()) {
      stages.add(stage(layer.name(), layer.layer().type(), layer.output()));
    }
    return stages;
  }

  private static Block.Stage stage(String name, String type, Shape sample) {
    String text = sample.toProduct().replace(" ", "");
    return sample.rank() == 3
        ? new Block.Stage(name, type, text, sample.extent(0), sample.extent(1), sample.extent(2))
        : new Block.Stage(name, type, text, 1, sample.size(), 1);
  }

  private static Block table(NetworkSummary summary) {
    List<List<String>> rows = new ArrayList<>();
    for (NetworkSummary.Row row : summary.rows()) {
      String layer = row.type().isEmpty() ? "" : row.type() + "(" + row.arguments() + ")";
      rows.add(List.of(row.name(), layer, row.output(), row.derivation(), row.parameters()));
    }
    return new Block.Table(
        "",
        List.of(
            new Column("name", Kind.WORDS),
            new Column("layer", Kind.WORDS),
            new Column("output shape", Kind.CODE),
            new Column("derivation", Kind.CODE),
            new Column("parameters", Kind.CODE)),
        rows);
  }
}
