package org.lenetexplorer.format.torch.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.testkit.Python;
import org.lenetexplorer.train.Model;

/**
 * A project's text is held by files that PyTorch has run: where it is installed, it runs the same text here; where it is not,
 * the files hold it alone. {@code odd} has every type of layer.
 */
class PyTorchProjectTest {
  private static final Path KNOWN =
      Path.of("src/test/resources/org/lenetexplorer/format/torch/project");

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "odd"})
  void theTextIsTheOneThatPytorchHasRun(String name) throws IOException {
    Path project = write(name);

    assertThat(project)
        .isDirectoryContaining("glob:**/weights.pt")
        .isDirectoryContaining("glob:**/sample.pt");
    for (String file : List.of("net.py", "train.py", "requirements.txt", "README.md")) {
      assertThat(project.resolve(file))
          .as(file)
          .hasSameTextualContentAs(KNOWN.resolve(name + "/" + file));
    }
  }

  @Test
  void oneOfTheNetworksHasEveryTypeOfLayer() {
    assertThat(Networks.of("odd").layers())
        .<Class<?>>extracting(layer -> layer.layer().getClass())
        .contains(Layer.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "odd"})
  @Timeout(120)
  void pytorchRunsTheText(String name) throws Exception {
    Python.assumeModules(folder, "torch");
    Path project = write(name);

    String compared = Python.output(project, List.of("net.py"));
    assertThat(Double.parseDouble(compared.replaceAll("(?s).*difference: ([^ ]+) at most.*", "$1")))
        .isLessThan(1e-5);
    assertThat(Python.output(project, List.of("train.py", "--help")))
        .contains("torchrun", "--fresh");
  }

  /** A network with weights of a seed, and random numbers with what becomes of them. */
  private Path write(String name) throws IOException {
    try (WorkerPool workers = new WorkerPool(1)) {
      Model model = new Model(Networks.of(name), 5, new PlainKernels(), workers);
      NetworkGraph graph = model.predictor(1);
      Tensor input = graph.input().value();
      Random random = new Random(6);
      for (int i = 0; i < input.size(); i++) {
        input.array()[input.offset() + i] = (float) random.nextGaussian();
      }
      graph.graph().forward();
      Path project = folder.resolve(name);
      PyTorchProject.write(
          project,
          model.network(),
          NamedTensors.of(model.parameters().stateDict()),
          NamedTensors.of(Map.of("input", input, "output", graph.output().value())),
          Preprocessing.forInput(model.network().input()));
      return project;
    }
  }
}
