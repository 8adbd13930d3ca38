package org.lenetexplorer.autograd.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.DoubleEvaluation;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.GradientCheck;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Numbers;

/** Every function's value and gradient against its plain form in double precision, in a batch of three chunks. */
class FunctionGradientTest {
  private static final int BATCH = 50;
  private static final Window WINDOW = new Window(2, 5, 7, 3, 2, 2, 1, 1, 0);

  /**
   * A function on samples.
   *
   * @param sample the shape of the batched inputs, without N
   * @param batched how many of them
   * @param shared the shapes of the weights after them
   */
  private record Case(Function function, Shape sample, int batched, List<Shape> shared) {
    @Override
    public String toString() {
      return function.name() + (function instanceof DropoutFunction ? "" : " " + function);
    }
  }

  private static Case of(Function function, Shape sample, int batched, Shape... shared) {
    return new Case(function, sample, batched, List.of(shared));
  }

  static Stream<Arguments> functions() {
    Shape maps = Shape.of(2, 5, 7);
    Shape row = Shape.of(11);
    var generator = new MersenneTwister(3);
    return Stream.of(
            of(new Conv2dFunction(WINDOW, 3), maps, 1, Shape.of(3, 2, 3, 2), Shape.of(3)),
            of(new Conv2dFunction(WINDOW, 4), maps, 1, Shape.of(4, 2, 3, 2)),
            of(new LinearFunction(11, 5, true), row, 1, Shape.of(5, 11), Shape.of(5)),
            of(new LinearFunction(11, 3, false), row, 1, Shape.of(3, 11)),
            of(new MaxPool2dFunction(WINDOW), maps, 1),
            of(new AvgPool2dFunction(WINDOW), maps, 1),
            of(new ReluFunction(), maps, 1),
            of(new LeakyReluFunction(0.25f), maps, 1),
            of(new SigmoidFunction(), maps, 1),
            of(new TanhFunction(), maps, 1),
            of(new FlattenFunction(), maps, 1),
            of(new DropoutFunction(0.4f, generator, true), maps, 1),
            of(new DropoutFunction(0.4f, generator, false), row, 1),
            of(new MseLossFunction(), row, 2),
            of(new SumFunction(), maps, 1),
            of(new MeanFunction(), maps, 1),
            of(new AddFunction(), row, 2),
            of(new SubFunction(), row, 2),
            of(new MulFunction(), row, 2),
            of(new DivFunction(), row, 2),
            of(new NegFunction(), row, 1),
            of(new AbsFunction(), row, 1),
            of(new ExpFunction(), row, 1),
            of(new LogFunction(), row, 1),
            of(new SqrtFunction(), row, 1),
            of(new PowFunction(3), row, 1),
            of(new PowFunction(-0.5), row, 1),
            of(new PowFunction(0), row, 1),
            of(new ScaleFunction(-2.5, 0.75), row, 1))
        .map(Arguments::of);
  }

  /** Inputs that keep away from kinks, poles and ties, further than a finite difference looks. */
  private static IntToDoubleFunction values(Function function, int input) {
    boolean positive = function instanceof LogFunction
        || function instanceof SqrtFunction
        || function instanceof PowFunction
        || (function instanceof DivFunction && input == 1);
    float[] normal = Numbers.normal(BATCH * 100, 5 + input);
    return place -> {
      double value = normal[place] + Math.copySign(0.1, normal[place]);
      return positive ? Math.abs(value) + 0.3 : value;
    };
  }

  private static void fill(Variable variable, IntToDoubleFunction values) {
    for (int i = 0; i < variable.value().size(); i++) {
      variable.value().setAt(i, (float) values.applyAsDouble(i));
    }
  }

  /** The case's function of filled leaves, in a graph run forward. */
  private static final class Applied {
    final Graph graph;
    final List<Variable> leaves = new ArrayList<>();
    final Variable output;
    final Tensor gradOutput;

