package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;

/**
 * How a function computes one element. Backward is told through the output elements that an input element acts on: each of
 * them sends back one term, δ there times what the input element is multiplied by on the way.
 */
interface Arithmetic {
  /** The terms of an element of the output. */
  Terms forward(Node y, int element);

  /** The formula of an element of the output, with its indices. */
  Formula forwardFormula(Node y, int element);

  /** The places in the output that an element of an input acts on. */
  Cells touched(Node y, int input, int element);

  /** The term that one output place sends back to an element of an input. */
  Term backward(Node y, int input, int element, int place);

  /** The formula of the gradient of an element of an input, with its indices. */
  Formula backwardFormula(Node y, int input, int element);

  /** Sentences on rules that the formula does not show. */
  default List<String> forwardNotes(Node y, int element) {
    return List.of();
  }

  /** Sentences on rules that the formula of the gradient does not show. */
  default List<String> backwardNotes(Node y, int input, int element) {
    return List.of();
  }

  /** What has to be computed before the gradient, such as a softmax. */
  default List<Explanation> backwardStages(Node y, int input, int element) {
    return List.of();
  }

  /** The terms of the gradient of an element of an input. */
  default Terms backward(Node y, int input, int element) {
    Cells cells = touched(y, input, element);
    return new Terms(cells.count(), k -> backward(y, input, element, cells.at().applyAsInt(k)));
  }

  /** The index of an element as text, {@code [0,2,3,4]}. */
  static String index(org.lenetexplorer.autograd.Variable variable, int element) {
    return ElementReference.of("", variable.shape(), element).brackets();
  }
}
