package org.lenetexplorer.ui.dialog;

import java.util.Locale;
import javax.swing.filechooser.FileNameExtensionFilter;

/**
 * A kind of file to be saved.
 *
 * @param words what it is called
 * @param ending of its file names, without the dot
 */
record FileKind(String words, String ending) {
  static final FileKind PROJECT = new FileKind("Project with weights", "lenet");
  static final FileKind NETWORK = new FileKind("Network without weights", "json");
  static final FileKind SAFETENSORS = new FileKind("safetensors", "safetensors");
  static final FileKind STATE_DICT = new FileKind("PyTorch state dict", "pt");
  static final FileKind NUMPY = new FileKind("NumPy arrays", "npz");
  static final FileKind ONNX = new FileKind("ONNX, network and weights", "onnx");
  static final FileKind CSV = new FileKind("Table", "csv");
  static final FileKind HTML = new FileKind("Report for a browser", "html");
  static final FileKind PNG = new FileKind("PNG picture", "png");
  static final FileKind SVG = new FileKind("SVG drawing", "svg");

  /** Whether a file name is of this kind. */
  boolean fits(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("." + ending);
  }

  /** A file name with this ending in place of another's. */
  String named(String name, FileKind other) {
    String stem =
        other.fits(name) ? name.substring(0, name.length() - other.ending.length() - 1) : name;
    return stem + "." + ending;
  }

  FileNameExtensionFilter filter() {
    return new FileNameExtensionFilter(words + " (*." + ending + ")", ending);
  }
}
