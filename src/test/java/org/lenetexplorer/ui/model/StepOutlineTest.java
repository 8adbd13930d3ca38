package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.ui.model.StepNode.Kind;
import org.lenetexplorer.ui.model.StepNode.Stage;

class StepOutlineTest {
  private static StepNode child(StepOutline outline, StepNode parent, String text) {
    return outline.children(parent).stream()
        .filter(node -> node.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text));
  }

  private static List<String> texts(List<StepNode> nodes) {
    return nodes.stream().map(StepNode::text).toList();
  }

  @Test
  void hasPhasesOperationsPartsAndNumbers() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      StepOutline outline = new StepOutline(session.state().snapshot().operations());
      StepNode iteration = outline.roots().get(0);
      assertThat(texts(outline.children(iteration)))
          .containsExactly("zero_grad", "forward", "loss", "backward", "step");

      StepNode backward = child(outline, iteration, "backward");
      StepNode conv2 = child(outline, backward, "conv2");
      assertThat(conv2.tip()).isEqualTo("grad_fn=<ConvolutionBackward0>");
      assertThat(texts(outline.children(conv2))).containsExactly("bias", "weight", "input");
      StepNode weight = child(outline, conv2, "weight");
      assertThat(weight.detail()).isEqualTo("[16, 6, 5, 5]");
      StepNode kernel = child(outline, child(outline, weight, "[4,…]"), "[4,1,…]");
      StepNode row = child(outline, kernel, "[4,1,2,…]");
      StepNode element = child(outline, row, "[4,1,2,2]");
      assertThat(element.at(3))
          .isEqualTo(Position.ofIteration(3)
              .inPhase(3)
              .inOperation(9)
              .inPart(1)
              .inElement(((4 * 6 + 1) * 5 + 2) * 5 + 2));
      assertThat(texts(outline.terms(element, 0, 2))).containsExactly("term 0", "term 1");
      assertThat(outline.terms(element, 0, 784)).hasSize(8);
    }
  }

  /** Opens everything and meets every number once, in order, without a node of thousands of children. */
  @Test
  void groupsCoverEveryElementOnce() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      StepOutline outline = new StepOutline(session.state().snapshot().operations());
      StepNode forward = child(outline, outline.roots().get(0), "forward");
      for (String layer : List.of("conv1", "pool1", "flatten", "fc3")) {
        List<Integer> met = new ArrayList<>();
        Deque<StepNode> open = new ArrayDeque<>(List.of(child(outline, forward, layer)));
        while (!open.isEmpty()) {
          StepNode node = open.pop();
          List<StepNode> children = outline.children(node);
          assertThat(children.size()).isLessThanOrEqualTo(512);
          if (node.kind() == Kind.ELEMENT) {
            met.add(node.position().element());
          }
          for (int i = children.size() - 1; i >= 0; i--) {
            open.push(children.get(i));
          }
        }
        int size = session.state().snapshot().operations().stream()
            .filter(view -> view.name().equals(layer))
            .findFirst()
            .orElseThrow()
            .elements()
            .get(0)
            .size();
        assertThat(met).hasSize(size).isSorted().doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void tellsWhatIsDoneHereAndToCome() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      StepOutline outline = new StepOutline(session.state().snapshot().operations());
      StepNode forward = child(outline, outline.roots().get(0), "forward");
      Position cursor = Position.ofIteration(7).inPhase(1).inOperation(1).inElement(5);

      assertThat(forward.stage(cursor, 7)).isEqualTo(Stage.HERE);
      assertThat(child(outline, forward, "conv1").stage(cursor, 7)).isEqualTo(Stage.DONE);
      assertThat(child(outline, forward, "relu1").stage(cursor, 7)).isEqualTo(Stage.HERE);
      assertThat(child(outline, forward, "pool1").stage(cursor, 7)).isEqualTo(Stage.TO_COME);
      assertThat(outline.roots().get(1).stage(cursor, 7)).isEqualTo(Stage.TO_COME);
      assertThat(outline.roots().get(1).stage(cursor, 6)).isEqualTo(Stage.HERE);
      assertThat(outline.roots().get(0).title(6)).isEqualTo("iteration 6");
    }
  }
}