    Applied(Case example) {
      graph = new Graph(BATCH, new PlainKernels(), new WorkerPool(1));
      for (int i = 0; i < example.batched; i++) {
        leaves.add(graph.input("x" + i, example.sample, true));
      }
      float[] array =
          new float[7 + example.shared.stream().mapToInt(Shape::size).sum()];
      int offset = 7;
      for (Shape shape : example.shared) {
        Tensor value = Tensor.view(array, offset, shape);
        Tensor gradient = Tensor.view(new float[array.length], offset, shape);
        leaves.add(Variable.parameter("w", value, gradient));
        offset += shape.size();
      }
      for (int i = 0; i < leaves.size(); i++) {
        fill(leaves.get(i), values(example.function, i));
      }
      output = graph.apply(example.function, leaves.toArray(Variable[]::new));
      gradOutput = Numbers.normal(output.shape(), 9);
      graph.forward();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void forwardEqualsThePlainForm(Case example) {
    var applied = new Applied(example);

    double[] expected = new DoubleEvaluation(applied.graph).of(applied.output);

    assertThat(Numbers.relativeError(Numbers.doubles(applied.output.value().toArray()), expected))
        .as("max|diff| / max|ref|")
        .isLessThan(1e-6);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void gradientEqualsFiniteDifferences(Case example) {
    var applied = new Applied(example);
    applied.output.backward(applied.gradOutput);
    var check = new GradientCheck(applied.graph, applied.output, applied.gradOutput);

    for (Variable leaf : applied.leaves) {
      // y = 1 has no largest derivative to compare with
      boolean flat = example.function.equals(new PowFunction(0));
      double error = flat ? sumOfMagnitudes(leaf.grad().tensor()) : sampledError(check, leaf);
      assertThat(error).as("max|diff| / max|ref| of %s", leaf).isLessThan(1e-5);
      assertThat(leaf.grad()).hasToString("value ×1");
    }
  }

  private static double sumOfMagnitudes(Tensor tensor) {
    double sum = 0;
    for (int i = 0; i < tensor.size(); i++) {
      sum += Math.abs(tensor.at(i));
    }
    return sum;
  }

  /** All elements of small leaves, about a hundred of large ones. */
  private static double sampledError(GradientCheck check, Variable leaf) {
    int step = Math.max(1, leaf.value().size() / 97);
    double worst = 0;
    double largest = 0;
    for (int i = 0; i < leaf.value().size(); i += step) {
      double expected = check.finiteDifference(leaf, i);
      worst = Math.max(worst, Math.abs(leaf.grad().tensor().at(i) - expected));
      largest = Math.max(largest, Math.abs(expected));
    }
    return worst / largest;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void partsOneByOneGiveTheSameBits(Case example) {
    var applied = new Applied(example);
    applied.output.backward(applied.gradOutput);
    List<Tensor> whole =
        applied.leaves.stream().map(leaf -> leaf.grad().tensor().copy()).toList();
    applied.leaves.forEach(leaf -> leaf.grad().setToNone());

    BackwardPass pass = applied.graph.pass(applied.output);
    pass.begin(applied.gradOutput);
    for (int part = 0; part < pass.parts().size(); part++) {
      pass.run(part);
    }

    assertThat(pass.parts()).hasSameSizeAs(applied.leaves);
    for (int i = 0; i < whole.size(); i++) {
      assertThat(applied.leaves.get(i).grad().tensor().bitwiseEquals(whole.get(i)))
          .as("%s", applied.leaves.get(i))
          .isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void gradientIsAddedToWhatIsThere(Case example) {
    var applied = new Applied(example);
    applied.output.backward(applied.gradOutput);
    List<Tensor> once =
        applied.leaves.stream().map(leaf -> leaf.grad().tensor().copy()).toList();
    applied.output.backward(applied.gradOutput);

    for (int i = 0; i < once.size(); i++) {
      Tensor grad = applied.leaves.get(i).grad().tensor();
      for (int place = 0; place < grad.size(); place++) {
        float expected = once.get(i).at(place) * 2;
        assertThat(grad.at(place)).isCloseTo(expected, offset(1e-5f * (1 + Math.abs(expected))));
      }
    }
  }
}
