package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.project.Project;

class NetworkEditTest {
  private final Network lenet = Presets.lenet();

  private static List<String> names(NetworkEdit edit) {
    return edit.network().layers().stream().map(NamedLayer::name).toList();
  }

  private static SortedSet<Integer> set(Integer... layers) {
    return new TreeSet<>(List.of(layers));
  }

  @Test
  void anInsertedLayerGetsAFreeNameAndIsChosen() {
    NetworkEdit edit = NetworkEdit.insert(lenet, 3, List.of(new NamedLayer("relu1", new ReLU())));

    assertThat(edit.name()).isEqualTo("Insert relu5");
    assertThat(names(edit)).startsWith("conv1", "relu1", "pool1", "relu5", "conv2");
    assertThat(edit.selection().blocks()).containsExactly(4);
    assertThat(edit.origins()).startsWith(0, 1, 2, -1, 3);
  }

  @Test
  void movedLayersKeepTheirOrderWhereverTheyGo() {
    assertThat(names(NetworkEdit.move(lenet, set(0, 2), 12))).endsWith("fc3", "conv1", "pool1");
    assertThat(names(NetworkEdit.move(lenet, set(10, 11), 0))).startsWith("relu4", "fc3", "conv1");
    assertThat(NetworkEdit.move(lenet, set(3), 3).network()).isEqualTo(lenet);
    assertThat(NetworkEdit.move(lenet, set(3), 4).network()).isEqualTo(lenet);
  }

  @Test
  void theLayerBeforeDeletedOnesIsChosen() {
    NetworkEdit edit = NetworkEdit.remove(lenet, set(3, 4));

    assertThat(edit.name()).isEqualTo("Delete conv2 and relu2");
    assertThat(names(edit)).startsWith("conv1", "relu1", "pool1", "pool2").hasSize(10);
    assertThat(edit.selection()).isEqualTo(Selection.of(3));
    assertThat(NetworkEdit.remove(lenet, set(0)).selection()).isEqualTo(Selection.of(0));
  }

  @Test
  void aRenamedLayerIsKnownByItsOldName() {
    NetworkEdit edit = NetworkEdit.rename(lenet, 0, "first");

    assertThat(edit.renamed()).containsEntry("first", "conv1");
    assertThat(names(edit)).startsWith("first", "relu1");
  }

  @Test
  void aPreviewTellsTheShapeAndWhatFitsNoLonger() {
    EditPreview preview = EditPreview.of(LayerTemplate.MAX_POOL_2D.insertInto(lenet, 6));

    assertThat(preview.fits()).isTrue();
    assertThat(preview.headline()).isEqualTo("pool3 → [1, 16, 2, 2]");
    assertThat(preview.consequence())
        .isEqualTo("then fc1 expects 400 = 16 × 5 × 5, gets 64 = 16 × 2 × 2, the maps left after"
            + " pool3");
    assertThat(preview.shapesOf(12).subList(5, 8))
        .containsExactly("[1, 16, 5, 5]", "[1, 64]", "unknown");
  }

  @Test
  void aPreviewTellsWhyALayerDoesNotFit() {
    NetworkEdit edit =
        NetworkEdit.insert(lenet, 2, List.of(new NamedLayer("fc", new Linear(9, 4))));

    assertThat(EditPreview.of(edit).fits()).isFalse();
    assertThat(EditPreview.of(edit).headline())
        .isEqualTo("fc expects 9 features in a row, gets maps 6 × 28 × 28");
  }

  @ParameterizedTest
  @EnumSource(LayerTemplate.class)
  void everyLayerFitsWhereItCan(LayerTemplate template) {
    for (int gap = 0; gap <= lenet.layers().size(); gap++) {
      NetworkEdit edit = template.insertInto(lenet, gap);
      boolean maps = gap < 7;
      boolean wantsMaps = List.of("Conv2d", "MaxPool2d", "AvgPool2d").contains(template.title());
      boolean wantsRow = template == LayerTemplate.LINEAR;
      assertThat(EditPreview.of(edit).fits())
          .as(template + " at " + gap)
          .isEqualTo(maps ? !wantsRow : !wantsMaps);
    }
  }

  @Test
  void lenetGrowsOutOfAnEmptyNetworkByTheTemplatesAlone() {
    Network network = Project.empty().network();
    for (NamedLayer layer : lenet.layers()) {
      LayerTemplate template = List.of(LayerTemplate.values()).stream()
          .filter(one -> one.title().equals(layer.layer().type()))
          .findFirst()
          .orElseThrow();
      network = template.insertInto(network, network.layers().size()).network();
      assertThat(ShapeInference.of(network).problem()).isEmpty();
    }
    assertThat(network.layers()).isEqualTo(lenet.layers());
  }
}
