package org.lenetexplorer.autograd;

import java.util.stream.IntStream;

/**
 * The samples of a batch that one task works on. How a batch is cut depends on its size alone, never on the number of
 * threads, so that every sum is formed in the same order everywhere.
 *
 * @param index number of the chunk, from 0
 * @param from first sample
 * @param to one past the last sample
 */
public record Chunk(int index, int from, int to) {
  /** Samples in a chunk at least: fewer are not worth handing to another thread. */
  private static final int SMALLEST = 16;

  /** Chunks at most: each has its own copy of all parameter gradients. */
  private static final int MOST = 8;

  /** Cuts a batch into chunks of as equal a size as can be. */
  static Chunk[] split(int batch) {
    int count = Math.max(1, Math.min(MOST, batch / SMALLEST));
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Chunk(i, (int) ((long) batch * i / count), (int) ((long) batch * (i + 1) / count)))
        .toArray(Chunk[]::new);
  }

  /** The samples in this chunk, n. */
  public int samples() {
    return to - from;
  }

  /** The samples of the variable that are worked on: all that it has, if it is not the graph's batch. */
  public int samples(Variable variable) {
    return variable.batched() ? samples() : variable.shape().extent(0);
  }

  /** The index in the variable's array at which this chunk's values begin: all of it, if the variable has no batch. */
  public int start(Variable variable) {
    int offset = variable.value().offset();
    return variable.batched() ? offset + from * variable.shape().sampleSize() : offset;
  }

  /** The same for the variable's gradient. */
  int gradStart(Variable variable) {
    int offset = variable.grad().tensor().offset();
    return variable.batched() ? offset + from * variable.shape().sampleSize() : offset;
  }

  /** How many of the variable's values belong to this chunk. */
  public int length(Variable variable) {
    return variable.batched()
        ? samples() * variable.shape().sampleSize()
        : variable.shape().size();
  }
}
