package org.lenetexplorer.ui.model;

import java.util.List;
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
        new StatusText("image", sample.index() + " of " + sample.size() + " " + sample.source()),
        new StatusText("label", sample.className()),
        new StatusText("reads", reads(snapshot)),
        new StatusText("loss", loss(snapshot)),
        new StatusText("iteration", Long.toString(snapshot.iteration())),
        new StatusText("seed", Long.toString(snapshot.settings().seed())),
        new StatusText("kernels", snapshot.settings().kernels()));
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

  /** A learning rate as people write it: {@code 0.01}, {@code 1e−5}. */
  public static String rate(double rate) {
    return Numbers.format((float) rate);
  }
}
