package org.lenetexplorer.format;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Size2d;

/**
 * Writes network files: always every argument and both numbers of a pair, one layer a line, in a fixed order. The same
 * network gives the same bytes, and a change of one layer changes one line.
 *
 * @see NetworkReader
 */
public final class NetworkWriter {
  private static final FormattingStyle ONE_LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  private NetworkWriter() {}

  /** Something to be written as one value. */
  @FunctionalInterface
  private interface Value {
    void writeTo(JsonWriter json) throws IOException;
  }

  /**
   * Writes a file in UTF-8, or replaces it whole.
   *
   * @throws IllegalArgumentException if a name holds half a surrogate pair
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, Network network) throws IOException {
    byte[] text = (toJson(network) + "\n").getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }

  /**
   * The file's text, without a line break at its end.
   *
   * @throws IllegalArgumentException if a name holds half a surrogate pair
   */
  public static String toJson(Network network) {
    return text(FormattingStyle.PRETTY, json -> network(json, network));
  }

  private static String text(FormattingStyle style, Value value) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setFormattingStyle(style);
      value.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string always takes more
    }
    return text.toString();
  }

  private static void network(JsonWriter json, Network network) throws IOException {
    json.beginObject();
    json.name("format").value(NetworkReader.FORMAT);
    json.name("version").value(NetworkReader.VERSION);
    json.name("name").value(encodable(network.name()));
    json.name("input").jsonValue(text(ONE_LINE, line -> input(line, network)));
    json.name("layers").beginArray();
    for (NamedLayer layer : network.layers()) {
      json.jsonValue(text(ONE_LINE, line -> layer(line, layer)));
    }
    json.endArray().endObject();
  }

  private static void input(JsonWriter json, Network network) throws IOException {
    json.beginObject();
    for (int i = 0; i < InputShape.KEYS.size(); i++) {
      json.name(InputShape.KEYS.get(i)).value(network.input().extent(i));
    }
    json.endObject();
  }

  private static void layer(JsonWriter json, NamedLayer named) throws IOException {
    json.beginObject();
    json.name("name").value(encodable(named.name()));
    json.name("type").value(named.layer().type());
    for (Map.Entry<LayerArgument, Object> argument :
        LayerType.valuesOf(named.layer()).entrySet()) {
      json.name(argument.getKey().key());
      value(json, argument.getValue());
    }
    json.endObject();
  }

  private static void value(JsonWriter json, Object value) throws IOException {
    if (value instanceof Size2d pair) {
      json.beginArray().value(pair.height()).value(pair.width()).endArray();
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else {
      json.value((Number) value);
    }
  }

  private static String encodable(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("half a surrogate pair in '" + text + "'");
    }
    return text;
  }
}
