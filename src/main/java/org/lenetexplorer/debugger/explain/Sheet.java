package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One number with all that is needed to draw how it comes about: its explanation parted into pages, the tensors around it, and
 * how far the debugger has come with it. It never changes.
 *
 * @param element the number
 * @param state whether it has a value
 * @param origin where it comes from, in a sentence
 * @param explanation the arithmetic, without a result unless the number has been computed; null if there is none
 * @param reached terms that have been added, from the first on; all of them once the number is computed
 * @param current the term that the debugger is at, or −1
 * @param result the part of its tensor that the number lies in
 * @param pages the terms but those that stand beside all of them
 * @param moves by the tensor of a grid on a page, which cell of the result reads each of its cells, or −1; tensors that the
 *     whole result reads are left out
 */
public record Sheet(
    ElementReference element,
    State state,
    String origin,
    @Nullable Explanation explanation,
    int reached,
    int current,
    Grid result,
    List<Page> pages,
    Map<String, List<Integer>> moves) {
  /** Copies the collections. */
  public Sheet {
    pages = List.copyOf(pages);
    moves = Map.copyOf(moves);
  }

  /** Whether a number has a value at the present position. */
  public enum State {
    /** It has been computed. */
    COMPUTED,
    /** The debugger is at it, or at one of its terms. */
    UNDER_WAY,
    /** Nothing has reached it yet. */
    NOT_COMPUTED,
    /** Nothing computes it: a pixel, a target, a weight at the beginning. */
    GIVEN
  }

  /** The terms, in the order in which they are added; none without an explanation. */
  public List<Term> terms() {
    return explanation == null ? List.of() : explanation.terms();
  }

  /** The cell of the number in {@link #result}. */
  public int cell() {
    return result.cell(element).orElseThrow();
  }

  /** The number's value, if it has one. */
  public Optional<Float> value() {
    int cell = cell();
    return result.isComputed(cell) && (state == State.COMPUTED || state == State.GIVEN)
        ? Optional.of(result.value(cell))
        : Optional.empty();
  }

  /** The terms that stand beside every page: a bias, an old gradient. */
  public List<Integer> standing() {
    List<Term> terms = terms();
    return IntStream.range(0, terms.size())
        .filter(i -> Pages.stands(terms.get(i)))
        .boxed()
        .toList();
  }

  /** Whether a term has been added. */
  public boolean isReached(int term) {
    return term < reached;
  }

  /**
   * Whether a factor of a term has a value yet: what a term reads has one before, what it forms only when it has been reached.
   */
  public boolean isKnown(int term, Factor factor) {
    if (factor instanceof Factor.Gate gate && gate.symbol().equals(Term.LARGEST)) {
      return reached >= terms().size(); // which one is largest shows when all have been compared
    }
    if (isReached(term) || factor instanceof Factor.Constant) {
      return true;
    }
    return factor instanceof Factor.Read read && !read.element().tensor().endsWith(".after");
  }

  /** Whether an intermediate result has been formed. */
  public boolean isKnown(Explanation stage) {
    return reached >= terms().size() || !stage.element().tensor().endsWith(".after");
  }

  /** The sum of those terms on a page that have been reached, in double precision. */
  public double sum(Page page) {
    return page.cards().stream().mapToDouble(card -> reachedValue(card.term())).sum();
  }

  /** The sum of the reached terms that stand beside the pages and of those on the pages before this one. */
  public double before(int page) {
    double sum = standing().stream().mapToDouble(this::reachedValue).sum();
    for (int i = 0; i < page; i++) {
      sum += sum(pages.get(i));
    }
    return sum;
  }

  /** The same with this page. */
  public double after(int page) {
    return before(page) + sum(pages.get(page));
  }

  private double reachedValue(int term) {
    return isReached(term) ? terms().get(term).exact() : 0;
  }

  /** The page that a term is on, if it is on one. */
  public OptionalInt pageOf(int term) {
    return IntStream.range(0, pages.size())
        .filter(i -> pages.get(i).cards().stream().anyMatch(card -> card.term() == term))
        .findFirst();
  }

  /** The terms of a page that read an element. */
  public List<Integer> readers(Page page, ElementReference read) {
    return page.cards().stream()
        .map(Page.Card::term)
        .filter(term -> terms().get(term).reads().stream()
            .anyMatch(factor -> factor.element().equals(read)))
        .toList();
  }

  /** The number that is so many cells away in the result, if there is one. */
  public Optional<ElementReference> neighbour(int rows, int columns) {
    int row = cell() / result.columns() + rows;
    int column = cell() % result.columns() + columns;
    int cell = row * result.columns() + column;
    boolean inside = row >= 0 && column >= 0 && column < result.columns() && cell < result.count();
    return inside ? Optional.of(result.element(cell)) : Optional.empty();
  }

  /** The number after this one in its part of the tensor, row after row. */
  public Optional<ElementReference> next() {
    return cell() + 1 < result.count() ? Optional.of(result.element(cell() + 1)) : Optional.empty();
  }

  /** The number that the pointer means by a cell of a grid: the one whose window lies around that cell, if it moves anything. */
  public Optional<ElementReference> pointed(Grid grid, int cell) {
    if (grid.title().equals(result.title())) {
      return Optional.of(result.element(cell));
    }
    List<Integer> cells = moves.getOrDefault(grid.tensor(), List.of());
    return cell < cells.size() && cells.get(cell) >= 0
        ? Optional.of(result.element(cells.get(cell)))
        : Optional.empty();
  }
}
