package org.lenetexplorer.format;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Network files for tests, written with single quotes. */
final class NetworkFiles {
  private NetworkFiles() {}

  /** The text with double quotes. */
  static String text(String singleQuotes) {
    return singleQuotes.replace('\'', '"');
  }

  /** A network with these layers behind an input of 3 × 32 × 32. */
  static String json(String... layers) {
    String all = Stream.of(layers).map(layer -> "{" + layer + "}").collect(Collectors.joining(","));
    return whole("'input':{'channels':3,'height':32,'width':32},'layers':[" + all + "]");
  }

  /** A network with this behind format, version and name. */
  static String whole(String members) {
    return text("{'format':'lenet-explorer/network','version':1,'name':'n'," + members + "}");
  }

  /** The text as a file named {@code f}. */
  static BinaryInput input(String json) {
    return BinaryInput.of("f", json.getBytes(StandardCharsets.UTF_8));
  }
}
