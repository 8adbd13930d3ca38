package org.lenetexplorer.kernel.vector;

import org.lenetexplorer.kernel.KernelProvider;
import org.lenetexplorer.kernel.Kernels;

/** Offers kernels on {@code jdk.incubator.vector}, where the program was started with that module. */
public final class VectorKernelProvider implements KernelProvider {
  @Override
  public Kernels create() {
    if (Lanes.COUNT < 4) {
      throw new UnsupportedOperationException(
          "this machine's vectors hold " + Lanes.COUNT + " values, at least 4 are needed");
    }
    return new VectorKernels();
  }
}
