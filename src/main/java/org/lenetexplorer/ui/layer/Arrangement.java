package org.lenetexplorer.ui.layer;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.Anatomy;
import org.lenetexplorer.debugger.explain.Plane;
import org.lenetexplorer.ui.layer.Placed.Heading;
import org.lenetexplorer.ui.layer.Placed.Role;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * Where everything lies: strands below each other in columns of operands and steps, then the join with what is added above it,
 * then the result. Forward goes to the right, backward to the left.
 *
 * @param figures what is placed
 * @param parts all figures that are seen
 * @param join the middle of the sign of addition; null where nothing is joined
 * @param first the first strand that is seen
 * @param seen how many strands are seen
 * @param captions words with the place that they point at
 * @param body where the strands lie
 * @param mirrored whether the way goes to the left
 */
record Arrangement(
    LayerFigures figures,
    List<Placed> parts,
    @Nullable Point2D join,
    int first,
    int seen,
    List<Words> captions,
    Rectangle2D body,
    boolean mirrored) {
  /** Words that point at a place. */
  record Words(String text, Point2D target) {}

  /** The radius of the sign of addition, in pixels. */
  static double radius() {
    return Spacing.scaled(13);
  }

  static Arrangement of(LayerFigures figures, double width, double height, int wantedFirst) {
    return new Making(figures, width, height, wantedFirst).arrange();
  }

  /** How many strands are not seen. */
  int hidden() {
    return figures.rows().size() - seen;
  }

  /** The figures of a role. */
  List<Placed> parts(Role role) {
    return parts.stream().filter(part -> part.role() == role).toList();
  }

  /** The result. */
  Placed result() {
    return parts.get(parts.size() - 1);
  }

  /** The last figure of a strand before the join. */
  List<Placed> ends() {
    List<Placed> ends = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Placed part = parts.get(i);
      boolean last = i + 1 == parts.size() || parts.get(i + 1).strand() != part.strand();
      if (part.strand() >= 0 && last) {
        ends.add(part);
      }
    }
    return ends;
  }

  /** The work of placing. */
  private static final class Making {
    private static final double HEAD = Spacing.scaled(22);
    private static final double FOOT = Spacing.scaled(40);
    private static final double LEAST_ROW = Spacing.scaled(34);
    private static final double MOST_MAP = Spacing.scaled(420);
    private static final double MARGIN = Spacing.scaled(20);
    private static final double NUMBER_WIDTH = Spacing.scaled(84);
    private static final double NUMBER_HEIGHT = Spacing.scaled(28);
    private static final double BARS_WIDTH = Spacing.scaled(150);
    private static final double BAR = 22;
    private static final double SMALL = 0.56;

    private final LayerFigures figures;
    private final Anatomy anatomy;
    private final double width;
    private final double bodyHeight;
    private final boolean many;
    private final int seen;
    private final int first;
    private final List<PlaneFigure> columns = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();
    private final List<Placed> parts = new ArrayList<>();
    private double map;
    private double resultMap;

    Making(LayerFigures figures, double width, double height, int wantedFirst) {
      this.figures = figures;
      this.anatomy = figures.anatomy();
      this.width = width;
      bodyHeight = Math.max(LEAST_ROW, height - HEAD - FOOT);
      int count = figures.rows().size();
      many = count > 1;
      int fitting = (int) Math.max(1, bodyHeight / LEAST_ROW);
      seen = count <= fitting
          ? count
          : (int) Math.max(1, (bodyHeight - Spacing.scaled(22)) / LEAST_ROW);
      first = Math.max(0, Math.min(count - seen, wantedFirst));
      columns.addAll(figures.rows().get(0).operands());
      columns.addAll(figures.rows().get(0).steps());
    }

    private double rowsHeight() {
      return seen < figures.rows().size() ? bodyHeight - Spacing.scaled(22) : bodyHeight;
    }

    private double rowHeight() {
      return many ? Math.min(rowsHeight() / seen, MOST_MAP) : rowsHeight();
    }

    Arrangement arrange() {
      size();
      double used = resultWidth() + joinWidth();
      for (int i = 0; i < columns.size(); i++) {
        used += width(columns.get(i)) + gaps.get(i);
      }
      double x = Math.max(MARGIN, (width - used) / 2);
      List<Double> lefts = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        lefts.add(x);
        x += width(columns.get(i)) + gaps.get(i);
      }
      placeStrands(lefts);
      Point2D join = anatomy.join() == Anatomy.Join.NONE
          ? null
          : new Point2D.Double(x + radius(), HEAD + rowsHeight() / 2);
      if (join != null) {
        placeAddends(join);
      }
      placeResult(x + joinWidth());
      return finished(join);
    }

    /** How large maps can be, and how much room is between the columns. */
    private void size() {
      double weights = 0;
      double fixed = 2 * MARGIN + joinWidth();
      for (PlaneFigure column : columns) {
        weights += isFixed(column) ? 0 : isSmall(column) ? SMALL : 1;
        fixed += isFixed(column) ? width(column) : 0;
      }
      boolean fixedResult = isFixed(figures.result());
      fixed += fixedResult ? resultWidth() : 0;
      for (int i = 0; i < columns.size(); i++) {
        gaps.add(leastGap(i));
        fixed += leastGap(i);
      }
      double rowRoom = rowHeight() - (many ? 2 : 0);
      if (many && !fixedResult) {
        resultMap = Math.min(Math.min(rowsHeight(), MOST_MAP), (width - fixed) * 0.4);
        fixed += resultMap;
      } else if (!fixedResult) {
        weights += 1;
      }
      map = Math.max(
          Spacing.scaled(16),
          Math.min(MOST_MAP, Math.min(rowRoom, (width - fixed) / Math.max(0.5, weights))));
      if (!many) {
        resultMap = map;
      }
      widen(width - fixed - weights * map);
    }

    /** Spreads what is left over between the columns, in proportion. */
    private void widen(double rest) {
      double all = gaps.stream().mapToDouble(gap -> gap).sum();
      for (int i = 0; i < gaps.size(); i++) {
        gaps.set(i, gaps.get(i) * (1 + Math.max(0, Math.min(many ? 1.4 : 0.9, rest / all))));
      }
    }

    private double leastGap(int column) {
      int operands = figures.rows().get(0).operands().size();
      if (column < operands - 1) {
        return Spacing.scaled(28);
      }
      boolean last = column == columns.size() - 1;
      return last && anatomy.join() != Anatomy.Join.NONE ? Spacing.scaled(84) : Spacing.scaled(60);
    }

    private double joinWidth() {
      return anatomy.join() == Anatomy.Join.NONE ? 0 : 2 * radius() + Spacing.scaled(44);
    }

    private static boolean isFixed(PlaneFigure figure) {
      return figure.form() != PlaneFigure.Form.MAP;
    }

    /** A kernel is smaller than the map that it slides over, where there is room to show it so. */
    private boolean isSmall(PlaneFigure figure) {
      return figure.plane().kind() == Plane.Kind.KERNEL
          && anatomy.join() != Anatomy.Join.TOTAL
          && !many;
    }

    private double width(PlaneFigure figure) {
      return switch (figure.form()) {
        case NUMBER -> NUMBER_WIDTH;
        case BARS -> BARS_WIDTH;
        case MAP -> isSmall(figure) ? SMALL * map : map;
      };
    }

    private double height(PlaneFigure figure, double size) {
      return switch (figure.form()) {
        case NUMBER -> NUMBER_HEIGHT;
        case BARS -> Math.min(rowsHeight(), BAR * figure.plane().rows());
        case MAP -> isSmall(figure) ? SMALL * size : size;
      };
    }

    private double resultWidth() {
      return isFixed(figures.result()) ? width(figures.result()) : resultMap;
    }

    private void placeStrands(List<Double> lefts) {
      for (int i = 0; i < seen; i++) {
        LayerFigures.Row row = figures.rows().get(first + i);
        double middle = HEAD + (rowsHeight() - seen * rowHeight()) / 2 + (i + 0.5) * rowHeight();
        int operands = row.operands().size();
        for (int c = 0; c < Math.min(columns.size(), operands + row.steps().size()); c++) {
          boolean step = c >= operands;
          PlaneFigure figure =
              step ? row.steps().get(c - operands) : row.operands().get(c);
          place(
              figure,
              step ? Role.STEP : Role.OPERAND,
              first + i,
              step ? c - operands : c,
              around(lefts.get(c), middle, width(columns.get(c)), height(figure, map)),
              many && i > 0 ? Heading.NONE : heading(figure, step),
              width(columns.get(c)) + gaps.get(c) - Spacing.HALF);
        }
      }
    }

    private Heading heading(PlaneFigure figure, boolean step) {
      Plane plane = figure.plane();
      if (!many) {
        String title = plane.title();
        String turned = figure.isTurned() ? ", turned" : "";
        return new Heading(title + turned, brief(title));
      }
      if (step) {
        return new Heading("one part each", "parts");
      }
      if (plane.kind() == Plane.Kind.KERNEL) {
        return figure.isTurned()
            ? new Heading("turned kernels", "turned")
            : new Heading("kernels", "kernels");
      }
      String tensor = plane.title().replaceFirst("\\[.*", "");
      return new Heading(tensor, plane.kind() == Plane.Kind.GRADIENT ? "δ maps" : brief(tensor));
    }

    private static String brief(String title) {
      return title.replace(".output", "").replace(".weight", " w").replace(".bias", " b");
    }

    private static Rectangle2D around(double left, double middle, double width, double height) {
      return new Rectangle2D.Double(left, middle - height / 2, width, height);
    }

    private void placeAddends(Point2D join) {
      double bottom = join.getY() - radius() - Spacing.scaled(24);
      for (int i = 0; i < figures.addends().size(); i++) {
        PlaneFigure figure = figures.addends().get(i);
        boolean number = isFixed(figure);
        double size = number
            ? NUMBER_WIDTH
            : Math.max(Spacing.scaled(24), Math.min(bottom - HEAD, Spacing.scaled(72)));
        double tall = number ? NUMBER_HEIGHT : size;
        place(
            figure,
            Role.ADDEND,
            -1,
            i,
            new Rectangle2D.Double(join.getX() - size / 2, bottom - tall, size, tall),
            new Heading(figure.plane().title(), brief(figure.plane().title())),
            Spacing.scaled(140));
        bottom -= tall + HEAD;
      }
    }

    private void placeResult(double left) {
      double middle = HEAD + rowsHeight() / 2;
      PlaneFigure figure = figures.result();
      place(
          figure,
          Role.RESULT,
          -1,
          0,
          around(left, middle, resultWidth(), height(figure, resultMap)),
          new Heading(figure.plane().title(), brief(figure.plane().title())),
          resultWidth() + 2 * MARGIN);
    }

    private void place(
        PlaneFigure figure,
        Role role,
        int strand,
        int place,
        Rectangle2D area,
        Heading heading,
        double room) {
      parts.add(new Placed(figure, role, strand, place, area, heading, room));
    }

    private Arrangement finished(@Nullable Point2D join) {
      List<Words> captions = captions(join);
      Rectangle2D body = new Rectangle2D.Double(0, HEAD, width, bodyHeight);
      if (!anatomy.backward()) {
        return new Arrangement(figures, parts, join, first, seen, captions, body, false);
      }
      List<Placed> flipped = parts.stream().map(part -> part.mirrored(width)).toList();
      List<Words> words = captions.stream()
          .map(caption -> new Words(caption.text(), flip(caption.target())))
          .toList();
      Point2D flippedJoin = join == null ? null : flip(join);
      return new Arrangement(figures, flipped, flippedJoin, first, seen, words, body, true);
    }

    private Point2D flip(Point2D point) {
      return new Point2D.Double(width - point.getX(), point.getY());
    }

    /** The first words point between what is read and what becomes of it, the second at the join or before the result. */
    private List<Words> captions(@Nullable Point2D join) {
      LayerFigures.Row row = figures.rows().get(0);
      int operands = row.operands().size();
      List<Placed> last =
          parts.stream().filter(part -> part.strand() == first + seen - 1).toList();
      Placed read = last.get(operands - 1);
      double right = operands < last.size()
          ? last.get(operands).area().getMinX()
          : join == null ? parts.get(parts.size() - 1).area().getMinX() : join.getX() - radius();
      List<Words> words = new ArrayList<>();
      words.add(new Words(
          anatomy.captions().get(0),
          new Point2D.Double(
              (read.area().getMaxX() + right) / 2, read.area().getCenterY() + Spacing.HALF)));
      String second = anatomy.captions().get(1);
      if (!second.isEmpty() && (join != null || !row.steps().isEmpty())) {
        Placed end = last.get(last.size() - 1);
        double x = join != null
            ? join.getX()
            : (end.area().getMaxX() + parts.get(parts.size() - 1).area().getMinX()) / 2;
        double y =
            join != null ? join.getY() + radius() + 2 : end.area().getCenterY() + Spacing.HALF;
        words.add(new Words(second, new Point2D.Double(x, y)));
      }
      return words;
    }
  }
}
