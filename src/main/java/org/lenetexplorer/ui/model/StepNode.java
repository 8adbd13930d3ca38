package org.lenetexplorer.ui.model;

import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.train.Phase;

/**
 * A node of the tree of steps as the window shows it. It is the same in every iteration.
 *
 * @param kind what it is
 * @param offset 0 in the iteration that is shown, 1 in the one after it
 * @param phase the phase that it is in; zero_grad for iterations
 * @param position its place in an iteration, in iteration −1; of a group, that of the node which the group divides
 * @param from the first element, or term, of a group
 * @param to one past its last
 * @param dimension the dimension by which a group of elements divides further
 * @param text what it is called; empty for iterations, whose number changes
 * @param detail more of it, quieter: a shape, the names of parts
 * @param tip how PyTorch calls it; mostly empty
 */
public record StepNode(
    Kind kind,
    int offset,
    Phase phase,
    Position position,
    int from,
    int to,
    int dimension,
    String text,
    String detail,
    String tip) {
  /** What a node is. */
  public enum Kind {
    ITERATION,
    PHASE,
    OPERATION,
    PART,
    /** Some of the elements, so that no node has thousands of children. */
    ELEMENTS,
    ELEMENT,
    /** Some of the terms. */
    TERMS,
    TERM
  }

  /** Where a node stands. */
  public enum Stage {
    DONE("done"),
    HERE("here"),
    TO_COME("to come");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    /** The stage in words. */
    public String words() {
      return words;
    }
  }

  /** Whether it only stands for several nodes of the debugger. */
  public boolean isGroup() {
    return kind == Kind.ELEMENTS || kind == Kind.TERMS;
  }

  /** The debugger's node in the iterations that are shown; of a group, its first one. */
  public Position at(long shownIteration) {
    Position here = new Position(
        shownIteration + offset,
        position.phase(),
        position.operation(),
        position.part(),
        position.element(),
        position.term());
    return switch (kind) {
      case ELEMENTS -> here.inElement(from);
      case TERMS -> here.inTerm(from);
      default -> here;
    };
  }

  /** Whether a position is this node or lies below it. */
  public boolean contains(Position other, long shownIteration) {
    return other.iteration() == shownIteration + offset
        && same(position.phase(), other.phase())
        && same(position.operation(), other.operation())
        && same(position.part(), other.part())
        && same(position.element(), other.element())
        && same(position.term(), other.term())
        && (kind != Kind.ELEMENTS || within(other.element()))
        && (kind != Kind.TERMS || within(other.term()));
  }

  private static boolean same(int mine, int other) {
    return mine < 0 || mine == other;
  }

  private boolean within(int place) {
    return place >= from && place < to;
  }

  /** Where it stands when the debugger is at a position. */
  public Stage stage(Position cursor, long shownIteration) {
    if (contains(cursor, shownIteration)) {
      return Stage.HERE;
    }
    return at(shownIteration).compareTo(cursor) < 0 ? Stage.DONE : Stage.TO_COME;
  }

  /** What it is called in the iterations that are shown. */
  public String title(long shownIteration) {
    return kind == Kind.ITERATION ? "iteration " + (shownIteration + offset) : text;
  }
}
