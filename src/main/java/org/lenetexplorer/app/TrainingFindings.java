package org.lenetexplorer.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.cli.TrainedRun;
import org.lenetexplorer.format.report.Block.Fact;
import org.lenetexplorer.session.Account;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.ui.report.Findings;

/** A training at the command line in the form that reports are made of. */
final class TrainingFindings {
  private TrainingFindings() {}

  static Findings of(TrainedRun run) {
    List<Assessment> tests = new ArrayList<>();
    for (TrainedRun.Tested test : run.tests()) {
      tests.add(new Assessment(0, test.iteration(), false, run.test(), test.matrix(), List.of()));
    }
    Assessment last = tests.get(tests.size() - 1);
    Account account = new Account(
        "",
        last.iteration(),
        0,
        run.perEpoch(),
        0,
        run.losses(),
        run.before(),
        run.after(),
        Optional.of(last),
        "");
    return new Findings(
        run.network(),
        facts(run.facts()),
        run.code(),
        account,
        tests,
        Optional.empty(),
        run.versions().stream().map(TrainingFindings::version).toList());
  }

  private static List<Fact> facts(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> new Fact(fact.getKey(), fact.getValue()))
        .toList();
  }

  /** {@code kernels plain}: a name, and what belongs to it. */
  private static Fact version(String line) {
    int space = line.indexOf(' ');
    return new Fact(line.substring(0, space), line.substring(space + 1));
  }
}
