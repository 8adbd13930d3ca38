package org.lenetexplorer.ui.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lenetexplorer.format.report.Block;
import org.lenetexplorer.format.report.Block.Column;
import org.lenetexplorer.format.report.Block.Column.Kind;
import org.lenetexplorer.format.report.Page;
import org.lenetexplorer.session.Account;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.train.ConfusionMatrix;

/** What images were taken for. */
final class ConfusionChapter {
  private static final int MOST_MISTAKES = 10;

  /** A class taken for another. */
  private record Mistake(int truth, int predicted, int count) {}

  private ConfusionChapter() {}

  static Page.Section of(Account account) {
    List<Block> blocks = new ArrayList<>();
    account
        .test()
        .ifPresentOrElse(
            test -> add(test, blocks),
            () -> blocks.add(new Block.Prose("There is no test: " + account.noTest() + ".")));
    return new Page.Section("confusion", "What was taken for what", blocks);
  }

  private static void add(Assessment test, List<Block> blocks) {
    ConfusionMatrix matrix = test.matrix();
    List<String> names = names(test);
    int[][] counts = new int[matrix.classes()][matrix.classes()];
    List<Mistake> mistakes = new ArrayList<>();
    for (int truth = 0; truth < counts.length; truth++) {
      for (int predicted = 0; predicted < counts.length; predicted++) {
        int count = matrix.count(truth, predicted);
        counts[truth][predicted] = count;
        if (truth != predicted && count > 0) {
          mistakes.add(new Mistake(truth, predicted, count));
        }
      }
    }
    blocks.add(new Block.Prose("After " + test.sentence() + " (" + test.set().name() + ")."));
    blocks.add(new Block.Matrix(names, counts));
    mistakes.sort(Comparator.comparingInt(Mistake::count).reversed());
    if (!mistakes.isEmpty()) {
      blocks.add(table(mistakes, names, counts));
    }
  }

  /** The classes' names, and numbers for outputs that no class belongs to. */
  private static List<String> names(Assessment test) {
    List<String> names = new ArrayList<>(test.set().classNames());
    while (names.size() < test.matrix().classes()) {
      names.add(String.valueOf(names.size()));
    }
    return names.subList(0, test.matrix().classes());
  }

  private static Block table(List<Mistake> mistakes, List<String> names, int[][] counts) {
    List<List<String>> rows = new ArrayList<>();
    for (Mistake mistake : mistakes.subList(0, Math.min(MOST_MISTAKES, mistakes.size()))) {
      rows.add(List.of(
          names.get(mistake.truth()),
          names.get(mistake.predicted()),
          String.valueOf(mistake.count()),
          "%,d".formatted(java.util.Arrays.stream(counts[mistake.truth()]).sum())));
    }
    return new Block.Table(
        "The most frequent mistakes",
        List.of(
            new Column("is", Kind.WORDS),
            new Column("taken for", Kind.WORDS),
            new Column("images", Kind.NUMBER),
            new Column("of", Kind.NUMBER)),
        rows);
  }
}
