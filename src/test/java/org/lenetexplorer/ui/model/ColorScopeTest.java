package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

class ColorScopeTest {
  private static final int FORWARD = 10 + 12 + 1;

  private final Sessions session = new Sessions(Presets.lenet());

  @AfterEach
  void close() {
    session.close();
  }

  private static float largest(Tensor values, int from, int count) {
    float largest = 0;
    for (int i = from; i < from + count; i++) {
      largest = Math.max(largest, Math.abs(values.at(i)));
    }
    return largest;
  }

  private Picture picture(ColorScope scope, int block) {
    return Chain.of(session.state().withScope(scope)).blocks().get(block).picture();
  }

  @Test
  void aMapHasItsOwnLimitALayerOneForAllTheNetworkOneForEveryLayer() {
    session.after(FORWARD);
    Tensor conv1 = Objects.requireNonNull(picture(ColorScope.LAYER, 1).values());

    Scale each = picture(ColorScope.MAP, 1).scale();
    assertThat(each.limits()).hasSize(6);
    for (int map = 0; map < 6; map++) {
      assertThat(each.limit(map)).isEqualTo(largest(conv1, map * 784, 784));
    }
    assertThat(each.scope()).isEqualTo("this map");

    Scale layer = picture(ColorScope.LAYER, 1).scale();
    assertThat(layer.limits()).containsExactly(largest(conv1, 0, conv1.size()));
    assertThat(layer.limit(3)).isEqualTo(layer.limit());

    float all = 0;
    for (int block = 1; block <= 12; block++) {
      all = Math.max(all, picture(ColorScope.LAYER, block).limit());
    }
    for (int block = 1; block <= 12; block++) {
      assertThat(picture(ColorScope.NETWORK, block).limit())
          .as("block %d", block)
          .isEqualTo(all);
    }
  }

  @Test
  void probabilitiesReachFromNothingToOneWhateverTheScope() {
    session.after(FORWARD);

    for (ColorScope scope : ColorScope.values()) {
      assertThat(picture(scope, 13).scale()).isEqualTo(new Scale(List.of(1f), ""));
    }
  }

  @Test
  void withoutNumbersThereIsNoRange() {
    for (ColorScope scope : ColorScope.values()) {
      assertThat(picture(scope, 1).limit()).isZero();
    }
  }

  @Test
  void whatIsNotFiniteDoesNotStretchTheScale() {
    Tensor values = Tensor.of(Shape.of(3), new float[] {Float.NaN, -2, Float.POSITIVE_INFINITY});

    assertThat(Scale.of(ColorScope.LAYER, values, 1, 0).limit()).isEqualTo(2);
    assertThat(Scale.of(ColorScope.MAP, values, 3, 0).limits()).containsExactly(0f, 2f, 0f);
  }

  @Test
  void kernelsFollowTheScopeToo() {
    ViewState state = session.after(46).withSelection(new Selection(1, 0));
    ParameterModel each = parameter(state, ColorScope.MAP);
    ParameterModel layer = parameter(state, ColorScope.LAYER);
    ParameterModel network = parameter(state, ColorScope.NETWORK);
    Tensor weight = Objects.requireNonNull(layer.value().values());

    assertThat(each.value().scale().limit(2)).isEqualTo(largest(weight, 50, 25));
    assertThat(layer.value().limit()).isEqualTo(largest(weight, 0, 150));
    float most = 0;
    for (var view : state.snapshot().parameters()) {
      most = Math.max(most, largest(view.value(), 0, view.value().size()));
    }
    assertThat(network.value().limit()).isEqualTo(most);
  }

  private static ParameterModel parameter(ViewState state, ColorScope scope) {
    return InspectorModel.of(state.withScope(scope)).parameters().get(0);
  }

  @Test
  void everyNumberDrawnHasAName() {
    ViewState state = session.after(FORWARD);

    assertThat(element(state, 0, 0, 3, 4)).isEqualTo("input[0,0,3,4]");
    assertThat(element(state, 1, 2, 3, 4)).isEqualTo("conv1.output[0,2,3,4]");
    assertThat(element(state, 12, 7, 0, 7)).isEqualTo("fc3.output[0,7]");
    assertThat(element(state, 13, 7, 0, 7)).isEqualTo("loss.softmax[0,7]");
    ViewState gradients = state.withShown(Shown.GRADIENTS);
    assertThat(element(gradients, 1, 2, 3, 4)).isEqualTo("conv1.output.grad[0,2,3,4]");
    assertThat(element(gradients, 0, 0, 3, 4)).isEqualTo("input.grad[0,0,3,4]");
  }

  private static String element(ViewState state, int block, int map, int row, int column) {
    return Chain.of(state)
        .blocks()
        .get(block)
        .picture()
        .element(map, row, column)
        .map(ElementReference::toString)
        .orElse("");
  }

  @Test
  void aKernelThatIsCutOutOfAWeightKnowsItsPlaceThere() {
    ViewState state = session.after(FORWARD).withSelection(new Selection(4, 5));
    ParameterModel conv2 = parameter(state, ColorScope.LAYER);

    assertThat(conv2.value().element(0)).contains(ElementReference.parse("conv2.weight[5,0,0,0]"));
    assertThat(conv2.gradient().element(27))
        .contains(ElementReference.parse("conv2.weight.grad[5,1,0,2]"));
    assertThat(conv2.change().element(149))
        .contains(ElementReference.parse("conv2.weight.change[5,5,4,4]"));
    assertThat(conv2.change().element(150)).isEmpty();
  }
}
