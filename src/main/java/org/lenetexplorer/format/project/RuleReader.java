package org.lenetexplorer.format.project;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.JsonCursor;
import org.lenetexplorer.optim.UpdateRule;

/** Reads an update rule: {@code {"name": "sgd", "momentum": 0.9, "nesterov": false, "weight_decay": 0.0}}. */
final class RuleReader {
  static final String NAME = "name";

  private final JsonCursor json;
  private final String place;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private @Nullable String name;

  private RuleReader(JsonCursor json, String place) {
    this.json = json;
    this.place = place;
  }

  /**
   * Reads a rule at the cursor.
   *
   * @throws FormatException if the name is unknown, a setting is unknown, missing or of the wrong kind, or they contradict
   *     each other
   */
  static UpdateRule read(JsonCursor json, String place) throws IOException {
    RuleReader reader = new RuleReader(json, place);
    json.object(place, reader::member);
    return reader.rule();
  }

  private void member(String key) throws IOException {
    String at = place + "." + key;
    if (key.equals(NAME)) {
      name = json.string(at);
    } else if (key.equals(RuleType.NESTEROV)) {
      values.put(key, json.flag(at));
    } else if (RuleType.isSetting(key)) {
      values.put(key, json.number(at));
    } else {
      throw json.refusal(place, "the key '" + key + "'", "only the settings of a rule");
    }
  }

  private UpdateRule rule() throws FormatException {
    String known = name;
    if (known == null) {
      throw json.refusal(place, "no 'name'", "one of " + RuleType.ids());
    }
    RuleType<?> type = RuleType.of(known)
        .orElseThrow(
            () -> json.refusal(place + ".name", "'" + known + "'", "one of " + RuleType.ids()));
    if (!values.keySet().containsAll(type.settings())
        || values.size() > type.settings().size()) {
      throw json.refusal(
          place,
          "the settings " + String.join(", ", values.keySet()),
          "those of " + known + ": " + String.join(", ", type.settings()));
    }
    try {
      return type.fromFile().apply(new RuleType.Settings(values));
    } catch (IllegalArgumentException e) {
      throw json.fault(place, String.valueOf(e.getMessage()), "");
    }
  }
}
