package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.random.MersenneTwister;

class BatchesTest {
  private static final Preprocessing PLAIN = new Preprocessing(1, 1, 0, 1);

  /** Images of one pixel whose value is their index. */
  private static Dataset numbered(int n) {
    byte[] pixels = new byte[n];
    byte[] labels = new byte[n];
    for (int i = 0; i < n; i++) {
      pixels[i] = (byte) i;
      labels[i] = (byte) (i % 10);
    }
    return new Dataset("numbers", 1, 1, pixels, labels, Dataset.digits());
  }

  private static List<Integer> take(Batches batches, int count) {
    List<Integer> taken = new ArrayList<>();
    float[] images = new float[batches.batchSize()];
    int[] labels = new int[batches.batchSize()];
    for (int b = 0; b < count; b++) {
      int size = batches.next(images, 0, labels);
      for (int i = 0; i < size; i++) {
        int index = Math.round(images[i] * 255);
        assertThat(labels[i]).isEqualTo(index % 10);
        taken.add(index);
      }
    }
    return taken;
  }

  @Test
  void skippedBatchesAreTheOnesThatWouldHaveBeenTaken() {
    Dataset set = BuiltInDigits.draw(3, 10);
    for (long skipped : new long[] {0, 1, 3, 4, 5, 17}) {
      Batches taken = Batches.shuffled(set, Preprocessing.LENET, 3, 5);
      Batches jumped = Batches.shuffled(set, Preprocessing.LENET, 3, 5);
      float[] images = new float[3 * 32 * 32];
      for (int i = 0; i < skipped; i++) {
        taken.next(images, 0, new int[3]);
      }
      jumped.skip(skipped);

      assertThat(jumped.state()).as("%d batches", skipped).isEqualTo(taken.state());
      assertThat(jumped.image(0)).isEqualTo(taken.image(0));
    }
  }

  @Test
  void evaluationTakesImagesInTheirOwnOrderWithASmallerLastBatch() {
    var batches = Batches.inOrder(numbered(7), PLAIN, 3);

    assertThat(batches.perEpoch()).isEqualTo(3);
    assertThat(take(batches, 2)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(batches.nextSize()).isEqualTo(1);
    assertThat(take(batches, 2)).containsExactly(6, 0, 1, 2);
    assertThat(batches.epoch()).isEqualTo(1);
    assertThat(batches.batch()).isEqualTo(1);
  }

  @Test
  void everyEpochTakesEveryImageOnceInAnotherOrder() {
    var batches = Batches.shuffled(numbered(50), PLAIN, 8, 3);

    List<Integer> first = take(batches, 7);
    List<Integer> second = take(batches, 7);

    Integer[] all = numbersTo(50);
    assertThat(first).containsExactlyInAnyOrder(all).isNotEqualTo(second);
    assertThat(second).containsExactlyInAnyOrder(all);
  }

  private static Integer[] numbersTo(int n) {
    Integer[] all = new Integer[n];
    Arrays.setAll(all, i -> i);
    return all;
  }

  @Test
  void theOrderIsThatOfTheSeedsPermutations() {
    var generator = MersenneTwister.forPurpose(9, "order");
    var batches = Batches.shuffled(numbered(20), PLAIN, 20, 9);

    for (int epoch = 0; epoch < 3; epoch++) {
      List<Integer> expected = Arrays.stream(generator.permutation(20)).boxed().toList();
      assertThat(take(batches, 1)).isEqualTo(expected);
    }
  }

  @Test
  void theNextBatchCanBeSeenBeforeItIsTaken() {
    var batches = Batches.shuffled(numbered(5), PLAIN, 2, 1);
    int first = batches.image(0);
    int second = batches.image(1);

    assertThat(take(batches, 1)).containsExactly(first, second);
    assertThatThrownBy(() -> batches.image(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aRestoredStateReplaysExactly() {
    var batches = Batches.shuffled(numbered(23), PLAIN, 5, 4);
    take(batches, 8);
    var saved = batches.state();
    List<Integer> once = take(batches, 20);

    batches.restore(saved);
    assertThat(take(batches, 20)).isEqualTo(once);

    var other = Batches.shuffled(numbered(23), PLAIN, 5, 99);
    other.restore(saved);
    assertThat(take(other, 20)).isEqualTo(once);
    assertThat(other.state()).isEqualTo(batches.state());
  }

  @Test
  void aRestoredEvaluationGoesOnWhereItWas() {
    var batches = Batches.inOrder(numbered(7), PLAIN, 3);
    take(batches, 1);
    var saved = batches.state();
    take(batches, 4);

    batches.restore(saved);

    assertThat(take(batches, 1)).containsExactly(3, 4, 5);
  }

  @Test
  void statesThatCanNotBeAreRefused() {
    var batches = Batches.inOrder(numbered(7), PLAIN, 3);
    var generator = batches.state().generator();

    assertThatThrownBy(() -> batches.restore(new Batches.State(0, 3, generator)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("batch 3 of an epoch of 3 batches");
    assertThatThrownBy(() -> new Batches.State(0, -1, generator))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void imagesGoWhereTheOffsetSays() {
    var batches = Batches.inOrder(numbered(9), new Preprocessing(2, 2, 0, 1), 2);
    float[] images = new float[10];
    int[] labels = new int[2];
    batches.next(images, 2, labels);
    batches.next(images, 2, labels);

    assertThat(images).containsExactly(0, 0, 2 / 255f, 0, 0, 0, 3 / 255f, 0, 0, 0);
  }

  @Test
  void arraysTooShortAreRefusedAndNothingIsTaken() {
    var batches = Batches.inOrder(numbered(9), PLAIN, 4);

    assertThatThrownBy(() -> batches.next(new float[4], 1, new int[4]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> batches.next(new float[4], 0, new int[3]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(batches.batch()).isZero();
  }

  @Test
  void emptySetsLargeImagesAndBatchesOfNothingAreRefused() {
    assertThatThrownBy(() -> Batches.inOrder(numbered(0), PLAIN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Batches.inOrder(numbered(3), PLAIN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    Dataset large = BuiltInDigits.draw(0, 1);
    assertThatThrownBy(() -> Batches.shuffled(large, PLAIN, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("28×28");
  }
}
