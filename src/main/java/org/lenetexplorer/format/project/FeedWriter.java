package org.lenetexplorer.format.project;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Feed.GradOutput;
import org.lenetexplorer.project.Feed.Input;
import org.lenetexplorer.project.Feed.Target;

/**
 * Writes what an iteration works on, as three keys of the training.
 *
 * @see FeedReader
 */
record FeedWriter(JsonWriter json) {
  void write(Feed feed) throws IOException {
    json.name("input");
    if (feed.input() instanceof Input.Normal normal) {
      choice(FeedReader.RANDN, FeedReader.SEED, normal.seed());
    } else {
      choice(FeedReader.IMAGES);
    }
    json.name("target");
    if (feed.target() instanceof Target.OfClass chosen) {
      choice(FeedReader.CLASS, FeedReader.CLASS, chosen.number());
    } else {
      choice(feed.target() instanceof Target.Label ? FeedReader.LABEL : FeedReader.ARANGE);
    }
    json.name("grad_output");
    if (feed.gradOutput() instanceof GradOutput.Normal normal) {
      choice(FeedReader.RANDN, FeedReader.SEED, normal.seed());
    } else {
      choice(FeedReader.ONES);
    }
  }

  private void choice(String from) throws IOException {
    json.beginObject().name(Choice.FROM).value(from).endObject();
  }

  private void choice(String from, String key, long number) throws IOException {
    json.beginObject().name(Choice.FROM).value(from).name(key).value(number).endObject();
  }
}
