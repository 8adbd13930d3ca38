package org.lenetexplorer.autograd;

import java.util.List;
import org.lenetexplorer.kernel.Kernels;

/**
 * Nodes that follow each other and are computed in one, with the bits that they give one by one. What lies between them,
 * values and gradients, is not written.
 */
public interface Fusion {
  /** The nodes, in their order; each but the last is used by the next alone. */
  List<Node> nodes();

  /** Computes the samples of one chunk into the last node's output. */
  void forward(Chunk chunk, Kernels kernels);

  /** Takes the last node's gradient of one chunk, before the gradients of that chunk's inputs are formed. */
  void begin(Chunk chunk, Kernels kernels);

  /** Adds ∂L/∂(input of the first node) of the samples of one chunk to {@link Node#inputGrad}. */
  void backward(int input, Chunk chunk, Kernels kernels);
}
