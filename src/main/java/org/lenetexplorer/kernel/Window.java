package org.lenetexplorer.kernel;

/**
 * A window that slides over the padded maps of one image, for convolution and pooling. All lengths are in cells.
 *
 * @param channels maps of the image, C
 * @param height rows of a map, without padding
 * @param width columns of a map, without padding
 * @param kernelHeight rows of the window
 * @param kernelWidth columns of the window
 * @param strideHeight rows between two positions
 * @param strideWidth columns between two positions
 * @param padHeight rows added above, and as many below
 * @param padWidth columns added on the left, and as many on the right
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">torch.nn.Conv2d</a>
 */
public record Window(
    int channels,
    int height,
    int width,
    int kernelHeight,
    int kernelWidth,
    int strideHeight,
    int strideWidth,
    int padHeight,
    int padWidth) {

  /** Positions down the map: ⌊(H − K + 2·P) / S⌋ + 1, or less than 1 if the window does not fit. */
  public int outHeight() {
    return positions(height, kernelHeight, strideHeight, padHeight);
  }

  /** Positions across the map: ⌊(W − K + 2·P) / S⌋ + 1, or less than 1 if the window does not fit. */
  public int outWidth() {
    return positions(width, kernelWidth, strideWidth, padWidth);
  }

  private static int positions(int extent, int kernel, int stride, int pad) {
    return Math.floorDiv(extent - kernel + 2 * pad, stride) + 1;
  }

  /** Cells of one input map, H·W. */
  public int inPlane() {
    return height * width;
  }

  /** Cells of one output map. */
  public int outPlane() {
    return outHeight() * outWidth();
  }

  /** Cells that the window covers in all maps at once, C·kH·kW. */
  public int taps() {
    return channels * kernelHeight * kernelWidth;
  }
}
