package org.lenetexplorer.ui.layer;

import java.awt.geom.AffineTransform;
import java.util.Optional;
import java.util.OptionalInt;
import org.lenetexplorer.debugger.explain.Anatomy;
import org.lenetexplorer.debugger.explain.Operand;
import org.lenetexplorer.debugger.explain.Patch;
import org.lenetexplorer.debugger.explain.Plane;
import org.lenetexplorer.ui.component.Numbers;

/**
 * A cell that is pointed at, and the cells in all figures that belong to it.
 *
 * @param arrangement where the figures are
 * @param at the figure pointed at
 * @param own its cell
 * @param cell the cell of the result that belongs to it; of vectors the place in them; −1 if there is none
 */
record Link(Arrangement arrangement, Placed at, int own, int cell) {
  /** Of more parts only the first and the last are written out. */
  private static final int MOST_TERMS = 4;

  /** What a point belongs to. */
  static Optional<Link> at(Arrangement arrangement, AffineTransform transform, double x, double y) {
    for (Placed part : arrangement.parts()) {
      OptionalInt cell = part.figure().cellAt(transform, part.area(), x, y);
      if (cell.isPresent()) {
        return Optional.of(of(arrangement, part, cell.getAsInt()));
      }
    }
    return Optional.empty();
  }

  /** A cell of the result. */
  static Link ofResult(Arrangement arrangement, int cell) {
    return of(arrangement, arrangement.result(), cell);
  }

  private static Link of(Arrangement arrangement, Placed part, int own) {
    return new Link(arrangement, part, own, resultCell(arrangement, part, own));
  }

  private static int resultCell(Arrangement arrangement, Placed part, int own) {
    Anatomy anatomy = arrangement.figures().anatomy();
    int size = anatomy.result().size();
    if (part.role() == Placed.Role.RESULT || anatomy.join() == Anatomy.Join.TOTAL) {
      return part.role() == Placed.Role.ADDEND ? -1 : own;
    }
    Plane plane = part.figure().plane();
    if (part.role() == Placed.Role.OPERAND) {
      Operand operand = anatomy.strands().get(part.strand()).operands().get(part.place());
      return plane.kind() == Plane.Kind.KERNEL
          ? -1
          : operand.readerOf(own / plane.columns(), own % plane.columns());
    }
    if (plane.size() == size) {
      return own;
    }
    return part.strand() < 0
        ? -1
        : anatomy
            .strands()
            .get(part.strand())
            .operands()
            .get(0)
            .readerOf(own / plane.columns(), own % plane.columns());
  }

  /** The cells of a figure that belong to what is pointed at. */
  Optional<Patch> patch(Placed part) {
    Plane plane = part.figure().plane();
    if (part.equals(at)) {
      return Optional.of(single(plane, own));
    }
    Anatomy anatomy = arrangement.figures().anatomy();
    if (cell < 0 || part.role() == Placed.Role.ADDEND) {
      return Optional.empty();
    }
    if (anatomy.join() == Anatomy.Join.TOTAL) {
      boolean both = part.strand() >= 0 && at.strand() >= 0 && cell < plane.size();
      return both ? Optional.of(single(plane, cell)) : Optional.empty();
    }
    if (part.role() == Placed.Role.OPERAND) {
      return anatomy.strands().get(part.strand()).operands().get(part.place()).patch(cell);
    }
    if (plane.size() == anatomy.result().size()) {
      return Optional.of(single(plane, cell));
    }
    return part.strand() < 0
        ? Optional.empty()
        : anatomy.strands().get(part.strand()).operands().get(0).patch(cell);
  }

  private static Patch single(Plane plane, int cell) {
    return new Patch(cell / plane.columns(), cell % plane.columns(), 1, 1);
  }

  /** The number pointed at, and the sum that the result is at this cell, in words. */
  String sentence() {
    Plane plane = at.figure().plane();
    String name = name(at, own);
    String number = name + " = " + at.figure().number(own);
    Anatomy anatomy = arrangement.figures().anatomy();
    boolean sum = anatomy.join() == Anatomy.Join.SUM && cell >= 0;
    if (!sum) {
      return number;
    }
    String total = sum(anatomy);
    boolean own = at.role() == Placed.Role.RESULT;
    return own ? total : number + (plane == anatomy.result() ? "" : ";  " + total);
  }

  private static String name(Placed part, int cell) {
    Plane plane = part.figure().plane();
    String place = plane.size() == 1
        ? ""
        : ", row " + cell / plane.columns() + " column " + cell % plane.columns();
    boolean named = part.role() != Placed.Role.STEP && part.role() != Placed.Role.ADDEND;
    return named
        ? plane.cell(cell).map(Object::toString).orElse(plane.title() + place)
        : plane.title() + place;
  }

  /** {@code conv2.output[0,3,2,4] = 0.12 + (−0.3) + bias 0.05 = −0.13}. */
  private String sum(Anatomy anatomy) {
    StringBuilder text = new StringBuilder();
    text.append(anatomy.result().cell(cell).map(Object::toString).orElse("")).append(" = ");
    if (!anatomy.result().isComputed(cell)) {
      return text.append("not computed").toString();
    }
    int count = anatomy.strands().size();
    for (int i = 0; i < count; i++) {
      var steps = anatomy.strands().get(i).steps();
      if (count > MOST_TERMS && i == MOST_TERMS - 2) {
        text.append(" + …");
      }
      if (!steps.isEmpty() && (count <= MOST_TERMS || i < MOST_TERMS - 2 || i == count - 1)) {
        text.append(i > 0 ? " + " : "").append(term(steps.get(steps.size() - 1).value(cell)));
      }
    }
    for (Plane addend : anatomy.addends()) {
      String what = addend.kind() == Plane.Kind.KERNEL ? "bias " : "old ";
      text.append(" + ").append(what).append(term(addend.value(addend.size() == 1 ? 0 : cell)));
    }
    return text.append(" = ")
        .append(Numbers.format(anatomy.result().value(cell)))
        .toString();
  }

  private static String term(float value) {
    String number = Numbers.format(value);
    return value < 0 ? "(" + number + ")" : number;
  }
}
