package org.lenetexplorer.format.torch.statedict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.zip.ZipBytes;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Python;
import org.lenetexplorer.testkit.Refusals;

class StateDictReaderTest {
  @TempDir
  private Path folder;

  private byte[] small() throws IOException {
    Path file = folder.resolve("small.pt");
    StateDictWriter.write(
        file, NamedTensors.of(Map.of("fc.weight", Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6))));
    return Files.readAllBytes(file);
  }

  /** A .pt file with this pickle, and one storage of six numbers. */
  private static byte[] withPickle(byte[] pickle) throws IOException {
    ZipBytes zip = new ZipBytes();
    zip.add("archive/data.pkl", pickle);
    zip.add("archive/data/0", new byte[24]);
    return zip.finished();
  }

  private static byte[] calling(String module, String name) {
    ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    pickle.writeBytes(new byte[] {(byte) 0x80, 2});
    pickle.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    pickle.writeBytes(
        "X\u0004\u0000\u0000\u0000true\u0085R.".getBytes(StandardCharsets.ISO_8859_1));
    return pickle.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "os, system",
    "posix, system",
    "builtins, eval",
    "builtins, ValueError",
    "datetime, datetime",
    "decimal, Decimal",
    "torch, load",
    "torch.nn, Module",
    "torch, FooStorage",
    "numpy.core.multiarray, _reconstruct"
  })
  void everyNameButTheKnownIsRefused(String module, String name) throws IOException {
    FormatException refusal = Refusals.of(StateDictReader::read, withPickle(calling(module, name)));

    assertThat(refusal)
        .isNotNull()
        .hasMessageContaining(module + "." + name)
        .hasMessageContaining("nothing was run");
  }

  @Test
  @Timeout(120)
  void aFileOfPythonsThatWouldRunACommandIsRefusedWithItsName() throws Exception {
    Python.assumeModules(folder, "torch");
    var done = Python.run(folder, """
            import os, pathlib, sys, torch
            here = pathlib.Path(sys.argv[0]).parent
            class Evil:
                def __reduce__(self):
                    return os.system, (f"touch {here / 'pwned'}",)
            torch.save({"conv1.weight": torch.zeros(1), "bias": Evil()}, here / "evil.pt")
            """);
    assertThat(done).isPresent();
    FormatException refusal =
        Refusals.of(StateDictReader::read, Files.readAllBytes(folder.resolve("evil.pt")));

    assertThat(refusal).isNotNull().hasMessageContaining(".system");
    assertThat(folder.resolve("pwned")).doesNotExist();
  }

  @Test
  void turnedAndSharedTensorsAreReadAsTheyAre() throws Exception {
    Python.assumeModules(folder, "torch");
    var done = Python.run(folder, """
            import pathlib, sys, torch
            here = pathlib.Path(sys.argv[0]).parent
            x = torch.arange(12.0).reshape(3, 4)
            torch.save({"turned": x.t(), "part": x[1:, 2], "one": x[2, 3], "half": x.half(), "none": x[:0],
                        "double": x.double() / 8}, here / "odd.pt")
            """);
    assertThat(done).isPresent();
    NamedTensors read = StateDictReader.read(BinaryInput.open(folder.resolve("odd.pt")));

    assertThat(read.tensor("turned").toArray())
        .containsExactly(0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11);
    assertThat(read.tensor("part").toArray()).containsExactly(6, 10);
    assertThat(read.tensor("one").toArray()).containsExactly(11);
    assertThat(read.tensor("half").at(5)).isEqualTo(5);
    assertThat(read.tensor("double").at(3)).isEqualTo(0.375f);
  }

  @Test
  void aLyingTextLengthIsRefusedBeforeAnythingIsAllocated() throws IOException {
    byte[] pickle = {(byte) 0x80, 2, 'X', -1, -1, -1, 127, 'a', '.'};

    assertThat(Refusals.of(StateDictReader::read, withPickle(pickle)))
        .isNotNull()
        .hasMessageContaining("a text of 2147483647 bytes");
  }

  @Test
  void instructionsThatNoStateDictNeedsAreRefused() throws IOException {
    for (char instruction :
        List.of('i', 'o', 'P', 'T', 'L', '\u0081', '\u0082', '\u008b', '\u0092')) {
      byte[] pickle = {(byte) 0x80, 2, (byte) instruction, 1, 1, 1, 1, '.'};
      assertThat(Refusals.of(StateDictReader::read, withPickle(pickle)))
          .as("instruction %x", (int) instruction)
          .isNotNull()
          .hasMessageContaining("0x%02x".formatted((int) instruction));
    }
  }

  @Test
  void everyPieceOfAFileIsRefused() throws IOException {
    Refusals.atEveryByte(StateDictReader::read, small());
  }

  @Test
  void mutatedFilesLoadOrAreRefused() throws IOException {
    Refusals.ofMutations(StateDictReader::read, small(), 10_000, 3);
  }
}
