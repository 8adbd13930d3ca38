package org.lenetexplorer.format.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Allocation;
import org.lenetexplorer.testkit.Refusals;

class NpyReaderTest {
  private static StoredArray read(byte[] file) throws IOException {
    return NpyReader.read(BinaryInput.of("f", file));
  }

  /** A file of version 1.0 with this header and so many bytes of data. */
  private static byte[] file(String header, int data) {
    byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(10 + text.length + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(NpyReader.MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) text.length)
        .put(text)
        .array();
  }

  private static void assertRefused(byte[] file, String message) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "little-f4",
        "big-f4",
        "little-f8",
        "big-f8",
        "little-f2",
        "big-f2",
        "little-i8",
        "big-i8",
        "little-i4",
        "little-i2",
        "little-u4",
        "little-u2",
        "u1",
        "i1",
        "fortran-f4",
        "fortran-big-i8",
        "version-2",
        "version-3"
      })
  void everythingNumPyWritesIsReadAsFloats(String name) throws IOException {
    StoredArray array = read(NumPyFiles.bytes("counting-" + name));

    assertThat(array.shape()).isEqualTo(Shape.of(2, 3));
    assertThat(array.toTensor().toArray()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "little-i8",
        "big-i8",
        "little-i4",
        "little-i2",
        "little-u4",
        "little-u2",
        "u1",
        "i1",
        "fortran-big-i8"
      })
  void whatIsIntegerIsReadAsLongs(String name) throws IOException {
    assertThat(read(NumPyFiles.bytes("counting-" + name)).toLongs())
        .containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void truthIsOne() throws IOException {
    assertThat(read(NumPyFiles.bytes("counting-b1")).toLongs()).containsExactly(0, 1, 1, 1, 1, 1);
  }

  @Test
  void fortranOrderOfThreeDimensionsIsTurned() throws IOException {
    float[] values = read(NumPyFiles.bytes("cube-fortran")).toTensor().toArray();

    assertThat(values).hasSize(24);
    IntStream.range(0, 24).forEach(i -> assertThat(values[i]).isEqualTo(i));
  }

  @Test
  void shapesWithoutOrWithOneDimensionAreRead() throws IOException {
    assertThat(read(NumPyFiles.bytes("scalar")).shape()).isEqualTo(Shape.SCALAR);
    assertThat(read(NumPyFiles.bytes("scalar")).toTensor().item()).isEqualTo(2.5f);
    assertThat(read(NumPyFiles.bytes("vector")).shape()).isEqualTo(Shape.of(5));
    assertThat(read(NumPyFiles.bytes("empty")).shape()).isEqualTo(Shape.of(0, 3));
  }

  @Test
  void truncatedFileIsRefusedAtEveryByte() throws IOException {
    Refusals.atEveryByte(NpyReader::read, NumPyFiles.bytes("counting-little-f4"));
    Refusals.atEveryByte(NpyReader::read, NumPyFiles.bytes("counting-version-3"));
  }

  @Test
  void mutatedFileLoadsOrIsRefused() throws IOException {
    Refusals.ofMutations(NpyReader::read, NumPyFiles.bytes("counting-fortran-f4"), 5000, 12);
    Refusals.ofMutations(NpyReader::read, NumPyFiles.bytes("counting-version-2"), 5000, 13);
  }

  @Test
  void promiseOfATerabyteAllocatesNothing() {
    String tail = "'descr': '<f8', 'fortran_order': False}";

    long allocated = Allocation.during(() -> {
      assertRefused(file("{'shape': (1000000000000,), " + tail, 8), "extent 1000000000000");
      assertRefused(file("{'shape': (2000000000,), " + tail, 8), "16000000000 bytes of F64");
    });

    assertThat(allocated).as("bytes allocated").isLessThan(10_000_000);
  }

  @Test
  void trailingByteIsRefused() {
    byte[] file = file("{'descr': '|u1', 'fortran_order': False, 'shape': (2,)}", 3);

    assertRefused(file, "byte 67: found 1 bytes too many");
  }

  @Test
  void pythonObjectsAndStructuresAreNeverRead() throws IOException {
    assertRefused(NumPyFiles.bytes("objects"), "found type '|O', wanted a number type");
    assertRefused(NumPyFiles.bytes("structured"), "found a structured type");
    assertRefused(NumPyFiles.bytes("complex"), "found type '<c8'");
  }

  @Test
  void otherFilesAndVersionsAreRefused() throws IOException {
    byte[] file = NumPyFiles.bytes("vector");
    file[6] = 4;
    assertRefused(file, "byte 6: found version 4.0");
    file[5] = 'X';
    assertRefused(file, "byte 0: found another kind of file");
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                             | found the header's end, wanted '{'",
        "{}                                             | found a header without 'descr'",
        "{'descr': '<f4'}                               | found a header without 'shape'",
        "{'descr': '<f4', 'shape': ()}                  | found a header without 'fortran_order'",
        "{'descr': '<f4', 'descr': '<f4'}               | found the key 'descr' twice",
        "{'other': 1}                                   | found the key 'other'",
        "{'descr' '<f4'}                                | byte 19: found ''', wanted ':'",
        "{'descr': '!f4'}                               | found type '!f4'",
        "{'descr': '=f4'}                               | found type '=f4'",
        "{'descr': '<f16'}                              | found type '<f16'",
        "{'descr': '<u8'}                               | found type '<u8'",
        "{'descr': '<f4                                 | wanted a quoted word without escapes",
        "{'descr': '<\\f4'}                             | wanted a quoted word without escapes",
        "{'descr': 5}                                   | found '5', wanted a quoted word",
        "{'fortran_order': 0}                           | found '0', wanted True or False",
        "{'shape': 3}                                   | found '3', wanted '('",
        "{'shape': (3)}                                 | found ')', wanted ','",
        "{'shape': (-3,)}                               | found '-', wanted a whole number",
        "{'shape': (3.5,)}                              | found '.', wanted ','",
        "{'shape': (3, 4 5)}                            | found '5', wanted ','",
        "{'shape': (2147483648,)}                       | extent 2147483648",
        "{'shape': (65536, 65536)}                      | shape [65536, 65536], wanted at most",
        "{'descr': '<f4', 'fortran_order': True, 'shape': ()} x | found 'x', wanted spaces",
      })
  void badHeaderIsRefused(String header, String message) {
    // '|' parts the columns of the table, so the order of single bytes is written as '!'.
    assertRefused(file(header.replace('!', '|'), 4), message.replace('!', '|'));
  }

  @Test
  void zeroBytesBehindTheHeaderAreRefused() {
    assertRefused(
        file("{'descr': '<f4', 'fortran_order': True, 'shape': ()}\0", 4), "found '\\u0000'");
  }

  @Test
  void moreDimensionsThanNumPyHasAreRefused() {
    assertRefused(file("{'shape': (" + "1, ".repeat(65) + ")}", 4), "more than 64 dimensions");
  }
}
