package org.lenetexplorer.ui.component;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.lenetexplorer.ui.theme.Fonts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A component or a drawing as SVG: shapes stay shapes and words stay words, to be searched and edited; maps are pictures inside it.
 *
 * @see <a href="https://www.w3.org/TR/SVG11/">Scalable Vector Graphics 1.1</a>
 */
final class SvgPicture {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String FAMILY = "font-family";

  private SvgPicture() {}

  /**
   * The file's text; the picture is as large as the component, in pixels of the layout. What is drawn to whole pixels of the
   * device is as fine as in a PNG.
   */
  static String of(JComponent component) {
    return of(component.getWidth(), component.getHeight(), component::print);
  }

  /** The same of anything that is painted. */
  static String of(int width, int height, Consumer<? super Graphics2D> painter) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment("LeNet Explorer");
    context.setGenericImageHandler(new SimpleImageHandler(new EmbeddedPng()));
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    g.setSVGCanvasSize(new Dimension(width, height));
    g.scale(PictureFile.SCALE, PictureFile.SCALE);
    painter.accept(g);
    Element root = g.getRoot();
    int right = width * PictureFile.SCALE;
    int bottom = height * PictureFile.SCALE;
    root.setAttribute("viewBox", "0 0 " + right + " " + bottom);
    nameSimilarFonts(root);
    return text(g, root);
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's own XML parser is missing", e);
    }
  }

  /** A viewer that lacks the program's fonts takes similar ones. */
  private static void nameSimilarFonts(Element root) {
    Map<String, String> similar =
        Map.of(Fonts.text().getFamily(), "sans-serif", Fonts.numbers().getFamily(), "monospace");
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String family = element.getAttribute(FAMILY).replace("'", "");
      if (!family.isEmpty()) {
        String other = similar.getOrDefault(family, "sans-serif");
        element.setAttribute(FAMILY, "'" + family + "', " + other);
      }
    }
  }

  private static String text(SVGGraphics2D g, Element root) {
    StringWriter text = new StringWriter();
    try {
      g.stream(root, text, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string always takes more
    }
    return text.toString();
  }
}
