package org.lenetexplorer.format.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

class SafetensorsWriterTest {
  @TempDir
  Path folder;

  private static byte[] written(NamedTensors tensors) throws IOException {
    var out = new ByteArrayOutputStream();
    SafetensorsWriter.write(out, tensors);
    return out.toByteArray();
  }

  @Test
  void whatIsWrittenIsReadBackInOrder() throws IOException {
    Path file = folder.resolve("a.safetensors");
    NamedTensors samples = SafetensorsFiles.samples();

    SafetensorsWriter.write(file, samples);
    NamedTensors read = SafetensorsReader.read(file);

    assertThat(read).isEqualTo(samples);
    assertThat(read.arrays().keySet())
        .containsExactlyElementsOf(samples.arrays().keySet());
  }

  @Test
  void layoutIsLengthPaddedHeaderAndData() throws IOException {
    byte[] bytes = written(NamedTensors.of(Map.of("b", Tensor.of(Shape.of(2), 0, 1))));

    String header = "{\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
    byte[] expected = SafetensorsFiles.file(header + " ".repeat(56 - header.length()), 8);
    System.arraycopy(new byte[] {0, 0, 0, 0, 0, 0, (byte) 0x80, 0x3f}, 0, expected, 64, 8);
    assertThat(bytes).containsExactly(expected);
  }

  @Test
  void dataBeginAtAMultipleOfEight() throws IOException {
    for (int length = 1; length < 20; length++) {
      byte[] bytes = written(NamedTensors.of(Map.of("x".repeat(length), Tensor.zeros(0))));
      assertThat(bytes.length % 8).as("file without data").isZero();
    }
  }

  @Test
  void noTensorsAreAFileToo() throws IOException {
    NamedTensors none = NamedTensors.of(Map.of());

    assertThat(SafetensorsReader.read(BinaryInput.of("f", written(none)))).isEqualTo(none);
  }

  @Test
  void oldFileStaysIfTheNewOneCannotBeWritten() throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[] {1});
    NamedTensors reserved = NamedTensors.of(Map.of("__metadata__", Tensor.scalar(1)));

    assertThatThrownBy(() -> SafetensorsWriter.write(file, reserved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a tensor can't be called __metadata__");
    assertThat(file).hasBinaryContent(new byte[] {1});
  }

  @Test
  void halfASurrogatePairIsRefused() {
    assertThatThrownBy(() -> written(NamedTensors.of(Map.of("\ud83d", Tensor.scalar(1)))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
