package org.lenetexplorer.autograd;

import org.lenetexplorer.tensor.Tensor;

/**
 * What one use of a shared variable contributes to its gradient: each chunk of the batch adds into an array of its own,
 * and the arrays are added up in the order of the chunks. The first chunk works in the gradient itself while that is empty.
 */
final class Contribution {
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

  /** Empties the array of a chunk; to be called by the chunk's own thread, before it adds. */
  void clear(Chunk chunk) {
    if (chunk.index() == 0 && inPlace) {
      variable.grad().tensor().fill(0);
    } else if (arrays[chunk.index()] == null) {
      arrays[chunk.index()] = new float[size];
    } else {
      java.util.Arrays.fill(arrays[chunk.index()], 0);
    }
  }

  float[] array(Chunk chunk) {
    return chunk.index() == 0 && inPlace ? variable.grad().tensor().array() : arrays[chunk.index()];
  }

  int start(Chunk chunk) {
    return chunk.index() == 0 && inPlace ? variable.grad().tensor().offset() : 0;
  }

  /** Adds the chunks up and the sum to the gradient; to be called once after the chunks. */
  void finish() {
    Gradient gradient = variable.grad();
    Tensor target = gradient.tensor();
    if (inPlace) {
      addChunks(target.array(), target.offset());
      gradient.arrived(1);
    } else {
      addChunks(arrays[0], 0);
      add(arrays[0], target.array(), target.offset());
      gradient.arrived(gradient.contributions() + 1);
    }
  }

  private void addChunks(float[] sum, int start) {
    for (int chunk = 1; chunk < arrays.length; chunk++) {
      add(arrays[chunk], sum, start);
    }
  }

  private void add(float[] source, float[] sum, int start) {
    for (int i = 0; i < size; i++) {
      sum[start + i] += source[i];
    }
  }
}
