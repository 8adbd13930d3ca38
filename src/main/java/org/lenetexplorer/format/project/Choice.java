package org.lenetexplorer.format.project;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.JsonCursor;

/**
 * One of a few things that a number may belong to, in a file: {@code {"from": "randn", "seed": 3}}.
 *
 * @param from which
 * @param number its number; 0 where none belongs to it
 */
record Choice(String from, long number) {
  static final String FROM = "from";

  /**
   * One thing that can be chosen.
   *
   * @param from its name
   * @param key the key of its number; empty if it has none
   */
  record Option(String from, String key) {}

  /** What has been read so far. */
  private static final class Draft {
    private @Nullable String from;
    private @Nullable String key;
    private long number;
  }

  /**
   * Reads a choice at the cursor.
   *
   * @throws FormatException if it is none of the options, or the number is missing, of no use, or not wanted
   */
  static Choice read(JsonCursor json, String place, List<Option> options) throws IOException {
    Draft draft = new Draft();
    Fields fields = new Fields(json, place).field(FROM, at -> draft.from = json.string(at));
    for (Option option : options) {
      if (!option.key().isEmpty()) {
        fields.optional(option.key(), at -> {
          draft.key = option.key();
          draft.number = json.integer(at);
        });
      }
    }
    fields.read();
    return checked(json, place, options, draft);
  }

  private static Choice checked(JsonCursor json, String place, List<Option> options, Draft draft)
      throws FormatException {
    Optional<Option> chosen =
        options.stream().filter(option -> option.from().equals(draft.from)).findFirst();
    if (chosen.isEmpty()) {
      String known = String.join(" or ", options.stream().map(Option::from).toList());
      throw json.refusal(place + "." + FROM, "'" + draft.from + "'", known);
    }
    String wanted = chosen.get().key();
    String given = draft.key == null ? "" : draft.key;
    if (!wanted.equals(given)) {
      throw json.refusal(
          place,
          given.isEmpty() ? "no '" + wanted + "'" : "a '" + given + "'",
          (wanted.isEmpty() ? "none" : "one") + " with '" + draft.from + "'");
    }
    return new Choice(chosen.get().from(), draft.number);
  }
}
