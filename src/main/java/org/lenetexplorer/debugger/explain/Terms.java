package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The terms of a sum in the order in which they are added, made when they are asked for.
 *
 * @param count how many there are
 * @param at the term of a number from 0
 */
record Terms(int count, IntFunction<Term> at) {
  static Terms single(Term term) {
    return new Terms(1, k -> term);
  }

  static Terms of(Term... terms) {
    return new Terms(terms.length, k -> terms[k]);
  }

  List<Term> list() {
    return IntStream.range(0, count).mapToObj(at).toList();
  }
}
