package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lenetexplorer.random.MersenneTwister;

class PaperTest {
  private static final float[] DEPTHS = {-4, -2, -0.5f, 0, 0.5f, 2, 2, 2, 2};

  private static float[] soaked(Paper paper) {
    float[] ink = DEPTHS.clone();
    paper.soak(ink, 3, new MersenneTwister(1));
    return ink;
  }

  @Test
  void onSmoothPaperInkRisesOverTheEdgesWidth() {
    float[] ink = soaked(new Paper(2, 0, 1, 0));

    assertThat(ink).containsExactly(0, 0, 0.25f, 0.5f, 0.75f, 1, 1, 1, 1);
  }

  @Test
  void blackInkIsCutAtFullInk() {
    float[] ink = soaked(new Paper(2, 0, 1.2f, 0));

    assertThat(ink[3]).isCloseTo(0.6f, within(1e-6f));
    assertThat(ink[5]).isEqualTo(1);
  }

  @Test
  void roughPaperMovesTheOutlineAndNothingElse() {
    float[] ink = soaked(new Paper(1, 1, 1, 0));

    assertThat(ink[3]).isNotEqualTo(0.5f).isBetween(0f, 1f);
    assertThat(ink[0]).isZero();
    assertThat(ink[8]).isEqualTo(1);
  }

  @Test
  void grainLeavesFullyCoveredPixelsAlone() {
    float[] ink = soaked(new Paper(2, 0, 1, 0.2f));

    assertThat(ink[3]).isNotEqualTo(0.5f).isCloseTo(0.5f, within(0.2f));
    assertThat(ink[5]).isEqualTo(1);
  }
}
