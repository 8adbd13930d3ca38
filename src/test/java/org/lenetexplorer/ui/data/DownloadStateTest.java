package org.lenetexplorer.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadStateTest {
  private static final long TOTAL = 11_594_722;

  @Test
  void aRunSaysHowFarItIsHowFastAndHowLongYet() {
    DownloadState state = DownloadState.running("a.gz", 3_100_000, TOTAL, 1_213_000);

    assertThat(state.figures()).isEqualTo("3.1 of 11.6 MB");
    assertThat(state.pace()).isEqualTo("1.2 MB/s, 7 s left");
    assertThat(state.command()).isEqualTo("Cancel");
    assertThat(state.permille()).isEqualTo(267);
    assertThat(DownloadState.running("a.gz", 0, TOTAL, 40_000).pace())
        .isEqualTo("0.04 MB/s, 5 min left");
    assertThat(DownloadState.running("a.gz", 0, TOTAL, 0).pace())
        .as("not known yet")
        .isEmpty();
  }

  @Test
  void theButtonFollowsWhatIsThere() {
    assertThat(DownloadState.found(0, TOTAL).command()).isEqualTo("Download");
    assertThat(DownloadState.found(1, TOTAL).command()).isEqualTo("Resume");
    assertThat(DownloadState.found(TOTAL, TOTAL).command()).isEqualTo("Use for Training");
    assertThat(DownloadState.found(0, TOTAL).failed("No network").command()).isEqualTo("Try Again");
    assertThat(DownloadState.found(1, TOTAL).failed("No network").command()).isEqualTo("Resume");
  }

  @Test
  void stoppingSaysWhetherAnythingIsKept() {
    assertThat(DownloadState.running("", 0, TOTAL, 0).stopped().sentence())
        .isEqualTo("Stopped before anything had come.");
    assertThat(DownloadState.running("a.gz", 5, TOTAL, 9).stopped().sentence()).contains("is kept");
    assertThat(DownloadState.running("a.gz", 5, TOTAL, 9).stopped().pace()).isEmpty();
  }
}
