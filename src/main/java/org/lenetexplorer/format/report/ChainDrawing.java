package org.lenetexplorer.format.report;

import java.util.List;
import java.util.Locale;
import org.lenetexplorer.format.report.Block.Stage;

/**
 * Draws a network as the papers do: maps as squares behind each other, vectors as bars, in the order in which an image goes
 * through them. The look decides the colours, so that one drawing serves light pages, dark ones and paper.
 *
 * @see <a href="https://www.w3.org/TR/SVG2/">Scalable Vector Graphics 2</a>
 */
final class ChainDrawing {
  private static final int COLUMN = 82; // pixels for each stage
  private static final int DRAWN = 104; // pixels high for what is drawn
  private static final int LARGEST_MAP = 46;
  private static final int LONGEST_BAR = 84;
  private static final int MOST_SHEETS = 8;
  private static final int WORDS = 54; // pixels below for name, type and shape
  private static final int LONGEST_NAME = 12; // letters

  private final Html svg = new Html();
  private final List<Stage> stages;

  private ChainDrawing(List<Stage> stages) {
    this.stages = stages;
  }

  /** The drawing as an element for a page. */
  static String svg(List<Stage> stages) {
    return new ChainDrawing(stages).drawn();
  }

  private String drawn() {
    int width = COLUMN * stages.size();
    int height = DRAWN + WORDS;
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(height),
        "role",
        "img");
    svg.element("title", "The network from input to output: " + words());
    int largest = stages.stream()
        .filter(stage -> stage.width() > 1)
        .mapToInt(stage -> Math.max(stage.height(), stage.width()))
        .max()
        .orElse(1);
    for (int i = 0; i < stages.size(); i++) {
      double middle = COLUMN * (i + 0.5);
      if (i > 0) {
        svg.single(
            "path",
            "class",
            "arrow",
            "d",
            path(COLUMN * i - 6, DRAWN / 2.0) + " l 9 0 m -3.5 -3.5 l 3.5 3.5 l -3.5 3.5");
      }
      draw(stages.get(i), middle, largest);
      name(stages.get(i), middle);
    }
    return svg.close("svg").toString();
  }

  private String words() {
    return String.join(
        ", ", stages.stream().map(stage -> stage.name() + " " + stage.shape()).toList());
  }

  private static String path(double x, double y) {
    return "M " + number(x) + " " + number(y);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void draw(Stage stage, double middle, int largest) {
    boolean vector = stage.channels() == 1 && stage.width() == 1;
    if (vector) {
      double length = Math.max(10, LONGEST_BAR * Math.sqrt(Math.min(1, stage.height() / 500.0)));
      box(stage, middle - 5, (DRAWN - length) / 2, 10, length);
      return;
    }
    double wide = Math.max(7, LARGEST_MAP * Math.sqrt((double) stage.width() / largest));
    double high = Math.max(7, LARGEST_MAP * Math.sqrt((double) stage.height() / largest));
    int sheets = Math.min(MOST_SHEETS, stage.channels());
    double shift = sheets == 1 ? 0 : Math.min(4, 20.0 / (sheets - 1));
    double left = middle - (wide + shift * (sheets - 1)) / 2;
    double top = (DRAWN - high - shift * (sheets - 1)) / 2;
    for (int sheet = 0; sheet < sheets; sheet++) {
      box(stage, left + shift * sheet, top + shift * sheet, wide, high);
    }
  }

  private void box(Stage stage, double left, double top, double width, double height) {
    svg.single(
        "rect",
        "class",
        look(stage.type()),
        "x",
        number(left),
        "y",
        number(top),
        "width",
        number(width),
        "height",
        number(height),
        "rx",
        "1.5");
  }

  private static String look(String type) {
    if (type.isEmpty()) {
      return "input";
    }
    return type.equals("Conv2d") || type.equals("Linear") ? "trained" : "plain";
  }

  private void name(Stage stage, double middle) {
    words(stage.name(), middle, DRAWN + 14, "name");
    words(stage.type().isEmpty() ? "image" : stage.type(), middle, DRAWN + 30, "type");
    words(stage.shape(), middle, DRAWN + 46, "shape");
  }

  private void words(String words, double middle, int y, String look) {
    String shown =
        words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME - 1) + "…" : words;
    svg.element(
        "text",
        shown,
        "class",
        look,
        "x",
        number(middle),
        "y",
        String.valueOf(y),
        "text-anchor",
        "middle");
  }
}
