package org.lenetexplorer.kernel;

import java.util.Optional;

/**
 * One implementation of all arithmetic. Arrays hold float32 values row-major; an {@code int} behind an array is the index
 * of the first value used. Methods whose name ends in {@code Grad} or {@code Backward} add to what is there, all others
 * overwrite. An instance keeps scratch memory, so it serves one thread at a time; {@link #another} makes one for the next
 * thread. The same instance on the same input gives the same bits, always.
 */
public interface Kernels {
  /** The name that reports and state hashes carry, {@code plain} or {@code vector}. */
  String name();

  /** Kernels with the same arithmetic and their own scratch memory, for use on another thread. */
  Kernels another();

  ConvolutionKernels convolution();

  PoolingKernels pooling();

  /** Convolution, ReLU and max-pool in one, if these kernels have it. */
  default Optional<BlockKernels> blocks() {
    return Optional.empty();
  }

  LinearKernels linear();

  ElementKernels elements();

  LossKernels losses();

  UpdateKernels updates();
}
