package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.component.Numbers;

class InspectorModelTest {
  private final Sessions session = new Sessions(Presets.lenet());

  @AfterEach
  void close() {
    session.close();
  }

  private InspectorModel inspect(int block, int map) {
    return InspectorModel.of(session.state().withSelection(new Selection(block, map)));
  }

  @Test
  void aGradientIsNoneThenAValueThenZero() {
    assertThat(inspect(1, 0).parameters().get(0).gradientWords()).isEqualTo("none");

    session.after(46);
    assertThat(inspect(1, 0).parameters().get(0).gradientWords()).isEqualTo("value");

    session.after(new EngineCommand.Step(EngineCommand.Way.OVER));
    assertThat(inspect(1, 0).parameters().get(0).gradientWords()).isEqualTo("zero");
  }

  @Test
  void aParameterHasNotChangedBeforeItsOwnUpdate() {
    session.after(37);

    assertThat(inspect(1, 0).parameters().get(0).change().values()).isNotNull();
    assertThat(inspect(1, 0).parameters().get(1).change().values()).isNull();
  }

  @Test
  void kernelsOfOneMapAreThoseOfItsOutput() {
    ParameterModel weight = inspect(4, 3).parameters().get(0);
    var whole = session.state().snapshot().parameters().get(2).value();

    assertThat(weight.name()).isEqualTo("conv2.weight[3]");
    assertThat(weight.value().shape()).isEqualTo(Shape.of(6, 5, 5));
    assertThat(Objects.requireNonNull(weight.value().values()).at(0))
        .isEqualTo(whole.get(3, 0, 0, 0));
    assertThat(weight.describe(26))
        .startsWith("conv2.weight [3, 1, 0, 1]: " + Numbers.format(whole.get(3, 1, 0, 1)));
  }

  @Test
  void aBlockWithoutParametersSaysSo() {
    assertThat(inspect(2, 0).parameters()).isEmpty();
    assertThat(inspect(2, 0).facts()).contains(new InspectorModel.Fact("parameters", "none"));
  }

  @Test
  void aMapBeyondTheLastIsTheLast() {
    assertThat(inspect(1, 99).map()).isEqualTo(5);
  }
}
