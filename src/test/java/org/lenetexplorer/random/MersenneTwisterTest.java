package org.lenetexplorer.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.testkit.Numbers;
import org.lenetexplorer.testkit.Torch;

class MersenneTwisterTest {
  private final NamedTensors torch = Torch.tensors("random.safetensors");

  /** The stored sequences follow each other out of one generator, so a draw too many shows in the next. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, 0xffffffffL, (1L << 40) + 5})
  void everySequenceIsThatOfPyTorch(long seed) {
    var generator = new MersenneTwister(seed);

    assertThat(floats(1300, generator::nextFloat)).containsExactly(values("rand", seed));
    float[] uniform = new float[52];
    generator.fillUniform(uniform, 1, 50, -0.3f, 0.4f);
    assertThat(Arrays.copyOfRange(uniform, 1, 51)).containsExactly(values("uniform", seed));
    assertThat(new float[] {uniform[0], uniform[51]}).containsOnly(0);
    assertThat(floats(20, () -> (float) generator.nextDouble()))
        .containsExactly(values("doubles", seed));
    assertThat(IntStream.generate(() -> generator.nextInt(10)).limit(50).toArray())
        .containsExactly(wholes("randint", seed));
    for (int n : new int[] {1, 2, 10, 1000}) {
      assertThat(generator.permutation(n)).containsExactly(wholes("randperm." + n, seed));
    }
    for (int n : new int[] {16, 17, 31, 32, 1024}) {
      float[] normal = new float[n + 2];
      generator.fillNormal(normal, 1, n);
      assertThat(Numbers.relativeError(
              Arrays.copyOfRange(normal, 1, n + 1), values("randn." + n, seed)))
          .as("randn(%d)", n)
          .isLessThan(1e-6);
      assertThat(new float[] {normal[0], normal[n + 1]}).containsOnly(0);
    }
  }

  private static float[] floats(int count, java.util.function.DoubleSupplier draw) {
    float[] drawn = new float[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = (float) draw.getAsDouble();
    }
    return drawn;
  }

  private float[] values(String kind, long seed) {
    return torch.tensor(kind + "." + seed).toArray();
  }

  private int[] wholes(String kind, long seed) {
    return Arrays.stream(torch.array(kind + "." + seed).toLongs())
        .mapToInt(Math::toIntExact)
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15})
  void fewerThanSixteenNormalNumbersAreTheFirstOfSixteen(int count) {
    assertThat(Numbers.normal(count, 4)).isEqualTo(Arrays.copyOf(Numbers.normal(16, 4), count));
  }

  /** {@code torch.manual_seed(0); torch.randn(3)}. */
  @Test
  void aFewNormalNumbersAreDrawnOneByOneAsPyTorchDoes() {
    assertThat(new MersenneTwister(0).normal(3))
        .containsExactly(new float[] {1.5410f, -0.2934f, -2.1788f}, within(5e-5f));
    assertThat(new MersenneTwister(0).normal(0)).isEmpty();
    assertThat(new MersenneTwister(4).normal(20)).isEqualTo(Numbers.normal(20, 4));
  }

  @Test
  void restoredStateContinuesTheSameSequence() {
    for (int before : new int[] {0, 1, 623, 624, 625, 2000}) {
      var generator = new MersenneTwister(9);
      LongConsumer draw = n -> IntStream.range(0, (int) n).forEach(i -> generator.nextInt());
      draw.accept(before);
      MersenneTwister.State state = generator.state();
      int[] expected = IntStream.generate(generator::nextInt).limit(1500).toArray();

      generator.restore(MersenneTwister.State.of(state.toArray()));

      assertThat(generator.state()).isEqualTo(state).hasSameHashCodeAs(state);
      assertThat(IntStream.generate(generator::nextInt).limit(1500).toArray())
          .as("after %d draws", before)
          .containsExactly(expected);
    }
  }

  @Test
  void savedStateDoesNotChangeWithTheGeneratorOrTheArray() {
    var generator = new MersenneTwister(9);
    MersenneTwister.State state = generator.state();
    int[] saved = state.toArray();
    generator.nextInt();
    state.toArray()[0] ^= 1;

    assertThat(state.toArray()).containsExactly(saved);
    assertThat(generator.state()).isNotEqualTo(state);
  }

  @Test
  void statesOfTheWrongFormAreRefused() {
    int[] tooFar = new MersenneTwister(0).state().toArray();
    tooFar[624] = 625;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MersenneTwister.State.of(tooFar))
        .withMessageContaining("625 numbers");
    assertThatIllegalArgumentException().isThrownBy(() -> MersenneTwister.State.of(new int[624]));
  }

  @Test
  void purposesOfOneSeedDrawDifferentNumbers() {
    int order = MersenneTwister.forPurpose(1, "order").nextInt();

    assertThat(MersenneTwister.forPurpose(1, "order").nextInt()).isEqualTo(order);
    assertThat(MersenneTwister.forPurpose(1, "noise").nextInt()).isNotEqualTo(order);
    assertThat(MersenneTwister.forPurpose(2, "order").nextInt()).isNotEqualTo(order);
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    var generator = new MersenneTwister(0);

    assertThatIllegalArgumentException().isThrownBy(() -> generator.nextInt(0));
    assertThatIllegalArgumentException().isThrownBy(() -> generator.permutation(-1));
    assertThat(generator.permutation(0)).isEmpty();
  }
}
