package org.lenetexplorer.format.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.testkit.Python;
import org.lenetexplorer.testkit.RandomNetworks;
import org.lenetexplorer.train.Model;

/** Weights in each format, out and in again, here and on the other side: equal to the last bit. */
class WeightsRoundTripTest {
  private static final int RANDOM = 20;

  @TempDir
  private Path folder;

  private static List<Network> networks() {
    return Stream.concat(Stream.of(Presets.lenet()), RandomNetworks.of(RANDOM, 11))
        .toList();
  }

  /** Parameters with every kind of float32 but NaN among them. */
  private static Parameters parameters(Network network, WorkerPool workers) {
    Parameters parameters = new Model(network, 3, new PlainKernels(), workers).parameters();
    float[] odd = {0f, -0f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.POSITIVE_INFINITY, 1 / 3f};
    Random random = new Random(network.name().hashCode());
    for (int i = 0; i < parameters.values().length; i += 7) {
      parameters.values()[i] = odd[random.nextInt(odd.length)];
    }
    return parameters;
  }

  @ParameterizedTest
  @ValueSource(strings = {".safetensors", ".npz", ".pt", ".pth"})
  void whatIsWrittenIsReadBack(String ending) throws IOException {
    try (WorkerPool workers = new WorkerPool(1)) {
      for (Network network : networks()) {
        Parameters written = parameters(network, workers);
        Path file = folder.resolve(network.name() + ending);
        WeightsFile.write(file, written, Map.of());
        assertSame(file, written, network, workers);
      }
    }
  }

  private static void assertSame(Path file, Parameters wanted, Network network, WorkerPool workers)
      throws IOException {
    Parameters read = new Model(network, 4, new PlainKernels(), workers).parameters();
    WeightsFile.read(file, read);
    for (int i = 0; i < wanted.values().length; i++) {
      assertThat(Float.floatToRawIntBits(read.values()[i]))
          .as("%s, number %d", file, i)
          .isEqualTo(Float.floatToRawIntBits(wanted.values()[i]));
    }
  }

  /** PyTorch and NumPy read our files, compare them with each other, and write their own, which we read. */
  @Test
  @Timeout(300)
  void pytorchAndNumpyReadThemAndWriteThemBack() throws Exception {
    Python.assumeModules(folder, "torch, numpy");
    Files.createDirectories(folder.resolve("back"));
    try (WorkerPool workers = new WorkerPool(1)) {
      for (Network network : networks()) {
        Parameters written = parameters(network, workers);
        WeightsFile.write(folder.resolve(network.name() + ".pt"), written, Map.of());
        WeightsFile.write(folder.resolve(network.name() + ".npz"), written, Map.of());
      }
      String told = Python.run(folder, """
              import pathlib, sys
              import numpy, torch
              here = pathlib.Path(sys.argv[0]).parent
              for file in sorted(here.glob("*.pt")):
                  ours = torch.load(file, weights_only=True)
                  arrays = numpy.load(file.with_suffix(".npz"))
                  assert list(ours) == list(arrays)
                  for name, tensor in ours.items():
                      assert tensor.dtype == torch.float32
                      assert arrays[name].tobytes() == tensor.numpy().tobytes()
                  torch.save(ours, here / "back" / file.name)
                  checkpoint = {"epoch": 7, "model_state_dict": {k: torch.nn.Parameter(v) for k, v in ours.items()}}
                  torch.save(checkpoint, here / "back" / (file.stem + ".pth"))
                  numpy.savez(here / "back" / file.stem, **arrays)
                  numpy.savez_compressed(here / "back" / (file.stem + "-packed"), **arrays)
                  print(file.stem)
              """).orElseThrow(() -> new AssertionError(errors()));
      assertThat(told.lines()).hasSize(RANDOM + 1);
      for (Network network : networks()) {
        for (String end : List.of(".pt", ".pth", ".npz", "-packed.npz")) {
          Path back = folder.resolve("back").resolve(network.name() + end);
          assertSame(back, parameters(network, workers), network, workers);
        }
      }
    }
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
