package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.function.Conv2dFunction;
import org.lenetexplorer.autograd.function.CrossEntropyFunction;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;

/** Lays a layer open: makes every term of a target once and gathers them by the maps that they read. */
final class Dissection {
  private final Debugger debugger;
  private final Target target;
  private final Readings readings;
  private final int reached;
  private final List<Plane> addends = new ArrayList<>();
  private final double[] pass;

  private Dissection(Debugger debugger, Target target) {
    this.debugger = debugger;
    this.target = target;
    readings = new Readings(debugger);
    pass = new double[target.size()];
    reached = Math.max(0, Math.min(target.size(), reachedInTensor() - target.first()));
  }

  static Anatomy of(Debugger debugger, Section section) {
    Node node = node(debugger, section.layer());
    Target target = Target.of(node, section);
    Position position = debugger.position();
    int step = debugger.tree().phases().indexOf(Phase.STEP);
    boolean moved = position.phase() > step
        || (position.phase() == step && (position.operation() > 0 || position.element() > 0));
    return moved
        ? debugger.at(
            Position.ofIteration(position.iteration()).inPhase(step),
            () -> new Dissection(debugger, target).anatomy(true))
        : new Dissection(debugger, target).anatomy(false);
  }

  private static Node node(Debugger debugger, String layer) {
    return debugger.step().network().graph().nodes().stream()
        .filter(one -> one.name().equals(layer))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no layer " + layer));
  }

  /** The section itself if the layer has it, otherwise that of its input or forward. */
  static Section nearest(Debugger debugger, Section section) {
    Node node = node(debugger, section.layer());
    for (Section.Way way : List.of(section.way(), Section.Way.INPUT)) {
      if (Target.has(node, way)) {
        return section.going(way);
      }
    }
    return section.going(Section.Way.FORWARD);
  }

