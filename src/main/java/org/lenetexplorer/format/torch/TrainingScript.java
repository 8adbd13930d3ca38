package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;

/**
 * A whole program in Python that trains a network as the present session does: the class, the images, the loop. It knows which
 * of its lines do what an operation of an iteration does.
 */
public final class TrainingScript {
  /** The parts of an iteration that have a line of their own in the loop. */
  public enum Moment {
    ZERO_GRAD,
    FORWARD,
    LOSS,
    BACKWARD,
    STEP
  }

  private final List<String> lines = new ArrayList<>();
  private final Map<Moment, Integer> loop = new EnumMap<>(Moment.class);
  private final Map<String, Integer> calls = new HashMap<>();
  private final Map<String, String> functions = new HashMap<>();

  private TrainingScript() {}

  /**
   * The program for a network, which may be faulty; Python then says so when it runs.
   *
   * @param network its input is [C, H, W]
   */
  public static TrainingScript of(Network network, TrainingRecipe recipe) {
    TrainingScript script = new TrainingScript();
    boolean images = recipe.given().inputSeed().isEmpty();
    script.writeImports(images);
    script.writeClass(network);
    if (images) {
      script.writeReading();
      script.writePreparing(network, recipe);
    }
    script.writeMaking(network, recipe);
    script.writeLoop(network, recipe);
    return script;
  }

  /** The program. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /** The program's lines, without their ends. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /**
   * The lines that do what an operation does, the one that says most first: for a layer in the forward part its own line, then
   * the one that calls the network. Empty where there is none, as for the loss of a program without one.
   *
   * @param operation the layer's name; anything else means the part as a whole
   * @return numbers from 0
   */
  public List<Integer> linesOf(Moment moment, String operation) {
    List<Integer> found = new ArrayList<>();
    Optional.ofNullable(moment == Moment.FORWARD ? calls.get(operation) : null)
        .ifPresent(found::add);
    Optional.ofNullable(loop.get(moment)).ifPresent(found::add);
    return List.copyOf(found);
  }

  /** What a layer's line does, as a call with its parameters: {@code F.relu(x)}; empty if there is no such layer. */
  public String function(String layer) {
    return functions.getOrDefault(layer, "");
  }

  private void write(String... more) {
    lines.addAll(List.of(more));
  }

  private void mark(Moment moment, String line) {
    loop.put(moment, lines.size());
    lines.add(line);
  }

  private void writeImports(boolean images) {
    if (images) {
      write("import gzip", "import struct", "from pathlib import Path", "");
    }
    write(
        "import torch",
        "import torch.nn as nn",
        "import torch.nn.functional as F",
        "import torch.optim as optim",
        "",
        "");
  }

  private void writeClass(Network network) {
    List<NamedLayer> layers = ModuleText.layers(network);
    write("class " + ModuleText.className(network.name()) + "(nn.Module):");
    write("    def __init__(self):", "        super().__init__()");
    for (NamedLayer named : layers) {
      write("        self." + named.name() + " = nn." + LayerCall.of(named.layer()));
    }
    write("", "    def forward(self, x):");
    for (int i = 0; i < layers.size(); i++) {
      String ours = network.layers().get(i).name();
      calls.put(ours, lines.size());
      functions.put(ours, LayerFunction.of(layers.get(i)));
      write("        x = self." + layers.get(i).name() + "(x)");
    }
    write("        return x", "", "");
  }

  private void writeReading() {
    write(
        "def read(folder, part):",
        "    \"\"\"Images [N, H, W] and labels [N] out of MNIST's IDX files.\"\"\"",
        "    found = []",
        "    for kind in (\"images-idx3\", \"labels-idx1\"):",
        "        path = Path(folder) / f\"{part}-{kind}-ubyte\"",
        "        packed = path.with_name(path.name + \".gz\")",
        "        data = path.read_bytes() if path.exists() else gzip.decompress(packed.read_bytes())",
        "        rank = data[3]",
        "        shape = struct.unpack(f\">{rank}I\", data[4 : 4 + 4 * rank])",
        "        numbers = bytearray(data[4 + 4 * rank :])",
        "        found.append(torch.frombuffer(numbers, dtype=torch.uint8).reshape(shape))",
        "    return found[0], found[1].long()",
        "",
        "");
  }

  private void writePreparing(Network network, TrainingRecipe recipe) {
    int height = network.input().extent(1);
    int width = network.input().extent(2);
    write(
        "def prepare(images):",
        "    \"\"\"Images as the network sees them: [N, 1, " + height + ", " + width
            + "], normalised.\"\"\"",
        "    x = images.unsqueeze(1).float() / 255",
        "    top, left = (" + height + " - x.shape[2]) // 2, (" + width + " - x.shape[3]) // 2",
        "    bottom, right = " + height + " - x.shape[2] - top, " + width + " - x.shape[3] - left",
        "    x = F.pad(x, (left, right, top, bottom))",
        "    return (x - " + recipe.mean() + ") / " + recipe.standardDeviation(),
        "",
        "");
  }

  /** Network, loss, optimizer, and what goes in. */
  private void writeMaking(Network network, TrainingRecipe recipe) {
    TrainingRecipe.Given given = recipe.given();
    write("torch.manual_seed(" + recipe.seed() + ")");
    write("net = " + ModuleText.className(network.name()) + "()");
    recipe.criterion().ifPresent(loss -> write("criterion = nn." + loss.type() + "()"));
    write("optimizer = optim." + recipe.optimizerCall());
    given
        .inputSeed()
        .ifPresentOrElse(
            seed -> writeRandom(seed, "input", String.valueOf(network.input().batched(1))),
            () -> write(recipe.dataLine()));
    if (recipe.criterion().isEmpty()) {
      given
          .gradSeed()
          .ifPresent(seed -> writeRandom(seed, "grad", "[1, " + outputs(network) + "]"));
    }
  }

  private void writeRandom(long seed, String name, String shape) {
    String extents = shape.substring(1, shape.length() - 1);
    write("", "torch.manual_seed(" + seed + ")", name + " = torch.randn(" + extents + ")");
  }

  private void writeLoop(Network network, TrainingRecipe recipe) {
    TrainingRecipe.Given given = recipe.given();
    if (given.inputSeed().isPresent()) {
      write("", "for step in range(10):");
    } else {
      write("", "order = torch.randperm(len(images))");
      write("for step, i in enumerate(order.split(1)):", "    input = prepare(images[i])");
    }
    recipe
        .criterion()
        .ifPresent(loss -> write("    target = " + given.target(loss, outputs(network)), ""));
    mark(Moment.ZERO_GRAD, "    optimizer.zero_grad(set_to_none=False)");
    mark(Moment.FORWARD, "    output = net(input)");
    if (recipe.criterion().isPresent()) {
      mark(Moment.LOSS, "    loss = criterion(output, target)");
      mark(Moment.BACKWARD, "    loss.backward()");
    } else {
      String grad = given.gradSeed().isPresent() ? "grad" : "torch.ones_like(output)";
      mark(Moment.BACKWARD, "    output.backward(" + grad + ")");
    }
    mark(Moment.STEP, "    optimizer.step()");
    if (recipe.criterion().isPresent()) {
      write("", "    if step % 100 == 0:");
      write("        print(f\"iteration {step}: loss {loss.item():.6f}\")");
    }
  }

  /** Numbers that the network puts out for one input; ten where that is not known. */
  private static int outputs(Network network) {
    ShapeInference shapes = ShapeInference.of(network);
    return shapes.problem().isEmpty() ? shapes.output(network).size() : 10;
  }
}
