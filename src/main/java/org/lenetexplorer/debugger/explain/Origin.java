package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number at one position: its value, the terms that lead to it, and what it leads to. Made by {@link Origins}; it never changes.
 *
 * @param element the number
 * @param position where the debugger was, as it prints it
 * @param value the number's value there; null while it has none
 * @param absence why it has none, as a sentence; empty if it has one
 * @param state of a parameter's gradient: {@code none}, {@code zero}, {@code value ×2}; empty for other tensors
 * @param source what made it, as a sentence
 * @param explanation its arithmetic; null if nothing computes it, or nothing has yet
 * @param moment the position at which the terms were read, as the debugger prints it, where that is another one: a gradient is
 *     explained by the weights before the update; empty otherwise
 * @param uses what it is a term of
 * @param related numbers at the same place of tensors that belong to this one: its gradient, its last change
 * @param provable whether its gradient can be compared with a finite difference
 */
public record Origin(
    ElementReference element,
    String position,
    @Nullable Float value,
    String absence,
    String state,
    String source,
    @Nullable Explanation explanation,
    String moment,
    List<Use> uses,
    List<ElementReference> related,
    boolean provable) {
  /** Copies the lists. */
  public Origin {
    uses = List.copyOf(uses);
    related = List.copyOf(related);
  }

  /**
   * One term among the others.
   *
   * @param number its place in the order in which the terms are added, from 1
   * @param term what it is
   * @param value its product in double precision
   * @param part |value| as a part of Σ|term|, from 0 to 1; 0 where the sum is 0 or not finite
   */
  public record Share(int number, Term term, double value, double part) {}

  /** The terms from the largest magnitude to the smallest, NaN first; equal ones in the order in which they are added. */
  public List<Share> shares() {
    if (explanation == null) {
      return List.of();
    }
    List<Term> terms = explanation.terms();
    double all = terms.stream().mapToDouble(term -> Math.abs(term.exact())).sum();
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      double value = terms.get(i).exact();
      double part = all > 0 && Double.isFinite(all) ? Math.abs(value) / all : 0;
      shares.add(new Share(i + 1, terms.get(i), value, part));
    }
    shares.sort(
        Comparator.comparingDouble((Share share) -> Math.abs(share.value())).reversed());
    return List.copyOf(shares);
  }
}
