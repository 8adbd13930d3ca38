package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one number: a formula, the same with numbers, the terms in the order in which they are added, and the
 * value the engine has. It is made at one moment and never changes.
 *
 * @param element the number
 * @param origin the operation that made it, {@code backward of conv2: weight}
 * @param formulas the arithmetic in symbols, with the indices of this element
 * @param terms the summands, in order
 * @param stages intermediate results that the terms use, in order: a softmax, an optimiser's new memory, which terms name
 *     with {@code .after} while the tensor itself still has the old value
 * @param notes sentences on rules that the formula does not show
 * @param delta where δ came from; null if the terms use none
 * @param result the engine's value in float32; null where it has none (yet)
 */
public record Explanation(
    ElementReference element,
    String origin,
    List<Formula> formulas,
    List<Term> terms,
    List<Explanation> stages,
    List<String> notes,
    @Nullable Arrivals delta,
    @Nullable Float result) {
  /** 2⁻²⁴, the largest relative error of one rounding to float32. */
  public static final double UNIT = 0x1p-24;

  /** Copies the lists. */
  public Explanation {
    formulas = List.copyOf(formulas);
    terms = List.copyOf(terms);
    stages = List.copyOf(stages);
    notes = List.copyOf(notes);
  }

  static Draft of(ElementReference element, String origin, @Nullable Float result) {
    return new Draft(element, origin, result);
  }

  /** The sum of all terms in double precision. */
  public double sum() {
    return partialSum(terms.size());
  }

  /** The sum of the first terms in double precision. */
  public double partialSum(int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += terms.get(i).exact();
    }
    return sum;
  }

  /** The sum of the first terms in float32, each product and each addition rounded. */
  public float partialSumFloat(int count) {
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += terms.get(i).product();
    }
    return sum;
  }

  /** The terms from the largest magnitude to the smallest. */
  public List<Term> termsBySize() {
    List<Term> sorted = new ArrayList<>(terms);
    sorted.sort(Comparator.comparingDouble(term -> -Math.abs(term.exact())));
    return sorted;
  }

  /** |sum of terms − engine's value|; NaN without a value. */
  public double absoluteDifference() {
    if (result == null) {
      return Double.NaN;
    }
    return Double.compare(sum(), result) == 0 ? 0 : Math.abs(sum() - result);
  }

  /** The absolute difference as a share of the engine's value; 0 where both are 0. */
  public double relativeDifference() {
    double difference = absoluteDifference();
    return difference == 0 || result == null ? difference : difference / Math.abs(result);
  }

  /** How many float32 roundings a term goes through at most on its way into the sum. */
  public int roundings() {
    return terms.size() + terms.stream().mapToInt(Term::extraRoundings).max().orElse(0);
  }

  /**
   * How far float32 may be from the exact sum, whatever the order of additions: roundings · 2⁻²⁴ · Σ|term|, and what the
   * factors may be off that are themselves formed in float32.
   */
  public double bound() {
    double magnitude =
        terms.stream().mapToDouble(term -> Math.abs(term.exact())).sum();
    return roundings() * (UNIT * magnitude + Float.MIN_VALUE) + uncertainty();
  }

  /** The part of the bound that comes from factors such as 1 − y², which the engine rounds before it multiplies. */
  double uncertainty() {
    return terms.stream().mapToDouble(Term::uncertainty).sum();
  }

  /** Whether the engine's value is within {@link #bound()} of the sum of the terms. */
  public boolean isWithinBound() {
    double difference = absoluteDifference();
    return difference == 0 || difference <= bound();
  }

  /** What float32 rounding has to do with the difference between the sum and the engine's value. */
  public String roundingSentence() {
    return ExplanationText.rounding(this);
  }

  /** The sum with numbers; of many terms the first and the last are written out. */
  public Formula numbers() {
    return ExplanationText.numbers(this);
  }

  /** Everything, for a terminal: symbols, numbers, the table of terms with every operand's name and value, sum, engine's value. */
  public String toText() {
    return toText(terms.size());
  }

  /**
   * The same up to a term, the others not yet reached.
   *
   * @param reached terms that have been added, from 0 to all
   */
  public String toText(int reached) {
    return new ExplanationText(this, reached).write();
  }

  /** The same explanation before the engine has the value. */
  public Explanation withoutResult() {
    return new Explanation(element, origin, formulas, terms, stages, notes, delta, null);
  }

  @Override
  public String toString() {
    return element + " = " + (result == null ? "not computed" : NumberText.of(result));
  }

  /** An explanation in the making. */
  static final class Draft {
    private final ElementReference element;
    private final String origin;
    private final @Nullable Float result;
    private final List<Formula> formulas = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Explanation> stages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Arrivals delta;

    private Draft(ElementReference element, String origin, @Nullable Float result) {
      this.element = element;
      this.origin = origin;
      this.result = result;
    }

    Draft formula(Formula formula) {
      formulas.add(formula);
      return this;
    }

    Draft terms(Terms added) {
      terms.addAll(added.list());
      return this;
    }

    Draft term(Term term) {
      terms.add(term);
      return this;
    }

    Draft stages(List<Explanation> added) {
      stages.addAll(added);
      return this;
    }

    Draft notes(List<String> added) {
      notes.addAll(added);
      return this;
    }

    Draft note(String note) {
      notes.add(note);
      return this;
    }

    Draft delta(Arrivals arrivals) {
      delta = arrivals;
      return this;
    }

    Explanation build() {
      return new Explanation(element, origin, formulas, terms, stages, notes, delta, result);
    }
  }
}
