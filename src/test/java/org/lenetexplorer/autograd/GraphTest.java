package org.lenetexplorer.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.autograd.function.AddFunction;
import org.lenetexplorer.autograd.function.AvgPool2dFunction;
import org.lenetexplorer.autograd.function.Conv2dFunction;
import org.lenetexplorer.autograd.function.LinearFunction;
import org.lenetexplorer.autograd.function.MaxPool2dFunction;
import org.lenetexplorer.autograd.function.MeanFunction;
import org.lenetexplorer.autograd.function.MulFunction;
import org.lenetexplorer.autograd.function.PowFunction;
import org.lenetexplorer.autograd.function.ScaleFunction;
import org.lenetexplorer.autograd.function.SqrtFunction;
import org.lenetexplorer.autograd.function.SubFunction;
import org.lenetexplorer.autograd.function.SumFunction;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Numbers;
import org.lenetexplorer.testkit.Torch;

class GraphTest {
  /** mean(√(1 + (x·Wᵀ − t)²) − 1) + 0.1 · Σ w², as {@code own_loss} in {@code pytorch/make.py}. */
  @Test
  void lossOfOnesOwnHasPyTorchsGradient() {
    NamedTensors torch = Torch.tensors("own-loss.safetensors");
    Graph graph = new Graph(5, new PlainKernels(), new WorkerPool(1));
    Variable x = graph.input("x", Shape.of(3), false);
    Variable t = graph.input("t", Shape.of(4), false);
    x.value().copyFrom(torch.tensor("x"));
    t.value().copyFrom(torch.tensor("t"));
    Variable w = Variable.parameter("w", torch.tensor("w"), Tensor.zeros(4, 3));
    Variable off =
        graph.apply(new SubFunction(), graph.apply(new LinearFunction(3, 4, false), x, w), t);
    Variable bent = graph.apply(
        new SqrtFunction(),
        graph.apply(new ScaleFunction(1, 1), graph.apply(new PowFunction(2), off)));
    Variable fit = graph.apply(new MeanFunction(), graph.apply(new ScaleFunction(1, -1), bent));
    Variable penalty = graph.apply(
        new ScaleFunction(0.1, 0),
        graph.apply(new SumFunction(), graph.apply(new MulFunction(), w, w)));
    Variable loss = graph.apply(new AddFunction(), fit, penalty);
    graph.forward();
    loss.backward();

    assertThat(Numbers.relativeError(loss.value(), torch.tensor("loss"))).isLessThan(1e-6);
    assertThat(Numbers.relativeError(w.grad().tensor(), torch.tensor("w.grad"))).isLessThan(1e-5);
    var check = new GradientCheck(graph, loss, Tensor.scalar(1));
    assertThat(check.relativeError(w)).as("max|diff| / max|ref|").isLessThan(1e-5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 31, 32, 64, 100, 255, 256, 1000})
  void chunksCoverTheBatchOnceAndInOrder(int batch) {
    Chunk[] chunks = Chunk.split(batch);
    int next = 0;
    for (int i = 0; i < chunks.length; i++) {
      assertThat(chunks[i].index()).isEqualTo(i);
      assertThat(chunks[i].from()).isEqualTo(next);
      assertThat(chunks[i].samples()).isPositive();
      next = chunks[i].to();
    }
    assertThat(next).isEqualTo(batch);
    assertThat(chunks).hasSizeLessThanOrEqualTo(8);
  }

  /** Tensors that are no batch of the graph are worked on as a whole. */
  @Test
  void layersOfConstantsComputeEverySample() {
    Graph graph = new Graph(new PlainKernels());
    Tensor maps = Numbers.normal(Shape.of(3, 2, 5, 5), 1);
    Variable x = Variable.parameter("x", maps, Tensor.zeros(maps.shape()));
    Tensor kernels = Numbers.normal(Shape.of(4, 2, 2, 2), 2);
    Variable w = Variable.parameter("w", kernels, Tensor.zeros(kernels.shape()));
    Variable y = graph.apply(new Conv2dFunction(new Window(2, 5, 5, 2, 2, 1, 1, 0, 0), 4), x, w);
    Variable pooled = graph.apply(new MaxPool2dFunction(new Window(4, 4, 4, 2, 2, 2, 2, 0, 0)), y);
    graph.forward();
    Tensor gradOutput = Numbers.normal(pooled.shape(), 3);
    pooled.backward(gradOutput);

    assertThat(Numbers.relativeError(
            Numbers.doubles(pooled.value().toArray()), new DoubleEvaluation(graph).of(pooled)))
        .isLessThan(1e-6);
    var check = new GradientCheck(graph, pooled, gradOutput);
    assertThat(check.relativeError(w)).isLessThan(1e-5);
    assertThat(check.relativeError(x)).isLessThan(1e-5);
  }

