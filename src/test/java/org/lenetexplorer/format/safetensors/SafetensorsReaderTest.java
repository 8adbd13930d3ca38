package org.lenetexplorer.format.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lenetexplorer.format.safetensors.SafetensorsFiles.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.ElementType;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.testkit.Allocation;
import org.lenetexplorer.testkit.Refusals;

class SafetensorsReaderTest {
  private static final String ENTRY = "{'dtype':'U8','shape':[%s],'data_offsets':[%s]}";

  private static NamedTensors read(byte[] file) throws IOException {
    return SafetensorsReader.read(BinaryInput.of("f", file));
  }

  private static String header(String text) {
    return text.replace('\'', '"');
  }

  private static void assertRefused(byte[] file, String... parts) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(FormatException.class)
        .message()
        .startsWith("f, ")
        .contains(parts);
  }

  @Test
  void headerInAnyOrderIsReadByItsOffsets() throws IOException {
    String second = ENTRY.formatted("2", "1,3");
    String first = ENTRY.formatted("1,1", "0,1");

    NamedTensors read =
        read(file(header("{'b':" + second + ",'a':" + first + ",'__metadata__':{'k':'v'}}  "), 3));

    assertThat(read.arrays().keySet()).containsExactly("b", "a");
    assertThat(read.array("a").toLongs()).containsExactly(0);
    assertThat(read.array("b").toLongs()).containsExactly(1, 2);
    assertThat(read.metadata()).containsEntry("k", "v");
  }

  @Test
  void everyElementTypeIsRead() throws IOException {
    for (ElementType type : ElementType.values()) {
      String text = "{'t':{'dtype':'%s','shape':[],'data_offsets':[0,%d]}}";
      byte[] file = file(header(text.formatted(type, type.width())), type.width());
      assertThat(read(file).array("t").type()).isEqualTo(type);
    }
  }

  @Test
  void truncatedFileIsRefusedAtEveryByte() throws IOException {
    Refusals.atEveryByte(SafetensorsReader::read, samples());
  }

  @Test
  void mutatedFileLoadsOrIsRefused() throws IOException {
    Refusals.ofMutations(SafetensorsReader::read, samples(), 10_000, 11);
  }

  private static byte[] samples() throws IOException {
    var out = new ByteArrayOutputStream();
    SafetensorsWriter.write(out, SafetensorsFiles.samples());
    return out.toByteArray();
  }

  @Test
  void promiseOfATerabyteAllocatesNothing() {
    byte[] longHeader = file("{}", 0);
    ByteBuffer.wrap(longHeader).order(ByteOrder.LITTLE_ENDIAN).putLong(1_000_000_000_000L);
    byte[] longTensor =
        file(header("{'t':" + ENTRY.formatted("1000000,2000", "0,2000000000") + "}"), 0);

    long allocated = Allocation.during(() -> {
      assertRefused(longHeader, "byte 8", "2 bytes", "1000000000000 bytes of header");
      assertRefused(longTensor, "tensor 't'", "2000000000", "within the 0 bytes of data");
    });

    assertThat(allocated).as("bytes allocated").isLessThan(10_000_000);
  }

  @Test
  void headerOverTheLimitIsRefusedEvenIfItIsThere(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("sparse");
    try (var file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(200_000_000);
      file.writeLong(Long.reverseBytes(150_000_000));
    }

    assertThatThrownBy(() -> SafetensorsReader.read(path))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(
            "byte 0: found a header of 150000000 bytes, wanted at most 100000000");
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` {}` | byte 8: found byte 0x20",
        "[]                                          | byte 8: found byte 0x5b, wanted '{'",
        "``                                          | byte 8: found an empty header",
        "{'__metadata__':{}                          | not JSON, wanted strict JSON",
        "{} x                                        | not JSON",
        "{}{}                                        | not JSON",
        "{t:1}                                       | not JSON",
        "{'a':1,}                                    | found a number, wanted an object",
        "{'t':[]}                                    | tensor 't': found an array, wanted an object",
        "{'t':{}}                                    | tensor 't': found an entry without dtype",
        "{'t':{'dtype':'F32'}}                       | entry without shape",
        "{'t':{'dtype':'F32','shape':[]}}            | entry without data_offsets",
        "{'t':{'dtype':'F32','extra':1}}             | tensor 't': found the key 'extra'",
        "{'t':{'dtype':'F32','dtype':'F32'}}         | the key 'dtype' twice",
        "{'t':{'dtype':'F8_E4M3'}}                   | dtype 'F8_E4M3', wanted one of [F64, F32",
        "{'t':{'dtype':5}}                           | dtype: found a number, wanted a string",
        "{'t':{'shape':[-1]}}                        | tensor 't', shape: found -1, wanted a whole number from 0",
        "{'t':{'shape':[-0]}}                        | found -0",
        "{'t':{'shape':[1.0]}}                       | found 1.0",
        "{'t':{'shape':[1e3]}}                       | found 1e3",
        "{'t':{'shape':['1']}}                       | found a string, wanted a number",
        "{'t':{'shape':[2147483648]}}                | found 2147483648",
        "{'t':{'shape':[99999999999999999999]}}      | found 99999999999999999999",
        "{'t':{'shape':[65536,65536]}}               | shape [65536, 65536], wanted at most 2147483647",
        "{'t':{'data_offsets':[0]}}                  | data_offsets: found 1 numbers, wanted 2",
        "{'t':{'data_offsets':[0,1,2]}}              | data_offsets: found more than 2 numbers",
        "{'__metadata__':{'k':1}}                    | __metadata__.k: found a number, wanted a string",
        "{'__metadata__':{'k':'a','k':'b'}}          | the key 'k' twice",
        "{'__metadata__':{},'__metadata__':{}}       | the key '__metadata__' twice",
      })
  void badHeaderIsRefused(String text, String message) {
    assertRefused(file(header(text), 0), message);
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "4 | 0,4 | 4 | 0,4 | tensor 'b': found a beginning at data byte 0 that overlaps",
        "4 | 0,4 | 4 | 2,6 | tensor 'b': found a beginning at data byte 2 that overlaps",
        "4 | 0,4 | 3 | 5,8 | tensor 'b': found a beginning at data byte 5 that leaves a gap",
        "4 | 1,5 | 3 | 5,8 | tensor 'a': found a beginning at data byte 1 that leaves a gap",
        "4 | 0,4 | 3 | 4,7 | found 1 bytes that no tensor owns",
        "4 | 0,4 | 5 | 4,9 | tensor 'b': found data_offsets [4, 9], wanted an end within the 8 bytes",
        "4 | 4,0 | 4 | 4,8 | tensor 'a': found data_offsets [4, 0], wanted an end behind",
        "5 | 0,4 | 4 | 4,8 | a span of 4 bytes, wanted 5 bytes for U8 [5]",
        "0 | 0,4 | 4 | 4,8 | a span of 4 bytes, wanted 0 bytes for U8 [0]",
      })
  void badOffsetsAreRefused(String shapeA, String a, String shapeB, String b, String message) {
    String entries = "{'a':" + ENTRY.formatted(shapeA, a) + ",'b':" + ENTRY.formatted(shapeB, b);

    assertRefused(file(header(entries + "}"), 8), message);
  }

  @Test
  void nameUsedTwiceIsRefused() {
    String entry = ENTRY.formatted("1", "0,1");

    assertRefused(file(header("{'a':" + entry + ",'a':" + entry + "}"), 1), "the key 'a' twice");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] header = header("{'__metadata__':{'k':'?'}}").getBytes(StandardCharsets.UTF_8);
    header[header.length - 4] = (byte) 0xff; // in place of the question mark

    assertRefused(file(header, 0), "bytes that are not UTF-8");
  }

  @Test
  void halfASurrogatePairIsRefused() {
    assertRefused(
        file(header("{'\\ud800':{}}"), 0), "line 1 column 10: found text that is not JSON");
  }

  @Test
  void moreDimensionsThanNumPyHasAreRefused() {
    String ones = IntStream.range(0, 65).mapToObj(i -> "1").collect(Collectors.joining(","));

    assertRefused(
        file(header("{'t':" + ENTRY.formatted(ones, "0,1") + "}"), 1), "more than 64 numbers");
  }

  @Test
  void moreKeysThanAnyNetworkHasAreRefused() {
    String keys = IntStream.range(0, 100_001)
        .mapToObj(i -> "'" + i + "':''")
        .collect(Collectors.joining(",", "{'__metadata__':{", "}}"));

    assertRefused(file(header(keys), 0), "more than 100000 keys");
  }
}
