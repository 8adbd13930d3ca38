package org.lenetexplorer.format.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.WeightsOffer;
import org.lenetexplorer.format.numpy.NpzWriter;
import org.lenetexplorer.format.safetensors.SafetensorsWriter;
import org.lenetexplorer.format.torch.statedict.StateDictWriter;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * The weights of a model in a file: read from any format that can be read, whatever the file is called, and written in
 * the format that the file's name ends in. Names and shapes have to be exactly those of the model.
 */
public final class WeightsFile {
  /** The metadata key of the network's name. */
  public static final String NETWORK = "network";

  /** How names of files end that weights are written to. */
  public static final List<String> ENDINGS = List.of(".safetensors", ".npz", ".pt", ".pth");

  private static final String FRAMEWORK = "format";
  private static final String PYTORCH = "pt";

  private WeightsFile() {}

  /**
   * Reads what the file holds, without a model to put it into.
   *
   * @throws FormatException if the file can't be found, is of no format that can be read, or is broken
   * @throws IOException if the disk fails
   */
  public static NamedTensors read(Path file) throws IOException {
    WeightsFormat format;
    try (BinaryInput input = BinaryInput.open(file)) {
      format = WeightsFormat.of(input);
    }
    try (BinaryInput input = BinaryInput.open(file)) {
      return format.read(input);
    }
  }

  /**
   * Fills the parameters from a file, all or none: they change only when everything has been checked.
   *
   * @return the file's metadata, such as {@link #NETWORK} and what {@link Preprocessing#fromMap} reads; empty in formats
   *     that have none
   * @throws FormatException as {@link #read(Path)}, and as {@link #fill}
   * @throws IOException if the disk fails
   */
  public static Map<String, String> read(Path file, Parameters parameters) throws IOException {
    NamedTensors tensors = read(file);
    fill(file.toString(), tensors, parameters);
    return tensors.metadata();
  }

  /**
   * What was taken over from a file of which not everything fits.
   *
   * @param metadata the file's
   * @param taken how many parameters were filled
   * @param table a line for every parameter and every array left over
   */
  public record Partly(Map<String, String> metadata, int taken, List<String> table) {}

  /**
   * Fills the parameters that fit, and leaves the others as they are.
   *
   * @throws FormatException as {@link #read(Path)}, and if nothing fits
   * @throws IOException if the disk fails
   */
  public static Partly readPartly(Path file, Parameters parameters) throws IOException {
    NamedTensors tensors = read(file);
    Map<String, Shape> shapes = shapes(parameters);
    StateDictMatch match = StateDictMatch.of(file.toString(), tensors, shapes);
    int taken = 0;
    for (Parameters.Parameter parameter : parameters.all()) {
      if (match.fits(parameter.name())) {
        float[] array = tensors.tensor(parameter.name()).array();
        System.arraycopy(array, 0, parameters.values(), parameter.offset(), array.length);
        taken++;
      }
    }
    if (taken == 0) {
      match.check();
    }
    return new Partly(tensors.metadata(), taken, match.table(shapes));
  }

  /**
   * Reads what a file has for a network, and takes nothing over.
   *
   * @param parameters the network's shapes by name, in its order
   * @throws FormatException as {@link #read(Path)}
   * @throws IOException if the disk fails
   */
  public static WeightsOffer offer(Path file, Map<String, Shape> parameters) throws IOException {
    NamedTensors tensors = read(file);
    return StateDictMatch.of(file.toString(), tensors, parameters).offer(tensors, parameters);
  }

  private static Map<String, Shape> shapes(Parameters parameters) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    parameters.all().forEach(parameter -> shapes.put(parameter.name(), parameter.shape()));
    return shapes;
  }

  /**
   * Fills the parameters with arrays that have been read already, all or none.
   *
   * @param file what the refusal calls the arrays' file
   * @throws FormatException if an array is missing, left over or of another shape; the sentence names the first, in the
   *     model's order, with both shapes, and counts the others
   */
  public static void fill(String file, NamedTensors tensors, Parameters parameters)
      throws FormatException {
    StateDictMatch.of(file, tensors, shapes(parameters)).check();
    float[] values = new float[parameters.count()];
    for (Parameters.Parameter parameter : parameters.all()) {
      float[] array = tensors.tensor(parameter.name()).array();
      System.arraycopy(array, 0, values, parameter.offset(), array.length);
    }
    System.arraycopy(values, 0, parameters.values(), 0, values.length);
  }

  /**
   * What to say of weights in their metadata: for which network they are, and what was done to the images.
   *
   * @param network the network's name
   */
  public static Map<String, String> metadata(String network, Preprocessing preprocessing) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(NETWORK, network);
    metadata.putAll(preprocessing.toMap());
    return metadata;
  }

  /**
   * A model's tensors with words about them, as they are to stand in a file. The entry {@code format: pt} is added, by
   * which Python's libraries know the names to be PyTorch's. Copies 4 bytes an element.
   *
   * @see <a href="https://huggingface.co/docs/safetensors/api/torch">safetensors.torch</a>
   */
  public static NamedTensors labelled(Map<String, Tensor> tensors, Map<String, String> metadata) {
    Map<String, String> all = new LinkedHashMap<>(metadata);
    all.put(FRAMEWORK, PYTORCH);
    return NamedTensors.of(tensors).withMetadata(all);
  }

  /**
   * Writes the parameters' values of this moment, or replaces the file whole: in the format that its name ends in, safetensors
   * where it ends in none of the others. The metadata, {@link #labelled}, go with safetensors only.
   *
   * @throws IllegalArgumentException if a text holds half a surrogate pair
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, Parameters parameters, Map<String, String> metadata)
      throws IOException {
    write(file, labelled(parameters.stateDict(), metadata));
  }

  /**
   * Writes arrays as {@link #write(Path, Parameters, Map)} does.
   *
   * @throws IllegalArgumentException if a text holds half a surrogate pair
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, NamedTensors tensors) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".npz")) {
      NpzWriter.write(file, tensors);
    } else if (name.endsWith(".pt") || name.endsWith(".pth")) {
      StateDictWriter.write(file, tensors);
    } else {
      SafetensorsWriter.write(file, tensors);
    }
  }
}
