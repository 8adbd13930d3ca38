package org.lenetexplorer.format;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A layer as its file gives it: each argument is well formed and belongs to the type, but some may be missing, and the
 * shapes around it are not known yet.
 *
 * @param number the layer's place, from 1
 * @param name what the file calls it
 */
record LayerDraft(int number, String name, LayerType<?> type, Map<LayerArgument, Object> values) {
  private static final String NAME = "name";
  private static final String TYPE = "type";

  /**
   * Reads a layer at the cursor.
   *
   * @throws FormatException if a key is unknown, twice or missing, the type is unknown, or a value is not what the key
   *     stands for
   */
  static LayerDraft read(JsonCursor json, int number) throws IOException {
    return new Reading(json, number).finished();
  }

  /** How refusals call it. */
  String place() {
    return place(number, name);
  }

  private static String place(int number, @Nullable String name) {
    return "layer " + number + (name == null ? "" : " (" + name + ")");
  }

  /** What has been read so far; keys come in any order. */
  private static final class Reading {
    private final JsonCursor json;
    private final int number;
    private @Nullable String name;
    private @Nullable String type;
    private final Map<LayerArgument, Object> values = new EnumMap<>(LayerArgument.class);
    private final Set<String> keys = new LinkedHashSet<>();

    Reading(JsonCursor json, int number) {
      this.json = json;
      this.number = number;
    }

    LayerDraft finished() throws IOException {
      json.object(place(number, null), this::member);
      LayerType<?> known = knownType(present(type, TYPE));
      String named = present(name, NAME);
      checkKeys(known);
      return new LayerDraft(number, named, known, values);
    }

    private void member(String key) throws IOException {
      String at = place(number, name) + ", " + key;
      LayerArgument argument = LayerArgument.of(key);
      if (key.equals(NAME)) {
        name = json.string(at);
      } else if (key.equals(TYPE)) {
        type = json.string(at);
      } else if (argument != null) {
        keys.add(key);
        values.put(argument, argument.read(json, at));
      } else {
        keys.add(key); // refused when the type is known, and so what it could have been
        json.skip();
      }
    }

    private String present(@Nullable String value, String key) throws FormatException {
      if (value == null) {
        throw json.refusal(place(number, name) + ", " + key, "nothing", "a string");
      }
      return value;
    }

    private LayerType<?> knownType(String wanted) throws FormatException {
      return LayerType.of(wanted)
          .orElseThrow(() -> json.refusal(
              place(number, name) + ", type", "'" + wanted + "'", "one of " + LayerType.names()));
    }

    private void checkKeys(LayerType<?> known) throws FormatException {
      Set<String> own =
          known.arguments().stream().map(LayerArgument::key).collect(Collectors.toSet());
      for (String key : keys) {
        if (!own.contains(key)) {
          throw json.refusal(
              place(number, name), "the key '" + key + "'", "only those of a " + allowed(known));
        }
      }
    }

    private static String allowed(LayerType<?> known) {
      Stream<String> keys =
          Stream.concat(Stream.of(NAME, TYPE), known.arguments().stream().map(LayerArgument::key));
      return known.name() + ": " + keys.collect(Collectors.joining(", "));
    }
  }
}
