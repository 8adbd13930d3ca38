package org.lenetexplorer.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.testkit.Torch;

class InitializationTest {
  static Stream<String> networksWithSeeds() {
    return Torch.text("initial.txt").lines();
  }

  /** A line is the network's name, the seed, and the SHA-256 of all parameters' bytes in their order. */
  @ParameterizedTest
  @MethodSource("networksWithSeeds")
  void weightsAreThoseOfPyTorchBitForBit(String line) throws NoSuchAlgorithmException {
    String[] words = line.split(" ", -1);
    Network network = Networks.of(words[0]);
    var parameters = new Parameters(network.parameterShapes());

    Initialization.draw(network, parameters, Long.parseLong(words[1]));

    assertThat(hash(parameters.values())).isEqualTo(words[2]);
  }

  private static String hash(float[] values) throws NoSuchAlgorithmException {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
  }
}
