package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.testkit.Svg;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureFileTest {
  @TempDir
  Path folder;

  /** Words above a map. */
  private static final class Drawing extends JPanel {
    Drawing() {
      super(null);
      HeatMapView map = new HeatMapView(
          "map", HeatMap.of(Pictures.waves(12, 12, 3), 0, 12, 12, 1, Quantity.ACTIVATIONS));
      map.setBounds(20, 40, 160, 140);
      add(map);
      setSize(200, 200);
    }

    @Override
    protected void paintComponent(Graphics g) {
      g.setColor(Theme.current().colors().canvas());
      g.fillRect(0, 0, getWidth(), getHeight());
      words((Graphics2D) g, "conv1 <6 & 16>", Fonts.title(), 4);
      words((Graphics2D) g, "[1, 6, 28, 28] → ∂L/∂w", Fonts.numbers(11), 20);
    }

    private static void words(Graphics2D g, String text, Font font, int y) {
      Rectangle2D area = new Rectangle2D.Double(20, y, 160, 16);
      TextPainter.left(g, text, font, area, Theme.current().colors().text());
    }
  }

  private Drawing drawing;

  @BeforeEach
  void paint() {
    Theme.LIGHT.install();
    drawing = new Drawing();
  }

  private Path write(String name) throws Exception {
    Path file = folder.resolve(name);
    AtomicFile.write(file, PictureFile.painted(drawing, file));
    return file;
  }

  @Test
  void aPngIsTwiceAsLarge() throws Exception {
    BufferedImage png = ImageIO.read(write("drawing.png").toFile());

    assertThat(png.getWidth()).isEqualTo(400);
    assertThat(png.getHeight()).isEqualTo(400);
  }

  @Test
  void anSvgIsWellFormedAndItsWordsStayWords() throws Exception {
    Document svg = Svg.parse(write("drawing.SVG"));

    assertThat(Svg.texts(svg)).contains("conv1 <6 & 16>", "[1, 6, 28, 28] → ∂L/∂w");
    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo("200");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 400 400");
  }

  @Test
  void anSvgIsOneFileAndNamesFontsThatEveryViewerHas() throws Exception {
    String text = Files.readString(write("drawing.svg"));

    assertThat(text)
        .contains("data:image/png;base64,")
        .contains("'Inter', sans-serif")
        .contains("'JetBrains Mono', monospace")
        .doesNotContain("file:");
  }

  @Test
  void bothLookTheSame() throws Exception {
    BufferedImage png = ImageIO.read(write("drawing.png").toFile());
    BufferedImage svg = Svg.draw(write("drawing.svg"), png.getWidth(), png.getHeight());
    Pictures.save(png, "picture-drawing-png");
    Pictures.save(svg, "picture-drawing-svg");

    assertThat(Svg.difference(png, svg)).isLessThan(4);
    assertThat(Svg.difference(png, new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB)))
        .isGreaterThan(40);
  }
}
