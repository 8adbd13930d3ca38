package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;

class SightTest {
  private final ShapeInference lenet = ShapeInference.of(Presets.lenet());

  @Test
  void aCellOfConv2SeesItsWindowAndASquareOfTheInput() {
    Sight sight = Sight.of(lenet, 3, 2, 4).orElseThrow();

    assertThat(sight.window()).isEqualTo(new Sight.Area(2, 4, 5, 5));
    assertThat(sight.input()).isEqualTo(new Sight.Area(4, 8, 14, 14));
    assertThat(sight.sentence()).isEqualTo("sees rows 4 to 17, columns 8 to 21 of the input");
  }

  @Test
  void everyLayerOfEveryPresetHasSomethingToSee() {
    for (Network network : List.of(Presets.lenet(), Presets.lenet5(), Presets.mlp())) {
      ShapeInference shapes = ShapeInference.of(network);
      for (int layer = 0; layer < network.layers().size(); layer++) {
        assertThat(Sight.of(shapes, layer, -1, -1))
            .as(network.name() + " " + layer)
            .isPresent();
        assertThat(Sight.of(shapes, layer, 0, 0)).isPresent();
      }
    }
    assertThat(Sight.of(lenet, 12, 0, 0)).isEmpty();
    assertThat(Sight.of(lenet, -1, 0, 0)).isEmpty();
  }

  @Test
  void aFullyConnectedLayerSeesEverything() {
    assertThat(Sight.of(lenet, 7, 0, 3).orElseThrow().input())
        .isEqualTo(new Sight.Area(0, 0, 32, 32));
  }

  @Test
  void whatAStrideLeavesOutIsTold() {
    Network network =
        new Network("net", Shape.of(1, 5, 7), List.of(new NamedLayer("pool1", new MaxPool2d(2))));
    Sight sight = Sight.of(ShapeInference.of(network), 0, 0, 0).orElseThrow();

    assertThat(sight.rows()).containsExactly(4);
    assertThat(sight.columns()).containsExactly(6);
  }
}
