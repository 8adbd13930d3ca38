package org.lenetexplorer.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lenetexplorer.format.report.Block;
import org.lenetexplorer.format.report.Block.Column;
import org.lenetexplorer.format.report.Block.Column.Kind;
import org.lenetexplorer.format.report.Page;
import org.lenetexplorer.session.Account;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.picture.TensorDrawing;

/** Every parameter before and after training, and what changed most. */
final class KernelsChapter {
  private static final int MOST_NUMBERS = 12;

  private KernelsChapter() {}

  static Page.Section of(Account account) {
    List<ParameterChange> changes = ParameterChange.all(account);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Prose(
        "On the left as they were at the beginning (iteration %,d), on the right as they are after"
                .formatted(account.firstIteration())
            + " %,d iterations. Both of a pair have one scale. A column is an output, a row an input channel."
                .formatted(account.iteration())));
    for (ParameterChange change : changes) {
      List<Block.Figure> pair = new ArrayList<>();
      add(change, change.before(), "before", pair);
      add(change, change.after(), "after", pair);
      blocks.add(
          pair.isEmpty()
              ? new Block.Prose(change.name() + " is too large to be drawn.")
              : new Block.Figures(pair));
    }
    blocks.add(summary(changes));
    blocks.add(largest(changes));
    return new Page.Section("kernels", "Kernels and weights, before and after", blocks);
  }

  private static void add(
      ParameterChange change, Tensor values, String when, List<Block.Figure> pair) {
    float limit = change.limit();
    String title = change.name() + " " + values.shape() + " " + when;
    Pair.png(() -> TensorDrawing.of(values, limit))
        .ifPresent(image -> pair.add(new Block.Figure(image, title, title + ": " + range(values))));
  }

  private static String range(Tensor values) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < values.size(); i++) {
      least = Math.min(least, values.at(i));
      most = Math.max(most, values.at(i));
    }
    return Numbers.format(least) + " to " + Numbers.format(most);
  }

  private static Block summary(List<ParameterChange> changes) {
    Function<ParameterChange, List<String>> row = change -> List.of(
        change.name(),
        change.after().shape().toString(),
        range(change.before()),
        range(change.after()),
        Double.isNaN(change.ratio()) ? "none" : Numbers.format((float) change.ratio()));
    return new Block.Table(
        "How far each parameter went: the norm of the change against that of the parameter",
        List.of(
            new Column("parameter", Kind.CODE),
            new Column("shape", Kind.CODE),
            new Column("before", Kind.NUMBER),
            new Column("after", Kind.NUMBER),
            new Column("|Δw|/|w|", Kind.NUMBER)),
        changes.stream().map(row).toList());
  }

  private static Block largest(List<ParameterChange> changes) {
    List<ParameterChange.Moved> moved = ParameterChange.largest(changes, MOST_NUMBERS);
    if (moved.isEmpty()) {
      return new Block.Prose("No number has changed yet.");
    }
    Function<ParameterChange.Moved, List<String>> row = one -> List.of(
        one.parameter() + one.index().replace(" ", ""),
        Numbers.format(one.before()),
        Numbers.format(one.after()),
        Numbers.format(one.after() - one.before()));
    return new Block.Table(
        "The numbers that changed most",
        List.of(
            new Column("number", Kind.CODE),
            new Column("before", Kind.NUMBER),
            new Column("after", Kind.NUMBER),
            new Column("change", Kind.NUMBER)),
        moved.stream().map(row).toList());
  }
}
