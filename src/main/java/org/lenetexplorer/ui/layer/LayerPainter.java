package org.lenetexplorer.ui.layer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.Patch;
import org.lenetexplorer.debugger.explain.Plane;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.layer.Placed.Role;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws an arrangement: figures, the ways between them, words, and what belongs to the cell that is pointed at. */
final class LayerPainter {
  private static final float[] DASHES = {4, 4};

  private final Graphics2D g;
  private final Arrangement arrangement;
  private final @Nullable Link link;
  private final double width;
  private final double height;
  private final ThemeColors colors = Theme.current().colors();

  LayerPainter(
      Graphics2D g, Arrangement arrangement, @Nullable Link link, double width, double height) {
    this.g = g;
    this.arrangement = arrangement;
    this.link = link;
    this.width = width;
    this.height = height;
    TextPainter.smooth(g);
  }

  void paint() {
    paintWays();
    for (Placed part : arrangement.parts()) {
      part.figure().paint(g, part.area());
      paintHeading(part);
    }
    paintStrandNumbers();
    paintJoin();
    paintMore();
    fade();
    if (link != null) {
      paintLink(link);
    }
    new CaptionPainter(g, arrangement, width, height).paint();
  }

  // ---- ways

  private int direction() {
    return arrangement.mirrored() ? -1 : 1;
  }

  private double front(Rectangle2D area) {
    return arrangement.mirrored() ? area.getMinX() : area.getMaxX();
  }

  private double back(Rectangle2D area) {
    return arrangement.mirrored() ? area.getMaxX() : area.getMinX();
  }

  private void paintWays() {
    Point2D join = arrangement.join();
    Rectangle2D result = arrangement.result().area();
    List<Placed> parts = arrangement.parts();
    for (int i = 0; i + 1 < parts.size(); i++) {
      Placed one = parts.get(i);
      Placed next = parts.get(i + 1);
      if (one.strand() >= 0 && one.strand() == next.strand()) {
        between(one, next);
      }
    }
    for (Placed end : arrangement.ends()) {
      if (join == null) {
        arrow(front(end.area()), end.area().getCenterY(), back(result), result.getCenterY());
      } else {
        curve(end, join, isLit(end.strand()));
      }
    }
    if (join != null) {
      for (Placed addend : arrangement.parts(Role.ADDEND)) {
        dashed(false);
        g.draw(new Line2D.Double(
            join.getX(),
            addend.area().getMaxY() + 2,
            join.getX(),
            join.getY() - Arrangement.radius()));
      }
      arrow(
          join.getX() + direction() * Arrangement.radius(),
          join.getY(),
          back(result),
          result.getCenterY());
    }
  }

  private boolean isLit(int strand) {
    return link != null && link.at().strand() == strand;
  }

  /** A sign between two operands, an arrow to what becomes of them. */
  private void between(Placed one, Placed next) {
    double from = front(one.area());
    double to = back(next.area());
    double y = one.area().getCenterY();
    if (next.role() == Role.STEP) {
      arrow(from, y, to, y);
      return;
    }
    List<Placed> operands = arrangement.parts(Role.OPERAND).stream()
        .filter(part -> part.strand() == one.strand())
        .toList();
    String sign = operands.size() == 2 ? sign() : "";
    TextPainter.centered(
        g,
        sign,
        Fonts.text(),
        new Rectangle2D.Double(Math.min(from, to), y - 10, Math.abs(to - from), 20),
        colors.quietText());
  }

  /** A star where something slides, a cross where numbers are multiplied pair by pair, nothing for a difference. */
  private String sign() {
    var anatomy = arrangement.figures().anatomy();
    var operands = anatomy.strands().get(0).operands();
    if (operands.stream().anyMatch(o -> o.plane().title().startsWith("target"))) {
      return "";
    }
    boolean slides = operands.stream()
        .flatMap(operand -> operand.patches().stream())
        .flatMap(patch -> patch.stream())
        .anyMatch(patch -> patch.rows() * patch.columns() > 1);
    return slides ? "∗" : "×";
  }

