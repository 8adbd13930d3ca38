package org.lenetexplorer.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Numbers;
import org.lenetexplorer.testkit.Torch;

class OptimizerTest {
  private final NamedTensors torch = Torch.tensors("optim.safetensors");

  private static final double RATE = 0.1;

  /** Under the names that {@code pytorch/make.py} gives to the same settings. */
  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("sgd", new Sgd()),
        Arguments.of("sgd decay", new Sgd(0, false, 0.3)),
        Arguments.of("sgd momentum", new Sgd(0.9, false, 0)),
        Arguments.of("sgd momentum decay", new Sgd(0.7, false, 0.2)),
        Arguments.of("sgd nesterov", new Sgd(0.9, true, 0.1)),
        Arguments.of("rmsprop", new RmsProp()),
        Arguments.of("rmsprop alpha eps decay", new RmsProp(0.9, 0.01, 0, 0.2)),
        Arguments.of("rmsprop momentum", new RmsProp(0.99, 1e-8, 0.8, 0)),
        Arguments.of("adagrad", new Adagrad()),
        Arguments.of("adagrad decays", new Adagrad(0.5, 1e-3, 0.2)),
        Arguments.of("adam", new Adam()),
        Arguments.of("adam betas eps decay", new Adam(0.7, 0.9, 1e-2, 0.3)),
        Arguments.of("adamw", new AdamW()),
        Arguments.of("adamw decay", new AdamW(0.8, 0.95, 1e-8, 0.5)));
  }

  /** Two parameters of 5 and 3 numbers at PyTorch's starting point. */
  private Parameters parameters() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("a", Shape.of(5));
    shapes.put("b", Shape.of(3));
    var parameters = new Parameters(shapes);
    System.arraycopy(torch.tensor("start").toArray(), 0, parameters.values(), 0, 8);
    return parameters;
  }

  /** The gradients of one step; the second parameter's first two are none. */
  private void setGradients(Parameters parameters, int step) {
    Tensor gradients = torch.tensor("gradients").slice(step);
    System.arraycopy(gradients.toArray(), 0, parameters.gradients(), 0, 8);
    parameters.all().get(0).variable().grad().restore(Gradient.State.VALUE, 1);
    if (step >= 2) {
      parameters.all().get(1).variable().grad().restore(Gradient.State.VALUE, 1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void everyStepIsThatOfPyTorch(String name, UpdateRule rule) {
    Parameters parameters = parameters();
    var optimizer = new Optimizer(rule, RATE, parameters, new PlainKernels().updates());
    Tensor path = torch.tensor(name);
    for (int step = 0; step < path.shape().extent(0); step++) {
      setGradients(parameters, step);
      optimizer.step();

      assertThat(Numbers.relativeError(parameters.values(), path.slice(step).toArray()))
          .as("max|diff| / max|ref| after step %d", step + 1)
          .isLessThan(1e-6);
    }
    assertThat(optimizer.steps()).containsExactly(6, 4);
    for (int i = 0; i < rule.memoryNames().size(); i++) {
      float[] expected = torch.tensor(name + "/" + rule.memoryNames().get(i)).toArray();
      assertThat(Numbers.relativeError(optimizer.memory()[i], expected))
          .as(rule.memoryNames().get(i))
          .isLessThan(1e-6);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void parameterByParameterGivesTheSameBits(String name, UpdateRule rule) {
    Parameters whole = parameters();
    Parameters single = parameters();
    var sweep = new Optimizer(rule, RATE, whole, new PlainKernels().updates());
    var walk = new Optimizer(rule, RATE, single, new PlainKernels().updates());
    for (int step = 0; step < 4; step++) {
      setGradients(whole, step);
      setGradients(single, step);
      sweep.step();
      walk.step(0);
      walk.step(1);
    }

    assertThat(single.values()).containsExactly(whole.values());
    assertThat(walk.memory()).isDeepEqualTo(sweep.memory());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void restoredStateGoesOnBitForBit(String name, UpdateRule rule) {
    Parameters parameters = parameters();
    var first = new Optimizer(rule, RATE, parameters, new PlainKernels().updates());
    setGradients(parameters, 0);
    first.step();
    Map<String, Tensor> begun = first.state();
    setGradients(parameters, 2);
    first.step();
    Map<String, Tensor> state = first.state();
    Parameters copy = parameters();
    System.arraycopy(parameters.values(), 0, copy.values(), 0, 8);
    var second = new Optimizer(rule, RATE, copy, new PlainKernels().updates());
    second.restore(state);
    for (Parameters each : new Parameters[] {parameters, copy}) {
      setGradients(each, 3);
    }
    first.step();
    second.step();

    assertThat(begun.keySet()).allMatch(key -> key.startsWith("a."));
    assertThat(state.keySet())
        .isEqualTo(Optimizer.stateShapes(rule, Map.of("a", Shape.of(5), "b", Shape.of(3)))
            .keySet());
    assertThat(copy.values()).containsExactly(parameters.values());
    assertThat(second.memory()).isDeepEqualTo(first.memory());
    assertThat(second.steps()).containsExactly(first.steps());
  }

  @Test
  void stateOfAnotherRuleIsRefusedAndNothingChanges() {
    Parameters parameters = parameters();
    var optimizer = new Optimizer(new Adam(), RATE, parameters, new PlainKernels().updates());
    setGradients(parameters, 0);
    optimizer.step();
    Map<String, Tensor> foreign =
        Map.of("a.step", Tensor.scalar(9), "a.momentum_buffer", Tensor.zeros(5));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> optimizer.restore(foreign))
        .withMessage("the state a.momentum_buffer [5] does not belong to Adam(betas=(0.9, 0.999),"
            + " eps=1e-08, weight_decay=0.0) on these parameters");
    assertThat(optimizer.steps()).containsExactly(1, 0);
    optimizer.restore(Map.of());
    assertThat(optimizer.steps()).containsOnly(0);
    assertThat(optimizer.memory()[0]).containsOnly(0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void parameterWithoutGradientStaysAsItIs(String name, UpdateRule rule) {
    Parameters parameters = parameters();
    float[] before = parameters.values().clone();
    Arrays.fill(parameters.gradients(), Float.NaN);
    var optimizer = new Optimizer(rule, RATE, parameters, new PlainKernels().updates());
    optimizer.step();

    assertThat(parameters.values()).containsExactly(before);
    assertThat(optimizer.steps()).containsOnly(0);
  }

  @Test
  void defaultsAreThoseOfPyTorch() {
    assertThat(new Sgd().toPyTorch())
        .isEqualTo("SGD(momentum=0.0, nesterov=False, weight_decay=0.0)");
    assertThat(new RmsProp().toPyTorch())
        .isEqualTo("RMSprop(alpha=0.99, eps=1e-08, momentum=0.0, weight_decay=0.0)");
    assertThat(new Adagrad().toPyTorch())
        .isEqualTo("Adagrad(lr_decay=0.0, eps=1e-10, weight_decay=0.0)");
    assertThat(new Adam().toPyTorch())
        .isEqualTo("Adam(betas=(0.9, 0.999), eps=1e-08, weight_decay=0.0)");
    assertThat(new AdamW().toPyTorch())
        .isEqualTo("AdamW(betas=(0.9, 0.999), eps=1e-08, weight_decay=0.01)");
    assertThat(Stream.of(new Sgd(), new RmsProp(), new Adagrad(), new Adam(), new AdamW())
            .map(UpdateRule::defaultLearningRate))
        .containsExactly(1e-3, 1e-2, 1e-2, 1e-3, 1e-3);
  }

  @Test
  void settingsOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sgd(-0.1, false, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0, true, 0))
        .withMessageContaining("nesterov");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(1, 0.999, 1e-8, 0))
        .withMessage("beta1 1.0 must be from 0 to below 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new AdamW(0.9, 0.999, 1e-8, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RmsProp(0.99, Double.NaN, 0, 0))
        .withMessageContaining("eps");
    assertThatIllegalArgumentException().isThrownBy(() -> new Adagrad(-1, 0, 0));
    for (double rate : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new Optimizer(new Sgd(), rate, parameters(), new PlainKernels().updates()))
          .withMessageContaining("learning rate");
    }
  }
}
