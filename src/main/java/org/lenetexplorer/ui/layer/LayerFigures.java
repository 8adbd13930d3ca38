package org.lenetexplorer.ui.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lenetexplorer.debugger.explain.Anatomy;
import org.lenetexplorer.debugger.explain.Operand;
import org.lenetexplorer.debugger.explain.Plane;
import org.lenetexplorer.debugger.explain.Strand;

/**
 * An anatomy as figures. Maps that stand side by side share their scale: all inputs, all kernels, and what is added up with its
 * sum.
 *
 * @param rows for each strand what is read and what becomes of it
 * @param addends what is added
 * @param result what comes out
 */
record LayerFigures(
    Anatomy anatomy, List<Row> rows, List<PlaneFigure> addends, PlaneFigure result) {
  /** The figures of a strand. */
  record Row(List<PlaneFigure> operands, List<PlaneFigure> steps) {}

  static LayerFigures of(Anatomy anatomy) {
    List<Float> limits = limits(anatomy);
    boolean sum = anatomy.join() == Anatomy.Join.SUM;
    float total = anatomy.result().limit();
    if (sum) {
      total = Math.max(
          total, largest(anatomy.strands().stream().flatMap(strand -> strand.steps().stream())));
    }
    List<Row> rows = new ArrayList<>();
    for (Strand strand : anatomy.strands()) {
      List<PlaneFigure> operands = new ArrayList<>();
      for (int i = 0; i < strand.operands().size(); i++) {
        Operand operand = strand.operands().get(i);
        float limit = limits.get(i);
        operands.add(new PlaneFigure(operand.plane(), operand.turned(), limit));
      }
      List<PlaneFigure> steps = new ArrayList<>();
      for (Plane step : strand.steps()) {
        steps.add(new PlaneFigure(step, false, sum ? total : step.limit()));
      }
      rows.add(new Row(operands, steps));
    }
    List<PlaneFigure> addends = new ArrayList<>();
    for (Plane addend : anatomy.addends()) {
      float limit = addend.kind() == Plane.Kind.KERNEL ? addend.limit() : total;
      addends.add(new PlaneFigure(addend, false, limit));
    }
    return new LayerFigures(
        anatomy, rows, addends, new PlaneFigure(anatomy.result(), false, total));
  }

  /** The largest value of each place among the operands. */
  private static List<Float> limits(Anatomy anatomy) {
    List<Float> limits = new ArrayList<>();
    int most = anatomy.strands().stream()
        .mapToInt(strand -> strand.operands().size())
        .max()
        .orElse(0);
    for (int i = 0; i < most; i++) {
      int place = i;
      limits.add(largest(anatomy.strands().stream()
          .filter(strand -> strand.operands().size() > place)
          .map(strand -> strand.operands().get(place).plane())));
    }
    return limits;
  }

  private static float largest(Stream<Plane> planes) {
    return (float) planes.mapToDouble(Plane::limit).max().orElse(0);
  }

  /**
   * A scale in the legend.
   *
   * @param name what it is for
   * @param figure one that is drawn on it
   */
  record Scale(String name, PlaneFigure figure) {
    private boolean matches(PlaneFigure other) {
      return other.quantity() == figure.quantity() && other.limit() == figure.limit();
    }
  }

  /** Every scale that is used, from the first figure to the last. */
  List<Scale> scales() {
    List<Scale> scales = new ArrayList<>();
    Row first = rows.get(0);
    first.operands().forEach(figure -> add(scales, operandName(figure), figure));
    boolean sum = anatomy.join() == Anatomy.Join.SUM;
    first.steps().forEach(figure -> add(scales, sum ? "parts, result" : "terms", figure));
    add(scales, "result", result);
    return scales;
  }

  private static String operandName(PlaneFigure figure) {
    return switch (figure.plane().kind()) {
      case PIXEL -> "pixels";
      case KERNEL -> "kernels";
      case GRADIENT -> "δ";
      case VALUE, MASK -> "inputs";
    };
  }

  private static void add(List<Scale> scales, String name, PlaneFigure figure) {
    boolean colored =
        figure.plane().kind() != Plane.Kind.MASK && figure.form() == PlaneFigure.Form.MAP;
    if (colored && scales.stream().noneMatch(scale -> scale.matches(figure))) {
      scales.add(new Scale(name, figure));
    }
  }
}
