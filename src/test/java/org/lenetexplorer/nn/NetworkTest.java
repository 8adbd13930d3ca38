package org.lenetexplorer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.testkit.Torch;

class NetworkTest {
  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5", "mlp", "odd"})
  void textIsThatOfPyTorchsPrint(String name) {
    assertThat(Networks.of(name).toPyTorch() + "\n").isEqualTo(Torch.text(name + ".txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5",
    "0.01, 0.01",
    "0.001, 0.001",
    "0.0005, 0.0005",
    "0.0001, 0.0001",
    "1e-5, 1e-05",
    "2.5e-7, 2.5e-07",
    "0, 0.0",
    "-0.2, -0.2",
    "1, 1.0",
    "3e7, 30000000.0",
    "12345678, 12345678.0",
    "0.00012345, 0.00012345"
  })
  void numbersArePrintedAsPythonDoes(float value, String text) {
    assertThat(new LeakyReLU(value).toPyTorch())
        .isEqualTo("LeakyReLU(negative_slope=" + text + ")");
  }

  @Test
  void parametersStandInPyTorchsOrder() {
    assertThat(Presets.lenet().parameterShapes().entrySet())
        .containsExactly(
            Map.entry("conv1.weight", Shape.of(6, 1, 5, 5)),
            Map.entry("conv1.bias", Shape.of(6)),
            Map.entry("conv2.weight", Shape.of(16, 6, 5, 5)),
            Map.entry("conv2.bias", Shape.of(16)),
            Map.entry("fc1.weight", Shape.of(120, 400)),
            Map.entry("fc1.bias", Shape.of(120)),
            Map.entry("fc2.weight", Shape.of(84, 120)),
            Map.entry("fc2.bias", Shape.of(84)),
            Map.entry("fc3.weight", Shape.of(10, 84)),
            Map.entry("fc3.bias", Shape.of(10)));
    assertThat(Networks.of("odd").parameterShapes().keySet())
        .containsExactly(
            "conv1.weight", "conv1.bias", "conv2.weight", "fc1.weight", "fc2.weight", "fc2.bias");
  }

  @Test
  void newLayersGetNamesThatAreFree() {
    Network lenet = Presets.lenet();

    assertThat(lenet.unusedName(new Conv2d(1, 1, 1))).isEqualTo("conv3");
    assertThat(lenet.unusedName(new AvgPool2d(2))).isEqualTo("pool3");
    assertThat(lenet.unusedName(new Linear(1, 1))).isEqualTo("fc4");
    assertThat(lenet.unusedName(new Flatten())).isEqualTo("flatten1");
    assertThat(lenet.unusedName(new LeakyReLU())).isEqualTo("leakyrelu1");
  }

  @Test
  void networkWithoutLayersPrintsItsName() {
    assertThat(new Network("Net", Shape.of(1, 2, 2), List.of()).toPyTorch()).isEqualTo("Net()");
  }

  @Test
  void inputsThatAreNoMapsAreRefused() {
    for (Shape input : List.of(Shape.of(5), Shape.of(1, 0, 4), Shape.of(1, 1, 4, 4))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Network("Net", input, List.of()))
          .withMessageContaining("[channels, height, width]");
    }
  }

  @Test
  void presetsAreFoundByNameAndFit() {
    assertThat(Presets.names()).isNotEmpty();
    for (String name : Presets.names()) {
      assertThat(ShapeInference.of(Presets.find(name).orElseThrow()).problem()).isEmpty();
    }
    assertThat(Presets.find("alexnet")).isEmpty();
    assertThat(ShapeInference.of(Presets.lenet5()).parameters()).isEqualTo(61_706);
  }

  @Test
  void argumentsOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conv2d(0, 1, 1))
        .withMessage("in_channels 0 must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conv2d(1, 1, 0))
        .withMessage("kernel_size (0, 0) must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MaxPool2d(Size2d.square(3), Size2d.square(1), Size2d.square(2)))
        .withMessage("padding (2, 2) must be at most half of kernel_size (3, 3)");
    assertThatIllegalArgumentException().isThrownBy(() -> new Linear(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Dropout(1.5f));
    assertThatIllegalArgumentException().isThrownBy(() -> new Dropout(Float.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new LeakyReLU(Float.NaN));
  }
}
