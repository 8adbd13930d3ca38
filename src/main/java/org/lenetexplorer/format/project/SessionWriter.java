package org.lenetexplorer.format.project;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.project.Breakpoint;
import org.lenetexplorer.project.Training;

/**
 * Writes {@code session.json}, every key in a fixed order. Numbers are written so that they are read back exactly.
 *
 * @see SessionReader
 */
final class SessionWriter {
  private final JsonWriter json;

  private SessionWriter(JsonWriter json) {
    this.json = json;
  }

  /**
   * The file's bytes, in UTF-8.
   *
   * @throws IllegalArgumentException if a text holds half a surrogate pair
   */
  static byte[] bytes(SavedSession session) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setFormattingStyle(FormattingStyle.PRETTY);
      new SessionWriter(json).write(session);
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void write(SavedSession session) throws IOException {
    json.beginObject();
    json.name("format").value(SessionReader.FORMAT);
    json.name("version").value(SessionReader.VERSION);
    json.name("training");
    training(session.training());
    json.name("position").beginObject();
    json.name("iteration").value(session.iteration());
    json.name("image").value(session.image());
    json.name("step").value(encodable(session.position())).endObject();
    json.name("breakpoints").beginArray();
    for (Breakpoint breakpoint : session.breakpoints()) {
      breakpoint(breakpoint);
    }
    json.endArray();
    json.name("watches");
    texts(session.watches());
    json.name("view").beginObject();
    for (Map.Entry<String, String> line : session.view().entrySet()) {
      json.name(encodable(line.getKey())).value(encodable(line.getValue()));
    }
    json.endObject().endObject();
  }

  private void training(Training training) throws IOException {
    json.beginObject();
    json.name("data").value(encodable(training.data()));
    json.name("preprocessing").beginObject();
    json.name("mean").value(training.mean());
    json.name("standard_deviation").value(training.standardDeviation()).endObject();
    Criterion criterion = training.criterion();
    json.name("loss").value(criterion == null ? Training.NO_LOSS : criterion.id());
    json.name("optimizer");
    rule(training.rule());
    json.name("learning_rate").value(training.learningRate());
    json.name("seed").value(training.seed());
    new FeedWriter(json).write(training.feed());
    json.endObject();
  }

  private void rule(UpdateRule rule) throws IOException {
    json.beginObject();
    json.name(RuleReader.NAME).value(rule.id());
    for (Map.Entry<String, Object> setting : RuleType.valuesOf(rule).entrySet()) {
      json.name(setting.getKey());
      if (setting.getValue() instanceof Boolean flag) {
        json.value(flag);
      } else {
        json.value((Number) setting.getValue());
      }
    }
    json.endObject();
  }

  private void breakpoint(Breakpoint breakpoint) throws IOException {
    json.beginObject();
    json.name("node").value(encodable(breakpoint.node()));
    json.name("condition").value(encodable(breakpoint.condition()));
    json.name("enabled").value(breakpoint.enabled());
    json.name("hit_count").value(breakpoint.hitCount());
    json.name("log_only").value(breakpoint.logOnly());
    json.name("once").value(breakpoint.once()).endObject();
  }

  private void texts(List<String> texts) throws IOException {
    json.beginArray();
    for (String text : texts) {
      json.value(encodable(text));
    }
    json.endArray();
  }

  private static String encodable(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("half a surrogate pair in '" + text + "'");
    }
    return text;
  }
}
