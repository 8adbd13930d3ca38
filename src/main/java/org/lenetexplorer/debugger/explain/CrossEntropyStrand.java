package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lenetexplorer.autograd.Node;

/**
 * The cross-entropy of one image: its logits x, e^(x − max x), and their shares of the sum, the softmax; of several images −log
 * p / N of each as well.
 *
 * @param computed whether the loss has been computed
 */
record CrossEntropyStrand(Target target, Readings readings, boolean computed) {
  Strand strand() {
    Node node = target.node();
    List<Integer> sample = List.of(
        Math.min(Math.max(0, target.section().sample()), node.input(0).shape().extent(0) - 1));
    Plane logits = readings.plane(TensorNames.value(node.input(0)), sample);
    List<Plane> steps = new ArrayList<>();
    steps.add(exponentials(logits));
    steps.add(readings.plane(TensorNames.saved(node, "softmax"), sample));
    if (target.terms(0).count() > 1) {
      steps.add(losses(target.terms(0)));
    }
    return new Strand(List.of(new Operand(logits, false, List.of())), steps);
  }

  private Plane exponentials(Plane logits) {
    double[] values = new double[logits.size()];
    BitSet reached = new BitSet();
    float most = computed ? most(logits) : 0;
    for (int c = 0; computed && c < values.length; c++) {
      values[c] = Math.exp(logits.exact(c) - most);
      reached.set(c);
    }
    return new Plane(
        "e^(x − max x)",
        Plane.Kind.VALUE,
        logits.rows(),
        logits.columns(),
        List.of(),
        values,
        reached);
  }

  private static float most(Plane logits) {
    float most = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < logits.size(); c++) {
      most = Math.max(most, logits.value(c));
    }
    return most;
  }

  private Plane losses(Terms terms) {
    double[] values = new double[terms.count()];
    BitSet reached = new BitSet();
    for (int n = 0; computed && n < values.length; n++) {
      values[n] = terms.at().apply(n).exact();
      reached.set(n);
    }
    int columns = Plane.fold(values.length);
    return new Plane(
        "−log p(target) / " + values.length,
        Plane.Kind.VALUE,
        values.length / columns,
        columns,
        List.of(),
        values,
        reached);
  }
}
