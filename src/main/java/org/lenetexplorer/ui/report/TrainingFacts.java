package org.lenetexplorer.ui.report;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.format.report.Block.Fact;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.tensor.Shape;

/** How a session trains, in words. */
public final class TrainingFacts {
  private TrainingFacts() {}

  /** The facts of a session at the position shown, whose optimiser may be another than the project's. */
  public static List<Fact> of(Training training, SessionSnapshot snapshot) {
    SessionSnapshot.Settings settings = snapshot.settings();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("data", data(training, snapshot.sample())));
    facts.add(
        new Fact("preprocessing", preprocessing(training, snapshot.network().input())));
    facts.add(new Fact("loss", settings.criterion()));
    given(training, facts);
    facts.add(new Fact(
        "optimiser",
        "%s, learning rate %s".formatted(settings.optimizer(), settings.learningRate())));
    facts.add(
        new Fact("seed", "%d, of weights, order of images and noise".formatted(settings.seed())));
    facts.add(new Fact("batch", "1 image an iteration"));
    long epoch = snapshot.debug().iterationsPerEpoch();
    facts.add(new Fact(
        "trained", "%,d iterations so far, %,d to an epoch".formatted(done(snapshot), epoch)));
    return facts;
  }

  /** Iterations that are complete. */
  private static long done(SessionSnapshot snapshot) {
    return snapshot.iteration() + (snapshot.atEnd() ? 1 : 0);
  }

  private static String data(Training training, SessionSnapshot.Sample sample) {
    String folder = training.data().equals(Training.BUILT_IN) ? "" : " in " + training.data();
    return sample.size() == 0
        ? sample.source()
        : "%,d images, %s%s".formatted(sample.size(), sample.source(), folder);
  }

  private static String preprocessing(Training training, Shape input) {
    return "padded to %d×%d, then (x − %s) / %s"
        .formatted(input.extent(1), input.extent(2), training.mean(), training.standardDeviation());
  }

  private static void given(Training training, List<Fact> facts) {
    Feed feed = training.feed();
    if (feed.target() instanceof Feed.Target.OfClass chosen) {
      facts.add(new Fact("target", "class " + chosen.number() + ", whatever the input"));
    } else if (feed.target() instanceof Feed.Target.Counting) {
      facts.add(new Fact("target", "the numbers 1, 2, … n"));
    }
    if (training.criterion() == null) {
      facts.add(new Fact(
          "backward starts from",
          feed.gradOutput() instanceof Feed.GradOutput.Normal normal
              ? "normal random numbers of seed " + normal.seed()
              : "ones"));
    }
  }
}
