package org.lenetexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.testkit.Framed;
import org.lenetexplorer.testkit.Numbers;

class BlockKernelsTest {
  private static final float FILLED = -7;

  private final Kernels kernels = KernelChoice.of(KernelChoice.Wish.VECTOR);
  private final BlockKernels blocks = kernels.blocks().orElseThrow();

  /** LeNet's two blocks, and blocks of odd sizes, strides, paddings and counts of kernels. */
  private static List<Block> blocks() {
    List<Block> all = new ArrayList<>();
    all.add(block(new Window(1, 32, 32, 5, 5, 1, 1, 0, 0), 6));
    all.add(block(new Window(6, 14, 14, 5, 5, 1, 1, 0, 0), 16));
    Random random = new Random(3);
    while (all.size() < 150) {
      var window = new Window(
          1 + random.nextInt(4),
          5 + random.nextInt(40),
          5 + random.nextInt(70),
          1 + random.nextInt(5),
          1 + random.nextInt(5),
          1 + random.nextInt(2),
          1 + random.nextInt(2),
          random.nextInt(3),
          random.nextInt(3));
      if (window.outHeight() > 1 && window.outWidth() > 1) {
        all.add(block(window, 1 + random.nextInt(19)));
      }
    }
    return all;
  }

  private static Block block(Window window, int kernels) {
    return new Block(
        window,
        kernels,
        new Window(kernels, window.outHeight(), window.outWidth(), 2, 2, 2, 2, 0, 0));
  }

  /** One block with its arrays, computed in one and by its three parts. */
  private final class Case {
    private final Block block;
    private final Window window;
    private final int out;
    private final int n;
    private final Framed x;
    private final Framed w;
    private final Framed b;
    private final Framed dy;
    private final float[] maps;
    private final float[] cut;
    private final float[] pooled;
    private final int[] winners;
    private final float[] mapGrad;

    Case(Block block, int seed) {
      this.block = block;
      window = block.convolution();
      out = block.outChannels();
      n = 1 + seed % 4;
      x = Framed.normal(n * window.channels() * window.inPlane(), 1, seed);
      w = Framed.normal(out * window.taps(), 2, seed + 1);
      b = Framed.normal(out, 3, seed + 2);
      int outputs = n * out * block.pooling().outPlane();
      dy = Framed.normal(outputs, 4, seed + 3);
      maps = new float[n * out * window.outPlane()];
      cut = new float[maps.length];
      mapGrad = new float[maps.length];
      pooled = new float[outputs];
      winners = new int[outputs];
    }

    /** Forward and backward by convolution, ReLU and max-pool; returns ∂w, ∂b and ∂x. */
    List<float[]> apart() {
      kernels
          .convolution()
          .forward(
              window, out, n, x.array(), x.start(), w.array(), w.start(), b.array(), b.start(),
              maps, 0);
      kernels.elements().relu(maps.length, maps, 0, cut, 0);
      kernels.pooling().maxForward(block.pooling(), n, cut, 0, pooled, 0, winners, 0);
      float[] cutGrad = new float[maps.length];
      kernels
          .pooling()
          .maxBackward(block.pooling(), n, dy.array(), dy.start(), winners, 0, cutGrad, 0);
      kernels.elements().reluBackward(maps.length, cut, 0, cutGrad, 0, mapGrad, 0);
      List<float[]> grads = targets();
      kernels
          .convolution()
          .weightGrad(window, out, n, x.array(), x.start(), mapGrad, 0, grads.get(0), 2);
      kernels.convolution().biasGrad(n, out, window.outPlane(), mapGrad, 0, grads.get(1), 2);
      kernels
          .convolution()
          .inputGrad(window, out, n, w.array(), w.start(), mapGrad, 0, grads.get(2), 2);
      return grads;
    }

