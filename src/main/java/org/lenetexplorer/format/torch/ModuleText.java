package org.lenetexplorer.format.torch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;

/** Writes a network as a program in Python. */
final class ModuleText {
  /** Names that the program itself needs, so that no class can be called so. */
  private static final Set<String> NEEDED = Set.of("nn", "torch", "super");

  private ModuleText() {}

  static String sequential(Network network) {
    String layers = layers(network).stream()
        .map(named -> "    (\"" + named.name() + "\", nn." + LayerCall.of(named.layer()) + "),\n")
        .collect(Collectors.joining());
    return "from collections import OrderedDict\n\nimport torch.nn as nn\n\n"
        + "net = nn.Sequential(OrderedDict([\n" + layers + "]))\n";
  }

  static String module(Network network) {
    StringBuilder text = new StringBuilder("import torch.nn as nn\n\n\n");
    text.append("class ").append(className(network.name())).append("(nn.Module):\n");
    text.append("    def __init__(self):\n        super().__init__()\n");
    for (NamedLayer named : layers(network)) {
      text.append("        self.").append(named.name()).append(" = nn.");
      text.append(LayerCall.of(named.layer())).append("\n");
    }
    text.append("\n    def forward(self, x):\n");
    for (NamedLayer named : layers(network)) {
      text.append("        x = self.").append(named.name()).append("(x)\n");
    }
    return text.append("        return x\n").toString();
  }

  /** The layers, with names that Python allows. */
  static List<NamedLayer> layers(Network network) {
    List<Draft> drafts = network.layers().stream()
        .map(named -> new Draft(List.of(named.name()), named.layer()))
        .toList();
    return Naming.named(drafts);
  }

  /** {@code LeNet5} for LeNet-5. */
  static String className(String name) {
    String letters = name.replaceAll("[^A-Za-z0-9_]", "").replaceFirst("^[0-9]+", "");
    String valid = letters.isEmpty() ? "Net" : Naming.valid(letters);
    return NEEDED.contains(valid) ? "Net" : valid;
  }
}
