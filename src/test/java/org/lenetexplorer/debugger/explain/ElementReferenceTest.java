package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementReferenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"loss", "conv1.output[0,2,3,4]", "fc1.bias.grad[7]"})
  void readsWhatItWrites(String text) {
    assertThat(ElementReference.parse(text)).hasToString(text);
  }

  @org.junit.jupiter.api.Test
  void allowsBlanks() {
    assertThat(ElementReference.parse(" x[0, 1] ")).hasToString("x[0,1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "x[1", "x[]", "x[a]", "x[1,]"})
  void refusesWhatIsNoElement(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElementReference.parse(text))
        .withMessageContaining(text);
  }
}
