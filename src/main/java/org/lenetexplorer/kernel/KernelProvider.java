package org.lenetexplorer.kernel;

/** Offers an implementation of the kernels that this machine may be unable to run; found by the service loader. */
public interface KernelProvider {
  /**
   * The kernels.
   *
   * @throws LinkageError if the Java that runs lacks a module they need
   * @throws UnsupportedOperationException if the machine lacks what they need; the message says what
   */
  Kernels create();
}
