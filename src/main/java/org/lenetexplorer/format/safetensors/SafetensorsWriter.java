package org.lenetexplorer.format.safetensors;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;

/**
 * Writes safetensors: arrays in the order given, each in its own element type, their bytes without gap. The header is
 * filled up with spaces so that the data begin at a multiple of 8 bytes. The same arrays give the same bytes.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">safetensors, format</a>
 */
public final class SafetensorsWriter {
  private static final int ALIGNMENT = 8; // bytes

  private SafetensorsWriter() {}

  /**
   * Writes a file, or replaces it whole.
   *
   * @throws IllegalArgumentException if an array is called {@code __metadata__}, or a name or text holds half a
   *     surrogate pair
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, NamedTensors tensors) throws IOException {
    byte[] header = header(tensors);
    AtomicFile.write(file, out -> write(out, header, tensors));
  }

  /**
   * Writes to a stream and leaves it open: an entry of a zip file.
   *
   * @throws IllegalArgumentException as above
   * @throws IOException if writing fails
   */
  public static void write(OutputStream out, NamedTensors tensors) throws IOException {
    write(out, header(tensors), tensors);
  }

  private static void write(OutputStream out, byte[] header, NamedTensors tensors)
      throws IOException {
    out.write(header);
    for (StoredArray array : tensors.arrays().values()) {
      array.writeTo(out);
    }
  }

  /** Length and JSON. */
  private static byte[] header(NamedTensors tensors) throws IOException {
    byte[] json = json(tensors).getBytes(StandardCharsets.UTF_8);
    int padded = (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] header = new byte[Long.BYTES + padded];
    Arrays.fill(header, (byte) ' ');
    ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putLong(padded).put(json);
    return header;
  }

  private static String json(NamedTensors tensors) throws IOException {
    StringWriter text = new StringWriter();
    JsonWriter json = new JsonWriter(text);
    json.beginObject();
    if (!tensors.metadata().isEmpty()) {
      json.name(HeaderParser.METADATA).beginObject();
      for (Map.Entry<String, String> line : tensors.metadata().entrySet()) {
        json.name(encodable(line.getKey())).value(encodable(line.getValue()));
      }
      json.endObject();
    }
    entries(json, tensors.arrays());
    json.endObject().close();
    return text.toString();
  }

  private static void entries(JsonWriter json, Map<String, StoredArray> arrays) throws IOException {
    long begin = 0;
    for (Map.Entry<String, StoredArray> named : arrays.entrySet()) {
      StoredArray array = named.getValue();
      long end = begin + array.byteCount();
      json.name(tensorName(named.getKey())).beginObject();
      json.name(HeaderParser.TYPE).value(array.type().name());
      json.name(HeaderParser.SHAPE).beginArray();
      for (int extent : array.shape().extents()) {
        json.value(extent);
      }
      json.endArray()
          .name(HeaderParser.OFFSETS)
          .beginArray()
          .value(begin)
          .value(end)
          .endArray();
      json.endObject();
      begin = end;
    }
  }

  private static String tensorName(String name) {
    if (name.equals(HeaderParser.METADATA)) {
      throw new IllegalArgumentException("a tensor can't be called " + name);
    }
    return encodable(name);
  }

  private static String encodable(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("half a surrogate pair in '" + text + "'");
    }
    return text;
  }
}
