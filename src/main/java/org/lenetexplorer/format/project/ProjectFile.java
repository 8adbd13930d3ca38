package org.lenetexplorer.format.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NetworkReader;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.format.safetensors.SafetensorsWriter;
import org.lenetexplorer.format.weights.WeightsFile;
import org.lenetexplorer.format.zip.ZipBytes;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * Project files, {@code *.lenet}: a zip of three or four entries, in this order and without compression, which weights have next
 * to nothing of to gain from.
 *
 * <ul>
 *   <li>{@code network.json}: the network as {@link NetworkWriter} writes it; it may be empty or faulty.
 *   <li>{@code weights.safetensors}: the parameters by PyTorch's names, with the network's name and the preprocessing in
 *       the metadata as {@link WeightsFile} has them. Parameters that are missing are drawn anew from the seed.
 *   <li>{@code session.json}: {@code {"format": "lenet-explorer/session", "version": 2, "training": {"data": "builtin",
 *       "preprocessing": {"mean": 0.1307, "standard_deviation": 0.3081}, "loss": "cross_entropy", "optimizer": {"name":
 *       "sgd", "momentum": 0.0, "nesterov": false, "weight_decay": 0.0}, "learning_rate": 0.01, "seed": 0, "input": {"from":
 *       "images"}, "target": {"from": "label"}, "grad_output": {"from": "ones"}}, "position": {"iteration": 0, "image": 0,
 *       "step": ""}, "breakpoints": [], "watches": [], "view": {}}}. The loss may be {@code "none"}; the input {@code {"from":
 *       "randn", "seed": 3}}; the target {@code {"from": "class", "class": 3}} or {@code {"from": "arange"}} for 1 to n; the
 *       gradient of the output {@code {"from": "randn", "seed": 3}}. A breakpoint is {@code {"node": "backward ▸ conv1",
 *       "condition": "", "enabled": true, "hit_count": 1, "log_only": false, "once": false}}; in version 1 it was one text, and
 *       input, target, gradient and step were not there yet.
 *   <li>{@code optimizer.safetensors}: what the optimiser remembers, by parameter and PyTorch's name, {@code
 *       conv1.weight.exp_avg}, {@code conv1.weight.step}; missing where it has made no step.
 * </ul>
 *
 * <p>Any tool that reads zip files reads it; in Python {@code json.load(zipfile.ZipFile("p.lenet").open("session.json"))}
 * and {@code safetensors.torch.load(zipfile.ZipFile("p.lenet").read("weights.safetensors"))}. The entries may be packed
 * again, stored or deflated.
 */
public final class ProjectFile {
  private ProjectFile() {}

  /**
   * Reads a project. The file is not trusted: what it promises is held against what it has before memory is taken, and
   * weights against the network.
   *
   * @throws FormatException if the file can't be found or holds anything but a project; the sentence names entry and key
   * @throws IOException if the disk fails
   */
  public static SavedProject read(Path file) throws IOException {
    try (BinaryInput input = BinaryInput.open(file)) {
      return read(input);
    }
  }

  static SavedProject read(BinaryInput input) throws IOException {
    ProjectZip zip = ProjectZip.read(input);
    SavedSession session = SessionReader.read(zip.open(Part.SESSION, Part.SESSION.most()));
    Network network = NetworkReader.read(zip.open(Part.NETWORK, Part.NETWORK.most()));
    BinaryInput stored = zip.open(Part.WEIGHTS, StoredWeights.most(network));
    Map<String, Tensor> weights = StoredWeights.read(stored, network);
    Project project =
        new Project(network, session.training(), session.breakpoints(), session.watches());
    return new SavedProject(
        project,
        weights,
        state(zip, project),
        session.iteration(),
        session.image(),
        session.position(),
        session.view());
  }

  private static Map<String, Tensor> state(ProjectZip zip, Project project) throws IOException {
    if (!zip.has(Part.OPTIMIZER)) {
      return Map.of();
    }
    Map<String, Shape> shapes =
        Optimizer.stateShapes(project.training().rule(), project.network().parameterShapes());
    return StoredState.read(zip.open(Part.OPTIMIZER, StoredState.most(shapes)), shapes);
  }

  /**
   * Writes a project, or replaces the file whole. The same project gives the same bytes. What has been put together is
   * read back before it goes to the file: nothing is written that could not be opened again. Takes a few times the
   * weights' memory for a moment.
   *
   * @throws FormatException if the folder is missing, the path is a folder, or the project is beyond what a file may hold,
   *     such as weights that are not the network's
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, SavedProject saved) throws IOException {
    byte[] content = content(file.toString(), saved);
    AtomicFile.write(file, out -> out.write(content));
  }

  private static byte[] content(String file, SavedProject saved) throws IOException {
    Network network = saved.project().network();
    ZipBytes zip = new ZipBytes();
    try {
      String json = NetworkWriter.toJson(network) + "\n";
      zip.add(Part.NETWORK.entry(), json.getBytes(StandardCharsets.UTF_8));
      zip.add(Part.WEIGHTS.entry(), weights(file, saved));
      zip.add(Part.SESSION.entry(), SessionWriter.bytes(SavedSession.of(saved)));
      if (!saved.optimizerState().isEmpty()) {
        zip.add(Part.OPTIMIZER.entry(), state(file, saved));
      }
    } catch (IllegalArgumentException e) {
      throw FormatException.ofFault(
          file, "names and texts", String.valueOf(e.getMessage()), "change it and save again");
    }
    byte[] content = zip.finished();
    read(BinaryInput.of(file, content));
    return content;
  }

  private static byte[] weights(String file, SavedProject saved) throws IOException {
    Network network = saved.project().network();
    Shape input = network.input();
    Preprocessing preprocessing =
        saved.project().training().preprocessing(input.extent(1), input.extent(2));
    Map<String, String> metadata = WeightsFile.metadata(network.name(), preprocessing);
    return tensors(file, Part.WEIGHTS, "weights", saved.weights(), metadata);
  }

  private static byte[] state(String file, SavedProject saved) throws IOException {
    Map<String, String> metadata =
        Map.of("optimizer", saved.project().training().rule().toPyTorch());
    return tensors(file, Part.OPTIMIZER, "state", saved.optimizerState(), metadata);
  }

  private static byte[] tensors(
      String file,
      Part part,
      String what,
      Map<String, Tensor> tensors,
      Map<String, String> metadata)
      throws IOException {
    long size = tensors.values().stream().mapToLong(Tensor::size).sum() * Float.BYTES;
    if (size > part.most()) {
      throw new FormatException(
          file, part.entry(), size + " bytes of " + what, "at most " + part.most());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) size);
    SafetensorsWriter.write(bytes, WeightsFile.labelled(tensors, metadata));
    return bytes.toByteArray();
  }
}
