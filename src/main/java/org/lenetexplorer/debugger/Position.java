package org.lenetexplorer.debugger;

import java.util.Comparator;

/**
 * A place in the tree of steps: iteration ▸ phase ▸ operation ▸ part ▸ element ▸ term, down to some depth. Being at a position
 * means that everything before it has been done and it itself has not. Positions are ordered as they are executed; a node
 * comes before its children.
 *
 * @param iteration from 0; −1 stands for every iteration, in the nodes of breakpoints alone
 * @param phase place among the iteration's phases, or −1 if the position is the iteration
 * @param operation place in the phase, or −1
 * @param part place among the parts of a backward operation, or −1
 * @param element place in row-major order, or −1
 * @param term place in the element's sum, or −1
 */
public record Position(long iteration, int phase, int operation, int part, int element, int term)
    implements Comparable<Position> {
  private static final Comparator<Position> EXECUTION_ORDER = Comparator.comparingLong(
          Position::iteration)
      .thenComparingInt(Position::phase)
      .thenComparingInt(Position::operation)
      .thenComparingInt(Position::part)
      .thenComparingInt(Position::element)
      .thenComparingInt(Position::term);

  /** How deep a position reaches into the tree. */
  public enum Level {
    ITERATION,
    PHASE,
    OPERATION,
    PART,
    ELEMENT,
    TERM
  }

  /** The beginning of an iteration. */
  public static Position ofIteration(long iteration) {
    return new Position(iteration, -1, -1, -1, -1, -1);
  }

  /** The beginning of a phase, by its place in the iteration. */
  public Position inPhase(int place) {
    return new Position(iteration, place, -1, -1, -1, -1);
  }

  /** The beginning of an operation, by its place in the phase. */
  public Position inOperation(int place) {
    return new Position(iteration, phase, place, -1, -1, -1);
  }

  /** The beginning of a part, by its place in the operation. */
  public Position inPart(int place) {
    return new Position(iteration, phase, operation, place, -1, -1);
  }

  /** An element, by its place in row-major order. */
  public Position inElement(int place) {
    return new Position(iteration, phase, operation, part, place, -1);
  }

  /** A term, by its place in the element's sum. */
  public Position inTerm(int place) {
    return new Position(iteration, phase, operation, part, element, place);
  }

  /** The depth that the position reaches. */
  public Level level() {
    if (term >= 0) {
      return Level.TERM;
    }
    if (element >= 0) {
      return Level.ELEMENT;
    }
    if (part >= 0) {
      return Level.PART;
    }
    if (operation >= 0) {
      return Level.OPERATION;
    }
    return phase >= 0 ? Level.PHASE : Level.ITERATION;
  }

  /** The position one level up. */
  Position parent() {
    return switch (level()) {
      case TERM -> inElement(element);
      case ELEMENT -> part >= 0 ? inPart(part) : inOperation(operation);
      case PART -> inOperation(operation);
      case OPERATION -> inPhase(phase);
      case PHASE, ITERATION -> ofIteration(iteration);
    };
  }

  /** The position's own place among its siblings. */
  int place() {
    return switch (level()) {
      case TERM -> term;
      case ELEMENT -> element;
      case PART -> part;
      case OPERATION -> operation;
      case PHASE -> phase;
      case ITERATION -> (int) Math.min(iteration, Integer.MAX_VALUE);
    };
  }

  /** A sibling, by its place. */
  Position sibling(int place) {
    return switch (level()) {
      case TERM -> inTerm(place);
      case ELEMENT -> inElement(place);
      case PART -> inPart(place);
      case OPERATION -> inOperation(place);
      case PHASE -> inPhase(place);
      case ITERATION -> ofIteration(place);
    };
  }

  @Override
  public int compareTo(Position other) {
    return EXECUTION_ORDER.compare(this, other);
  }
}
