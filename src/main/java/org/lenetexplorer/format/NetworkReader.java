package org.lenetexplorer.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.nn.ShapeProblem;
import org.lenetexplorer.tensor.Shape;

/**
 * Reads network files: JSON with a name, the input's shape and the layers, whose types and arguments are PyTorch's. A
 * pair may be one number, what has a default may be missing, and {@code in_channels} and {@code in_features} are then
 * derived. Everything else the file could get wrong is refused.
 *
 * @see NetworkWriter
 */
public final class NetworkReader {
  static final String FORMAT = "lenet-explorer/network";
  static final int VERSION = 1;

  /** Rows or columns of a map, a kernel, a stride or a padding: sums of a few never overflow. */
  static final int LONGEST_SIDE = 16_384;

  private static final int LARGEST_FILE = 1 << 24; // bytes
  private static final int MOST_LAYERS = 1_000;
  private static final String WHOLE = "network";

  /** The keys of the whole; all have to be there. */
  private enum Key {
    FORMAT,
    VERSION,
    NAME,
    INPUT,
    LAYERS;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final BinaryInput input;
  private final JsonCursor json;
  private final Map<Key, Boolean> seen = new EnumMap<>(Key.class);
  private final List<LayerDraft> drafts = new ArrayList<>();
  private String name = "";
  private Shape shape = Shape.SCALAR;

  private NetworkReader(BinaryInput input, byte[] text) {
    this.input = input;
    this.json = new JsonCursor(input, WHOLE, text);
  }

  /**
   * Reads a network that may still be faulty, to be shown and mended: its layers need not fit each other, and their names
   * need not be unique.
   *
   * @throws FormatException if the file can't be found or holds anything but a network
   * @throws IOException if the disk fails
   */
  public static Network read(Path file) throws IOException {
    try (BinaryInput input = BinaryInput.open(file)) {
      return read(input);
    }
  }

  /**
   * Reads a network that may be faulty from here to the end of the input.
   *
   * @throws FormatException if this is anything but a network
   * @throws IOException if the disk fails
   */
  public static Network read(BinaryInput input) throws IOException {
    if (input.remaining() > LARGEST_FILE) {
      throw input.refusal(
          "size", input.remaining() + " bytes", "at most " + LARGEST_FILE + " for a network");
    }
    return new NetworkReader(input, input.take(input.remaining(), WHOLE)).network();
  }

  /**
   * Reads a network that can be run.
   *
   * @throws FormatException as {@link #read(Path)}, and as {@link #requireRunnable}
   * @throws IOException if the disk fails
   */
  public static Network readRunnable(Path file) throws IOException {
    Network network = read(file);
    requireRunnable(file.toString(), network);
    return network;
  }

  /**
   * Makes sure that a network can be run.
   *
   * @param file what the refusal calls the network's file
   * @throws FormatException if it has no layers, two of the same name, or two that do not fit; the sentence is that of the
   *     first {@link ShapeProblem}
   */
  public static void requireRunnable(String file, Network network) throws FormatException {
    Optional<ShapeProblem> problem = ShapeInference.of(network).problem();
    if (problem.isPresent()) {
      ShapeProblem first = problem.get();
      throw FormatException.ofFault(
          file,
          network.layers().isEmpty() ? "layers" : "layer " + (first.index() + 1),
          first.layer() + " " + first.cause(),
          first.repair().sentence());
    }
  }

  private Network network() throws IOException {
    json.document(() -> json.object(WHOLE, this::member));
    for (Key key : Key.values()) {
      if (!seen.containsKey(key)) {
        throw json.refusal(WHOLE, "no '" + key.text() + "'", "all of " + keys());
      }
    }
    NetworkAssembly assembly = new NetworkAssembly(input, shape);
    for (LayerDraft draft : drafts) {
      assembly.add(draft);
    }
    return assembly.network(name);
  }

  private void member(String text) throws IOException {
    Key key = key(text);
    seen.put(key, true);
    switch (key) {
      case FORMAT -> format();
      case VERSION -> json.version(text, VERSION);
      case NAME -> name = json.string(text);
      case INPUT -> shape = InputShape.read(json, text);
      case LAYERS -> json.array(text, this::layer);
    }
  }

  private Key key(String text) throws FormatException {
    return Stream.of(Key.values())
        .filter(key -> key.text().equals(text))
        .findFirst()
        .orElseThrow(() -> json.refusal(WHOLE, "the key '" + text + "'", "only " + keys()));
  }

  private static String keys() {
    return String.join(", ", Stream.of(Key.values()).map(Key::text).toList());
  }

  private void format() throws IOException {
    String found = json.string("format");
    if (!found.equals(FORMAT)) {
      throw json.refusal("format", "'" + found + "'", "'" + FORMAT + "'");
    }
  }

  private void layer() throws IOException {
    if (drafts.size() == MOST_LAYERS) {
      throw json.refusal("layers", "more than " + MOST_LAYERS, "at most that many");
    }
    drafts.add(LayerDraft.read(json, drafts.size() + 1));
  }
}