  @Test
  void graphsRefuseWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Graph(0, new PlainKernels(), new WorkerPool(1)))
        .withMessageContaining("at least 1");
    Graph graph = new Graph(2, new PlainKernels(), new WorkerPool(1));
    Variable a = graph.input("a", Shape.of(2), true);
    Variable b = graph.input("b", Shape.of(3), true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.apply(new AddFunction(), a, b))
        .withMessageContaining("AddBackward0 of [2, 2] and [2, 3]");
    assertThat(graph.nodes()).isEmpty();
  }

  /** {@code x.grad} after two calls of {@code y.backward()} on the same leaf, in PyTorch: twice the gradient. */
  @ParameterizedTest
  @ValueSource(ints = {1, 40})
  void gradientsOfInputsAddUpOverPasses(int batch) {
    Graph graph = new Graph(batch, new PlainKernels(), new WorkerPool(1));
    Variable x = graph.input("x", Shape.of(3), true);
    x.value().fill(2);
    Variable twice = graph.apply(new AddFunction(), x, x);
    Variable loss = graph.apply(new SumFunction(), graph.apply(new PowFunction(2), twice));
    graph.forward();

    loss.backward();
    assertThat(x.grad().tensor().toArray()).containsOnly(16);
    assertThat(twice.grad().tensor().toArray()).containsOnly(8);
    loss.backward();
    assertThat(x.grad().tensor().toArray()).containsOnly(32);
    assertThat(x.grad().contributions()).isEqualTo(4);
    assertThat(twice.grad().tensor().toArray()).containsOnly(8);

    x.grad().setToZero();
    loss.backward();
    assertThat(x.grad().tensor().toArray()).containsOnly(16);
    x.grad().setToNone();
    loss.backward();
    assertThat(x.grad().tensor().toArray()).containsOnly(16);
  }

  static Stream<Arguments> misfits() {
    var conv = new Conv2dFunction(new Window(2, 5, 5, 3, 3, 1, 1, 0, 0), 4);
    var pool = new MaxPool2dFunction(new Window(2, 5, 5, 2, 2, 2, 2, 0, 0));
    var wide = new AvgPool2dFunction(new Window(2, 5, 5, 6, 6, 1, 1, 0, 0));
    var linear = new LinearFunction(3, 4, true);
    Shape maps = Shape.of(7, 2, 5, 5);
    Shape row = Shape.of(7, 3);
    return Stream.of(
        Arguments.of(conv, List.of(maps), "of 1 inputs: there must be 2"),
        Arguments.of(conv, List.of(row, Shape.of(4, 2, 3, 3)), "each sample must be [2, 5, 5]"),
        Arguments.of(conv, List.of(maps, Shape.of(4, 2, 3, 2)), "weight [4, 2, 3, 2]"),
        Arguments.of(
            conv, List.of(maps, Shape.of(4, 2, 3, 3), Shape.of(5)), "bias [5]: it must be [4]"),
        Arguments.of(
            conv,
            List.of(maps, Shape.of(4, 2, 3, 3), Shape.of(4), Shape.of(4)),
            "of 4 inputs: there must be 3"),
        Arguments.of(linear, List.of(row, Shape.of(4, 3)), "of 2 inputs: there must be 3"),
        Arguments.of(
            linear, List.of(Shape.of(3), Shape.of(4, 3), Shape.of(4)), "each sample must be [3]"),
        Arguments.of(linear, List.of(row, Shape.of(3, 4), Shape.of(4)), "it must be [4, 3]"),
        Arguments.of(linear, List.of(row, Shape.of(4, 3), Shape.of(3)), "bias [3]"),
        Arguments.of(pool, List.of(), "of 0 inputs: there must be 1"),
        Arguments.of(pool, List.of(Shape.of(7, 1, 5, 5)), "each sample must be [2, 5, 5]"),
        Arguments.of(wide, List.of(maps), "the window is larger than the padded map"),
        Arguments.of(new AddFunction(), List.of(row), "of 1 inputs: there must be 2"),
        Arguments.of(new PowFunction(2), List.of(row, row), "of 2 inputs: there must be 1"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("misfits")
  void functionsRefuseInputsThatDoNotFit(Function function, List<Shape> inputs, String cause) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> function.outputShape(inputs))
        .withMessageStartingWith(function.name())
        .withMessageContaining(cause);
  }
}
