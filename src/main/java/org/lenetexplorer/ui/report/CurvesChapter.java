package org.lenetexplorer.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lenetexplorer.format.report.Block;
import org.lenetexplorer.format.report.Block.Column;
import org.lenetexplorer.format.report.Block.Column.Kind;
import org.lenetexplorer.format.report.Page;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.ui.chart.ChartPictures;
import org.lenetexplorer.ui.model.Course;

/** How loss and accuracy went, as the window's charts show it. */
final class CurvesChapter {
  private static final int WIDTH = 496;
  private static final int HEIGHT = 270;

  private CurvesChapter() {}

  static Page.Section of(Course course) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Figure> figures = new ArrayList<>();
    List<Block> missing = new ArrayList<>();
    add("loss", () -> ChartPictures.loss(course, WIDTH, HEIGHT), figures, missing);
    add("accuracy", () -> ChartPictures.accuracy(course, WIDTH, HEIGHT), figures, missing);
    if (!figures.isEmpty()) {
      blocks.add(new Block.Figures(figures));
    }
    blocks.addAll(missing);
    if (!course.assessments().isEmpty()) {
      blocks.add(tests(course.assessments()));
    }
    return new Page.Section("curves", "Loss and accuracy", blocks);
  }

  private static void add(
      String name,
      java.util.function.Supplier<ChartPictures> chart,
      List<Block.Figure> figures,
      List<Block> missing) {
    String sentence = chart.get().sentence();
    Pair.svg(() -> chart.get().drawing())
        .ifPresentOrElse(
            image -> figures.add(new Block.Figure(image, "Chart of the " + name, sentence + ".")),
            () -> missing.add(new Block.Prose(sentence)));
  }

  private static Block tests(List<Assessment> tests) {
    Function<Assessment, List<String>> row = test -> List.of(
        "%,d".formatted(test.iteration()),
        "%,d %s".formatted(test.matrix().total(), test.ofTraining() ? "training" : "test"),
        "%,d".formatted(test.matrix().correct()),
        "%.1f %%".formatted(100 * test.accuracy()));
    return new Block.Table(
        "Tests",
        List.of(
            new Column("iterations", Kind.NUMBER),
            new Column("images", Kind.NUMBER),
            new Column("read rightly", Kind.NUMBER),
            new Column("accuracy", Kind.NUMBER)),
        tests.stream().map(row).toList());
  }
}
