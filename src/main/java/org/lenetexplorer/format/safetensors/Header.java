package org.lenetexplorer.format.safetensors;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;

/**
 * The whole header: entries in its order, and the metadata.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">safetensors, format</a>
 */
record Header(List<Entry> entries, Map<String, String> metadata) {

  /**
   * The entries as their bytes follow each other, after checking that these fill the rest of the file: no byte belongs
   * to two tensors or to none.
   *
   * @param input at the first byte behind the header
   * @throws FormatException naming the first tensor that does not fit
   */
  List<Entry> inFileOrder(BinaryInput input) throws FormatException {
    for (Entry entry : entries) {
      checkSpan(entry, input);
    }
    List<Entry> sorted = entries.stream()
        .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end))
        .toList();
    long next = 0;
    for (Entry entry : sorted) {
      checkBegin(entry, next, input);
      next = entry.end();
    }
    if (next < input.remaining()) {
      throw input.refusal(
          "byte " + (input.position() + next),
          (input.remaining() - next) + " bytes that no tensor owns",
          "the end of the file here");
    }
    return sorted;
  }

  private static void checkSpan(Entry entry, BinaryInput input) throws FormatException {
    String offsets = "data_offsets [" + entry.begin() + ", " + entry.end() + "]";
    if (entry.begin() > entry.end()) {
      throw input.refusal(entry.place(), offsets, "an end behind the beginning");
    }
    if (entry.end() > input.remaining()) {
      throw input.refusal(
          entry.place(), offsets, "an end within the " + input.remaining() + " bytes of data");
    }
    if (entry.end() - entry.begin() != entry.byteCount()) {
      throw input.refusal(
          entry.place(),
          offsets + ", a span of " + (entry.end() - entry.begin()) + " bytes",
          entry.byteCount() + " bytes for " + entry.type() + " " + entry.shape());
    }
  }

  private static void checkBegin(Entry entry, long next, BinaryInput input) throws FormatException {
    if (entry.begin() != next) {
      String fault = entry.begin() < next ? "overlaps the tensor before it" : "leaves a gap";
      throw input.refusal(
          entry.place(),
          "a beginning at data byte " + entry.begin() + " that " + fault,
          "data byte " + next);
    }
  }
}
