package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.debugger.explain.Factor.Constant;
import org.lenetexplorer.debugger.explain.Factor.Derived;
import org.lenetexplorer.debugger.explain.Factor.Read;
import org.lenetexplorer.tensor.Shape;

/**
 * One number in one update: its names, and its state before and after.
 *
 * @param parameter the parameter's name, {@code conv1.weight}
 * @param element place in row-major order
 * @param memoryNames what the rule calls its memory
 */
record UpdateCase(
    String parameter,
    Shape shape,
    int element,
    List<String> memoryNames,
    UpdateState before,
    UpdateState after) {

  private ElementReference name(String suffix) {
    return ElementReference.of(parameter + suffix, shape, element);
  }

  /** The number of this step, from 1. */
  int step() {
    return before.steps() + 1;
  }

  /** The weight before the step. */
  Read weight() {
    return new Read("w", name(""), before.weight());
  }

  /** A memory before the step. */
  Read remembered(String symbol, int memory) {
    return new Read(symbol, name("." + memoryNames.get(memory)), before.memory().get(memory));
  }

  /** A memory after the step, as the engine has it in float32; how it came about is a stage of its own. */
  Read kept(String symbol, int memory) {
    String suffix = "." + memoryNames.get(memory) + ".after";
    return new Read(symbol, name(suffix), after.memory().get(memory));
  }

  /** g, or g + λ·w with weight decay λ. */
  Factor gradient(double decay) {
    Read g = new Read("g", name(".grad"), before.gradient());
    float lambda = (float) decay;
    if (lambda == 0) {
      return g;
    }
    Read w = weight();
    Formula numbers = new Formula(
        "(" + g.numbers().text() + " + " + NumberText.of(lambda) + "·"
            + w.numbers().text() + ")",
        "(" + g.numbers().latex() + " + " + NumberText.latex(lambda) + " \\cdot "
            + w.numbers().latex() + ")");
    double value = g.value() + (double) lambda * w.value();
    double size = Math.abs(g.value()) + Math.abs((double) lambda * w.value());
    return new Derived("(g + λ·w)", numbers, value, List.of(g, w), 2 * Explanation.UNIT * size);
  }

  /** −η, or another factor of the step, as the float32 number the engine multiplies by. */
  static Constant constant(String symbol, double value) {
    return new Constant(symbol, (float) value);
  }

  /** The new value of a memory. */
  Explanation stage(int memory, Formula formula, Term... terms) {
    String suffix = "." + memoryNames.get(memory) + ".after";
    return Explanation.of(
            name(suffix), "what the optimiser remembers", after.memory().get(memory))
        .formula(formula)
        .terms(Terms.of(terms))
        .build();
  }

  /** The new value of the number itself. */
  Explanation.Draft weightAfter(Formula formula, Term... terms) {
    return Explanation.of(name(""), "update, step " + step(), after.weight())
        .formula(formula)
        .terms(Terms.of(terms));
  }

  /** An update of a parameter without gradient: the optimiser passes it over. */
  Explanation unchanged(int terms) {
    Term[] all = new Term[terms];
    all[0] = Term.of("w", weight());
    for (int i = 1; i < terms; i++) {
      all[i] = Term.of("no step", new Constant("no gradient", 0));
    }
    return weightAfter(new Formula("w ← w", "w \\leftarrow w"), all)
        .note("The gradient is none, so the optimiser leaves the parameter as it is.")
        .build();
  }
}