    /** The same in one; checks the outputs on the way. */
    List<float[]> inOne() {
      Framed y = Framed.of(new float[pooled.length], 5);
      int[] places = new int[pooled.length + 9];
      blocks.forward(
          block, n, x.array(), x.start(), w.array(), w.start(), b.array(), b.start(), y.array(),
          y.start(), places, 6);
      assertThat(y.intact())
          .as("nothing outside the output is touched, %s", block)
          .isTrue();
      assertThat(places).as("%s", block).startsWith(0, 0, 0, 0, 0, 0).endsWith(0, 0, 0);
      assertThat(y.values()).as("output of %s", block).isEqualTo(pooled);
      for (int k = 0; k < pooled.length; k++) {
        if (pooled[k] > 0) {
          assertThat(places[6 + k]).as("winner %d of %s", k, block).isEqualTo(winners[k]);
        }
      }
      blocks.setOutput(block, n, y.array(), y.start(), places, 6, dy.array(), dy.start());
      List<float[]> grads = targets();
      blocks.weightGrad(x.array(), x.start(), grads.get(0), 2);
      blocks.biasGrad(grads.get(1), 2);
      blocks.inputGrad(w.array(), w.start(), grads.get(2), 2);
      return grads;
    }

    private List<float[]> targets() {
      return List.of(filled(out * window.taps()), filled(out), filled(x.values().length));
    }

    private float[] filled(int length) {
      float[] target = new float[length + 5];
      Arrays.fill(target, FILLED);
      return target;
    }
  }

  @Test
  void blockGivesTheBitsOfItsThreeParts() {
    int fitting = 0;
    List<Block> all = blocks();
    for (int seed = 0; seed < all.size(); seed++) {
      if (blocks.fits(all.get(seed))) {
        fitting++;
        Case example = new Case(all.get(seed), seed);
        List<float[]> expected = example.apart();
        List<float[]> actual = example.inOne();
        for (int k = 0; k < 3; k++) {
          assertThat(actual.get(k))
              .as("gradient %d of %s", k, all.get(seed))
              .isEqualTo(expected.get(k));
        }
      }
    }
    assertThat(blocks.fits(all.get(0)) && blocks.fits(all.get(1)))
        .as("LeNet's blocks")
        .isTrue();
    assertThat(fitting).isGreaterThan(80);
  }

  @Test
  void infiniteValuesStayWhereTheyAreSeen() {
    for (int place = 0; place < 3; place++) {
      Case example = new Case(block(new Window(2, 17, 23, 3, 3, 1, 1, 1, 1), 5), 1);
      Framed spoilt = List.of(example.x, example.w, example.dy).get(place);
      spoilt.array()[spoilt.start() + 7] =
          place == 2 ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;

      List<float[]> expected = example.apart();
      List<float[]> actual = example.inOne();

      for (int k = 0; k < 3; k++) {
        assertThat(Numbers.doubles(actual.get(k)))
            .as("gradient %d with an infinity in array %d", k, place)
            .containsExactly(Numbers.doubles(expected.get(k)));
      }
    }
  }

  @Test
  void otherPoolsDoNotFit() {
    Window window = new Window(1, 32, 32, 5, 5, 1, 1, 0, 0);

    assertThat(blocks.fits(new Block(window, 6, new Window(6, 28, 28, 3, 3, 2, 2, 0, 0))))
        .isFalse();
    assertThat(blocks.fits(new Block(window, 6, new Window(6, 28, 28, 2, 2, 1, 1, 0, 0))))
        .isFalse();
    assertThat(blocks.fits(new Block(window, 6, new Window(6, 28, 28, 2, 2, 2, 2, 1, 1))))
        .isFalse();
    assertThat(new PlainKernels().blocks()).isEmpty();
  }

  @Test
  void gradientsNeedAnOutput() {
    assertThatIllegalStateException()
        .isThrownBy(() -> blocks.biasGrad(new float[6], 0))
        .withMessage("a block's gradients need its output first");
  }
}
