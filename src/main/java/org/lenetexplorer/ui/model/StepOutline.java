package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.ui.model.StepNode.Kind;

/**
 * The tree of steps of a network, made node by node as it is asked for: elements are grouped by their leading indices, so that no
 * node has more than some hundred children.
 *
 * @param operations the operations of an iteration
 */
public record StepOutline(List<OperationView> operations) {
  private static final int MOST = 512;
  private static final int CHUNK = 100;

  /** Copies the list. */
  public StepOutline {
    operations = List.copyOf(operations);
  }

  /** The iteration that is shown and the one after it. */
  public List<StepNode> roots() {
    return List.of(root(0), root(1));
  }

  private static StepNode root(int offset) {
    return new StepNode(
        Kind.ITERATION, offset, Phase.ZERO_GRAD, Position.ofIteration(-1), 0, 0, 0, "", "", "");
  }

  /** The nodes below one; none for an element, whose terms only the debugger can count. */
  public List<StepNode> children(StepNode node) {
    return switch (node.kind()) {
      case ITERATION -> phases(node);
      case PHASE -> operations(node);
      case OPERATION ->
        node.phase() == Phase.BACKWARD
            ? parts(node)
            : elements(node, 0, shape(node).size(), 0);
      case PART -> elements(node, 0, shape(node).size(), 0);
      case ELEMENTS -> elements(node, node.from(), node.to(), node.dimension());
      case TERMS -> terms(node, node.from(), node.to());
      case ELEMENT, TERM -> List.of();
    };
  }

  /** Whether there is nothing below a node; an element counts as having terms. */
  public boolean isLeaf(StepNode node) {
    return switch (node.kind()) {
      case TERM -> true;
      case OPERATION -> node.phase() != Phase.BACKWARD && shape(node).size() == 0;
      case PART -> shape(node).size() == 0;
      default -> false;
    };
  }

  private List<StepNode> phases(StepNode iteration) {
    List<StepNode> nodes = new ArrayList<>();
    List<Phase> phases =
        operations.stream().map(OperationView::phase).distinct().toList();
    for (int i = 0; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      long count = operations.stream().filter(one -> one.phase() == phase).count();
      nodes.add(new StepNode(
          Kind.PHASE,
          iteration.offset(),
          phase,
          iteration.position().inPhase(i),
          0,
          0,
          0,
          phase.id(),
          count + (count == 1 ? " operation" : " operations"),
          ""));
    }
    return nodes;
  }

  private List<OperationView> in(Phase phase) {
    return operations.stream().filter(one -> one.phase() == phase).toList();
  }

  private List<StepNode> operations(StepNode phase) {
    List<StepNode> nodes = new ArrayList<>();
    List<OperationView> views = in(phase.phase());
    for (int i = 0; i < views.size(); i++) {
      OperationView view = views.get(i);
      String shape = view.elements().isEmpty() ? "" : view.elements().get(0).toString();
      boolean backward = phase.phase() == Phase.BACKWARD;
      nodes.add(new StepNode(
          Kind.OPERATION,
          phase.offset(),
          phase.phase(),
          phase.position().inOperation(i),
          0,
          0,
          0,
          view.name(),
          backward ? String.join(", ", view.parts()) : shape,
          view.gradFn().isEmpty() ? "" : "grad_fn=<" + view.gradFn() + ">"));
    }
    return nodes;
  }

  private OperationView view(StepNode node) {
    return in(node.phase()).get(node.position().operation());
  }

  private List<StepNode> parts(StepNode operation) {
    List<StepNode> nodes = new ArrayList<>();
    OperationView view = view(operation);
    for (int i = 0; i < view.parts().size(); i++) {
      String shape = i < view.elements().size() ? view.elements().get(i).toString() : "";
      nodes.add(node(
          operation,
          Kind.PART,
          operation.position().inPart(i),
          0,
          0,
          view.parts().get(i),
          shape));
    }
    return nodes;
  }

  private static StepNode node(
      StepNode parent, Kind kind, Position position, int from, int to, String text, String detail) {
    return new StepNode(
        kind, parent.offset(), parent.phase(), position, from, to, 0, text, detail, "");
  }

  /** The shape whose elements a node steps through; [0] if there are none. */
  private Shape shape(StepNode node) {
    int part = Math.max(0, node.position().part());
    List<Shape> shapes = view(node).elements();
    return part < shapes.size() ? shapes.get(part) : Shape.of(0);
  }

  private List<StepNode> elements(StepNode parent, int from, int to, int dimension) {
    Shape shape = shape(parent);
    int at = dimension;
    while (at < shape.rank() && stride(shape, at) == to - from) {
      at++;
    }
    int stride = at < shape.rank() ? stride(shape, at) : 1;
    int count = (to - from) / stride;
    List<StepNode> nodes = new ArrayList<>();
    if (count > MOST) {
      for (int k = 0; k < count; k += CHUNK) {
        int end = Math.min(count, k + CHUNK);
        nodes.add(group(parent, shape, from + k * stride, from + end * stride, at, at));
      }
      return nodes;
    }
    for (int k = 0; k < count; k++) {
      int first = from + k * stride;
      nodes.add(
          stride == 1
              ? node(
                  parent,
                  Kind.ELEMENT,
                  parent.position().inElement(first),
                  0,
                  0,
                  index(shape, first),
                  "")
              : group(parent, shape, first, first + stride, at, at + 1));
    }
    return nodes;
  }

  /** How many elements one index of a dimension spans. */
  private static int stride(Shape shape, int dimension) {
    int stride = 1;
    for (int i = dimension + 1; i < shape.rank(); i++) {
      stride *= shape.extent(i);
    }
    return stride;
  }

  private static String index(Shape shape, int element) {
    return Arrays.toString(shape.index(element)).replace(" ", "");
  }

  /** {@code [0,2,…]}, or {@code [0,100–199]}. */
  private static StepNode group(
      StepNode parent, Shape shape, int from, int to, int dimension, int next) {
    int[] first = shape.index(from);
    int[] last = shape.index(to - 1);
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < dimension; i++) {
      text.append(first[i]).append(',');
    }
    text.append(first[dimension]);
    if (last[dimension] != first[dimension]) {
      text.append('–').append(last[dimension]);
    }
    text.append(dimension + 1 < shape.rank() ? ",…]" : "]");
    return new StepNode(
        Kind.ELEMENTS,
        parent.offset(),
        parent.phase(),
        parent.position(),
        from,
        to,
        next,
        text.toString(),
        "%,d numbers".formatted(to - from),
        "");
  }

  /** The terms of an element, by their number. */
  public List<StepNode> terms(StepNode element, int from, int to) {
    List<StepNode> nodes = new ArrayList<>();
    if (to - from > MOST) {
      for (int k = from; k < to; k += CHUNK) {
        int end = Math.min(to, k + CHUNK);
        nodes.add(node(
            element, Kind.TERMS, element.position(), k, end, "terms " + k + "–" + (end - 1), ""));
      }
      return nodes;
    }
    for (int k = from; k < to; k++) {
      nodes.add(node(element, Kind.TERM, element.position().inTerm(k), 0, 0, "term " + k, ""));
    }
    return nodes;
  }
}
