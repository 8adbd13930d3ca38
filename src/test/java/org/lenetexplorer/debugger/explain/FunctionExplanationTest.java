package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.GradientCheck;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.AbsFunction;
import org.lenetexplorer.autograd.function.AddFunction;
import org.lenetexplorer.autograd.function.AvgPool2dFunction;
import org.lenetexplorer.autograd.function.Conv2dFunction;
import org.lenetexplorer.autograd.function.DivFunction;
import org.lenetexplorer.autograd.function.DropoutFunction;
import org.lenetexplorer.autograd.function.ExpFunction;
import org.lenetexplorer.autograd.function.FlattenFunction;
import org.lenetexplorer.autograd.function.LeakyReluFunction;
import org.lenetexplorer.autograd.function.LinearFunction;
import org.lenetexplorer.autograd.function.LogFunction;
import org.lenetexplorer.autograd.function.MaxPool2dFunction;
import org.lenetexplorer.autograd.function.MeanFunction;
import org.lenetexplorer.autograd.function.MseLossFunction;
import org.lenetexplorer.autograd.function.MulFunction;
import org.lenetexplorer.autograd.function.NegFunction;
import org.lenetexplorer.autograd.function.PowFunction;
import org.lenetexplorer.autograd.function.ReluFunction;
import org.lenetexplorer.autograd.function.ScaleFunction;
import org.lenetexplorer.autograd.function.SigmoidFunction;
import org.lenetexplorer.autograd.function.SqrtFunction;
import org.lenetexplorer.autograd.function.SubFunction;
import org.lenetexplorer.autograd.function.SumFunction;
import org.lenetexplorer.autograd.function.TanhFunction;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Numbers;

/** Every function by itself, under an upstream gradient of normal numbers: terms, engine and finite differences agree. */
class FunctionExplanationTest {
  private static final int BATCH = 2;
  private static final Window WINDOW = new Window(2, 5, 7, 3, 2, 2, 1, 1, 0);
  private static final Shape MAPS = Shape.of(2, 5, 7);
  private static final Shape ROW = Shape.of(11);

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

  static Stream<Case> functions() {
    var generator = new MersenneTwister(3);
    return Stream.of(
        of(new Conv2dFunction(WINDOW, 3), MAPS, 1, Shape.of(3, 2, 3, 2), Shape.of(3)),
        of(new Conv2dFunction(WINDOW, 4), MAPS, 1, Shape.of(4, 2, 3, 2)),
        of(new LinearFunction(11, 5, true), ROW, 1, Shape.of(5, 11), Shape.of(5)),
        of(new LinearFunction(11, 3, false), ROW, 1, Shape.of(3, 11)),
        of(new MaxPool2dFunction(WINDOW), MAPS, 1),
        of(new AvgPool2dFunction(WINDOW), MAPS, 1),
        of(new ReluFunction(), MAPS, 1),
        of(new LeakyReluFunction(0.25f), MAPS, 1),
        of(new SigmoidFunction(), MAPS, 1),
        of(new TanhFunction(), MAPS, 1),
        of(new FlattenFunction(), MAPS, 1),
        of(new DropoutFunction(0.4f, generator, true), MAPS, 1),
        of(new DropoutFunction(0.4f, generator, false), ROW, 1),
        of(new MseLossFunction(), ROW, 2),
        of(new SumFunction(), MAPS, 1),
        of(new MeanFunction(), MAPS, 1),
        of(new AddFunction(), ROW, 2),
        of(new SubFunction(), ROW, 2),
        of(new MulFunction(), ROW, 2),
        of(new DivFunction(), ROW, 2),
        of(new NegFunction(), ROW, 1),
        of(new AbsFunction(), ROW, 1),
        of(new ExpFunction(), ROW, 1),
        of(new LogFunction(), ROW, 1),
        of(new SqrtFunction(), ROW, 1),
        of(new PowFunction(3), ROW, 1),
        of(new PowFunction(-0.5), ROW, 1),
        of(new ScaleFunction(-2.5, 0.75), ROW, 1));
  }

