package org.lenetexplorer.kernel;

/**
 * A convolution, ReLU and a max-pool that follow each other.
 *
 * @param convolution the convolution's window on the input's maps
 * @param outChannels kernels, O
 * @param pooling the max-pool's window on the convolution's output
 */
public record Block(Window convolution, int outChannels, Window pooling) {}
