package org.lenetexplorer.format.project;

import java.io.IOException;
import java.util.List;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.JsonCursor;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Feed.GradOutput;
import org.lenetexplorer.project.Feed.Input;
import org.lenetexplorer.project.Feed.Target;

/** Reads what an iteration works on; what is missing is as usual, since version 1 did not have it. */
final class FeedReader {
  static final String IMAGES = "images";
  static final String LABEL = "label";
  static final String CLASS = "class";
  static final String ARANGE = "arange";
  static final String ONES = "ones";
  static final String RANDN = "randn";
  static final String SEED = "seed";

  private static final List<Choice.Option> INPUTS =
      List.of(new Choice.Option(IMAGES, ""), new Choice.Option(RANDN, SEED));
  private static final List<Choice.Option> TARGETS = List.of(
      new Choice.Option(LABEL, ""), new Choice.Option(CLASS, CLASS), new Choice.Option(ARANGE, ""));
  private static final List<Choice.Option> GRADIENTS =
      List.of(new Choice.Option(ONES, ""), new Choice.Option(RANDN, SEED));

  private final JsonCursor json;
  private Feed feed = Feed.usual();

  FeedReader(JsonCursor json) {
    this.json = json;
  }

  /** Reads the input at the cursor: {@code {"from": "randn", "seed": 3}} or {@code {"from": "images"}}. */
  void input(String place) throws IOException {
    Choice choice = Choice.read(json, place, INPUTS);
    feed = feed.with(
        choice.from().equals(RANDN) ? new Input.Normal(choice.number()) : new Input.Images());
  }

  /**
   * Reads the target at the cursor: {@code {"from": "label"}}, {@code {"from": "class", "class": 3}} or
   * {@code {"from": "arange"}}.
   *
   * @throws FormatException if it is anything else
   */
  void target(String place) throws IOException {
    Choice choice = Choice.read(json, place, TARGETS);
    feed = feed.with(
        switch (choice.from()) {
          case CLASS -> new Target.OfClass(number(place, choice.number()));
          case ARANGE -> new Target.Counting();
          default -> new Target.Label();
        });
  }

  private int number(String place, long number) throws FormatException {
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw json.refusal(
          place + "." + CLASS,
          Long.toString(number),
          "a whole number from 0 to " + Integer.MAX_VALUE);
    }
    return (int) number;
  }

  /** Reads the start of backward at the cursor: {@code {"from": "ones"}} or {@code {"from": "randn", "seed": 3}}. */
  void gradOutput(String place) throws IOException {
    Choice choice = Choice.read(json, place, GRADIENTS);
    feed = feed.with(
        choice.from().equals(RANDN)
            ? new GradOutput.Normal(choice.number())
            : new GradOutput.Ones());
  }

  /** What has been read. */
  Feed finished() {
    return feed;
  }
}
