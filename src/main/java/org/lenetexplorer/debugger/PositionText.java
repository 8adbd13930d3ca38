package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.train.Operation;

/** Positions as text and back: {@code iteration 3 ▸ backward ▸ conv2 ▸ weight [4,1,2,2] ▸ term 7}. */
final class PositionText {
  private static final String ARROW = " ▸ ";

  private final StepTree tree;

  PositionText(StepTree tree) {
    this.tree = tree;
  }

  /** The text of a position; a breakpoint's node for every iteration is printed without one. */
  String print(Position position) {
    List<String> words = new ArrayList<>();
    if (position.iteration() >= 0) {
      words.add("iteration " + position.iteration());
    }
    if (position.phase() >= 0) {
      words.add(tree.phases().get(position.phase()).id());
    }
    Operation operation = tree.operation(position);
    if (operation != null) {
      words.add(operation.name());
      String inside = inside(position, operation);
      if (!inside.isEmpty()) {
        words.add(inside);
      }
    }
    if (position.term() >= 0) {
      words.add("term " + position.term());
    }
    return String.join(ARROW, words);
  }

  /** {@code weight [4,1,2,2]}, {@code weight} or {@code [0,2,3,4]}. */
  private String inside(Position position, Operation operation) {
    List<String> words = new ArrayList<>();
    if (position.part() >= 0 && operation instanceof Operation.Backward backward) {
      words.add(StepTree.partName(backward.parts().get(position.part())));
    }
    if (position.element() >= 0) {
      int[] index = tree.elementShape(position).index(position.element());
      words.add(Arrays.toString(index).replace(" ", ""));
    }
    return String.join(" ", words);
  }

  /**
   * Reads what {@link #print} wrote; {@code >} may stand for the arrow.
   *
   * @throws PositionException if it names no position; it says at which column, and what could stand there
   */
  Position parse(String text) throws PositionException {
    return new PositionParser(tree, text).parse();
  }

  /**
   * Reads a position, or one without its iteration, which stands for every iteration.
   *
   * @throws PositionException if it names no node; it says at which column, and what could stand there
   */
  Position parseNode(String node) throws PositionException {
    if (node.stripLeading().startsWith("iteration")) {
      return parse(node);
    }
    Position first = new PositionParser(tree, node).parseWithoutIteration();
    return new Position(
        -1, first.phase(), first.operation(), first.part(), first.element(), first.term());
  }

  static String indexText(Shape shape) {
    return shape.toString().replace(" ", "");
  }
}
