package org.lenetexplorer.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.autograd.function.AddFunction;
import org.lenetexplorer.autograd.function.LinearFunction;
import org.lenetexplorer.autograd.function.PowFunction;
import org.lenetexplorer.autograd.function.SumFunction;
import org.lenetexplorer.autograd.function.TanhFunction;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Numbers;

/** A weight used three times: by two layers, sample by sample, and by a penalty on it as a whole. */
class SharedWeightTest {
  private final Variable weight =
      Variable.parameter("weight", Numbers.normal(Shape.of(5, 5), 1), Tensor.zeros(5, 5));

  private Variable penalty(Graph graph) {
    return graph.apply(new SumFunction(), graph.apply(new PowFunction(2), weight));
  }

  private Variable loss(int batch, boolean penaltyLast) {
    Graph graph = new Graph(batch, new PlainKernels(), new WorkerPool(1));
    Variable x = graph.input("x", Shape.of(5), false);
    x.value().copyFrom(Numbers.normal(x.shape(), 2));
    // nodes are gone through from the last to the first: the penalty comes after the layers, or
    // before
    Variable early = penaltyLast ? penalty(graph) : null;
    Variable once = graph.apply(new LinearFunction(5, 5, false), x, weight);
    Variable bent = graph.apply(new TanhFunction(), once);
    Variable twice = graph.apply(new LinearFunction(5, 5, false), bent, weight);
    Variable penalty = early == null ? penalty(graph) : early;
    Variable sum = graph.apply(new SumFunction(), twice);
    Variable loss = graph.apply(new AddFunction(), sum, penalty);
    graph.forward();
    return loss;
  }

  private static Graph graph(Variable loss) {
    return Objects.requireNonNull(loss.gradFn()).graph();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "31, true", "31, false", "32, false", "50, true", "50, false"})
  void everyUseContributes(int batch, boolean penaltyLast) {
    Variable loss = loss(batch, penaltyLast);
    loss.backward();
    var check = new GradientCheck(graph(loss), loss, Tensor.scalar(1));

    assertThat(check.relativeError(weight)).as("max|diff| / max|ref|").isLessThan(1e-5);
    assertThat(weight.grad().contributions()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "31, true", "31, false", "32, false", "50, true", "50, false"})
  void partByPartGivesTheSameBits(int batch, boolean penaltyLast) {
    Variable loss = loss(batch, penaltyLast);
    loss.backward();
    loss.backward();
    Tensor whole = weight.grad().tensor().copy();

    weight.grad().setToNone();
    BackwardPass pass = graph(loss).pass(loss);
    for (int round = 0; round < 2; round++) {
      pass.begin();
      for (int part = 0; part < pass.parts().size(); part++) {
        pass.run(part);
      }
    }

    assertThat(weight.grad().tensor().bitwiseEquals(whole)).isTrue();
    assertThat(weight.grad().contributions()).isEqualTo(6);
  }
}
