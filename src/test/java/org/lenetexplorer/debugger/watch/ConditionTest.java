package org.lenetexplorer.debugger.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Mutations;

class ConditionTest {
  private static final Shape PAIR = Shape.of(2);
  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  private static Condition condition(String text) throws ExpressionException {
    return Condition.parse(text);
  }

  private static Moments losses(double... losses) {
    Moments run = Moments.none();
    OptionalDouble previous = OptionalDouble.empty();
    for (int i = 0; i < losses.length; i++) {
      run = run.then(new Moments.Written(
              "iteration " + i + " ▸ forward", Tensors.none(), previous, List.of()))
          .then(new Moments.Written(
              "iteration " + i + " ▸ loss",
              Tensors.none().with("loss", losses[i]),
              previous,
              List.of("loss")));
      previous = OptionalDouble.of(losses[i]);
    }
    return run;
  }

  private static Moments values(double... values) {
    Moments run = Moments.none();
    for (int i = 0; i < values.length; i++) {
      run = run.then("step " + i, Tensors.none().with("a", values[i]), "a");
    }
    return run;
  }

  private static Moments pairs(double[]... pairs) {
    Moments run = Moments.none();
    for (int i = 0; i < pairs.length; i++) {
      Tensors scope = Tensors.none().partial("x", PAIR, pairs[i].length, pairs[i]);
      run = run.then("step " + i, scope, "x");
    }
    return run;
  }

  private static double[] of(double... values) {
    return values;
  }

  private static Moments updates() {
    Tensors weights = Tensors.none().with("fc3.weight", PAIR, 3, 4);
    return Moments.none()
        .then("step 0", weights)
        .then("step 1", weights.with("fc3.weight.change", PAIR, 0.03, 0.04))
        .then("step 2", weights.with("fc3.weight.change", PAIR, 0.03, 0.04))
        .then("step 3", weights.partial("fc3.weight.change", PAIR, 1, 7))
        .then("step 4", weights.with("fc3.weight.change", PAIR, 0.036, 0.048))
        .then("step 5", weights.with("fc3.weight.change", PAIR, 0.0036, 0.0048));
  }

  @Test
  void anExpressionStopsWhereItBeginsToHold() throws Exception {
    assertThat(values(1, 4, 5, 2, 6).sentences(condition("a > 3")))
        .containsExactly("a > 3 holds: 4 > 3.", "a > 3 holds: 6 > 3.");
    assertThat(values(4, 5).sentences(condition("a > 3"))).containsExactly("a > 3 holds: 4 > 3.");
  }

  @Test
  void anExpressionOnANodeStopsAtEachVisit() throws Exception {
    assertThat(values(1, 4, 5, 6).sentences(condition("a > 3"), "step 2"))
        .containsExactly("a > 3 holds: 5 > 3.");
    assertThat(values(1, 4, 1, 6).sentences(condition("a > 3"), "step 2")).isEmpty();
  }

  @Test
  void everyComparisonThatHoldsIsShownWithItsNumbers() throws Exception {
    assertThat(values(4).sentences(condition("a > 3 and (a * 2 < 1 or a <= 2 ** 2)")))
        .containsExactly("a > 3 and (a * 2 < 1 or a <= 2 ** 2) holds: 4 > 3 and 4 <= 4.");
    assertThat(values(4).sentences(condition("not a"))).isEmpty();
    assertThat(values(4).sentences(condition("a"))).containsExactly("a holds.");
  }

  @Test
  void aTensorIsNoReasonToStopAndSaysWhy() throws Exception {
    Condition condition = condition("x > 0");

    assertThat(pairs(of(1, 1)).sentences(condition)).isEmpty();
    assertThat(condition.undecided(Tensors.none().with("x", PAIR, 1, 1)).orElseThrow())
        .startsWith("x > 0 is [2], not one number");
    assertThat(condition.undecided(Tensors.none())).contains("there is no x at this position");
    assertThat(condition("a").undecided(Tensors.none().with("a", 1))).isEmpty();
  }

