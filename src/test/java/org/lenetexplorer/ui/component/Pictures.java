package org.lenetexplorer.ui.component;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import org.lenetexplorer.ui.theme.Theme;

/** Pictures of drawn parts, made without a screen. */
final class Pictures {
  private Pictures() {}

  /** Paints on the canvas of the current theme. */
  static BufferedImage paint(int width, int height, int scale, Consumer<Graphics2D> painting) {
    BufferedImage image =
        new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    g.setColor(Theme.current().colors().canvas());
    g.fillRect(0, 0, width, height);
    painting.accept(g);
    g.dispose();
    return image;
  }

  /** Paints a component at its preferred size at a place. */
  static void paint(Graphics2D g, JComponent component, int x, int y) {
    component.setSize(component.getPreferredSize());
    component.doLayout();
    Graphics2D own = (Graphics2D) g.create();
    own.translate(x, y);
    component.paint(own);
    own.dispose();
  }

  /** Writes to {@code target/screenshots}. */
  static void save(BufferedImage image, String name) throws IOException {
    Path file = Path.of("target", "screenshots", name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  /** Normally distributed numbers. */
  static float[] noise(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** A smooth pattern of h × w numbers from −1 to 1. */
  static float[] waves(int h, int w, int seed) {
    float[] values = new float[h * w];
    for (int i = 0; i < values.length; i++) {
      double x = i % w / (double) w;
      double y = i / w / (double) h;
      values[i] = (float) (Math.sin(5 * x + seed) * Math.cos((3 + seed % 4) * y - seed * x));
    }
    return values;
  }
}
