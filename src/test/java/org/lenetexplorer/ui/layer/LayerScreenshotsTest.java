package org.lenetexplorer.ui.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.theme.Theme;

/** Paints sections of every kind into {@code target/screenshots/layer-*.png}, for eyes to judge. */
@NeedsScreen
class LayerScreenshotsTest {
  private record Shot(String name, String position, String number, int cell) {}

  private static final Shot[] SHOTS = {
    new Shot("conv1", "loss", "conv1.output[0,2,0,0]", 400),
    new Shot("conv2", "loss", "conv2.output[0,3,0,0]", 34),
    new Shot("conv2-partly", "forward > conv2 > [0,3,4,5]", "conv2.output[0,3,0,0]", -1),
    new Shot("conv2-before", "forward", "conv2.output[0,3,0,0]", -1),
    new Shot("conv2-weight", "step", "conv2.weight.grad[3,1,0,0]", 7),
    new Shot("conv2-bias", "step", "conv2.bias.grad[3]", 0),
    new Shot("conv2-input", "step", "pool1.output.grad[0,1,0,0]", 70),
    new Shot("pool1", "loss", "pool1.output[0,1,0,0]", 60),
    new Shot("pool1-input", "step", "relu1.output.grad[0,1,0,0]", 200),
    new Shot("relu1", "loss", "relu1.output[0,1,0,0]", 300),
    new Shot("flatten", "loss", "flatten.output[0,30]", 7),
    new Shot("fc1", "loss", "fc1.output[0,7]", 0),
    new Shot("fc3", "loss", "fc3.output[0,7]", 0),
    new Shot("fc3-weight", "step", "fc3.weight.grad[4,0]", 11),
    new Shot("fc3-input", "step", "relu4.output.grad[0,5]", 0),
    new Shot("loss", "backward", "loss", 0),
    new Shot("loss-input", "step", "fc3.output.grad[0,3]", 3),
  };

  @ParameterizedTest(name = "{0} {1} by {2} at {3}x")
  @CsvSource({"LIGHT, 900, 350, 1", "DARK, 900, 350, 2", "LIGHT, 1400, 760, 1", "DARK, 1400, 760, 1"
  })
  void everyKindOfSection(Theme theme, int width, int height, int scale)
      throws PositionException, IOException, InterruptedException {
    LayerFixture.onEdt(() -> {
      theme.install();
      return null;
    });
    String end =
        "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + (scale > 1 ? "-2x" : "");
    for (Shot shot : SHOTS) {
      try (var fixture = new LayerFixture(
          Presets.lenet(), Criterion.CROSS_ENTROPY, shot.position(), width, height)) {
        fixture.look(shot.number());
        if (shot.cell() >= 0) {
          fixture.point(shot.cell());
        }
        fixture.save(shot.name() + end, scale);
        assertThat(fixture.spoken()).isNotBlank();
      }
    }
  }
}
