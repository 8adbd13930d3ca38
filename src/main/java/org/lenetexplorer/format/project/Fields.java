package org.lenetexplorer.format.project;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.JsonCursor;

/** A JSON object whose keys are all known; all but the optional ones have to be there. */
final class Fields {
  private final JsonCursor json;
  private final String place;
  private final Map<String, JsonCursor.Member> readers = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();

  /**
   * An object at the cursor, without keys yet.
   *
   * @param place what refusals call it; empty for the outermost
   */
  Fields(JsonCursor json, String place) {
    this.json = json;
    this.place = place;
  }

  /** Adds a key. Its reader is handed what refusals call the value: {@code training.seed}. */
  Fields field(String key, JsonCursor.Member reader) {
    required.add(key);
    return optional(key, reader);
  }

  /** Adds a key that may be missing. */
  Fields optional(String key, JsonCursor.Member reader) {
    readers.put(key, reader);
    return this;
  }

  /**
   * Reads the object.
   *
   * @throws FormatException if it is anything else, or a key is unknown, twice or missing
   */
  void read() throws IOException {
    String whole = place.isEmpty() ? "session" : place;
    Set<String> missing = new LinkedHashSet<>(required);
    json.object(whole, key -> {
      JsonCursor.Member reader = readers.get(key);
      if (reader == null) {
        throw json.refusal(
            whole, "the key '" + key + "'", "only " + String.join(", ", readers.keySet()));
      }
      missing.remove(key);
      reader.read(place.isEmpty() ? key : place + "." + key);
    });
    for (String key : missing) {
      throw json.refusal(whole, "no '" + key + "'", "all of " + String.join(", ", required));
    }
  }
}
