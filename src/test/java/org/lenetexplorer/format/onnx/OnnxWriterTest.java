package org.lenetexplorer.format.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.RandomNetworks;
import org.lenetexplorer.train.Model;

/** ONNX Runtime runs what is written, and gets what we get. */
class OnnxWriterTest {
  @TempDir
  private Path folder;

  static Stream<Network> networks() {
    return Stream.concat(
        Stream.of(Presets.lenet(), Presets.lenet5(), Presets.mlp()), RandomNetworks.of(20, 7));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void onnxRuntimeComputesTheSame(Network network) throws IOException, OrtException {
    Path file = folder.resolve("net.onnx");
    try (WorkerPool workers = new WorkerPool(1);
        OrtEnvironment runtime = OrtEnvironment.getEnvironment()) {
      Model model = new Model(network, 5, new PlainKernels(), workers);
      OnnxWriter.write(file, network, NamedTensors.of(model.parameters().stateDict()));
      try (OrtSession session = runtime.createSession(file.toString())) {
        for (int batch : new int[] {1, 3}) {
          compare(model, batch, runtime, session);
        }
      }
    }
  }

  private static void compare(Model model, int batch, OrtEnvironment runtime, OrtSession session)
      throws OrtException {
    NetworkGraph graph = model.predictor(batch);
    Tensor input = graph.input().value();
    Random random = new Random(batch);
    float[] values = new float[input.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    System.arraycopy(values, 0, input.array(), input.offset(), values.length);
    graph.graph().forward();
    long[] shape =
        input.shape().extents().stream().mapToLong(Integer::longValue).toArray();
    try (OnnxTensor given = OnnxTensor.createTensor(runtime, FloatBuffer.wrap(values), shape);
        OrtSession.Result result = session.run(Map.of("input", given))) {
      OnnxTensor output = (OnnxTensor) result.get("output").orElseThrow();
      float[] theirs = new float[graph.output().value().size()];
      output.getFloatBuffer().get(theirs);
      Tensor ours = graph.output().value();
      for (int i = 0; i < theirs.length; i++) {
        float difference = Math.abs(ours.at(i) - theirs[i]);
        assertThat(difference).isLessThanOrEqualTo(1e-5f * Math.max(1, Math.abs(theirs[i])));
      }
    }
  }

  @Test
  void theModelSaysForWhichPreprocessingItIs() throws IOException {
    try (WorkerPool workers = new WorkerPool(1)) {
      Model model = new Model(Presets.lenet(), 5, new PlainKernels(), workers);
      NamedTensors tensors = NamedTensors.of(model.parameters().stateDict())
          .withMetadata(Map.of("preprocessing.mean", "0.1307"));
      var written = OnnxWriter.model(Presets.lenet(), tensors);
      assertThat(written.getMetadataProps(0).getKey()).isEqualTo("preprocessing.mean");
      assertThat(written.getOpsetImport(0).getVersion()).isEqualTo(17);
      assertThat(written
              .getGraph()
              .getInput(0)
              .getType()
              .getTensorType()
              .getShape()
              .getDim(0)
              .getDimParam())
          .isEqualTo("batch");
    }
  }
}
