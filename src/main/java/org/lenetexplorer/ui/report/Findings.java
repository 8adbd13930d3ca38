package org.lenetexplorer.ui.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.format.report.Block.Fact;
import org.lenetexplorer.format.report.Image;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.session.Account;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.ui.model.Course;

/**
 * All that a report is made of. Nothing in it changes any more, so that it can be written on any thread.
 *
 * @param network the network
 * @param training how it is trained, name by name
 * @param code the same as a program in PyTorch
 * @param account the numbers
 * @param tests earlier tests, the earliest first
 * @param sight the network as it is drawn in the window; empty without one
 * @param origin which program made the report and on what, name by name
 */
public record Findings(
    Network network,
    List<Fact> training,
    String code,
    Account account,
    List<Assessment> tests,
    Optional<Image> sight,
    List<Fact> origin) {
  /** Copies the lists. */
  public Findings {
    training = List.copyOf(training);
    tests = List.copyOf(tests);
    origin = List.copyOf(origin);
  }

  /** Losses and all tests, the account's among them. */
  Course course() {
    List<Assessment> all = new ArrayList<>(tests);
    account.test().ifPresent(test -> {
      all.removeIf(one -> one.iteration() == test.iteration());
      all.add(test);
    });
    all.sort(Comparator.comparingLong(Assessment::iteration));
    return new Course(
        account.losses(), account.firstIteration(), account.perEpoch(), account.branch(), all);
  }
}
