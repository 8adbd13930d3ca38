package org.lenetexplorer.format.project;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.JsonCursor;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.project.Training;

/** Reads how a network is trained; keys come in any order. */
final class TrainingReader {
  private final JsonCursor json;
  private final FeedReader feed;
  private Training training = Training.usual();
  private String data = training.data();
  private float mean;
  private float standardDeviation;
  private @Nullable Criterion criterion;
  private UpdateRule rule = training.rule();
  private double learningRate;
  private long seed;

  TrainingReader(JsonCursor json) {
    this.json = json;
    feed = new FeedReader(json);
  }

  /**
   * Reads the object at the cursor.
   *
   * @throws FormatException if it is anything else, or a number is of no use
   */
  void read(String place) throws IOException {
    new Fields(json, place)
        .field("data", at -> data = json.string(at))
        .field("preprocessing", this::preprocessing)
        .field("loss", this::loss)
        .field("optimizer", at -> rule = RuleReader.read(json, at))
        .field("learning_rate", at -> learningRate = json.number(at))
        .field("seed", at -> seed = json.integer(at))
        .optional("input", feed::input)
        .optional("target", feed::target)
        .optional("grad_output", feed::gradOutput)
        .read();
    try {
      training = new Training(
          data, mean, standardDeviation, criterion, rule, learningRate, seed, feed.finished());
    } catch (IllegalArgumentException e) {
      throw json.fault(place, String.valueOf(e.getMessage()), "");
    }
  }

  private void preprocessing(String place) throws IOException {
    new Fields(json, place)
        .field("mean", at -> mean = json.real(at))
        .field("standard_deviation", at -> standardDeviation = json.real(at))
        .read();
  }

  private void loss(String place) throws IOException {
    String id = json.string(place);
    Criterion found = Criterion.of(id);
    if (found == null && !id.equals(Training.NO_LOSS)) {
      String known =
          Stream.of(Criterion.values()).map(Criterion::id).collect(Collectors.joining(", "))
              + " or " + Training.NO_LOSS;
      throw json.refusal(place, "'" + id + "'", known);
    }
    criterion = found;
  }

  /** What has been read. */
  Training finished() {
    return training;
  }
}
