package org.lenetexplorer.kernel;

/** Kernels in ordinary Java: they run everywhere, and every other implementation is tested against them. */
public final class PlainKernels implements Kernels {
  private final ConvolutionKernels convolution = new PlainConvolution();
  private final PoolingKernels pooling = new PlainPooling();
  private final LinearKernels linear = new PlainLinear();
  private final ElementKernels elements = new PlainElements();
  private final LossKernels losses = new PlainLosses();
  private final UpdateKernels updates = new PlainUpdates();

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Kernels another() {
    return new PlainKernels();
  }

  @Override
  public ConvolutionKernels convolution() {
    return convolution;
  }

  @Override
  public PoolingKernels pooling() {
    return pooling;
  }

  @Override
  public LinearKernels linear() {
    return linear;
  }

  @Override
  public ElementKernels elements() {
    return elements;
  }

  @Override
  public LossKernels losses() {
    return losses;
  }

  @Override
  public UpdateKernels updates() {
    return updates;
  }
}
