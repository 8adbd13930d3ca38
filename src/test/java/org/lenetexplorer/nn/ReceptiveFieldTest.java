package org.lenetexplorer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.nn.ReceptiveField.Range;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.testkit.RandomNetworks;

class ReceptiveFieldTest {
  static Stream<Network> networks() {
    return Stream.concat(
        Stream.of(Presets.lenet(), Presets.lenet5(), Presets.mlp(), Networks.of("odd"), padded()),
        RandomNetworks.of(20, 11));
  }

  /** Windows that lie in the padding altogether, and strides longer than their kernels. */
  private static Network padded() {
    Size2d one = Size2d.square(1);
    return new Network(
        "padded",
        Shape.of(1, 6, 7),
        List.of(
            new NamedLayer(
                "conv1", new Conv2d(1, 2, one, new Size2d(2, 3), Size2d.square(3), true)),
            new NamedLayer("conv2", new Conv2d(2, 1, Size2d.square(2), one, one, true)),
            new NamedLayer("pool1", new MaxPool2d(one, Size2d.square(2), Size2d.square(0)))));
  }

  private static ReceptiveField field(Network network, int layer) {
    return ReceptiveField.of(ShapeInference.of(network), layer);
  }

  @Test
  void lenetsCellsSeeMoreAndMoreOfTheImage() {
    assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6)
            .map(i -> field(Presets.lenet(), i).size().height()))
        .containsExactly(5, 5, 6, 14, 14, 16, 16);
    assertThat(field(Presets.lenet(), 3).rows(2)).isEqualTo(new Range(4, 17));
    assertThat(field(Presets.lenet(), 5).columns(4)).isEqualTo(new Range(16, 31));
  }

  @Test
  void aFeatureSeesWhatItsCellSaw() {
    ReceptiveField flattened = field(Presets.lenet(), 6);

    assertThat(flattened.rows(3 * 25 + 2 * 5 + 4))
        .isEqualTo(field(Presets.lenet(), 5).rows(2));
    assertThat(flattened.columns(3 * 25 + 2 * 5 + 4))
        .isEqualTo(field(Presets.lenet(), 5).columns(4));
    assertThat(flattened.isEverything()).isFalse();
  }

  @Test
  void behindAFullyConnectedLayerEverythingIsSeen() {
    ReceptiveField sums = field(Presets.lenet(), 9);

    assertThat(sums.isEverything()).isTrue();
    assertThat(sums.rows(83)).isEqualTo(new Range(0, 31));
    assertThat(sums.size()).isEqualTo(new Size2d(32, 32));
  }

  @Test
  void aWindowInThePaddingSeesNothing() {
    assertThat(field(padded(), 0).rows(0).isEmpty()).isTrue();
    assertThat(field(padded(), 0).rows(0).size()).isZero();
    assertThat(field(padded(), 0).rows(2)).isEqualTo(new Range(1, 1));
  }

  @Test
  void aCellOutsideTheMapIsRefused() {
    assertThatThrownBy(() -> field(Presets.lenet(), 0).rows(28))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> field(Presets.lenet(), 12))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void equalsTheDependenciesFollowedCellByCell(Network network) {
    ShapeInference shapes = ShapeInference.of(network);
    assertThat(shapes.problem()).isEmpty();
    int width = network.input().extent(2);
    List<BitSet> seen = new ArrayList<>();
    for (int cell = 0; cell < network.input().extent(1) * width; cell++) {
      BitSet itself = new BitSet();
      itself.set(cell);
      seen.add(itself);
    }
    for (int i = 0; i < shapes.layers().size(); i++) {
      LayerShapes layer = shapes.layers().get(i);
      seen = follow(layer, seen);
      Shape out = layer.output();
      ReceptiveField field = ReceptiveField.of(shapes, i);
      for (int cell = 0; cell < seen.size(); cell++) {
        boolean maps = out.rank() == 3;
        Range rows = field.rows(maps ? cell / out.extent(2) : cell);
        Range columns = field.columns(maps ? cell % out.extent(2) : cell);
        if (seen.get(cell).isEmpty()) {
          assertThat(rows.isEmpty() || columns.isEmpty())
              .as(layer.name() + " " + cell)
              .isTrue();
        } else {
          assertThat(List.of(rows, columns))
              .as(layer.name() + " " + cell)
              .containsExactly(
                  range(seen.get(cell), width, true), range(seen.get(cell), width, false));
        }
      }
    }
  }

  private static Range range(BitSet seen, int width, boolean rows) {
    int[] places =
        seen.stream().map(cell -> rows ? cell / width : cell % width).sorted().toArray();
    return new Range(places[0], places[places.length - 1]);
  }

  /** Which input cells each number of the output depends on; one map stands for all, they see the same. */
  private static List<BitSet> follow(LayerShapes shapes, List<BitSet> before) {
    Layer layer = shapes.layer();
    if (layer instanceof Conv2d conv) {
      return slide(shapes, before, conv.kernelSize(), conv.stride(), conv.padding());
    }
    if (layer instanceof MaxPool2d pool) {
      return slide(shapes, before, pool.kernelSize(), pool.stride(), pool.padding());
    }
    if (layer instanceof AvgPool2d pool) {
      return slide(shapes, before, pool.kernelSize(), pool.stride(), pool.padding());
    }
    List<BitSet> after = new ArrayList<>();
    if (layer instanceof Linear) {
      BitSet all = new BitSet();
      before.forEach(all::or);
      for (int i = 0; i < shapes.output().extent(0); i++) {
        after.add(all);
      }
    } else if (layer instanceof Flatten && shapes.input().rank() == 3) {
      for (int channel = 0; channel < shapes.input().extent(0); channel++) {
        after.addAll(before);
      }
    } else {
      after.addAll(before);
    }
    return after;
  }

  private static List<BitSet> slide(
      LayerShapes shapes, List<BitSet> before, Size2d kernel, Size2d stride, Size2d padding) {
    Shape in = shapes.input();
    List<BitSet> after = new ArrayList<>();
    for (int r = 0; r < shapes.output().extent(1); r++) {
      for (int c = 0; c < shapes.output().extent(2); c++) {
        BitSet seen = new BitSet();
        for (int i = 0; i < kernel.height(); i++) {
          for (int j = 0; j < kernel.width(); j++) {
            int row = r * stride.height() - padding.height() + i;
            int column = c * stride.width() - padding.width() + j;
            if (row >= 0 && row < in.extent(1) && column >= 0 && column < in.extent(2)) {
              seen.or(before.get(row * in.extent(2) + column));
            }
          }
        }
        after.add(seen);
      }
    }
    return after;
  }
}
