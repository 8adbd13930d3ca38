package org.lenetexplorer.format.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.tensor.Shape;

class MarkdownTableTest {
  @Test
  void everyLayerHasARowWithItsArithmetic() {
    String table = PyTorchText.table(Presets.lenet());

    assertThat(table.lines())
        .hasSize(2 + 13 + 1)
        .allMatch(line -> line.startsWith("|") && line.endsWith("|"))
        .allMatch(line -> line.length() == table.indexOf('\n'));
    assertThat(squeezed(table))
        .contains(
            "| layer | type | arguments | output shape | derivation | parameters | multiply-adds |",
            "| input | | | [1, 1, 32, 32] | | | |",
            "| conv1 | Conv2d | 1, 6, kernel_size=(5, 5), stride=(1, 1) | [1, 6, 28, 28] | (32 − 5 +"
                + " 2·0)/1 + 1 = 28 | 6·(1·5·5) + 6 = 156 | 117,600 |",
            "| total | | | | | 61,706 | 416,520 |");
  }

  @Test
  void faultyNetworkEndsWithItsFault() {
    Network faulty = new Network(
        "n",
        Shape.of(1, 8, 8),
        List.of(
            new NamedLayer("conv1", new Conv2d(1, 2, 3)), new NamedLayer("fc1", new Linear(9, 9))));

    assertThat(squeezed(PyTorchText.table(faulty)))
        .doesNotContain("total")
        .endsWith(
            "\n\nfc1 expects 9 features in a row, gets maps 2 × 6 × 6; insert a Flatten before"
                + " it\n");
  }

  @Test
  void namesCannotBreakTheTable() {
    Network odd =
        new Network("n", Shape.of(1, 8, 8), List.of(new NamedLayer("a|b\n", new Conv2d(1, 2, 3))));

    assertThat(PyTorchText.table(odd)).contains("\"a|b");
    assertThat(PyTorchText.table(odd).lines().limit(3))
        .allMatch(line -> line.startsWith("| ") || line.startsWith("|-"));
  }

  private static String squeezed(String table) {
    return table.replaceAll(" +", " ");
  }
}
