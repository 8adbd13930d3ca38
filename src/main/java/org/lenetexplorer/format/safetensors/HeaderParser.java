package org.lenetexplorer.format.safetensors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.ElementType;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.JsonCursor;
import org.lenetexplorer.tensor.Shape;

/**
 * Reads the header's JSON: {@code {"__metadata__": {"key": "text"}, "conv1.bias": {"dtype": "F32", "shape": [6],
 * "data_offsets": [0, 24]}}}.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">safetensors, format</a>
 */
final class HeaderParser {
  static final String METADATA = "__metadata__";
  static final String TYPE = "dtype";
  static final String SHAPE = "shape";
  static final String OFFSETS = "data_offsets";

  private static final int HIGHEST_RANK = 64; // as in NumPy

  private final JsonCursor json;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  private HeaderParser(JsonCursor json) {
    this.json = json;
  }

  /**
   * The header in this text.
   *
   * @param input names the file in refusals; not read from
   * @throws FormatException if it is anything but the JSON described
   */
  static Header parse(BinaryInput input, byte[] text) throws IOException {
    HeaderParser parser = new HeaderParser(new JsonCursor(input, "header", text));
    parser.json.document(() -> parser.json.object("header", parser::member));
    return new Header(List.copyOf(parser.entries), parser.metadata);
  }

  private void member(String key) throws IOException {
    if (key.equals(METADATA)) {
      json.object(METADATA, name -> metadata.put(name, json.string(METADATA + "." + name)));
    } else {
      entries.add(entry(key));
    }
  }

  private Entry entry(String name) throws IOException {
    String place = Entry.place(name);
    Fields fields = new Fields();
    json.object(place, key -> field(fields, key, place));
    if (fields.type == null || fields.shape == null || fields.offsets == null) {
      throw json.refusal(
          place, "an entry without " + fields.missing(), "dtype, shape and data_offsets");
    }
    return new Entry(name, fields.type, fields.shape, fields.offsets[0], fields.offsets[1]);
  }

  private void field(Fields fields, String key, String place) throws IOException {
    switch (key) {
      case TYPE -> fields.type = type(place);
      case SHAPE -> fields.shape = shape(place);
      case OFFSETS -> fields.offsets = offsets(place);
      default ->
        throw json.refusal(place, "the key '" + key + "'", "only dtype, shape and data_offsets");
    }
  }

  private ElementType type(String place) throws IOException {
    String name = json.string(place + ", dtype");
    return Stream.of(ElementType.values())
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(() -> json.refusal(
            place, "dtype '" + name + "'", "one of " + Arrays.toString(ElementType.values())));
  }

  private Shape shape(String place) throws IOException {
    long[] extents = counts(place + ", shape", Integer.MAX_VALUE, HIGHEST_RANK);
    try {
      return Shape.of(Arrays.stream(extents).mapToInt(Math::toIntExact).toArray());
    } catch (IllegalArgumentException e) {
      throw json.refusal(place, "shape " + Arrays.toString(extents), "at most 2147483647 elements");
    }
  }

  private long[] offsets(String place) throws IOException {
    String where = place + ", data_offsets";
    long[] offsets = counts(where, Long.MAX_VALUE, 2);
    if (offsets.length != 2) {
      throw json.refusal(where, offsets.length + " numbers", "2 numbers");
    }
    return offsets;
  }

  private long[] counts(String place, long largest, int most) throws IOException {
    List<Long> counts = new ArrayList<>();
    json.array(place, () -> {
      if (counts.size() == most) {
        throw json.refusal(place, "more than " + most + " numbers", "at most that many");
      }
      counts.add(json.count(place, 0, largest));
    });
    return counts.stream().mapToLong(Long::longValue).toArray();
  }

  /** What has been read of an entry so far. */
  private static final class Fields {
    @Nullable ElementType type;

    @Nullable Shape shape;

    long @Nullable [] offsets;

    /** The first key that is not there. */
    String missing() {
      return type == null ? TYPE : shape == null ? SHAPE : OFFSETS;
    }
  }
}