  /** How many numbers of the whole tensor this iteration has computed, in row-major order. */
  private int reachedInTensor() {
    if (!target.backward()) {
      return readings.find(target.tensor()).computed();
    }
    Position now = debugger.position();
    int phase = debugger.tree().phases().indexOf(Phase.BACKWARD);
    List<Operation> operations = debugger.tree().operations(phase);
    int size = target.variable().shape().size();
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) instanceof Operation.Backward backward
          && backward.node() == target.node()) {
        int part = backward.parts().indexOf(new BackwardPass.Part(target.node(), target.input()));
        Position at =
            Position.ofIteration(now.iteration()).inPhase(phase).inOperation(i).inPart(part);
        if (now.compareTo(at) >= 0
            && now.part() == part
            && now.operation() == i
            && now.phase() == phase) {
          return Math.max(0, now.element());
        }
        return now.compareTo(at) < 0 ? 0 : size;
      }
    }
    return 0;
  }

  private Anatomy anatomy(boolean moved) {
    boolean total = isVector();
    List<Strand> strands = strands(total);
    addOld();
    AnatomyText text = new AnatomyText(target, strands, addends, moved);
    return new Anatomy(
        target.section(),
        ways(),
        target.maps(),
        target.channels(),
        text.title(),
        strands,
        addends,
        result(),
        join(total, strands.size() + addends.size()),
        text.captions(),
        text.missing(reached));
  }

  private static Anatomy.Join join(boolean total, int parts) {
    if (total) {
      return Anatomy.Join.TOTAL;
    }
    return parts > 1 ? Anatomy.Join.SUM : Anatomy.Join.NONE;
  }

  private Set<Section.Way> ways() {
    Set<Section.Way> ways = EnumSet.allOf(Section.Way.class);
    ways.removeIf(way -> !Target.has(target.node(), way));
    return ways;
  }

  private Plane result() {
    List<ElementReference> cells = target.cells();
    return readings.plane(target.title(), cells, target.rows(), target.columns());
  }

  private boolean isCrossEntropy() {
    return !target.backward() && target.node().function() instanceof CrossEntropyFunction;
  }

  /** Whether one number is made of vectors. */
  private boolean isVector() {
    if (target.size() > 1 || isCrossEntropy()) {
      return false;
    }
    Terms terms = target.terms(0);
    Term last = terms.at().apply(terms.count() - 1);
    boolean flat = last.reads().stream().allMatch(read -> read.element().index().size() == 2);
    return flat && terms.count() > 1;
  }

  private List<Strand> strands(boolean vector) {
    if (isCrossEntropy()) {
      return List.of(new CrossEntropyStrand(target, readings, reached > 0).strand());
    }
    return vector ? List.of(products()) : gathered();
  }

  // ---- maps

  private List<Strand> gathered() {
    Map<Bundle.Slice, Bundle> bundles = new LinkedHashMap<>();
    for (int cell = 0; cell < target.size(); cell++) {
      Terms terms = target.terms(cell);
      for (int k = 0; k < terms.count(); k++) {
        Term term = terms.at().apply(k);
        if (!takeBias(term)) {
          bundles
              .computeIfAbsent(key(term), slice -> new Bundle(target.size()))
              .add(cell, term, cell < reached, readings);
        }
      }
    }
    for (Bundle bundle : bundles.values()) {
      for (int cell = 0; cell < reached; cell++) {
        pass[cell] += bundle.sums()[cell];
      }
    }
    boolean alone = bundles.size() + addends.size() == 1 && !hasOld();
    return bundles.values().stream().map(bundle -> strand(bundle, alone)).toList();
  }

  /** The bias is no input: it stands by itself, once. */
  private boolean takeBias(Term term) {
    if (target.backward() || !term.label().equals("bias")) {
      return false;
    }
    if (addends.isEmpty()) {
      List<ElementReference> bias = List.of(term.reads().get(0).element());
      addends.add(readings.plane(Readings.title(bias), bias, 1, 1));
    }
    return true;
  }

  /** The slice of the kernel, where there is one; otherwise the first map or vector that is read. */
  private Bundle.Slice key(Term term) {
    List<ElementReference> reads =
        term.reads().stream().map(Factor.Read::element).toList();
    if (slides()) {
      String weight = TensorNames.value(target.node().input(1));
      for (ElementReference read : reads) {
        if (read.tensor().equals(weight)) {
          return Bundle.Slice.of(read);
        }
      }
    }
    return Bundle.Slice.of(
        reads.stream().filter(read -> !read.index().isEmpty()).findFirst().orElse(reads.get(0)));
  }

  /** Whether kernels slide over maps, one for each. */
  private boolean slides() {
    return target.node().function() instanceof Conv2dFunction
        && (target.section().way() == Section.Way.FORWARD
            || target.section().way() == Section.Way.INPUT);
  }

  private Strand strand(Bundle bundle, boolean alone) {
    List<Operand> operands = bundle.operands(readings, target.backward());
    List<Plane> steps = new ArrayList<>();
    if (bundle.gated()) {
      steps.add(mask(bundle, operands.get(0).plane()));
    } else if (!alone) {
      steps.add(partial(bundle));
    }
    return new Strand(operands, steps);
  }

  private Plane partial(Bundle bundle) {
    BitSet computed = new BitSet();
    computed.set(0, reached);
    return new Plane(
        "part of " + target.title(),
        target.backward() ? Plane.Kind.GRADIENT : Plane.Kind.VALUE,
        target.rows(),
        target.columns(),
        target.cells(),
        bundle.sums(),
        computed);
  }

  /** What passes: drawn over what is read forward, over what comes out backward. */
  private Plane mask(Bundle bundle, Plane read) {
    BitSet computed = new BitSet();
    computed.set(0, reached);
    boolean over = !target.backward();
    double[] values = new double[over ? read.size() : target.size()];
    BitSet open = over ? bundle.passed() : bundle.open();
    open.stream().forEach(cell -> values[cell] = 1);
    return new Plane(
        "mask",
        Plane.Kind.MASK,
        over ? read.rows() : target.rows(),
        over ? read.columns() : target.columns(),
        over ? names(read) : target.cells(),
        values,
        over ? bundle.seen() : computed);
  }

  private static List<ElementReference> names(Plane plane) {
    return java.util.stream.IntStream.range(0, plane.size())
        .mapToObj(cell -> plane.cell(cell).orElseThrow())
        .toList();
  }

  // ---- vectors

  /** One number that is a sum over vectors: the vectors beside each other, and their products. */
  private Strand products() {
    Terms terms = target.terms(0);
    List<Term> all = new ArrayList<>();
    for (int k = 0; k < terms.count(); k++) {
      Term term = terms.at().apply(k);
      if (!takeBias(term)) {
        all.add(term);
        pass[0] += reached > 0 ? term.exact() : 0;
      }
    }
    int columns = Plane.fold(all.size());
    List<Operand> operands = new ArrayList<>();
    for (int j = 0; j < all.get(0).reads().size(); j++) {
      List<ElementReference> cells = new ArrayList<>();
      for (Term term : all) {
        cells.add(term.reads().get(j).element());
      }
      operands.add(new Operand(
          readings.plane(Readings.title(cells), cells, cells.size() / columns, columns),
          false,
          List.of()));
    }
    operands.sort(Comparator.comparing(operand -> operand.plane().kind() == Plane.Kind.KERNEL));
    List<Plane> steps = operands.size() == 1 ? List.of() : List.of(productPlane(all, columns));
    return new Strand(operands, steps);
  }

  private Plane productPlane(List<Term> terms, int columns) {
    double[] values = new double[terms.size()];
    BitSet computed = new BitSet();
    for (int k = 0; reached > 0 && k < values.length; k++) {
      values[k] = terms.get(k).exact();
      computed.set(k);
    }
    return new Plane(
        "terms of " + target.title(),
        target.backward() ? Plane.Kind.GRADIENT : Plane.Kind.VALUE,
        values.length / columns,
        columns,
        java.util.Collections.nCopies(values.length, target.cells().get(0)),
        values,
        computed);
  }

  // ---- gradients that nothing reset

  /** Whether the gradient held something before this iteration's part of it. */
  private boolean hasOld() {
    Gradient gradient = target.variable().grad();
    boolean leaf = target.backward() && target.variable().gradFn() == null;
    return leaf
        && gradient.state() == Gradient.State.VALUE
        && gradient.contributions() > (reachedInTensor() > 0 ? 1 : 0);
  }

  private void addOld() {
    if (!hasOld()) {
      return;
    }
    Plane held = result();
    double[] values = new double[target.size()];
    BitSet computed = new BitSet();
    for (int cell = 0; cell < values.length; cell++) {
      computed.set(cell, held.isComputed(cell));
      values[cell] = held.isComputed(cell) ? held.exact(cell) - pass[cell] : 0;
    }
    addends.add(new Plane(
        "old gradient",
        Plane.Kind.GRADIENT,
        target.rows(),
        target.columns(),
        target.cells(),
        values,
        computed));
  }
}
