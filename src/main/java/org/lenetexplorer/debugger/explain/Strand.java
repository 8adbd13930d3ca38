package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.Optional;

/**
 * One way into a result: what is read together, such as a map and its kernel slice, and what becomes of it on the way.
 *
 * @param operands what is read
 * @param steps what is formed of it, in order: the partial sums of a channel, the products of two vectors, a mask, a softmax;
 *     nothing where the operands make the result at once
 */
public record Strand(List<Operand> operands, List<Plane> steps) {
  /** Copies the lists. */
  public Strand {
    operands = List.copyOf(operands);
    steps = List.copyOf(steps);
  }

  /** The operand that is no parameter, or the first one. */
  public Operand carrier() {
    return operands.stream()
        .filter(operand -> operand.plane().kind() != Plane.Kind.KERNEL)
        .findFirst()
        .orElse(operands.get(0));
  }

  /** The slice of the weights, if any is read. */
  public Optional<Operand> kernel() {
    return operands.stream()
        .filter(operand -> operand.plane().kind() == Plane.Kind.KERNEL)
        .findFirst();
  }
}
