package org.lenetexplorer.debugger.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.tensor.Shape;

class ExpressionEvaluationTest {
  private static final Tensors SCOPE = Tensors.none()
      .with("loss", 2.5)
      .with("lr", 0.1)
      .with("one", Shape.of(1), 5)
      .with("v", Shape.of(4), 3, -4, 0, 1)
      .with("odd", Shape.of(4), Double.NaN, Double.POSITIVE_INFINITY, 1, -1)
      .with("m", Shape.of(2, 3), 1, 2, 3, 4, 5, 6)
      .with("empty", Shape.of(0))
      .counting("x", Shape.of(2, 3, 4, 5), 120)
      .counting("half", Shape.of(1, 2, 2, 3), 7);

  private static Evaluation evaluate(String text) throws Exception {
    return Expression.parse(text).evaluate(SCOPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3|7",
        "(1 + 2) * 3|9",
        "-2 ** 2|-4",
        "2 ** 3 ** 2|512",
        "8 / 4 / 2|1",
        "8 - 4 - 2|2",
        "1 / 0|Infinity",
        "0 / 0|NaN",
        "loss * 2|5",
        "norm(v)|5.0990195135927845",
        "sum(v)|0",
        "mean(m)|3.5",
        "std(m)|1.8708286933869707",
        "sd(m)|1.8708286933869707",
        "max(v)|3",
        "min(v)|-4",
        "max(abs(v))|4",
        "argmax(v)|0",
        "argmin(v)|1",
        "argmax(odd)|0",
        "max(odd)|NaN",
        "min(odd)|NaN",
        "max(odd[1:])|Infinity",
        "argmax(m == 4)|3",
        "count_zero(v)|1",
        "sum(isnan(odd))|1",
        "sum(isinf(odd))|1",
        "sum(isfinite(odd))|2",
        "any(v)|1",
        "all(v)|0",
        "all(m)|1",
        "all_zero(v - v)|1",
        "all_zero(v)|0",
        "sqrt(16)|4",
        "log10(1000)|3",
        "log(exp(2))|2",
        "sum(empty)|0",
        "all_zero(empty)|1",
        "mean(empty)|NaN",
        "x[1,2,3,4]|119",
        "x[-1,-1,-1,-1]|119",
        "x[0,1,2,3]|33",
        "x[0][1][2][3]|33",
        "sum(x[0,:,1:3,-2:])|372",
        "sum(x[1])|5370",
        "sum(x[:,0,0,0])|60",
        "sum(x[5:])|0",
        "(m + 1)[1,2]|7",
        "1 < 2|1",
        "2 <= 2|1",
        "1 > 2|0",
        "1 >= 2|0",
        "1 == 1|1",
        "1 != 1|0",
        "nan == nan|0",
        "nan != nan|1",
        "lr == 0.1|1",
        "lr > 0.1|0",
        "lr <= 0.1|1",
        "1 and 0|0",
        "1 and 2|1",
        "0 or 0|0",
        "not 0|1",
        "not nan|0",
        "1 == 1 and 2 > 1 or gone|1",
        "0 and gone|0",
        "1 or gone|1"
      })
  void numbersComeOutAsInNumPy(String text, double expected) throws Exception {
    Evaluation value = evaluate(text);

    assertThat(value.shape()).isEqualTo(Shape.SCALAR);
    double offset = Double.isFinite(expected) ? 1e-14 * Math.abs(expected) : 0;
    assertThat(value.number()).hasValueCloseTo(expected, within(offset));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m|[2, 3] [1, 2, 3, 4, 5, 6]",
        "m[1]|[3] [4, 5, 6]",
        "m[:,1]|[2] [2, 5]",
        "m[:,-1:]|[2, 1] [3, 6]",
        "m[0:9,1:2]|[2, 1] [2, 5]",
        "m[2:1]|[0, 3] []",
        "m * 2 - 1|[2, 3] [1, 3, 5, 7, 9, 11]",
        "10 - m[0]|[3] [9, 8, 7]",
        "m + m|[2, 3] [2, 4, 6, 8, 10, 12]",
        "m > 3|[2, 3] [0, 0, 0, 1, 1, 1]",
        "m > 1 and m < 4|[2, 3] [0, 1, 1, 0, 0, 0]",
        "not m[0] == 2|[3] [1, 0, 1]",
        "one * m[0]|[3] [5, 10, 15]",
        "one + 1|[1] [6]",
        "1 + one|[1] [6]",
        "isnan(odd)|[4] [1, 0, 0, 0]",
        "odd|[4] [nan, inf, 1, -1]",
        "-v|[4] [-3, 4, 0, -1]",
        "half[0,1]|[2, 3] [6, ?, ?, ?, ?, ?]",
        "half[0,:,0,0] * 2|[2] [0, 12]",
        "x|tensor [2, 3, 4, 5]",
        "half * 1e-5|[1, 2, 2, 3] [0, 1e-5, 2e-5, 3e-5, 4e-5, 5e-5, 6e-5, ?, ?, ?, ?, ?]"
      })
  void tensorsComeOutAsInNumPy(String text, String expected) throws Exception {
    assertThat(evaluate(text)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gone|there is no gone at this position",
        "m + v|the shapes in m + v differ: m is [2, 3], v is [4]",
        "m[0] * m[:,0]|the shapes in m[0] * m[:,0] differ: m[0] is [3], m[:,0] is [2]",
        "m[2]|index 2 in m[2] is outside dimension 0 of m, which is [2, 3]",
        "m[0,-4]|index -4 in m[0,-4] is outside dimension 1 of m, which is [2, 3]",
        "m[0,0,0]|m[0,0,0] has 3 indices, but m is [2, 3] with 2 dimensions",
        "loss[0]|loss[0] has 1 indices, but loss is [] with 0 dimensions",
        "max(empty)|empty has no elements, so max(empty) has no value",
        "half[0,1,0,1]|half[0,1,0,1] is not computed yet at this position",
        "half[0,1,0,1] + 1|half[0,1,0,1] is not computed yet at this position",
        "half[0,1,1]|none of the 3 elements of half[0,1,1] is computed yet at this position",
        "half[0,1,1] + half[0,0,0]|none of the 3 elements of half[0,1,1] is computed yet at this position",
        "norm(half)|norm(half) needs every element, but 7 of 12 elements of half are computed at this position",
        "max(abs(half))|max(abs(half)) needs every element, but 7 of 12 elements of abs(half) are computed at this position",
        "1 and gone|there is no gone at this position"
      })
  void whatHasNoValueSaysWhy(String text, String reason) {
    assertThatThrownBy(() -> evaluate(text))
        .isInstanceOf(UnresolvedException.class)
        .hasMessage(reason);
  }

  @Test
  void elementsNotComputedKeepWholeReductionsOpen() throws Exception {
    assertThat(evaluate("any(half > 5)")).hasToString("1");
    assertThat(evaluate("all(half > 5)")).hasToString("0");
    assertThat(evaluate("all_zero(half)")).hasToString("0");
    assertThatThrownBy(() -> evaluate("any(half > 6)")).hasMessageContaining("7 of 12 elements");
    assertThatThrownBy(() -> evaluate("all(half >= 0)")).hasMessageContaining("7 of 12 elements");
    assertThatThrownBy(() -> evaluate("all_zero(half - half)")).hasMessageContaining("7 of 12");
  }

  @Test
  void partsOfPartialTensorsKeepTheirMask() throws Exception {
    Evaluation value = evaluate("half[0,:,:,0] + 100");

    assertThat(value.shape()).isEqualTo(Shape.of(2, 2));
    assertThat(value.computedCount()).isEqualTo(3);
    assertThat(value.isWhole()).isFalse();
    assertThat(value.isComputed(3)).isFalse();
    assertThat(value.at(2)).isEqualTo(106);
    assertThat(value.number()).isEmpty();
    assertThatThrownBy(() -> value.at(3)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void largePartialTensorsSayHowMuchIsComputed() throws Exception {
    Tensors scope = Tensors.none().counting("conv1.output", Shape.of(1, 1, 28, 28), 123);

    assertThat(Expression.parse("conv1.output").evaluate(scope))
        .hasToString("tensor [1, 1, 28, 28], 123 of 784 elements computed");
    assertThatThrownBy(() -> Expression.parse("conv1.output[0,0,4,11]").evaluate(scope))
        .hasMessage("conv1.output[0,0,4,11] is not computed yet at this position");
    assertThat(Expression.parse("conv1.output[0,0,4,10]").evaluate(scope)).hasToString("122");
  }

  @Test
  void severalElementsAreNotOneNumber() {
    assertThatThrownBy(() -> Expression.parse("m > 3").number(SCOPE))
        .hasMessage(
            "m > 3 is [2, 3], not one number; any(…), all(…), max(…) or norm(…) make one of it");
  }
}
