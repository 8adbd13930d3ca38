package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebugCommandTest {
  private final Terminal terminal = new Terminal();

  @TempDir
  Path folder;

  private int script(String... lines) throws IOException {
    Path file = folder.resolve("script.txt");
    Files.writeString(file, String.join("\n", lines));
    return terminal.run("debug", "--script", file);
  }

  @Test
  void everyCommandSaysWhereItLed() throws IOException {
    assertThat(script("into", "into", "over", "out", "back", "back", "where")).isZero();
    assertThat(terminal.outLines())
        .containsExactly(
            "at iteration 0 ▸ zero_grad",
            "at iteration 0 ▸ zero_grad ▸ conv1.weight",
            "at iteration 0 ▸ zero_grad ▸ conv1.bias",
            "at iteration 0 ▸ forward",
            "at iteration 0 ▸ zero_grad ▸ conv1.bias",
            "at iteration 0 ▸ zero_grad ▸ conv1.weight",
            "at iteration 0 ▸ zero_grad ▸ conv1.weight");
  }

  @Test
  void toTakesWhatWherePrints() throws IOException {
    assertThat(script(
            "to iteration 3 ▸ backward ▸ conv2 ▸ weight [4,1,2,2] ▸ term 7",
            "hash",
            "iterations 2",
            "to iteration 3 > backward > conv2 > weight [4,1,2,2] > term 7",
            "hash"))
        .isZero();

    assertThat(terminal.outLines().get(0))
        .isEqualTo("at iteration 3 ▸ backward ▸ conv2 ▸ weight [4,1,2,2] ▸ term 7");
    assertThat(terminal.outLines().get(2)).matches("[0-9a-f]{64}");
    assertThat(terminal.outLines().get(6)).isEqualTo(terminal.outLines().get(2));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | column 1: found \"nonsense\", expected one of over, into",
        "to iteration 3 ▸ backwards | column 18: found \"backwards\", expected one of zero_grad, forward",
        "to iteration 0 ▸ forward ▸ conv1 ▸ [0,6,0,0] | column 36: found \"[0,6,0,0]\", expected an index into [1,6,28,28]",
        "print conv1..output | column 7: found",
        "print max( | column 11",
        "break forward ▸ conv1 if loss >> 3 | column 32: found",
        "break backward ▸ conv9 | column 18: found \"conv9\", expected one of",
        "set conv1.weight[0,0,9,9] 1 | column 18",
        "set lr fast | column 8: found \"fast\", expected a number",
        "iterations many | column 12: found \"many\", expected a number",
        "resume | no breakpoint is set",
        "over junk | column 6: found \"junk\", expected the end",
        "proof conv1.weight | column 7: found \"conv1.weight\", expected an element",
        "uses conv1.weight[9,9,9,9] | column 6",
        "uses | expected an element",
        "set target 99 | is no class",
        "set lr 0x1p3 | column 8",
        "break if foo > 1 | there is no foo",
        "set image 1.7 | column 11: found \"1.7\", expected a whole number",
        "switch 7 | expected the number of a branch, 0 to 0",
      })
  void aWrongLineIsNamedWithItsPlaceAndTheSessionGoesOn(String line, String expected)
      throws IOException {
    int code = script("into", "hash", line, "hash", "over");

    assertThat(code).isEqualTo(2);
    assertThat(terminal.errLines())
        .singleElement()
        .asString()
        .contains("script.txt, line 3, ")
        .contains(expected);
    assertThat(terminal.outLines().get(4)).isEqualTo(terminal.outLines().get(2));
    assertThat(terminal.out()).endsWith("at iteration 0 ▸ forward" + System.lineSeparator());
  }

  @Test
  void aBreakpointStopsForwardAndBack() throws IOException {
    assertThat(script("break backward ▸ conv2 ▸ bias", "resume", "resume", "reverse-resume"))
        .isZero();
    assertThat(terminal.outLines())
        .containsSubsequence(
            "at iteration 0 ▸ backward ▸ conv2 ▸ bias",
            "at iteration 1 ▸ backward ▸ conv2 ▸ bias",
            "at iteration 0 ▸ backward ▸ conv2 ▸ bias");
  }

  @Test
  void aConditionTellsThresholdAndValue() throws IOException {
    assertThat(script("break if norm(fc3.weight.grad) > 0.1", "resume")).isZero();
    assertThat(terminal.out()).contains("hit: norm(fc3.weight.grad) > 0.1 holds: ");
  }

  @Test
  void anEditBeginsABranchThatIsListedAndComparedAndLeft() throws IOException {
    assertThat(script(
            "iterations 2",
            "set lr 0.5",
            "iterations 3",
            "branch",
            "switch 0",
            "to iteration 5",
            "compare 1"))
        .isZero();
    assertThat(terminal.out())
        .contains("branch 1: lr = 0.5")
        .contains("* 1: from branch 0 in iteration 2, lr = 0.5")
        .contains("iteration  branch 0  branch 1  difference");
  }

  @Test
  void explainShowsTheArithmeticOfTheElementAtHand() throws IOException {
    assertThat(script("to iteration 0 ▸ forward ▸ conv1 ▸ [0,2,3,4]", "explain"))
        .isZero();
    assertThat(terminal.out())
        .contains("conv1.output[0,2,3,4]   forward of conv1")
        .contains("conv1.weight[2,0,4,4]")
        .contains("sum of 26 terms");
  }

  @Test
  void everyPositionOfAnIterationCanBeExplained() throws IOException {
    String[] lines = new String[140];
    for (int i = 0; i < lines.length; i += 2) {
      lines[i] = "explain";
      lines[i + 1] = "over";
    }
    lines[1] = "into";
    lines[3] = "into";

    assertThat(script(lines)).as(terminal.err()).isZero();
  }

  @Test
  void aMissingScriptIsWrongUsage() {
    assertThat(terminal.run("debug", "--script", folder.resolve("none.txt"))).isEqualTo(2);
    assertThat(terminal.errLines()).singleElement().asString().contains("there is no such file");
  }
}
