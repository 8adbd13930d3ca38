package org.lenetexplorer.autograd;

import java.util.Arrays;
import org.lenetexplorer.kernel.ElementKernels;
import org.lenetexplorer.tensor.Tensor;

/**
 * What one use of a shared variable contributes to its gradient: each chunk of the batch adds into an array of its own,
 * and the arrays are added up in the order of the chunks. The first chunk works in the gradient itself while that is empty.
 */
final class Contribution {
  /** Values that are summed over all chunks before the next: they stay in the cache. */
  private static final int BLOCK = 1024;

  private final Variable variable;
  private final int size;
  private final float[][] arrays;
  private boolean inPlace;

  Contribution(Variable variable, int chunks) {
    this.variable = variable;
    this.size = variable.shape().size();
    this.arrays = new float[chunks][];
  }

  /**
   * Decides where the first chunk works; to be called once before the chunks.
   *
   * @param first whether no earlier part of the pass contributes to the same variable; a later one may begin before that one
   *     has finished, and must leave the gradient to it
   */
  void begin(boolean first) {
    inPlace = first && variable.grad().state() != Gradient.State.VALUE;
  }

  /**
   * Makes the array of a chunk ready; to be called by the chunk's own thread, before it adds.
   *
   * @param clear whether it must hold zeros
   */
  void open(Chunk chunk, boolean clear) {
    if (chunk.index() == 0 && inPlace) {
      if (clear) {
        variable.grad().tensor().fill(0);
      }
    } else if (arrays[chunk.index()] == null) {
      arrays[chunk.index()] = new float[size];
    } else if (clear) {
      Arrays.fill(arrays[chunk.index()], 0);
    }
  }

  float[] array(Chunk chunk) {
    return chunk.index() == 0 && inPlace ? variable.grad().tensor().array() : arrays[chunk.index()];
  }

  int start(Chunk chunk) {
    return chunk.index() == 0 && inPlace ? variable.grad().tensor().offset() : 0;
  }

  /**
   * Adds up one share of what the chunks have formed, and adds it to the gradient; to be called after the chunks, once for
   * each share, by any thread.
   *
   * @param share number of the share, from 0
   * @param shares how many there are
   */
  void add(int share, int shares, ElementKernels kernels) {
    Tensor target = variable.grad().tensor();
    int to = (int) ((long) size * (share + 1) / shares);
    for (int from = (int) ((long) size * share / shares); from < to; from += BLOCK) {
      int count = Math.min(BLOCK, to - from);
      float[] sum = inPlace ? target.array() : arrays[0];
      int start = inPlace ? target.offset() + from : from;
      for (int chunk = 1; chunk < arrays.length; chunk++) {
        kernels.add(count, arrays[chunk], from, sum, start);
      }
      if (!inPlace) {
        kernels.add(count, sum, start, target.array(), target.offset() + from);
      }
    }
  }

  /** Notes that the gradient has its sum; to be called once after all shares. */
  void finish() {
    Gradient gradient = variable.grad();
    gradient.arrived(inPlace ? 1 : gradient.contributions() + 1);
  }
}
