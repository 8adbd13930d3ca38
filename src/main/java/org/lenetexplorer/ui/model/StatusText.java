package org.lenetexplorer.ui.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.lenetexplorer.session.Pace;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.Sample;
import org.lenetexplorer.ui.component.Numbers;

/**
 * One item of the status line.
 *
 * @param label what it is
 * @param value what it is now
 */
public record StatusText(String label, String value) {
  /** The items from left to right. */
  public static List<StatusText> of(ViewState state) {
    SessionSnapshot snapshot = state.snapshot();
    Sample sample = snapshot.sample();
    return List.of(
        new StatusText(
            "network",
            snapshot.network().name() + ", "
                + "%,d parameters".formatted(snapshot.shapes().parameters())),
        new StatusText("image", image(sample)),
        new StatusText("label", sample.className()),
        new StatusText("reads", reads(snapshot)),
        new StatusText("loss", loss(snapshot)),
        new StatusText("iteration", Long.toString(snapshot.iteration())),
        new StatusText("speed", speed(snapshot.debug().pace())),
        new StatusText("seed", Long.toString(snapshot.settings().seed())),
        new StatusText("kernels", snapshot.settings().kernels()));
  }

  private static String image(Sample sample) {
    return sample.size() == 0
        ? sample.source()
        : sample.index() + " of " + sample.size() + " " + sample.source();
  }

  private static String reads(SessionSnapshot snapshot) {
    float[] probabilities = snapshot.probabilities();
    if (probabilities == null) {
      return "–";
    }
    int best = snapshot.predicted();
    return best + " (" + Math.round(100 * probabilities[best]) + " %)";
  }

  private static String loss(SessionSnapshot snapshot) {
    Float loss = snapshot.loss();
    return loss == null ? "–" : Numbers.format(loss);
  }

  /** How fast a run goes, and what PyTorch's {@code %timeit} tells of one iteration: {@code 2,900 iterations/s, 345 µs each}. */
  static String speed(Pace pace) {
    if (pace.iterations() == 0) {
      return "–";
    }
    double rate = pace.perSecond();
    String many =
        rate >= 100 ? String.format(Locale.ROOT, "%,.0f", threeDigits(rate)) : plain(rate);
    return many + " iterations/s, " + each(pace.microsEach()) + " each";
  }

  private static String each(double micros) {
    if (micros < 1e3) {
      return String.format(Locale.ROOT, "%,.0f µs", threeDigits(micros));
    }
    return micros < 1e6 ? plain(micros / 1e3) + " ms" : plain(micros / 1e6) + " s";
  }

  private static String plain(double value) {
    return Numbers.format((float) threeDigits(value));
  }

  /** More digits would only flicker. */
  private static double threeDigits(double value) {
    return new BigDecimal(value).round(new MathContext(3)).doubleValue();
  }

  /** A learning rate as people write it: {@code 0.01}, {@code 1e−5}. */
  public static String rate(double rate) {
    return Numbers.format((float) rate);
  }
}
