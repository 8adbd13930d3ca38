package org.lenetexplorer.ui.dialog;

import java.util.List;

/**
 * How a file's weights fit a network, in words.
 *
 * @param file the file's name
 * @param detail what there is to know of it in a sentence
 * @param rows a row for every tensor
 */
public record WeightsFit(String file, String detail, List<Row> rows) {
  /**
   * A tensor.
   *
   * @param name its name
   * @param found its shape in the file
   * @param wanted its shape in the network
   * @param verdict whether it fits, or why not
   * @param fits whether it does
   */
  public record Row(String name, String found, String wanted, String verdict, boolean fits) {}

  /** Copies the list. */
  public WeightsFit {
    rows = List.copyOf(rows);
  }

  /** How many tensors fit. */
  public long fitting() {
    return rows.stream().filter(Row::fits).count();
  }
}
