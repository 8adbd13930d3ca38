package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One summand: a product of factors.
 *
 * @param label which one it is among its like: {@code bias}, {@code c=0 u=1 v=2}, {@code old gradient}
 * @param factors at least one
 */
public record Term(String label, List<Factor> factors) {
  /** The symbol of the condition that a candidate for a maximum must fulfil. */
  static final String LARGEST = "largest";

  /** Copies the list. */
  public Term {
    factors = List.copyOf(factors);
  }

  static Term of(String label, Factor... factors) {
    return new Term(label, List.of(factors));
  }

  /** Whether a condition makes the term 0: a mask, a cell that is not the largest. */
  public boolean blocked() {
    return factors.stream().anyMatch(f -> f instanceof Factor.Gate gate && !gate.open());
  }

  /** Whether it is one of several numbers of which the largest is taken, so that nothing is added up. */
  public boolean isCandidate() {
    return factors.stream()
        .anyMatch(factor -> factor instanceof Factor.Gate gate && gate.symbol().equals(LARGEST));
  }

  /** The product in double precision. */
  public double exact() {
    double product = 1;
    for (Factor factor : factors) {
      product *= factor.value();
    }
    return blocked() ? 0 : product;
  }

  /** The product rounded to float32 after each multiplication. */
  public float product() {
    float product = 1;
    for (Factor factor : factors) {
      product *= (float) factor.value();
    }
    return blocked() ? 0 : product;
  }

  /** The tensor elements in the term, in the order of the factors. */
  public List<Factor.Read> reads() {
    return factors.stream().flatMap(factor -> factor.reads().stream()).toList();
  }

  /** The product with numbers: {@code 0.5·(-0.25)}. */
  public Formula numbers() {
    return new Formula(
        factors.stream().map(f -> f.numbers().text()).collect(Collectors.joining("·")),
        factors.stream().map(f -> f.numbers().latex()).collect(Collectors.joining(" \\cdot ")));
  }

  /** How many roundings the product may go through beyond the one that each sum counts for its terms. */
  int extraRoundings() {
    int constants =
        (int) factors.stream().filter(f -> f instanceof Factor.Constant).count();
    int gates = (int) factors.stream().filter(f -> f instanceof Factor.Gate).count();
    return Math.max(0, factors.size() - gates - 2) + constants;
  }

  /** How far the engine's product may be off because its factors are formed in float32. */
  double uncertainty() {
    double sum = 0;
    for (Factor uncertain : factors) {
      double product = uncertain.uncertainty();
      for (Factor other : product == 0 ? List.<Factor>of() : factors) {
        product *= other == uncertain ? 1 : Math.abs(other.value());
      }
      sum += product;
    }
    return blocked() ? 0 : sum;
  }
}
