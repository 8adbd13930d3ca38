package org.lenetexplorer.format.numpy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.ElementType;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

class NpyWriterTest {
  private static byte[] written(StoredArray array) throws IOException {
    var out = new ByteArrayOutputStream();
    NpyWriter.write(out, array);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "counting-little-f4", "counting-little-i8", "counting-little-f8", "counting-u1",
        "counting-b1", "scalar", "vector", "empty"
      })
  void bytesAreThoseOfNumPy(String name) throws IOException {
    byte[] original = NumPyFiles.bytes(name);

    assertThat(written(NpyReader.read(BinaryInput.of(name, original)))).containsExactly(original);
  }

  @Test
  void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.npy");
    StoredArray array = StoredArray.of(Tensor.of(Shape.of(1, 3), Float.NaN, -0f, Float.MIN_VALUE));

    NpyWriter.write(file, array);

    assertThat(NpyReader.read(file)).isEqualTo(array);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BF16")
  void everyTypeNumPyKnowsIsKept(ElementType type) throws IOException {
    byte[] bytes = new byte[3 * type.width()];
    bytes[0] = 1;
    StoredArray array = StoredArray.ofBytes(type, Shape.of(3), bytes);

    assertThat(NpyReader.read(BinaryInput.of("f", written(array)))).isEqualTo(array);
  }

  @Test
  void brainFloatsBecomeFloats() throws IOException {
    byte[] minusOne = {(byte) 0x80, (byte) 0xbf};
    StoredArray array = StoredArray.ofBytes(ElementType.BF16, Shape.SCALAR, minusOne);

    assertThat(NpyReader.read(BinaryInput.of("f", written(array))))
        .isEqualTo(StoredArray.of(Tensor.scalar(-1)));
  }
}
