package org.lenetexplorer.format.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;

/**
 * Writes a network with its weights as an ONNX model: input {@code input} [batch, C, H, W] and output {@code output}
 * [batch, …], float32, with a batch of any size. Dropout lets everything pass, as in evaluation.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">Open Neural Network Exchange, the format</a>
 */
public final class OnnxWriter {
  /** The operator set, which ONNX Runtime knows from version 1.12 on. */
  static final int OPERATORS = 17;

  private static final int FORMAT = 8; // of the file; the one that came with operator set 17
  private static final String INPUT = "input";
  private static final String OUTPUT = "output";

  private OnnxWriter() {}

  /**
   * Writes a file, or replaces it whole.
   *
   * @param tensors the network's parameters under PyTorch's names; their metadata goes into the model
   * @throws IllegalArgumentException if a parameter is missing, or the network's shapes don't fit
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, Network network, NamedTensors tensors) throws IOException {
    byte[] model = model(network, tensors).toByteArray();
    AtomicFile.write(file, out -> out.write(model));
  }

  static ModelProto model(Network network, NamedTensors tensors) throws IOException {
    ModelProto.Builder model = ModelProto.newBuilder()
        .setIrVersion(FORMAT)
        .setProducerName("LeNet Explorer")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
        .setGraph(graph(network, tensors));
    tensors
        .metadata()
        .forEach((key, value) -> model.addMetadataProps(
            StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build();
  }

  private static GraphProto graph(Network network, NamedTensors tensors) throws IOException {
    ShapeInference shapes = ShapeInference.of(network);
    shapes.problem().ifPresent(problem -> {
      throw new IllegalArgumentException(problem.message());
    });
    GraphProto.Builder graph = GraphProto.newBuilder()
        .setName(network.name())
        .addInput(value(INPUT, network.input()))
        .addOutput(value(OUTPUT, shapes.output(network)));
    String from = INPUT;
    List<NamedLayer> layers = network.layers();
    for (int i = 0; i < layers.size(); i++) {
      NamedLayer layer = layers.get(i);
      String to = i == layers.size() - 1 ? OUTPUT : layer.name() + ".output";
      graph.addNode(OnnxNode.of(layer, from, to));
      from = to;
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("the network has no layers to write");
    }
    for (Map.Entry<String, Shape> parameter : network.parameterShapes().entrySet()) {
      graph.addInitializer(initializer(parameter.getKey(), tensors));
    }
    return graph.build();
  }

  private static TensorProto initializer(String name, NamedTensors tensors) throws IOException {
    StoredArray array = tensors.array(name).asFloat32();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    array.writeTo(bytes);
    TensorProto.Builder tensor = TensorProto.newBuilder()
        .setName(name)
        .setDataType(TensorProto.DataType.FLOAT.getNumber())
        .setRawData(ByteString.copyFrom(bytes.toByteArray()));
    array.shape().extents().forEach(extent -> tensor.addDims(extent));
    return tensor.build();
  }

  private static ValueInfoProto value(String name, Shape one) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder()
        .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
    one.extents()
        .forEach(
            extent -> shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(extent)));
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder()
            .setTensorType(TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                .setShape(shape)))
        .build();
  }
}
