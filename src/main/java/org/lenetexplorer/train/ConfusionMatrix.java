package org.lenetexplorer.train;

/** How often each class was taken for each other: rows are true classes, columns predicted ones. */
public final class ConfusionMatrix {
  private final int[][] counts;

  /** An empty matrix for this many classes. */
  public ConfusionMatrix(int classes) {
    counts = new int[classes][classes];
  }

  /** Counts one sample. */
  public void add(int truth, int predicted) {
    counts[truth][predicted]++;
  }

  /** The number of classes. */
  public int classes() {
    return counts.length;
  }

  /** How often a class was taken for another. */
  public int count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /** The samples counted. */
  public int total() {
    int total = 0;
    for (int[] row : counts) {
      for (int count : row) {
        total += count;
      }
    }
    return total;
  }

  /** The samples whose class was found. */
  public int correct() {
    int correct = 0;
    for (int c = 0; c < counts.length; c++) {
      correct += counts[c][c];
    }
    return correct;
  }

  /** The share of samples whose class was found, from 0 to 1; NaN if none were counted. */
  public double accuracy() {
    return total() == 0 ? Double.NaN : (double) correct() / total();
  }
}
