package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.train.Benchmark.Timing;

class BenchReportTest {
  private final BenchReport report = new BenchReport(
      "plain",
      timing(1234.5),
      timing(200),
      timing(30.25),
      List.of(
          new BenchReport.Training(1, 1, timing(250)),
          new BenchReport.Training(64, 2, timing(6400))));

  private static Timing timing(double median) {
    return new Timing(10, new double[] {median + 1, median, median - 1});
  }

  @Test
  void jsonNamesEveryMedian() {
    JsonObject json = JsonParser.parseString(report.toJson()).getAsJsonObject();

    assertThat(json.keySet())
        .containsExactly(
            "kernels", "forward_backward_b1_us", "sgd_step_b1_us", "inference_b1_us", "train");
    assertThat(json.get("kernels").getAsString()).isEqualTo("plain");
    assertThat(json.get("forward_backward_b1_us").getAsDouble()).isEqualTo(1234.5);
    assertThat(json.get("sgd_step_b1_us").getAsDouble()).isEqualTo(200);
    assertThat(json.get("inference_b1_us").getAsDouble()).isEqualTo(30.25);
  }

  @Test
  void jsonHasAnObjectForEveryBatchSizeAndNumberOfThreads() {
    JsonObject json = JsonParser.parseString(report.toJson()).getAsJsonObject();

    assertThat(json.getAsJsonArray("train")).hasSize(2);
    assertThat(json.getAsJsonArray("train").get(1).toString())
        .isEqualTo("{\"batch\":64,\"threads\":2,\"us_per_step\":6400.00,\"images_per_s\":10000}");
  }

  @Test
  void jsonIsTheSameInEveryCountry() {
    String usual = report.toJson();
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(report.toJson()).isEqualTo(usual);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void theTableSetsReportsOfTheSameCasesSideBySide() {
    BenchReport other = new BenchReport(
        "vector",
        timing(100),
        timing(50),
        timing(10),
        List.of(
            new BenchReport.Training(1, 1, timing(60)),
            new BenchReport.Training(64, 2, timing(1600))));

    assertThat(new BenchTable("bench --markdown", List.of(report, other)).lines())
        .contains(
            "| case | plain | vector |",
            "| one image, forward + backward | 1,234.5 | 100.0 |",
            "| step on 64 images, 2 threads | 6,400.0 | 1,600.0 |")
        .anyMatch(line -> line.contains("Java " + System.getProperty("java.version")));
  }
}
