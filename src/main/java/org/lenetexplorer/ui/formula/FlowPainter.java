package org.lenetexplorer.ui.formula;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws sums line by line: above each number what it is, between them the signs. Long lines wrap. */
final class FlowPainter {
  private static final float LARGEST = 26;
  private static final float MIDDLE = 16;
  private static final float WRAPPED = 12; // rather wrapped than smaller
  private static final float SMALLEST = 9;

  private final Graphics2D g;
  private final NumberModel model;
  private final List<Spot> spots = new ArrayList<>();
  private final ThemeColors colors = Theme.current().colors();
  private float size = LARGEST;
  private boolean table;

  /** A token where it stands. */
  private record Placed(Flow.Token token, double x, double y, double width) {}

  FlowPainter(Graphics2D g, NumberModel model) {
    this.g = g;
    this.model = model;
  }

  /** Draws the lines in an area, as large as it allows; returns where the numbers are. */
  List<Spot> paint(Rectangle2D area) {
    List<List<Flow.Token>> lines = Flow.of(model);
    table = isTable(lines);
    size = (float) Math.max(MIDDLE, Math.min(LARGEST, area.getHeight() * 0.09));
    List<Placed> placed = place(lines, area.getWidth());
    while (size > WRAPPED && !fits(placed, lines.size(), area)) {
      size -= 1;
      placed = place(lines, area.getWidth());
    }
    while (size > SMALLEST && height(placed) > area.getHeight()) {
      size -= 1;
      placed = place(lines, area.getWidth());
    }
    double left = (area.getWidth() - width(placed)) / 2;
    double top = (area.getHeight() - height(placed)) / 2;
    for (Placed one : placed) {
      paint(one, area.getX() + Math.max(0, left), area.getY() + Math.max(0, top));
    }
    return spots;
  }

  /** Whether the lines have the same captions, so that those of the first line stand for all. */
  private static boolean isTable(List<List<Flow.Token>> lines) {
    List<String> first = captions(lines.get(0));
    return lines.size() > 1 && lines.stream().allMatch(line -> captions(line).equals(first));
  }

  private static List<String> captions(List<Flow.Token> line) {
    return line.stream().filter(Flow.Token::number).map(Flow.Token::caption).toList();
  }

  /** Whether no line is wrapped and all are inside. */
  private boolean fits(List<Placed> placed, int lines, Rectangle2D area) {
    double high = height(placed);
    return high <= area.getHeight() && high <= (lines + 1) * rowHeight() - 1;
  }

  private Font numbers() {
    return Fonts.numbers(size);
  }

  private Font captions() {
    return Fonts.text().deriveFont(Math.max(SMALLEST, size * 0.78f));
  }

  private double rowHeight() {
    return table ? size * 2.1 : size * 3.2;
  }

  private double captionHeight(double y) {
    return table && y > 0 ? 0 : size * 1.15;
  }

  private double width(Flow.Token token) {
    double caption = g.getFontMetrics(captions()).stringWidth(token.caption()) + 6;
    double number = g.getFontMetrics(numbers()).charWidth('0') * 8.5;
    double sign = Math.max(
        size * 1.3,
        g.getFontMetrics(Fonts.text().deriveFont(size)).stringWidth(token.caption()) + size * 0.6);
    return token.number() ? Math.max(caption, number) : sign;
  }

  private List<Placed> place(List<List<Flow.Token>> lines, double room) {
    List<Placed> placed = new ArrayList<>();
    double y = 0;
    for (List<Flow.Token> line : lines) {
      double x = 0;
      for (int i = 0; i < line.size(); i++) {
        double wide = width(line.get(i));
        // a sign goes with what follows it
        double needed =
            line.get(i).number() || i + 1 == line.size() ? wide : wide + 3 + width(line.get(i + 1));
        if (x > 0 && x + needed > room) {
          x = size * 2;
          y += rowHeight();
        }
        placed.add(new Placed(line.get(i), x, y, wide));
        x += wide + 3;
      }
      y += rowHeight();
    }
    return placed;
  }

  private double height(List<Placed> placed) {
    return placed.stream().mapToDouble(one -> one.y + rowHeight()).max().orElse(0)
        + (table ? size * 1.15 : 0);
  }

  private static double width(List<Placed> placed) {
    return placed.stream().mapToDouble(one -> one.x + one.width).max().orElse(0);
  }

  private void paint(Placed one, double left, double top) {
    Flow.Token token = one.token;
    double captionHeight = captionHeight(one.y);
    double head = size * 1.15;
    Rectangle2D box =
        new Rectangle2D.Double(left + one.x, top + one.y + head, one.width, size * 1.65);
    if (!token.number()) {
      TextPainter.centered(g, token.caption(), Fonts.text().deriveFont(size), box, colors.text());
      return;
    }
    if (captionHeight > 0) {
      Rectangle2D above =
          new Rectangle2D.Double(box.getX(), box.getY() - captionHeight, one.width, captionHeight);
      TextPainter.centered(g, token.caption(), captions(), above, colors.quietText());
    }
    if (token.known()) {
      NumberBox.paint(g, box, token.value(), token.kind(), token.limit(), numbers());
    } else {
      NumberBox.paintMissing(g, box);
    }
    if (token.term() >= 0 && token.term() == model.term()) {
      NumberBox.frame(g, NumberBox.around(box, 2), colors.ring(), 2);
    }
    String tip = token.element() == null ? token.caption() : token.element().toString();
    spots.add(new Spot(box, token.term(), token.element(), tip));
  }
}
