package org.lenetexplorer.data.download;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of an answer says about its body.
 *
 * @param kind what is to be done
 * @param detail where a redirect leads, or why the answer is of no use
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110, range requests</a>
 */
record Answer(Kind kind, String detail) {
  private static final Pattern RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");
  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

  /** What is to be done with an answer. */
  enum Kind {
    /** The body is the file from its first byte on. */
    WHOLE,
    /** The body is what is still missing. */
    REST,
    /** What has come so far does not suit the server: ask again for the whole. */
    BEGIN_AGAIN,
    /** Ask elsewhere. */
    REDIRECT,
    /** Of no use. */
    REFUSED
  }

  /**
   * Reads the head of an answer.
   *
   * @param offset the byte that was asked for first; 0 if the whole file was
   */
  static Answer of(int status, HttpHeaders headers, long offset, RemoteFile file) {
    if (status == 200) {
      return whole(headers, file);
    }
    if (offset > 0 && (status == 206 || status == 416)) {
      return status == 206 && isRest(headers, offset, file)
          ? new Answer(Kind.REST, "")
          : new Answer(Kind.BEGIN_AGAIN, "");
    }
    if (REDIRECTS.contains(status)) {
      return new Answer(Kind.REDIRECT, headers.firstValue("Location").orElse(""));
    }
    String meaning = status == 404 ? ", not found," : status >= 500 ? ", out of order," : "";
    return new Answer(Kind.REFUSED, "answers %d%s for %s".formatted(status, meaning, file.name()));
  }

  private static Answer whole(HttpHeaders headers, RemoteFile file) {
    String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html")) {
      return new Answer(
          Kind.REFUSED, "sends a web page in place of the file, as networks do that want a login");
    }
    OptionalLong length = length(headers);
    if (length.isPresent() && length.getAsLong() != file.bytes()) {
      return new Answer(
          Kind.REFUSED,
          String.format(
              Locale.ROOT,
              "has another %s, of %,d bytes in place of %,d",
              file.name(),
              length.getAsLong(),
              file.bytes()));
    }
    return new Answer(Kind.WHOLE, "");
  }

  private static OptionalLong length(HttpHeaders headers) {
    try {
      return headers.firstValueAsLong("Content-Length");
    } catch (NumberFormatException e) {
      return OptionalLong.of(-1);
    }
  }

  private static boolean isRest(HttpHeaders headers, long offset, RemoteFile file) {
    Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
    return range.matches()
        && Long.parseLong(range.group(1)) == offset
        && (range.group(2).equals("*") || Long.parseLong(range.group(2)) == file.bytes());
  }

  /** Whether the body belongs to the file. */
  boolean hasBody() {
    return kind == Kind.WHOLE || kind == Kind.REST;
  }
}
