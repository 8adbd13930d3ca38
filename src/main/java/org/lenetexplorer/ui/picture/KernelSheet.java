package org.lenetexplorer.ui.picture;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Theme;

/**
 * All parameters of a network as one picture, one below the other: kernels as tiles, a row for each output and a column for each
 * input channel; matrices as one map; biases as a strip.
 */
final class KernelSheet extends JComponent {
  private static final int MARGIN = 24;
  private static final int GAP = 26;

  private final List<ParameterPicture> parts = new ArrayList<>();

  /**
   * A sheet as large as its parts need.
   *
   * @param parameters under PyTorch's names, in the network's order
   * @throws IllegalArgumentException if there are none, or the picture would be too large to be made
   */
  KernelSheet(Map<String, Tensor> parameters) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException(
          "the network has no parameters to draw; add a convolution or a linear layer");
    }
    parameters.forEach((name, values) -> parts.add(ParameterPicture.of(name, values)));
    long width = parts.stream().mapToInt(ParameterPicture::width).max().orElse(0) + 2L * MARGIN;
    long height = parts.stream().mapToLong(part -> part.height() + GAP).sum() + 2L * MARGIN - GAP;
    if (width * height > ParameterPicture.MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a picture of %,d × %,d pixels is too large to be made; ".formatted(width, height)
              + "export the numbers as csv or npz");
    }
    Dimension size = new Dimension((int) width, (int) height);
    setPreferredSize(size);
    setSize(size);
    setOpaque(true);
    setBackground(Theme.current().colors().canvas());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    g.setColor(getBackground());
    g.fillRect(0, 0, getWidth(), getHeight());
    int y = MARGIN;
    for (ParameterPicture part : parts) {
      part.paint(g, MARGIN, y);
      y += part.height() + GAP;
    }
    g.dispose();
  }
}
