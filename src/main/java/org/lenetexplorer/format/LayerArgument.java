package org.lenetexplorer.format;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Size2d;

/** The arguments that layers have in network files, under PyTorch's names; each means the same in every layer. */
enum LayerArgument {
  IN_CHANNELS(Kind.COUNT),
  OUT_CHANNELS(Kind.COUNT),
  KERNEL_SIZE(Kind.PAIR),
  STRIDE(Kind.PAIR),
  PADDING(Kind.PAIR_FROM_0),
  BIAS(Kind.FLAG),
  NEGATIVE_SLOPE(Kind.REAL),
  P(Kind.REAL),
  IN_FEATURES(Kind.COUNT),
  OUT_FEATURES(Kind.COUNT);

  /** What a value looks like: an {@code Integer}, {@link Size2d}, {@code Boolean} or {@code Float}. */
  private enum Kind {
    COUNT("a whole number from 1 to " + Integer.MAX_VALUE),
    PAIR("a whole number from 1 to " + NetworkReader.LONGEST_SIDE + ", or a pair of them"),
    PAIR_FROM_0("a whole number from 0 to " + NetworkReader.LONGEST_SIDE + ", or a pair of them"),
    FLAG("true or false"),
    REAL("a number");

    private final String wanted;

    Kind(String wanted) {
      this.wanted = wanted;
    }
  }

  private final Kind kind;

  LayerArgument(Kind kind) {
    this.kind = kind;
  }

  /** The key in the file, {@code kernel_size}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a refusal says should stand there. */
  String wanted() {
    return kind.wanted;
  }

  /** The argument of this key, or null. */
  static @Nullable LayerArgument of(String key) {
    return Stream.of(values())
        .filter(argument -> argument.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  /**
   * Reads a value at the cursor.
   *
   * @throws FormatException if it is not {@link #wanted()}
   */
  Object read(JsonCursor json, String place) throws IOException {
    return switch (kind) {
      case COUNT -> (int) json.count(place, 1, Integer.MAX_VALUE);
      case PAIR -> pair(json, place, 1);
      case PAIR_FROM_0 -> pair(json, place, 0);
      case FLAG -> json.flag(place);
      case REAL -> json.real(place);
    };
  }

  private Size2d pair(JsonCursor json, String place, int smallest) throws IOException {
    if (!json.atArray()) {
      return Size2d.square((int) json.count(place, smallest, NetworkReader.LONGEST_SIDE));
    }
    int[] sides = new int[2];
    int[] count = new int[1];
    json.array(place, () -> {
      if (count[0] == 2) {
        throw json.refusal(place, "more than 2 numbers", wanted());
      }
      sides[count[0]++] = (int) json.count(place, smallest, NetworkReader.LONGEST_SIDE);
    });
    if (count[0] < 2) {
      throw json.refusal(place, "a list of " + count[0], wanted());
    }
    return new Size2d(sides[0], sides[1]);
  }
}
