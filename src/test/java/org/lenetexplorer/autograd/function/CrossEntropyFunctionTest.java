package org.lenetexplorer.autograd.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.autograd.DoubleEvaluation;
import org.lenetexplorer.autograd.GradientCheck;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Numbers;

class CrossEntropyFunctionTest {
  private static final int CLASSES = 7;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 50})
  void lossAndGradientEqualThePlainForm(int batch) {
    Graph graph = new Graph(batch, new PlainKernels(), new WorkerPool(1));
    Variable x = graph.input("x", Shape.of(CLASSES), true);
    Variable target = graph.input("target", Shape.SCALAR, false);
    x.value().copyFrom(Numbers.normal(x.shape(), 1));
    for (int n = 0; n < batch; n++) {
      target.value().setAt(n, n * 3 % CLASSES);
    }
    Variable loss = graph.apply(new CrossEntropyFunction(), x, target);
    graph.forward();
    loss.backward();

    assertThat((double) loss.value().item())
        .isCloseTo(
            new DoubleEvaluation(graph).of(loss)[0],
            org.assertj.core.data.Percentage.withPercentage(1e-5));
    var check = new GradientCheck(graph, loss, Tensor.scalar(1));
    assertThat(check.relativeError(x)).as("max|diff| / max|ref|").isLessThan(1e-5);
    assertThat(target.grad().isNone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void shapesThatDoNotFitAreRefused(int rank) {
    Graph graph = new Graph(3, new PlainKernels(), new WorkerPool(1));
    Variable x = graph.input("x", Shape.of(new int[rank - 1]).withBatch(5), true);
    Variable target = graph.input("target", Shape.of(5), false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.apply(new CrossEntropyFunction(), x, target))
        .withMessageContaining("[N, classes] and [N]");
  }
}
