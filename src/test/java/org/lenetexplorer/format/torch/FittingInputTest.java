package org.lenetexplorer.format.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.tensor.Shape;

class FittingInputTest {
  private static final Shape PRESENT = Shape.of(1, 32, 32);

  private static Shape fitting(String text) throws IOException {
    return PyTorchText.fittingInput(PyTorchText.read(text).layers(), PRESENT);
  }

  @Test
  void presentInputStaysWhereItFits() {
    List<NamedLayer> lenet = Presets.lenet().layers();

    assertThat(PyTorchText.fittingInput(lenet, PRESENT)).isEqualTo(PRESENT);
    assertThat(PyTorchText.fittingInput(lenet, Shape.of(1, 33, 34))).isEqualTo(Shape.of(1, 33, 34));
  }

  @Test
  void sideFollowsFromTheFeatures() throws IOException {
    assertThat(fitting("nn.Flatten()\nnn.Linear(784, 10)")).isEqualTo(Shape.of(1, 28, 28));
    assertThat(fitting("nn.Flatten()\nnn.Linear(65025, 10)")).isEqualTo(Shape.of(1, 255, 255));
    assertThat(fitting("nn.Conv2d(3, 6, 5)\nnn.Flatten()\nnn.Linear(6 * 60 * 60, 10)"))
        .isEqualTo(Shape.of(3, 64, 64));
  }

  @Test
  void channelsAreThoseOfTheFirstConvolution() throws IOException {
    assertThat(fitting("nn.ReLU()\nnn.Conv2d(3, 6, 5)\nnn.Conv2d(6, 9, 5)"))
        .isEqualTo(Shape.of(3, 28, 28));
    assertThat(fitting("nn.Conv2d(3, 6, 30)")).isEqualTo(Shape.of(3, 32, 32));
  }

  @Test
  void presentInputStaysWhereNoneFits() throws IOException {
    assertThat(fitting("nn.Flatten()\nnn.Linear(3, 10)")).isEqualTo(PRESENT);
    assertThat(fitting("nn.Conv2d(2000000, 1, 1)")).isEqualTo(PRESENT);
  }
}
