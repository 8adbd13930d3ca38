package org.lenetexplorer.format;

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

/**
 * Walks strict JSON in UTF-8 and takes nothing but what is asked for: no key twice, no number in quotes, no fraction
 * for a count, no half of a surrogate pair, nothing behind the end. Places in refusals are the caller's words.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259, JSON</a>
 */
public final class JsonCursor {
  /** More keys than any network has: an object's map takes several times the memory of its text. */
  private static final int MOST_KEYS = 100_000;

  private static final Pattern POSITION = Pattern.compile("line \\d+ column \\d+");

  private final BinaryInput input;
  private final String whole;
  private final JsonReader json;

  /**
   * Before the first character.
   *
   * @param input names the file in refusals; not read from
   * @param whole what refusals call the document: {@code "header"}
   */
  public JsonCursor(BinaryInput input, String whole, byte[] text) {
    this.input = input;
    this.whole = whole;
    // A decoder made this way reports bytes that are not UTF-8, where a charset would replace them.
    this.json = new JsonReader(
        new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8.newDecoder()));
    json.setStrictness(Strictness.STRICT);
  }

  /** Something to be read at the cursor. */
  @FunctionalInterface
  public interface Part {
    void read() throws IOException;
  }

  /** The value of a key, to be read at the cursor. */
  @FunctionalInterface
  public interface Member {
    void read(String key) throws IOException;
  }

  /**
   * Reads a whole document with the part's reader.
   *
   * @throws FormatException if it is not UTF-8 or not JSON, or goes on behind its end
   */
  public void document(Part part) throws IOException {
    try {
      part.read();
      expect(JsonToken.END_DOCUMENT, whole);
    } catch (CharacterCodingException e) {
      throw refusal(whole, "bytes that are not UTF-8", "JSON in UTF-8");
    } catch (MalformedJsonException | EOFException e) {
      FormatException refusal = refusal(place(e), "text that is not JSON", "strict JSON");
      refusal.initCause(e);
      throw refusal;
    }
  }

  /**
   * Reads an object, calling for the value of each key.
   *
   * @throws FormatException if it is anything else, or has a key twice
   */
  public void object(String place, Member member) throws IOException {
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

  /**
   * Reads an array, calling before each element.
   *
   * @throws FormatException if it is anything else
   */
  public void array(String place, Part element) throws IOException {
    expect(JsonToken.BEGIN_ARRAY, place);
    json.beginArray();
    while (json.hasNext()) {
      element.read();
    }
    json.endArray();
  }

  /** Whether the next value is an array. */
  public boolean atArray() throws IOException {
    return json.peek() == JsonToken.BEGIN_ARRAY;
  }

  /** Whether the next value is a string. */
  public boolean atString() throws IOException {
    return json.peek() == JsonToken.STRING;
  }

  /** Passes over the next value, whatever it is. */
  public void skip() throws IOException {
    json.skipValue();
  }

  /**
   * Reads true or false.
   *
   * @throws FormatException if it is anything else
   */
  public boolean flag(String place) throws IOException {
    expect(JsonToken.BOOLEAN, place);
    return json.nextBoolean();
  }

  /**
   * Reads a number, rounded to the nearest float32.
   *
   * @throws FormatException if it is anything else, or beyond the largest float32
   */
  public float real(String place) throws IOException {
    expect(JsonToken.NUMBER, place);
    String digits = json.nextString();
    float value = Float.parseFloat(digits);
    if (Float.isInfinite(value)) {
      throw refusal(place, digits, "a number that float32 can hold");
    }
    return value;
  }

  /**
   * Reads a number, rounded to the nearest float64.
   *
   * @throws FormatException if it is anything else, or beyond the largest float64
   */
  public double number(String place) throws IOException {
    expect(JsonToken.NUMBER, place);
    String digits = json.nextString();
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      throw refusal(place, digits, "a number that float64 can hold");
    }
    return value;
  }

  /**
   * Reads a whole number of 64 bits, with or without a sign, written as digits only.
   *
   * @throws FormatException if it is anything else
   */
  public long integer(String place) throws IOException {
    expect(JsonToken.NUMBER, place);
    String digits = json.nextString();
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw refusal(
          place, digits, "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
    }
  }

  /**
   * Reads the version of a format and takes none but the known one.
   *
   * @throws FormatException if it is anything else; of a higher one the sentence says where it comes from
   */
  public void version(String place, int known) throws IOException {
    version(place, known, known);
  }

  /**
   * Reads the version of a format and takes none but the known ones.
   *
   * @param oldest the lowest that can be read
   * @param known the highest, which is the one that is written
   * @throws FormatException if it is anything else; of a higher one the sentence says where it comes from
   */
  public void version(String place, int oldest, int known) throws IOException {
    long found = count(place, 0, Long.MAX_VALUE);
    if (found < oldest || found > known) {
      throw input.refusal(
          place,
          Long.toString(found),
          oldest == known ? Integer.toString(known) : oldest + " to " + known,
          found > known
              ? "it was written by a newer version of the program, open it with that"
              : "");
    }
  }

  /**
   * Reads a string.
   *
   * @throws FormatException if it is anything else
   */
  public String string(String place) throws IOException {
    expect(JsonToken.STRING, place);
    return json.nextString();
  }

  /**
   * Reads a whole number within these bounds, written as digits only.
   *
   * @param smallest below 0 where a sign may stand before the digits
   * @throws FormatException if it is anything else
   */
  public long count(String place, long smallest, long largest) throws IOException {
    expect(JsonToken.NUMBER, place);
    String digits = json.nextString();
    try {
      long count = Long.parseLong(digits);
      if (count >= smallest && count <= largest && (smallest < 0 || !digits.startsWith("-"))) {
        return count;
      }
    } catch (NumberFormatException e) {
      // told below, with the number that is too large
    }
    throw refusal(place, digits, "a whole number from " + smallest + " to " + largest);
  }

  /** A refusal of this file, to be thrown; the parts are those of {@link FormatException}. */
  public FormatException refusal(String place, String found, String wanted) {
    return input.refusal(place, found, wanted);
  }

  /** A refusal of this file with a sentence that stands already, see {@link FormatException#ofFault}. */
  public FormatException fault(String place, String fault, String remedy) {
    return input.fault(place, fault, remedy);
  }

  private void expect(JsonToken wanted, String place) throws IOException {
    JsonToken found = json.peek();
    if (found != wanted) {
      throw refusal(place, word(found), word(wanted));
    }
  }

  /** Where the parser stopped; its message says more, but for programmers. */
  private String place(IOException malformed) {
    Matcher position = POSITION.matcher(String.valueOf(malformed.getMessage()));
    return position.find() ? whole + ", " + position.group() : whole;
  }

  private String word(JsonToken token) {
    return switch (token) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "an array";
      case END_DOCUMENT -> "the end of the " + whole;
      default -> "a " + token.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
