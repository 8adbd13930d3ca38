package org.lenetexplorer.format.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Allocation;
import org.lenetexplorer.testkit.Mutations;
import org.lenetexplorer.testkit.Refusals;

/** What is wrong with a project file is told in one sentence, and costs no memory. */
class ProjectRefusalTest {
  @TempDir
  private Path folder;

  private byte[] small = new byte[0];

  @BeforeEach
  void write() throws IOException {
    small = ZipFiles.bytes(folder, SavedProjects.small());
  }

  private static void assertRefused(byte[] file, String sentence) {
    long allocated = Allocation.during(() -> assertThatThrownBy(() -> ZipFiles.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessage("p.lenet, " + sentence));
    assertThat(allocated).as("bytes allocated").isLessThan(1 << 22);
  }

  private byte[] session(String from, String to) {
    String text = ZipFiles.text(small, Part.SESSION);
    assertThat(text).contains(from);
    return ZipFiles.replaced(
        small, Part.SESSION, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void cutAnywhereItIsRefused() {
    Refusals.atEveryByte(ProjectFile::read, small);
  }

  @Test
  void cutAnywhereAPackedOneIsRefused() {
    Refusals.atEveryByte(ProjectFile::read, ZipFiles.deflated(ZipFiles.entries(small)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void mutatedItLoadsOrIsRefused(long seed) {
    byte[] whole = seed == 1 ? small : ZipFiles.deflated(ZipFiles.entries(small));

    Refusals.ofMutations(ProjectFile::read, whole, 5000, seed);
  }

  @ParameterizedTest
  @EnumSource
  void mutatedEntriesWithTheRightChecksumLoadOrAreRefused(Part part) {
    byte[] content = ZipFiles.entries(small).getOrDefault(part.entry(), new byte[0]);
    List<String> refused = new ArrayList<>();

    Mutations.of(content, 2000, 3).forEach(damaged -> {
      byte[] file = ZipFiles.replaced(small, part, damaged);
      FormatException[] refusal = new FormatException[1];
      long allocated = Allocation.during(() -> refusal[0] = Refusals.of(ProjectFile::read, file));
      assertThat(allocated).as("bytes allocated").isLessThan(1 << 20);
      if (refusal[0] != null) {
        refused.add(refusal[0].getMessage());
      }
    });

    assertThat(refused)
        .hasSizeBetween(500, 1999)
        .allMatch(line -> line.startsWith("file, " + part.entry() + ", ")
            || (part == Part.NETWORK && line.startsWith("file, weights.safetensors, ")));
  }

  @Test
  void contentThatIsNoZipIsRefused() {
    String wanted =
        ", wanted a project, which is a zip of network.json, weights.safetensors, session.json";

    assertRefused(new byte[0], "byte 0: found an empty file" + wanted);
    assertRefused(
        "{\"format\": 1}".getBytes(StandardCharsets.UTF_8),
        "byte 0: found content that is no zip" + wanted);
  }

  @Test
  void missingEntryIsRefused() {
    Map<String, byte[]> entries = ZipFiles.entries(small);
    entries.remove("weights.safetensors");

    assertRefused(
        ZipFiles.deflated(entries),
        "zip directory: found no entry 'weights.safetensors', wanted all of network.json,"
            + " weights.safetensors, session.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../.bashrc", "/etc/passwd", "NETWORK.JSON", "a/network.json", "x/"})
  void everyOtherEntryIsRefused(String name) {
    Map<String, byte[]> entries = ZipFiles.entries(small);
    entries.put(name, new byte[] {'x'});
    byte[] file = ZipFiles.deflated(entries);

    assertRefused(
        file,
        "zip directory: found the entry '" + name + "', wanted only network.json,"
            + " weights.safetensors, session.json, optimizer.safetensors");
  }

  @Test
  void entryThatIsThereTwiceIsRefused() {
    Map<String, byte[]> entries = ZipFiles.entries(small);
    entries.put("session.jso2", entries.getOrDefault("session.json", new byte[0]));
    String raw = new String(ZipFiles.deflated(entries), StandardCharsets.ISO_8859_1);

    assertRefused(
        raw.replace("session.jso2", "session.json").getBytes(StandardCharsets.ISO_8859_1),
        "zip directory: found the entry 'session.json' twice, wanted each entry once");
  }

  @Test
  void bombIsRefusedByItsPromise() {
    byte[] bomb = ZipFiles.replaced(small, Part.WEIGHTS, new byte[1 << 27]);

    assertThat(bomb).hasSizeLessThan(1 << 18);
    assertRefused(
        bomb, "weights.safetensors, content: found 134217728 bytes, wanted at most 16777288");
  }

  @Test
  void bombThatPromisesLittleIsRefused() {
    byte[] bomb = ZipFiles.replaced(small, Part.SESSION, new byte[1 << 20]);
    directory(bomb, Part.SESSION).putInt(24, 100);

    assertRefused(
        bomb, "session.json, content: found more than 100 bytes, wanted as many as promised");
  }

  @Test
  void promiseThatCannotBeKeptIsRefused() {
    byte[] liar = ZipFiles.deflated(ZipFiles.entries(small));
    int packed = directory(liar, Part.SESSION).putInt(24, 1 << 24).getInt(20);

    assertRefused(
        liar,
        "session.json, content: found " + packed + " packed bytes, wanted as many as 16777216 bytes"
            + " can be had from");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "42 | 2000000000 | session.json: found no header at byte 2000000000, wanted an entry as the"
            + " zip directory says",
        "20 | 2000000000 | session.json: found 2000000000 bytes that the file does not have, wanted"
            + " an entry as the zip directory says",
        "24 | 7 | session.json: found another length or method before the bytes than in the"
            + " directory, wanted an entry as the zip directory says",
        "42 | 0 | session.json: found another name before the bytes than in the directory, wanted an"
            + " entry as the zip directory says",
      })
  void directoryThatLiesIsRefused(int field, int value, String sentence) {
    directory(small, Part.SESSION).putInt(field, value);

    assertRefused(small, sentence);
  }

  /** The directory's record of an entry. */
  private static ByteBuffer directory(byte[] file, Part part) {
    String raw = new String(file, StandardCharsets.ISO_8859_1);
    int at = raw.lastIndexOf(part.entry()) - 46;
    return ByteBuffer.wrap(file, at, file.length - at).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void flippedBitInAWeightIsRefused() {
    String raw = new String(small, StandardCharsets.ISO_8859_1);
    small[raw.indexOf("session.json") - 31] ^= 1; // the last byte before the next header

    assertThatThrownBy(() -> ZipFiles.read(small))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("p.lenet, weights.safetensors, content: found checksum ")
        .hasMessageEndingWith("; the file is damaged");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "`version`: 2 | `version`: 3 | version: found 3, wanted 1 to 2; it was written by a newer version"
            + " of the program, open it with that",
        "`version`: 2 | `version`: 0 | version: found 0, wanted 1 to 2",
        "explorer/session | explorer/network | format: found 'lenet-explorer/network', wanted"
            + " 'lenet-explorer/session'",
        "`seed`: -3 | `seed`: 0.5 | training.seed: found 0.5, wanted a whole number from"
            + " -9223372036854775808 to 9223372036854775807",
        "`seed`: -3 | `sead`: -3 | training: found the key 'sead', wanted only data, preprocessing,"
            + " loss, optimizer, learning_rate, seed, input, target, grad_output",
        "`loss`: `mse`, | | training: found no 'loss', wanted all of data, preprocessing, loss,"
            + " optimizer, learning_rate, seed",
        "`loss`: `mse` | `loss`: `mae` | training.loss: found 'mae', wanted mse, cross_entropy or"
            + " none",
        "`adam` | `lion` | training.optimizer.name: found 'lion', wanted one of sgd, rmsprop,"
            + " adagrad, adam, adamw",
        "`name`: `adam`, | | training.optimizer: found no 'name', wanted one of sgd, rmsprop, adagrad,"
            + " adam, adamw",
        "`name`: `adam` | `name`: `sgd` | training.optimizer: found the settings beta1, beta2, eps,"
            + " weight_decay, wanted those of sgd: momentum, nesterov, weight_decay",
        "`beta1`: 0.8 | `beta1`: `0.8` | training.optimizer.beta1: found a string, wanted a number",
        "`beta1`: 0.8 | `beta1`: 1.5 | training.optimizer: beta1 1.5 must be from 0 to below 1",
        "`beta1`: 0.8 | `gamma`: 0.8 | training.optimizer: found the key 'gamma', wanted only the"
            + " settings of a rule",
        "`standard_deviation`: 0.125 | `standard_deviation`: 0 | training: the standard deviation is"
            + " 0.0, not a positive number",
        "0.3333333333333333 | -1 | training: the learning rate is -1.0, not a number of 0 or more",
        "0.3333333333333333 | 1e999 | training.learning_rate: found 1e999, wanted a number that"
            + " float64 can hold",
        "`image`: 7 | `image`: -7 | position.image: found -7, wanted a whole number from -1 to"
            + " 2147483647",
        "`node`: `loss` | `node`: `` | breakpoints[1]: a breakpoint needs a node, a condition, or both",
        "`hit_count`: 3 | `hit_count`: 0 | breakpoints[0].hit_count: found 0, wanted a whole number"
            + " from 1 to 2147483647",
        "`log_only`: true | `log_only`: 1 | breakpoints[0].log_only: found a number, wanted a"
            + " boolean",
        "44 ▸ loss | 45 ▸ loss | position.step: found 'iteration 45 ▸ loss', wanted a step of"
            + " iteration 44",
        "`from`: `randn` | `from`: `rand` | training.input.from: found 'rand', wanted images or randn",
        "`from`: `randn` | `from`: `images` | training.input: found a 'seed', wanted none with"
            + " 'images'",
        "`class`: 2 | `class`: -2 | training.target.class: found -2, wanted a whole number from 0 to"
            + " 2147483647",
        ",\\n      `class`: 2 | | training.target: found no 'class', wanted one with 'class'",
        "`seed`: -1 | `sead`: -1 | training.grad_output: found the key 'sead', wanted only from, seed",
        "`1.5` | null | view.zoom: found a null, wanted a string",
        "`zoom`: | ``: | view: found the key '' twice, wanted each key once",
      })
  void sessionIsChecked(String from, String to, String sentence) {
    String replacement = to == null ? "" : to;
    String text = from.replace("`", "\"").replace("\\n", "\n");

    assertRefused(session(text, replacement.replace("`", "\"")), "session.json, " + sentence);
  }

  @Test
  void networkIsCheckedAsItsOwnFileIs() {
    byte[] file = ZipFiles.replaced(
        small,
        Part.NETWORK,
        ZipFiles.text(small, Part.NETWORK)
            .replace("\"Linear\"", "\"Lineal\"")
            .getBytes(StandardCharsets.UTF_8));

    assertRefused(
        file,
        "network.json, layer 1 (fc1), type: found 'Lineal', wanted one of Conv2d, MaxPool2d,"
            + " AvgPool2d, ReLU, LeakyReLU, Sigmoid, Tanh, Dropout, Flatten, Linear");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fc1.bias | fc9.bias | found [3], wanted no such tensor, as the network has no such parameter",
        "fc1.bias | fc1.biaz | found [3], wanted no such tensor, as the network has no such parameter",
      })
  void weightsThatFitNoParameterAreRefused(String from, String to, String sentence) {
    byte[] weights = ZipFiles.entries(small).getOrDefault("weights.safetensors", new byte[0]);
    String raw = new String(weights, StandardCharsets.ISO_8859_1).replace(from, to);

    assertRefused(
        ZipFiles.replaced(small, Part.WEIGHTS, raw.getBytes(StandardCharsets.ISO_8859_1)),
        "weights.safetensors, tensor '" + to + "': " + sentence);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fc1.bias.exp_avg\" | fc9.bias.exp_avg\" | tensor 'fc9.bias.exp_avg': found [3], wanted no such"
            + " tensor, as the optimiser keeps none of that name",
        "fc1.bias.exp_avg\" | fc1.bias.exp_avh\" | tensor 'fc1.bias.exp_avh': found [3], wanted no such"
            + " tensor, as the optimiser keeps none of that name",
        "[3,2] | [2,3] | tensor 'fc1.weight.exp_avg': found [2, 3], wanted [3, 2] as the network has it",
      })
  void stateThatFitsNoParameterIsRefused(String from, String to, String sentence) {
    byte[] state = ZipFiles.entries(small).getOrDefault("optimizer.safetensors", new byte[0]);
    String raw = new String(state, StandardCharsets.ISO_8859_1);
    assertThat(raw).contains(from);

    assertRefused(
        ZipFiles.replaced(
            small, Part.OPTIMIZER, raw.replace(from, to).getBytes(StandardCharsets.ISO_8859_1)),
        "optimizer.safetensors, " + sentence);
  }

  @ParameterizedTest
  @ValueSource(floats = {-1, 0.5f, Float.NaN, 1e20f})
  void stepsThatAreNoWholeNumberAreNotWritten(float steps) {
    Map<String, Tensor> state = new LinkedHashMap<>(SavedProjects.small().optimizerState());
    state.put("fc1.bias.step", Tensor.scalar(steps));

    assertThatThrownBy(() -> ZipFiles.bytes(folder, withState(state)))
        .isInstanceOf(FormatException.class)
        .hasMessageEndingWith("optimizer.safetensors, tensor 'fc1.bias.step': found " + steps
            + ", wanted a whole number of steps, 0 or more");
  }

  @Test
  void halfOfAParametersStateIsNotWritten() {
    Map<String, Tensor> state = new LinkedHashMap<>(SavedProjects.small().optimizerState());
    state.remove("fc1.bias.exp_avg_sq");

    assertThatThrownBy(() -> ZipFiles.bytes(folder, withState(state)))
        .isInstanceOf(FormatException.class)
        .hasMessageEndingWith(
            "tensor 'fc1.bias.exp_avg_sq': found no such tensor, wanted one beside"
                + " the others of its parameter");
  }

  private static SavedProject withState(Map<String, Tensor> state) {
    SavedProject saved = SavedProjects.small();
    return SavedProjects.withState(saved, saved.weights(), state);
  }

  @Test
  void weightOfAnotherShapeIsRefusedWithBothShapes() {
    byte[] network = ZipFiles.text(small, Part.NETWORK)
        .replace("\"out_features\": 3", "\"out_features\": 4")
        .getBytes(StandardCharsets.UTF_8);

    assertRefused(
        ZipFiles.replaced(small, Part.NETWORK, network),
        "weights.safetensors, tensor 'fc1.weight': found [3, 2], wanted [4, 2] as the network has"
            + " it");
  }

  @Test
  void missingFileIsToldByItsPath() {
    assertThatThrownBy(() -> ProjectFile.read(folder.resolve("none.lenet")))
        .isInstanceOf(FormatException.class)
        .hasMessageEndingWith("none.lenet, path: found no such file, wanted a file to read");
  }
}
