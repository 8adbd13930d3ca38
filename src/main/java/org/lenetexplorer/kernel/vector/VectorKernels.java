package org.lenetexplorer.kernel.vector;

import java.util.Optional;
import org.lenetexplorer.kernel.BlockKernels;
import org.lenetexplorer.kernel.ConvolutionKernels;
import org.lenetexplorer.kernel.ElementKernels;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.LinearKernels;
import org.lenetexplorer.kernel.LossKernels;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.PoolingKernels;
import org.lenetexplorer.kernel.UpdateKernels;

/**
 * Kernels on the machine's vector registers. Losses and update rules are the plain ones: losses are sums in double
 * precision, and the loops of the update rules are vectorised by C2 already.
 */
final class VectorKernels implements Kernels {
  private final Kernels plain = new PlainKernels();
  private final LinearKernels linear = new VectorLinear(plain.linear());
  private final ConvolutionKernels convolution = new VectorConvolution(plain.convolution(), linear);
  private final PoolingKernels pooling = new VectorPooling(plain.pooling());
  private final ElementKernels elements = new VectorElements(plain.elements());
  private final Optional<BlockKernels> blocks =
      Optional.of(new VectorBlocks(plain.convolution(), elements));

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public Kernels another() {
    return new VectorKernels();
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
  public Optional<BlockKernels> blocks() {
    return blocks;
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
    return plain.losses();
  }

  @Override
  public UpdateKernels updates() {
    return plain.updates();
  }
}
