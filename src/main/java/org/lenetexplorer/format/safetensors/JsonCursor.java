package org.lenetexplorer.format.safetensors;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;

/**
 * Walks strict JSON in UTF-8 and takes nothing but what is asked for: no key twice, no number in quotes or with a
 * point, no half of a surrogate pair.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259, JSON</a>
 */
final class JsonCursor {
  /** More keys than any network has: an object's map takes several times the memory of its text. */
  private static final int MOST_KEYS = 100_000;

  private static final Pattern POSITION = Pattern.compile("line \\d+ column \\d+");

  private final BinaryInput input;
  private final JsonReader json;

  /**
   * Before the first character.
   *
   * @param input names the file in refusals; not read from
   */
  JsonCursor(BinaryInput input, byte[] text) {
    this.input = input;
    // A decoder made this way reports bytes that are not UTF-8, where a charset would replace them.
    this.json = new JsonReader(
        new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8.newDecoder()));
    json.setStrictness(Strictness.STRICT);
  }

  /** Something to be read at the cursor. */
  @FunctionalInterface
  interface Part {
    void read() throws IOException;
  }

  /** The value of a key, to be read at the cursor. */
  @FunctionalInterface
  interface Member {
    void read(String key) throws IOException;
  }

  /**
   * Reads a whole document with the part's reader.
   *
   * @throws FormatException if it is not UTF-8 or not JSON, or goes on behind its end
   */
  void document(Part part) throws IOException {
    try {
      part.read();
      expect(JsonToken.END_DOCUMENT, "header");
    } catch (CharacterCodingException e) {
      throw refusal("header", "bytes that are not UTF-8", "JSON in UTF-8");
    } catch (MalformedJsonException | EOFException e) {
      FormatException refusal = refusal(place(e), "text that is not JSON", "strict JSON");
      refusal.initCause(e);
      throw refusal;
    }
  }

  /** Reads an object, calling for the value of each key. */
  void object(String place, Member member) throws IOException {
    expect(JsonToken.BEGIN_OBJECT, place);
    json.beginObject();
    Set<String> seen = new HashSet<>();
    while (json.hasNext()) {
      String key = json.nextName();
      if (!seen.add(key)) {
        throw refusal(place, "the key '" + key + "' twice", "each key once");
      }
      if (seen.size() > MOST_KEYS) {
        throw refusal(place, "more than " + MOST_KEYS + " keys", "at most that many");
      }
      member.read(key);
    }
    json.endObject();
  }

  /** Reads an array, calling before each element. */
  void array(String place, Part element) throws IOException {
    expect(JsonToken.BEGIN_ARRAY, place);
    json.beginArray();
    while (json.hasNext()) {
      element.read();
    }
    json.endArray();
  }

  /** Reads a string. */
  String string(String place) throws IOException {
    expect(JsonToken.STRING, place);
    return json.nextString();
  }

  /**
   * Reads a whole number from 0 to {@code largest}, written as digits only.
   *
   * @throws FormatException if it is anything else
   */
  long count(String place, long largest) throws IOException {
    expect(JsonToken.NUMBER, place);
    String digits = json.nextString();
    try {
      long count = Long.parseLong(digits);
      if (count >= 0 && count <= largest && !digits.startsWith("-")) {
        return count;
      }
    } catch (NumberFormatException e) {
      // told below, with the number that is too large
    }
    throw refusal(place, digits, "a whole number from 0 to " + largest);
  }

  FormatException refusal(String place, String found, String wanted) {
    return input.refusal(place, found, wanted);
  }

  private void expect(JsonToken wanted, String place) throws IOException {
    JsonToken found = json.peek();
    if (found != wanted) {
      throw refusal(place, word(found), word(wanted));
    }
  }

  /** Where the parser stopped; its message says more, but for programmers. */
  private static String place(IOException malformed) {
    Matcher position = POSITION.matcher(String.valueOf(malformed.getMessage()));
    return position.find() ? "header, " + position.group() : "header";
  }

  private static String word(JsonToken token) {
    return switch (token) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "an array";
      case END_DOCUMENT -> "the end of the header";
      default -> "a " + token.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
