package org.lenetexplorer.autograd.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Shape;

class DropoutFunctionTest {
  private final MersenneTwister generator = new MersenneTwister(1);
  private final Graph graph = new Graph(40, new PlainKernels(), new WorkerPool(1));
  private final Variable x = graph.input("x", Shape.of(250), true);

  private Variable dropped(float p, boolean training) {
    x.value().fill(2);
    Variable y = graph.apply(new DropoutFunction(p, generator, training), x);
    graph.forward();
    return y;
  }

  private static long zeros(Variable y) {
    long zeros = 0;
    for (float value : y.value().toArray()) {
      zeros += value == 0 ? 1 : 0;
    }
    return zeros;
  }

  @Test
  void droppedShareIsThatOfPAndTheRestIsScaledUp() {
    Variable y = dropped(0.2f, true);

    assertThat(y.value().toArray()).containsOnly(0, 2.5f);
    assertThat(zeros(y)).isBetween(1800L, 2200L);
  }

  @Test
  void everyForwardPassDrawsAnew() {
    Variable y = dropped(0.5f, true);
    float[] first = y.value().toArray();
    MersenneTwister.State state = generator.state();
    graph.forward();
    float[] second = y.value().toArray();
    generator.restore(state);
    graph.forward();

    assertThat(second).isNotEqualTo(first);
    assertThat(y.value().toArray()).isEqualTo(second);
  }

  @Test
  void extremesDropNothingOrAll() {
    assertThat(dropped(0, true).value().toArray()).containsOnly(2);
    assertThat(dropped(1, true).value().toArray()).containsOnly(0);
  }

  @Test
  void evaluationChangesNothingAndDrawsNothing() {
    MersenneTwister.State state = generator.state();

    assertThat(dropped(0.5f, false).value().toArray()).containsOnly(2);
    assertThat(generator.state()).isEqualTo(state);
  }
}
