package org.lenetexplorer.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.lenetexplorer.autograd.Gradient.State;
import org.lenetexplorer.autograd.function.AddFunction;
import org.lenetexplorer.autograd.function.MulFunction;
import org.lenetexplorer.autograd.function.SumFunction;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

class GradientTest {
  private final Graph graph = new Graph(new PlainKernels());

  private static Variable parameter(String name, float... values) {
    Shape shape = values.length == 1 ? Shape.SCALAR : Shape.of(values.length);
    return Variable.parameter(name, Tensor.of(shape, values.clone()), Tensor.zeros(shape));
  }

  @Test
  void gradientsOfAChainOfSumsAreThoseOfTheTutorial() {
    Variable a = parameter("a", 1);
    Variable b = graph.apply(new AddFunction(), a, a);
    Variable c = graph.apply(new AddFunction(), b, b);
    graph.forward();
    c.backward();

    assertThat(c.value().item()).isEqualTo(4);
    assertThat(c.grad().tensor().item()).isEqualTo(1);
    assertThat(b.grad().tensor().item()).isEqualTo(2);
    assertThat(a.grad().tensor().item()).isEqualTo(4);
    assertThat(a.grad()).hasToString("value ×2");
  }

  @Test
  void variableUsedByDistantNodesSumsItsContributions() {
    Variable a = parameter("a", 3);
    Variable square = graph.apply(new MulFunction(), a, a);
    Variable cube = graph.apply(new MulFunction(), square, a);
    Variable sum = graph.apply(new AddFunction(), cube, a); // a³ + a
    graph.forward();
    sum.backward();

    assertThat(a.grad().tensor().item()).isEqualTo(28);
    assertThat(a.grad().contributions()).isEqualTo(4);
    assertThat(graph.pass(sum).contributionsTo(a)).isEqualTo(4);
    assertThat(graph.pass(sum).contributionsTo(square)).isEqualTo(1);
  }

  @Test
  void statesAreKeptApart() {
    Variable a = parameter("a", 2, 3);
    Variable sum = graph.apply(new SumFunction(), graph.apply(new MulFunction(), a, a));
    graph.forward();

    assertThat(a.grad().state()).isEqualTo(State.NONE);
    assertThat(a.grad()).hasToString("none");
    a.grad().setToZero();
    assertThat(a.grad().isNone()).as("there is nothing to reset").isTrue();

    sum.backward();
    assertThat(a.grad().state()).isEqualTo(State.VALUE);
    assertThat(a.grad().tensor().toArray()).containsExactly(4, 6);

    a.grad().setToZero();
    assertThat(a.grad().state()).isEqualTo(State.ZERO);
    assertThat(a.grad().contributions()).isZero();
    assertThat(a.grad().tensor().toArray()).containsOnly(0);
    assertThat(a.grad()).hasToString("zero");

    a.grad().setToNone();
    assertThat(a.grad().state()).isEqualTo(State.NONE);
  }

  @Test
  void withoutZeroGradPassesAddUp() {
    Variable a = parameter("a", 2, 3);
    Variable sum = graph.apply(new SumFunction(), a);
    graph.forward();
    for (int pass = 1; pass <= 3; pass++) {
      sum.backward();
      assertThat(a.grad().tensor().toArray()).containsOnly(pass);
      assertThat(a.grad()).hasToString("value ×" + pass);
    }
    a.grad().setToZero();
    sum.backward();
    assertThat(a.grad().tensor().toArray()).containsOnly(1);
    assertThat(a.grad()).hasToString("value ×1");
  }

  @Test
  void whatANoneGradientHeldDoesNotCount() {
    Variable a = parameter("a", 2, 3);
    Variable sum = graph.apply(new SumFunction(), a);
    graph.forward();
    sum.backward();
    a.grad().setToNone();
    sum.backward();

    assertThat(a.grad().tensor().toArray()).containsOnly(1);
  }

  @Test
  void innerGradientsBelongToOnePass() {
    Variable a = parameter("a", 2, 3);
    Variable twice = graph.apply(new AddFunction(), a, a);
    Variable sum = graph.apply(new SumFunction(), twice);
    Variable aside = graph.apply(new SumFunction(), a);
    graph.forward();
    sum.backward();
    sum.backward();

    assertThat(twice.grad().tensor().toArray()).containsOnly(1);
    assertThat(twice.grad()).hasToString("value ×1");
    assertThat(a.grad().tensor().toArray()).containsOnly(4);

    aside.backward();
    assertThat(twice.grad().isNone())
        .as("the last pass did not come through here")
        .isTrue();
    assertThat(a.grad().tensor().toArray()).containsOnly(5);
    assertThat(a.grad()).hasToString("value ×5");
  }

  @Test
  void givenGradientIsPropagated() {
    Variable a = parameter("a", 2, 3);
    Variable square = graph.apply(new MulFunction(), a, a);
    graph.forward();
    Tensor given = Tensor.of(Shape.of(2), 10, 100);
    square.backward(given);

    assertThat(a.grad().tensor().toArray()).containsExactly(40, 600);
    assertThat(given.toArray()).containsExactly(10, 100);
  }

  @Test
  void constantsGetNoGradient() {
    Variable a = parameter("a", 2);
    Variable k = Variable.constant("k", Tensor.scalar(5));
    Variable product = graph.apply(new MulFunction(), a, k);
    graph.forward();
    product.backward();

    assertThat(a.grad().tensor().item()).isEqualTo(5);
    assertThat(k.grad().isNone()).isTrue();
    Variable constant = graph.apply(new AddFunction(), k, k);
    assertThat(constant.requiresGrad()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(constant::backward)
        .withMessageContaining("nothing that requires a gradient");
  }

  @Test
  void backwardFromTheWrongPlaceSaysWhy() {
    Variable a = parameter("a", 2, 3);
    Variable square = graph.apply("square", new MulFunction(), a, a);
    graph.forward();

    assertThatIllegalStateException()
        .isThrownBy(square::backward)
        .withMessageContaining("square is [2]")
        .withMessageContaining("backward(gradOutput)");
    assertThatIllegalStateException()
        .isThrownBy(() -> parameter("w", 1).backward())
        .withMessageContaining("w is a leaf");
    assertThatIllegalStateException()
        .isThrownBy(() -> a.backward(Tensor.zeros(2)))
        .withMessageContaining("a is a leaf");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> square.backward(Tensor.zeros(1, 2)))
        .withMessageContaining("[1, 2]")
        .withMessageContaining("must be [2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Graph(new PlainKernels()).backward(square, Tensor.zeros(2)))
        .withMessageContaining("not computed by this graph");
    assertThat(a.grad().isNone()).as("a refused pass changes nothing").isTrue();
  }

  @Test
  void gradFnNamesTheNodesBehindAVariable() {
    Variable a = parameter("a", 1);
    Variable b = graph.apply(new AddFunction(), a, a);
    Variable c = graph.apply("c", new MulFunction(), b, a);

    assertThat(a.gradFn()).isNull();
    assertThat(c.gradFn()).hasToString("c <MulBackward0>");
    assertThat(graph.nodes().get(1).nextFunctions())
        .containsExactly(graph.nodes().get(0));
    assertThat(graph.nodes().get(0).nextFunctions()).isEmpty();
  }
}
