package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Size2d;

class ArgumentTest {
  private final WholeArgument kernel =
      new WholeArgument("kernel_size", 5, 1, 14, "", "the map is 14 × 14", Optional.empty());
  private final RealArgument p = new RealArgument("p", 0.1f, 0, 1, "0.05");

  @Test
  void countingStaysWithinTheLimits() {
    assertThat(kernel.up(13)).isEqualTo(14);
    assertThat(kernel.up(14)).isEqualTo(14);
    assertThat(kernel.down(1)).isEqualTo(1);
    assertThat(p.up(0.98f)).isEqualTo(1);
    assertThat(p.down(0.02f)).isEqualTo(0);
  }

  @Test
  void decimalsAreCountedAsTheyAreWritten() {
    float counted = 0;
    for (int i = 0; i < 6; i++) {
      counted = p.up(counted);
    }

    assertThat(p.text(counted)).isEqualTo("0.3");
  }

  @Test
  void aTextIsRefusedWithTheReason() {
    assertThat(kernel.refusalOf("3")).isEmpty();
    assertThat(kernel.refusalOf("15"))
        .isEqualTo("kernel_size 15 is more than 14: the map is 14 × 14.");
    assertThat(kernel.refusalOf("2.5"))
        .isEqualTo("kernel_size “2.5” is not a whole number such as 5.");
    assertThat(kernel.refusalOf("99999999999")).contains("is not a whole number");
    assertThat(p.refusalOf("1.5")).isEqualTo("p 1.5 is not from 0 to 1.");
    assertThat(p.refusalOf("half")).isEqualTo("p “half” is not a number such as 0.1.");
    assertThat(p.refusalOf("NaN")).contains("is not a number");
    assertThat(p.refusalOf("1e999")).contains("is not from 0 to 1");
    assertThat(p.read("1e−4")).contains(1e-4f);
    assertThat(p.read("0,25")).contains(0.25f);
  }

  @Test
  void aLinkedPairStaysSquareAsFarAsItsLimitsLetIt() {
    PairArgument pair = PairArgument.of(
        "kernel_size", new Size2d(3, 3), Size2d.square(1), new Size2d(14, 9), "", "");

    assertThat(pair.with(true, 7, true)).isEqualTo(Size2d.square(7));
    assertThat(pair.with(false, 7, false)).isEqualTo(new Size2d(3, 7));
    assertThat(pair.with(true, 12, true)).isEqualTo(new Size2d(12, 9));
  }

  @Test
  void aValueThatIsThereAlreadyIsWithinTheLimits() {
    PairArgument pair = PairArgument.of(
        "kernel_size",
        Size2d.square(9),
        Size2d.square(1),
        Size2d.square(6),
        "",
        "the map is 6 × 6");

    assertThat(pair.height().most()).isEqualTo(9);
    assertThat(pair.height().down(9)).isEqualTo(8);
    assertThat(pair.refusal(Size2d.square(10))).contains("is more than 9: the map is 6 × 6");
  }
}