  private void dashed(boolean lit) {
    g.setColor(lit ? colors.ring() : colors.quietText());
    g.setStroke(new BasicStroke(
        lit ? 1.8f : 1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
  }

  private void curve(Placed end, Point2D join, boolean lit) {
    double from = front(end.area()) + direction() * 3;
    double to = join.getX() - direction() * Arrangement.radius();
    double y = end.area().getCenterY();
    double middle = (from + to) / 2;
    dashed(lit);
    g.draw(new CubicCurve2D.Double(from, y, middle, y, middle, join.getY(), to, join.getY()));
  }

  private void arrow(double fromX, double fromY, double toX, double toY) {
    double sign = Math.signum(toX - fromX);
    double start = fromX + sign * 6;
    double end = toX - sign * 6;
    if ((end - start) * sign < 8) {
      return;
    }
    g.setColor(colors.quietText());
    g.setStroke(new BasicStroke(1.2f));
    double middle = (start + end) / 2;
    Shape line = fromY == toY
        ? new Line2D.Double(start, fromY, end, toY)
        : new CubicCurve2D.Double(start, fromY, middle, fromY, middle, toY, end, toY);
    g.draw(line);
    CaptionPainter.head(g, end, toY, sign, 0);
  }

  private void paintJoin() {
    Point2D join = arrangement.join();
    if (join == null) {
      return;
    }
    double r = Arrangement.radius();
    var circle = new Ellipse2D.Double(join.getX() - r, join.getY() - r, 2 * r, 2 * r);
    g.setColor(colors.card());
    g.fill(circle);
    g.setColor(colors.text());
    g.setStroke(new BasicStroke(1.4f));
    g.draw(circle);
    double arm = r * 0.5;
    g.draw(new Line2D.Double(join.getX() - arm, join.getY(), join.getX() + arm, join.getY()));
    g.draw(new Line2D.Double(join.getX(), join.getY() - arm, join.getX(), join.getY() + arm));
  }

  // ---- words

  private void paintHeading(Placed part) {
    if (part.heading().words().isEmpty()) {
      return;
    }
    Font font = Fonts.small();
    FontMetrics metrics = g.getFontMetrics(font);
    String text = metrics.stringWidth(part.heading().words()) <= part.room()
        ? part.heading().words()
        : part.heading().brief();
    double wide = metrics.stringWidth(text);
    double x = Math.max(2, Math.min(width - wide - 2, part.area().getCenterX() - wide / 2));
    double bottom = top(part) - Spacing.HALF;
    TextPainter.left(
        g,
        text,
        font,
        new Rectangle2D.Double(x, bottom - metrics.getHeight(), wide, metrics.getHeight()),
        colors.quietText());
  }

  /** The upper edge of what is drawn, which may be less high than its area. */
  private double top(Placed part) {
    return part.figure().form() == PlaneFigure.Form.MAP
        ? part.figure().grid(g, part.area()).y()
        : part.area().getY();
  }

  /** The number of each map before it, where there are several. */
  private void paintStrandNumbers() {
    if (arrangement.figures().rows().size() < 2) {
      return;
    }
    for (Placed part : arrangement.parts(Role.OPERAND)) {
      if (part.place() == 0) {
        Rectangle2D area = part.area();
        double room = Spacing.scaled(24);
        double x = arrangement.mirrored() ? area.getMaxX() + 6 : area.getX() - room - 6;
        var place = new Rectangle2D.Double(x, area.getY(), room, area.getHeight());
        Font font = Fonts.numbers(Fonts.small().getSize2D());
        String number = Integer.toString(part.strand());
        if (arrangement.mirrored()) {
          TextPainter.left(g, number, font, place, colors.quietText());
        } else {
          TextPainter.right(g, number, font, place, colors.quietText());
        }
      }
    }
  }

  private void paintMore() {
    if (arrangement.hidden() == 0) {
      return;
    }
    int after = arrangement.hidden() - arrangement.first();
    String text = "… " + (after > 0 ? after + " more" : "")
        + (arrangement.first() > 0 ? (after > 0 ? ", " : "") + arrangement.first() + " above" : "")
        + " (scroll)";
    Rectangle2D body = arrangement.body();
    Rectangle2D column = arrangement.parts().get(0).area();
    double wide = g.getFontMetrics(Fonts.small()).stringWidth(text);
    double x = Math.max(4, Math.min(width - wide - 4, column.getCenterX() - wide / 2));
    TextPainter.left(
        g,
        text,
        Fonts.small(),
        new Rectangle2D.Double(x, body.getMaxY() - Spacing.scaled(18), wide, Spacing.scaled(16)),
        colors.text());
  }

  // ---- what is pointed at

  /** While one strand is pointed at, the others fade. */
  private void fade() {
    if (link == null || link.at().strand() < 0 || arrangement.figures().rows().size() < 2) {
      return;
    }
    g.setColor(colors.dim());
    for (Placed part : arrangement.parts()) {
      if (part.strand() >= 0 && part.strand() != link.at().strand()) {
        Rectangle2D area = part.area();
        g.fill(new Rectangle2D.Double(
            area.getX() - 1, area.getY() - 1, area.getWidth() + 2, area.getHeight() + 2));
      }
    }
  }

  private void paintLink(Link shown) {
    for (Placed part : arrangement.parts()) {
      Patch patch = shown.patch(part).orElse(null);
      if (patch != null && !isAll(patch, part)) {
        ring(part.figure()
            .bounds(g, part.area(), patch.row(), patch.column(), patch.rows(), patch.columns()));
      }
    }
    for (Placed part : arrangement.parts()) {
      shown.patch(part).ifPresent(patch -> paintNumber(shown, part, patch));
    }
  }

  /** Whether a whole kernel is read, which says nothing. */
  private static boolean isAll(Patch patch, Placed part) {
    Plane plane = part.figure().plane();
    return plane.kind() == Plane.Kind.KERNEL
        && plane.size() > 1
        && patch.rows() * patch.columns() == plane.size();
  }

  /** The number of a single cell of a map; of several inputs only of the one that is pointed at. */
  private void paintNumber(Link shown, Placed part, Patch patch) {
    boolean many = arrangement.figures().rows().size() > 1;
    boolean wanted = part.equals(shown.at()) || !many || part.role() != Role.OPERAND;
    if (!wanted
        || patch.rows() * patch.columns() > 1
        || part.figure().form() != PlaneFigure.Form.MAP) {
      return;
    }
    int cell = patch.row() * part.figure().plane().columns() + patch.column();
    plate(part, part.figure().number(cell), many && part.role() == Role.STEP);
  }

  private void ring(Rectangle2D around) {
    g.setColor(colors.ring());
    g.setStroke(new BasicStroke(2));
    g.draw(new Rectangle2D.Double(
        around.getX() - 1, around.getY() - 1, around.getWidth() + 2, around.getHeight() + 2));
  }

  /** The number of a cell on a plate: beside a part of a sum, otherwise below its map. */
  private void plate(Placed part, String number, boolean beside) {
    Font font = Fonts.numbers(Fonts.small().getSize2D());
    FontMetrics metrics = g.getFontMetrics(font);
    double wide = metrics.stringWidth(number) + Spacing.UNIT;
    double tall = metrics.getHeight() + 2;
    Rectangle2D area = part.figure().grid(g, part.area()).bounds();
    double x = beside
        ? arrangement.mirrored() ? area.getMinX() - wide - 4 : area.getMaxX() + 4
        : area.getCenterX() - wide / 2;
    double y = beside
        ? area.getCenterY() - tall / 2
        : Math.min(arrangement.body().getMaxY() + 4, area.getMaxY() + 4);
    x = Math.max(2, Math.min(width - wide - 2, x));
    var plate = new RoundRectangle2D.Double(x, y, wide, tall, 6, 6);
    g.setColor(colors.card());
    g.fill(plate);
    Color edge = colors.ring();
    g.setColor(edge);
    g.setStroke(new BasicStroke(1));
    g.draw(plate);
    TextPainter.centered(g, number, font, plate.getBounds2D(), colors.text());
  }
}