  @Test
  void aChangeIsShownFromValueToValue() throws Exception {
    assertThat(values(1, 1, 2, NAN, NAN, -0.0, 0).sentences(condition("a changes")))
        .containsExactly(
            "a changed: ? → 1.", "a changed: 1 → 2.", "a changed: 2 → nan.", "a changed: nan → 0.");
  }

  @Test
  void changesOfTensorsAreCounted() throws Exception {
    assertThat(pairs(of(), of(1), of(1, 2), of(1, 3), of(1, 3)).sentences(condition("x changes")))
        .containsExactly(
            "x changed: ? → [2] [1, ?].",
            "x changed in 1 of 2 elements: [2] [1, ?] → [2] [1, 2].",
            "x changed in 1 of 2 elements: [2] [1, 2] → [2] [1, 3].");
  }

  @Test
  void losingAValueIsAChange() throws Exception {
    Moments run = values(1).then("zero_grad", Tensors.none());

    assertThat(run.sentences(condition("a changes")))
        .containsExactly("a changed: ? → 1.", "a changed: 1 → ?.");
  }

  @Test
  void aValueThatStopsBeingFiniteIsFoundAmongComputedElements() throws Exception {
    assertThat(values(1, INF, INF, 1, NAN).sentences(condition("a is nan or inf")))
        .containsExactly("a is not finite: inf.", "a is not finite: nan.");
    assertThat(pairs(of(1), of(1, -INF)).sentences(condition("x is nan or inf")))
        .containsExactly("element [1] of x is not finite: -inf.");
  }

  @Test
  void theFirstNonfiniteNumberIsFoundInWhatAStepChanged() throws Exception {
    Moments run = Moments.none()
        .then("forward ▸ conv1", Tensors.none().with("y", 1).with("x", PAIR, 1, 2), "x")
        .then("forward ▸ relu1", Tensors.none().with("y", INF).with("x", PAIR, 1, NAN), "x")
        .then("forward ▸ pool1", Tensors.none().with("y", NAN).with("x", PAIR, NAN, NAN), "x", "y");

    assertThat(run.sentences(condition("first nan or inf")))
        .containsExactly("element [1] of x is not finite: nan.");
    assertThat(run.sentences(condition("first nan or inf in y, gone")))
        .containsExactly("y is not finite: inf.");
  }

  @Test
  void allZeroWaitsForEveryElement() throws Exception {
    Moments run = pairs(of(0), of(0, -0.0), of(0, 0), of(0, 1), of(0, 0));

    assertThat(run.sentences(condition("x is all zero")))
        .containsExactly(
            "x is all zero: 2 of 2 elements are 0.", "x is all zero: 2 of 2 elements are 0.");
    assertThat(values(1, 0).sentences(condition("a is all zero"))).containsExactly("a is 0.");
  }

  @Test
  void aRisingLossIsComparedWithTheIterationBefore() throws Exception {
    assertThat(losses(2.5, 2.25, 2.75, 3, 3).sentences(condition("loss rises")))
        .containsExactly(
            "The loss rose: 2.75 > 2.25, the loss of the iteration before.",
            "The loss rose: 3 > 2.75, the loss of the iteration before.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fc3.weight", "any"})
  void anUpdateRatioStopsAtEachUpdateAboveTheLimit(String parameter) throws Exception {
    assertThat(updates().sentences(condition("update ratio of " + parameter + " above 0.0099")))
        .containsExactly(
            "The update/weight ratio of fc3.weight is 0.01 > 0.0099.",
            "The update/weight ratio of fc3.weight is 0.012 > 0.0099.");
  }

