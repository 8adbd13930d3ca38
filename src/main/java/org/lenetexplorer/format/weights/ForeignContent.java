package org.lenetexplorer.format.weights;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Content that people take for weights, known by its first bytes, so that a refusal can call it by name.
 *
 * @see <a href="https://en.wikipedia.org/wiki/List_of_file_signatures">List of file signatures</a>
 */
enum ForeignContent {
  ZIP("a zip file, as PyTorch's .pt and NumPy's .npz are", "PK\u0003\u0004"),
  NPY("a single NumPy array (.npy)", "\u0093NUMPY"),
  PICKLE("a Python pickle, as PyTorch's .pt was before version 1.6", "\u0080\u0002"),
  HDF5("an HDF5 file, as Keras writes", "\u0089HDF"),
  GGUF("a GGUF file", "GGUF"),
  GZIP("a gzip file", "\u001f\u008b"),
  PNG("a picture", "\u0089PNG"),
  JSON("JSON, as a network file is", "{");

  private final String words;
  private final String mark;

  ForeignContent(String words, String mark) {
    this.words = words;
    this.mark = mark;
  }

  /** What a file beginning like this seems to be, as it would follow "found". */
  static String describe(byte[] start) {
    if (start.length == 0) {
      return "an empty file";
    }
    String text = new String(start, StandardCharsets.ISO_8859_1); // one character a byte
    return Stream.of(values())
        .filter(content -> text.startsWith(content.mark))
        .map(content -> content.words)
        .findFirst()
        .orElse("content of no known kind");
  }
}
