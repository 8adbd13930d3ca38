package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

class NamedTensorsTest {
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  NamedTensorsTest() {
    tensors.put("z", Tensor.scalar(1));
    tensors.put("a", Tensor.of(Shape.of(2), 2, 3));
  }

  @Test
  void orderAndValuesAreKept() {
    NamedTensors named = NamedTensors.of(tensors);

    assertThat(named.tensors().keySet()).containsExactly("z", "a");
    assertThat(named.tensor("a").toArray()).containsExactly(2, 3);
    assertThat(named.metadata()).isEmpty();
  }

  @Test
  void laterChangesOfTheMapAreNotSeen() {
    NamedTensors named = NamedTensors.of(tensors).withMetadata(Map.of("k", "v"));

    tensors.clear();

    assertThat(named.arrays()).hasSize(2);
    assertThat(named.metadata()).containsExactly(Map.entry("k", "v"));
  }

  @Test
  void missingNameIsToldWithThoseThatAreThere() {
    assertThatThrownBy(() -> NamedTensors.of(tensors).tensor("b"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no 'b' among [z, a]");
  }
}