  /** The case's function of leaves away from kinks and poles, run forward and back. */
  private static final class Applied {
    final Graph graph = new Graph(BATCH, new PlainKernels(), new WorkerPool(1));
    final List<Variable> leaves = new ArrayList<>();
    final Variable output;
    final Tensor gradOutput;

    Applied(Case example) {
      for (int i = 0; i < example.batched; i++) {
        leaves.add(graph.input("x" + i, example.sample, true));
      }
      for (Shape shape : example.shared) {
        leaves.add(
            Variable.parameter("p" + leaves.size(), Tensor.zeros(shape), Tensor.zeros(shape)));
      }
      boolean positive = example.function instanceof LogFunction
          || example.function instanceof SqrtFunction
          || example.function instanceof PowFunction
          || example.function instanceof DivFunction;
      for (int i = 0; i < leaves.size(); i++) {
        fill(leaves.get(i).value(), 5 + i, positive);
      }
      output = graph.apply("f", example.function, leaves.toArray(Variable[]::new));
      gradOutput = Numbers.normal(output.shape(), 9);
      graph.forward();
      output.backward(gradOutput);
    }

    private static void fill(Tensor tensor, long seed, boolean positive) {
      float[] normal = Numbers.normal(tensor.size(), seed);
      for (int i = 0; i < normal.length; i++) {
        float value = normal[i] + Math.copySign(0.1f, normal[i]);
        tensor.setAt(i, positive ? Math.abs(value) + 0.3f : value);
      }
    }

    Node node() {
      return graph.nodes().get(0);
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void termsOfEveryOutputAddUpToTheEnginesValue(Case example) {
    var applied = new Applied(example);
    var explainer = new Explainer(applied.graph, applied.output);

    for (int element = 0; element < applied.output.shape().size(); element++) {
      Explanation explanation = explainer.forward(applied.node(), element);
      Explained.check(explanation, new Provenance(explainer));
      assertThat(explanation.terms()).hasSize(explainer.termCount(applied.node(), element));
      assertThat(explanation.formulas()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void termsOfEveryGradientAddUpToTheEnginesValueAndTheFiniteDifference(Case example) {
    var applied = new Applied(example);
    var explainer = new Explainer(applied.graph, applied.output);
    var check = new GradientCheck(applied.graph, applied.output, applied.gradOutput);

    for (int input = 0; input < applied.leaves.size(); input++) {
      Variable leaf = applied.leaves.get(input);
      for (int element = 0; element < leaf.shape().size(); element++) {
        Explanation explanation = explainer.backward(applied.node(), input, element);
        Explained.check(explanation, new Provenance(explainer));
        assertThat(explanation.terms())
            .hasSize(explainer.termCount(applied.node(), input, element));
        double expected = check.finiteDifference(leaf, element);
        assertThat(explanation.sum())
            .as(explanation.toText())
            .isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
        Proof proof = Proof.of(explainer, leaf, element);
        assertThat(proof.finiteDifference()).isEqualTo(expected);
      }
    }
  }

  @Test
  void anUnknownFunctionIsRefusedByName() {
    var graph = new Graph(new PlainKernels());
    Variable x = graph.input("x", Shape.of(2), true);
    Variable y = graph.apply(new Unknown(), x);
    var explainer = new Explainer(graph, y);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> explainer.forward(graph.nodes().get(0), 0))
        .withMessage("how Unknown computes an element is not known term by term");
  }

  /** A function that nobody has told the formula of. */
  private record Unknown() implements Function {
    @Override
    public String name() {
      return "Unknown";
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return inputs.get(0);
    }

    @Override
    public void forward(Node y, Chunk chunk, Kernels kernels) {}

    @Override
    public void backward(Node y, int input, Chunk chunk, Kernels kernels) {}

    @Override
    public double[] evaluate(Node y, double[][] inputs) {
      return inputs[0];
    }
  }
}