  @Test
  void undecidedConditionsSayWhatIsMissing() throws Exception {
    Tensors scope = Tensors.none().partial("w.change", PAIR, 1, 7).with("w", PAIR, 1, 2);

    assertThat(condition("update ratio of w above 1").undecided(scope).orElseThrow())
        .contains("1 of 2 elements of w.change are computed");
    assertThat(condition("loss rises").undecided(scope))
        .contains("there is no loss at this position");
    assertThat(condition("gone changes").undecided(scope))
        .contains("there is no gone at this position");
    assertThat(condition("gone is all zero").undecided(scope)).isPresent();
    assertThat(condition("gone is nan or inf").undecided(scope)).isPresent();
    assertThat(condition("first nan or inf").undecided(scope)).isEmpty();
    assertThat(condition("first nan or inf in w, gone").undecided(scope))
        .contains("there is no gone at this position");
    assertThat(condition("first nan or inf in w").undecided(scope)).isEmpty();
    assertThat(condition("update ratio of any above 1").undecided(scope)).isEmpty();
    assertThat(condition("w changes").undecided(scope)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loss>3|loss > 3",
        "conv1.bias.grad[0]   changes|conv1.bias.grad[0] changes",
        "relu2.output is all  zero|relu2.output is all zero",
        "loss is nan or inf|loss is nan or inf",
        "loss rises|loss rises",
        "update ratio of fc3.weight above 1e-2|update ratio of fc3.weight above 0.01",
        "update ratio of any above 0.01|update ratio of any above 0.01",
        "first nan or inf|first nan or inf",
        "first nan or inf in a.output,b|first nan or inf in a.output, b"
      })
  void conditionsHaveAText(String text, String canonical) throws Exception {
    assertThat(condition(text)).hasToString(canonical);
    assertThat(condition(canonical)).isEqualTo(condition(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loss rises 3|column 6: found \"rises\", expected an operator or the end",
        "a + changes|column 4: found the end, expected a number, a name, \"(\" or \"-\"",
        "update ratio of w above 1.2.3|column 25: found \"1.2.3\", expected a number of at least 0",
      })
  void faultyConditionsAreNamedWithTheirColumn(String text, String message) {
    assertThatThrownBy(() -> condition(text))
        .isInstanceOf(ExpressionException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "norm(conv1.weight) > 3 and loss < lr",
        "relu2.output[0,1:] is all zero",
        "update ratio of fc3.weight above 1e-2",
        "first nan or inf in conv1.output, loss"
      })
  void damagedTextsNeverFailInAnotherWay(String text) {
    long read = Mutations.of(text.getBytes(StandardCharsets.UTF_8), 2_000, 3)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(ConditionTest::reads)
        .count();

    assertThat(read).isBetween(1L, 1_999L);
  }

  private static boolean reads(String text) {
    try {
      assertThat(condition(condition(text).toString())).as(text).isEqualTo(condition(text));
      return true;
    } catch (ExpressionException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update ratio of any above 0.001|Steps this large can throw away what the weights have learnt",
        "fc3.weight.change[0] > 0.01|Step back once to see the numbers just before",
        "fc3.weight.change changes|The step just taken wrote it"
      })
  void everyFindingGivesAdvice(String text, String advice) throws Exception {
    Moments run = updates();

    assertThat(condition(text)
            .find(run.before(1), run.list().get(1), false)
            .orElseThrow()
            .advice())
        .startsWith(advice)
        .endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "a is nan or inf, NAN, NaN comes from",
    "a is nan or inf, INF, The number outgrew float32",
    "a is all zero, ZERO, Where a ReLU lets nothing through",
    "b.grad is all zero, ZERO, No gradient gets through here",
    "loss rises, INF, A single rise is usual"
  })
  void adviceDependsOnWhatWasFound(String text, String value, String advice) throws Exception {
    double number = value.equals("NAN") ? NAN : value.equals("INF") ? INF : 0;
    Tensors scope = Tensors.none().with("a", number).with("b.grad", number).with("loss", number);
    Moment later = new Moments.Written("here", scope, OptionalDouble.of(1), List.of());

    assertThat(condition(text).find(new Beginning(), later, false).orElseThrow().advice())
        .startsWith(advice)
        .endsWith(".");
  }

  @Test
  void aRatioNeedsALimit() {
    assertThatThrownBy(() -> new UpdateRatio("w", NAN))
        .hasMessage("the limit NaN is not a number of at least 0");
  }
}
