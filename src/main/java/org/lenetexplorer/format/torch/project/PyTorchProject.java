package org.lenetexplorer.format.torch.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.torch.PyTorchText;
import org.lenetexplorer.format.torch.statedict.StateDictWriter;
import org.lenetexplorer.nn.Network;

/**
 * Writes a folder with a project of PyTorch that runs alone: the network, its weights, training on one or several processors,
 * and one input with the output that is to come out.
 */
public final class PyTorchProject {
  private static final String REQUIREMENTS = "torch>=2.0\nnumpy\n";

  private PyTorchProject() {}

  /**
   * Writes the files; the folder is made where it is missing.
   *
   * @param weights the network's parameters under their names
   * @param sample the tensors {@code input} [1, C, H, W] and {@code output}
   * @throws IOException if a file can't be written
   */
  public static void write(
      Path folder,
      Network network,
      NamedTensors weights,
      NamedTensors sample,
      Preprocessing preprocessing)
      throws IOException {
    Map<String, String> words = words(network, preprocessing);
    Files.createDirectories(folder);
    text(folder.resolve("net.py"), netPy(network, words));
    text(folder.resolve("train.py"), template("train.py", words));
    text(folder.resolve("README.md"), template("project.md", words));
    text(folder.resolve("requirements.txt"), REQUIREMENTS);
    StateDictWriter.write(folder.resolve("weights.pt"), renamed(network, weights));
    StateDictWriter.write(folder.resolve("sample.pt"), sample);
  }

  private static String netPy(Network network, Map<String, String> words) throws IOException {
    return "\"\"\"The network, and how images are prepared for it. Run it to compare with the explorer.\"\"\"\n"
        + "from pathlib import Path\n\nimport torch\nimport torch.nn.functional as F\n"
        + PyTorchText.module(network)
        + template("net_end.py", words);
  }

  private static Map<String, String> words(Network network, Preprocessing preprocessing) {
    return Map.of(
        "NAME", network.name(),
        "CLASS", PyTorchText.className(network),
        "HEIGHT", Integer.toString(preprocessing.height()),
        "WIDTH", Integer.toString(preprocessing.width()),
        "MEAN", Float.toString(preprocessing.mean()),
        "DEVIATION", Float.toString(preprocessing.standardDeviation()));
  }

  /** The weights under the names that the layers have in Python, where some of ours are not allowed. */
  private static NamedTensors renamed(Network network, NamedTensors weights) {
    List<String> python = PyTorchText.layerNames(network);
    Map<String, StoredArray> arrays = new LinkedHashMap<>();
    for (int i = 0; i < python.size(); i++) {
      String ours = network.layers().get(i).name();
      for (String parameter : network.layers().get(i).layer().parameterShapes().keySet()) {
        arrays.put(python.get(i) + "." + parameter, weights.array(ours + "." + parameter));
      }
    }
    return new NamedTensors(arrays, Map.of());
  }

  private static String template(String name, Map<String, String> words) throws IOException {
    try (InputStream in = PyTorchProject.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> word : words.entrySet()) {
        text = text.replace("@" + word.getKey() + "@", word.getValue());
      }
      return text;
    }
  }

  private static void text(Path file, String text) throws IOException {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
