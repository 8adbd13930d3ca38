package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import org.lenetexplorer.ui.theme.Contrast;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * A few named numbers, such as the ten classes: a row each with name, bar and number. Bars start at zero, in the middle
 * if any value is negative; their colour is that of the scale. An immutable description, to be drawn anywhere.
 *
 * @param labels a name for each value
 * @param values the numbers; empty where there are none, drawn hatched
 * @param limit the absolute value whose bar is full, above 0
 * @param quantity what the numbers are
 * @param marked index of the row that stands out, such as the largest; −1 for none
 * @param target index of the row whose bar ought to be full and is outlined so; −1 for none
 * @param above what the numbers are, in a line above the rows; empty for none
 * @param below what follows from them, in lines below the rows
 */
public record LabelledBars(
    List<String> labels,
    List<Float> values,
    float limit,
    Quantity quantity,
    int marked,
    int target,
    String above,
    List<String> below) {
  private static final int MOST_HEIGHT = 24;
  private static final int LEAST_TEXT = 11;
  private static final int MOST_TEXT = 12;
  private static final int LINE = 18;
  private static final int LEAST_ROW = 9; // figures of the smallest text

  /** Room for two lines below, and as much above, so that the rows of neighbours stand side by side. */
  private static final int LINES_AROUND = 4;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are values, but not one for each label, or no labels
   */
  public LabelledBars {
    labels = List.copyOf(labels);
    values = List.copyOf(values);
    below = List.copyOf(below);
    if (labels.isEmpty() || (!values.isEmpty() && values.size() != labels.size())) {
      throw new IllegalArgumentException(
          values.size() + " values for " + labels.size() + " labels");
    }
  }

  /** Bars without target and texts. */
  public LabelledBars(
      List<String> labels, List<Float> values, float limit, Quantity quantity, int marked) {
    this(labels, values, limit, quantity, marked, -1, "", List.of());
  }

  /** The same with a row whose bar ought to be full. */
  public LabelledBars withTarget(int row) {
    return new LabelledBars(labels, values, limit, quantity, marked, row, above, below);
  }

  /** The same with texts around the rows. */
  public LabelledBars withTexts(String title, List<String> conclusions) {
    return new LabelledBars(labels, values, limit, quantity, marked, target, title, conclusions);
  }

  /** One row as a sentence: {@code class 3: 0.1534, marked}. */
  public String describe(int index) {
    String value =
        values.isEmpty() ? Content.NOT_COMPUTED.words() : Numbers.format(values.get(index));
    return "class " + labels.get(index) + ": " + value + (index == marked ? ", marked" : "");
  }

  /** Draws the rows into the area; they share its height. */
  public void paint(Graphics2D g, Rectangle2D area) {
    double rowHeight = rowHeight(area);
    double top = top(area);
    Columns columns = columns(g, area, rowHeight);
    for (int i = 0; i < labels.size(); i++) {
      paintRow(g, i, columns, top + i * rowHeight, rowHeight);
    }
    if (!hasLinesAround(area)) {
      return;
    }
    paintText(g, above, area, top - LINE);
    for (int i = 0; i < below.size(); i++) {
      paintText(g, below.get(i), area, top + rowHeight * labels.size() + i * LINE);
    }
  }

  /** The row at a height in an area that the rows were drawn into; none above and below them. */
  public OptionalInt rowAt(Rectangle2D area, double y) {
    int row = (int) Math.floor((y - top(area)) / rowHeight(area));
    return row < 0 || row >= labels.size() ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private double rowHeight(Rectangle2D area) {
    int lines = hasLinesAround(area) ? LINES_AROUND : 0;
    return Math.min(MOST_HEIGHT, (area.getHeight() - lines * LINE) / labels.size());
  }

  /** Whether there are lines above and below, and the rows can still be read beside them. */
  private boolean hasLinesAround(Rectangle2D area) {
    double rest = area.getHeight() - LINES_AROUND * LINE;
    return !(above.isEmpty() && below.isEmpty()) && rest >= labels.size() * LEAST_ROW;
  }

  /** Where rows are lower than letters, only the one that stands out is written. */
  private boolean isWritten(int row, double rowHeight) {
    return rowHeight >= LEAST_ROW || row == marked;
  }

  private double top(Rectangle2D area) {
    return area.getCenterY() - rowHeight(area) * labels.size() / 2;
  }

  /** A line in the middle, or nothing where it is too long. */
  private static void paintText(Graphics2D g, String text, Rectangle2D area, double y) {
    Rectangle2D line = rectangle(area.getMinX(), area.getMaxX(), y, LINE);
    Font font = Fonts.text().deriveFont((float) MOST_TEXT);
    if (g.getFontMetrics(font).stringWidth(text) <= area.getWidth() + Spacing.HALF) {
      TextPainter.centered(g, text, font, line, Theme.current().colors().text());
    }
  }

  private Columns columns(Graphics2D g, Rectangle2D area, double rowHeight) {
    Font font = Fonts.numbers((float) Math.max(LEAST_TEXT, Math.min(MOST_TEXT, rowHeight * 0.7)));
    FontMetrics metrics = g.getFontMetrics(font);
    int widest = labels.stream().mapToInt(metrics::stringWidth).max().orElse(0);
    int number = values.isEmpty() ? 0 : numberWidth(metrics) + Spacing.UNIT;
    double bar = area.getX() + Spacing.HALF + widest + Spacing.UNIT;
    double barEnd = area.getMaxX() - Spacing.HALF - number;
    return new Columns(font, area.getX(), bar, Math.max(bar, barEnd), area.getMaxX());
  }

  /** The widest number, but at least room for a sign and three decimals, so that bars do not jump from value to value. */
  private int numberWidth(FontMetrics metrics) {
    int widest = metrics.stringWidth("−0.000");
    for (float value : values) {
      widest = Math.max(widest, metrics.stringWidth(number(value)));
    }
    return widest;
  }

  private void paintRow(Graphics2D g, int i, Columns at, double y, double rowHeight) {
    ThemeColors colors = Theme.current().colors();
    Rectangle2D label = rectangle(at.left + Spacing.HALF, at.bar, y, rowHeight);
    Rectangle2D bar = rectangle(at.bar, at.barEnd, y + rowHeight * 0.16, rowHeight * 0.68);
    if (i == marked) {
      g.setColor(colors.selection());
      g.fill(rectangle(at.left, at.right, y, rowHeight));
    }
    Color ink = i == marked ? Contrast.textOn(colors.selection().getRGB()) : colors.text();
    if (isWritten(i, rowHeight)) {
      TextPainter.left(g, labels.get(i), at.font, label, ink);
    }
    if (values.isEmpty()) {
      paintHatched(g, bar);
      return;
    }
    paintBar(g, values.get(i), bar);
    if (i == target) {
      g.setColor(ink);
      g.setStroke(new BasicStroke(1.2f));
      g.draw(bar);
    }
    Rectangle2D number = rectangle(at.barEnd, at.right - Spacing.HALF, y, rowHeight);
    if (isWritten(i, rowHeight)) {
      TextPainter.right(g, number(values.get(i)), at.font, number, ink);
    }
  }

  /** As many decimals in all rows, so that the points stand in line; where the limit is tiny, digits that count. */
  private String number(float value) {
    if (limit < 0.01) {
      return Numbers.compact(value, 7);
    }
    return Numbers.fixed(value, limit < 10 ? 3 : limit < 100 ? 2 : 1);
  }

  private static void paintHatched(Graphics2D g, Rectangle2D bar) {
    DevicePixels pixels = DevicePixels.of(g.getTransform());
    Graphics2D device = DevicePixels.graphics(g);
    Content.NOT_COMPUTED.hatch().fill(device, pixels.inside(bar), pixels.hairline());
    device.dispose();
  }

  private void paintBar(Graphics2D g, float value, Rectangle2D bar) {
    boolean signed = values.stream().anyMatch(v -> v < 0);
    double zero = signed ? bar.getCenterX() : bar.getX();
    double full = signed ? bar.getWidth() / 2 : bar.getWidth();
    double share = Float.isNaN(value) ? 1 : Math.max(-1, Math.min(1, value / limit));
    Rectangle2D filled = rectangle(
        Math.min(zero, zero + share * full),
        Math.max(zero, zero + share * full),
        bar.getY(),
        bar.getHeight());
    ThemeColors colors = Theme.current().colors();
    g.setColor(new Color(Theme.current().scale(quantity).rgb(value, limit)));
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    g.fill(filled);
    g.setColor(colors.line());
    g.draw(filled);
    g.setColor(colors.quietText());
    g.fill(new Rectangle2D.Double(zero - 0.5, bar.getY() - 2, 1, bar.getHeight() + 4));
    TextPainter.smooth(g);
  }

  private static Rectangle2D rectangle(double left, double right, double y, double height) {
    return new Rectangle2D.Double(left, y, Math.max(0, right - left), height);
  }

  private record Columns(Font font, double left, double bar, double barEnd, double right) {}
}
