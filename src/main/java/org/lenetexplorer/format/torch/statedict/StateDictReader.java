package org.lenetexplorer.format.torch.statedict;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.ElementType;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.torch.statedict.TensorUnpickler.Sketch;
import org.lenetexplorer.format.torch.statedict.TensorUnpickler.Storage;
import org.lenetexplorer.format.zip.ZipArchive;
import org.lenetexplorer.tensor.Shape;

/**
 * Reads what {@code torch.save(net.state_dict(), file)} writes from PyTorch 1.6 on, and checkpoints that hold such a state dict
 * under one of the usual names. No class of the file's is ever made, see {@link TensorUnpickler}.
 *
 * @see <a href="https://pytorch.org/docs/stable/notes/serialization.html">PyTorch, serialization semantics</a>
 */
public final class StateDictReader {
  private static final String PICKLE = "data.pkl";
  private static final long LONGEST_PICKLE = 1 << 20; // bytes; names and shapes only
  private static final long MOST = 1L << 30; // bytes of one tensor's numbers
  private static final List<String> USUAL_NAMES =
      List.of("state_dict", "model_state_dict", "model", "net", "network", "weights");

  private final BinaryInput input;
  private final ZipArchive archive;
  private final String folder;
  private final Map<String, byte[]> storages = new LinkedHashMap<>();

  private StateDictReader(BinaryInput input, ZipArchive archive, String folder) {
    this.input = input;
    this.archive = archive;
    this.folder = folder;
  }

  /**
   * Reads from here to the end of the input.
   *
   * @throws FormatException if the content is not valid, or names anything but tensors and dictionaries
   * @throws IOException if the disk fails
   */
  public static NamedTensors read(BinaryInput input) throws IOException {
    return read(input, ZipArchive.read(input, "a .pt, which is a zip", name -> {}));
  }

  /** Whether an archive is one of PyTorch's. */
  public static boolean isIn(ZipArchive archive) {
    return pickle(archive) != null;
  }

  private static @Nullable String pickle(ZipArchive archive) {
    return archive.names().stream()
        .filter(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE))
        .findFirst()
        .orElse(null);
  }

  /**
   * Reads an archive.
   *
   * @param input names the file in refusals
   * @throws FormatException if the content is not valid, or names anything but tensors and dictionaries
   * @throws IOException never, as all is in memory
   */
  public static NamedTensors read(BinaryInput input, ZipArchive archive) throws IOException {
    String pickle = pickle(archive);
    if (pickle == null) {
      throw ZipArchive.refusal(input, "no entry '" + PICKLE + "'", "one, as in a .pt file");
    }
    String folder = pickle.substring(0, pickle.length() - PICKLE.length());
    BinaryInput content = archive.open(pickle, LONGEST_PICKLE);
    Object root = TensorUnpickler.read(input, content.take(content.remaining(), "pickle"));
    return new StateDictReader(input, archive, folder).tensors(root);
  }

  private NamedTensors tensors(Object root) throws IOException {
    Map<?, ?> found = stateDict(root);
    Map<String, StoredArray> arrays = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : found.entrySet()) {
      if (entry.getKey() instanceof String name && entry.getValue() instanceof Sketch sketch) {
        arrays.put(name, array(name, sketch));
      } else {
        throw input.refusal(
            "'" + entry.getKey() + "'",
            "something that is no tensor",
            "a state dict: tensors by name");
      }
    }
    return new NamedTensors(arrays, Map.of());
  }

  /** The map of tensors: the root itself, or what a checkpoint holds under a usual name. */
  private Map<?, ?> stateDict(Object root) throws FormatException {
    if (!(root instanceof Map<?, ?> map)) {
      throw input.refusal(
          "pickle",
          "no dictionary",
          "a state dict",
          "save it with torch.save(net.state_dict(), file)");
    }
    for (String name : USUAL_NAMES) {
      if (map.get(name) instanceof Map<?, ?> inner) {
        return inner;
      }
    }
    return map;
  }

  private StoredArray array(String name, Sketch sketch) throws IOException {
    Storage storage = sketch.storage();
    ElementType type = StorageType.of(storage.type());
    byte[] numbers = storages.get(storage.key());
    if (numbers == null) {
      numbers = numbers(storage, type);
      storages.put(storage.key(), numbers);
    }
    int[] extents = extents(name, sketch.shape());
    Layout layout =
        new Layout(extents, strides(name, sketch.strides(), extents.length), sketch.offset());
    if (!layout.fits(numbers.length / type.width())) {
      throw input.refusal(
          "tensor " + name,
          "places beyond its storage",
          numbers.length / type.width() + " numbers at most");
    }
    Shape shape = Shape.of(extents);
    boolean whole = layout.isContiguous() && shape.size() * type.width() == numbers.length;
    return StoredArray.ofBytes(type, shape, whole ? numbers : layout.gather(numbers, type.width()));
  }

  private byte[] numbers(Storage storage, ElementType type) throws IOException {
    BinaryInput stored = archive.open(folder + "data/" + storage.key(), MOST);
    if (storage.count() < 0 || stored.remaining() != storage.count() * type.width()) {
      throw stored.refusal(
          "content",
          stored.remaining() + " bytes",
          storage.count() + " numbers of " + type.width());
    }
    return stored.take(stored.remaining(), "numbers");
  }

  private int[] extents(String name, Object[] given) throws FormatException {
    int[] extents = new int[given.length];
    long size = 1;
    for (int i = 0; i < given.length; i++) {
      long extent = given[i] instanceof Number number ? number.longValue() : -1;
      size = extent < 0 || extent > Integer.MAX_VALUE ? -1 : size * extent;
      if (size < 0 || size > Integer.MAX_VALUE) {
        throw input.refusal(
            "tensor " + name, "an extent of " + given[i], "a shape that fits its numbers");
      }
      extents[i] = (int) extent;
    }
    return extents;
  }

  private long[] strides(String name, Object[] given, int rank) throws FormatException {
    long[] strides = new long[rank];
    for (int i = 0; i < rank; i++) {
      if (given.length != rank || !(given[i] instanceof Integer stride) || stride < 0) {
        throw input.refusal(
            "tensor " + name, "strides that do not go with its shape", rank + " strides");
      }
      strides[i] = stride;
    }
    return strides;
  }
}
