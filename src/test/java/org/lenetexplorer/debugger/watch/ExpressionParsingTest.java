package org.lenetexplorer.debugger.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.testkit.Mutations;

class ExpressionParsingTest {
  private static final List<String> SAMPLES = List.of(
      "norm(fc3.weight.change) / norm(fc3.weight) > 1e-3 and not isnan(loss)",
      "max(abs(conv2.weight.change[0,-1,:,1:3])) ** 2 - (lr + 2) * mean(conv1.output)",
      "grad(conv1.bias)[0] == -inf or all_zero(relu2.output) or x[:2][::1]");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conv1.bias.grad[ 0 ]|conv1.bias.grad[0]",
        "conv2.output[0,3,4,4]|conv2.output[0,3,4,4]",
        "x[-1, :, 1 : 3, :2, 2:, −2:−1]|x[-1,:,1:3,:2,2:,-2:-1]",
        "norm( fc3.weight.grad )|norm(fc3.weight.grad)",
        "max(abs(change(conv2.weight)))|max(abs(conv2.weight.change))",
        "grad(conv1.weight[0])|conv1.weight.grad[0]",
        "sd(loss)|std(loss)",
        "1e-3 + .5 + 2. + 1E3 + 1e−3|0.001 + 0.5 + 2 + 1000 + 0.001",
        "NaN == Inf|nan == inf",
        "1.5e-9|1.5e-9",
        "123456789012|1.23456789012e11",
        "−2 ^ 2|-2 ** 2",
        "(-2) ** 2|(-2) ** 2",
        "2 ** (3 ** 2)|2 ** 3 ** 2",
        "(2 ** 3) ** 2|(2 ** 3) ** 2",
        "2 ** -1|2 ** -1",
        "a - (b - c)|a - (b - c)",
        "(a - b) - c|a - b - c",
        "((a * b)) + c|a * b + c",
        "a * (b + c)|a * (b + c)",
        "a × b ÷ c|a * b / c",
        "a ≤ b or c ≥ d and e ≠ f|a <= b or c >= d and e != f",
        "not (a < b)|not a < b",
        "(not a) < b|(not a) < b",
        "(a < b) < c|(a < b) < c",
        "- - a|--a",
        "+a|a",
        "(a + b)[0]|(a + b)[0]",
        "norm.output|norm.output",
        "and.output|and.output"
      })
  void textsHaveACanonicalForm(String text, String canonical) throws ExpressionException {
    assertThat(Expression.parse(text)).hasToString(canonical);
    assertThat(Expression.parse(canonical)).isEqualTo(Expression.parse(text));
    assertThat(Expression.parse(canonical).root())
        .isEqualTo(Expression.parse(text).root());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "conv1.o[]|9|found \"]\"|a number or \":\"",
        "~~|1|found the end|a number, a name, \"(\" or \"-\"",
        "loss >|7|found the end|a number, a name, \"(\" or \"-\"",
        "loss loss|6|found \"loss\"|an operator or the end",
        "(loss|6|found the end|an operator or \")\"",
        "norm(loss|10|found the end|an operator or \")\"",
        "norm(a, b)|7|found \",\"|an operator or \")\"",
        "x[0|4|found the end|\",\" or \"]\"",
        "x[0,]|5|found \"]\"|a number or \":\"",
        "x[1.5]|3|found \"1.5\"|a whole number of at most 2147483647",
        "x[-]|4|found \"]\"|a whole number of at most 2147483647",
        "x[99999999999]|3|found \"99999999999\"|a whole number of at most 2147483647",
        "x[a]|3|found \"a\"|a number or \":\"",
        "x[0:1:2]|6|found \":\"|\",\" or \"]\"",
        "a < b < c|7|found \"<\"|\"and\", \"or\" or the end, as in a < b and b < c",
        "loss = 3|6|found \"=\"|an operator or the end",
        "loss $ 3|6|found \"$\"|an operator or the end",
        "2 + and|5|found \"and\"|a number, a name, \"(\" or \"-\"",
        "2 * not a|5|found \"not\"|a number, a name, \"(\" or \"-\"",
        "grad(a + b)|6|found \"a\"|the name of a tensor, as in grad(conv1.bias)",
        "x[0].grad|5|found \".\"|an operator or the end",
        "1 + loss.|5|found \"loss.\"|a number, a name, \"(\" or \"-\"",
        "1e5x|4|found \"x\"|an operator or the end",
        "𝟘 + 1|1|found \"𝟘\"|a number, a name, \"(\" or \"-\""
      })
  void faultsAreNamedWithTheirColumn(String text, int column, String found, String expected) {
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOfSatisfying(ExpressionException.class, fault -> {
          assertThat(fault.column()).isEqualTo(column);
          assertThat(fault.expected()).isEqualTo(expected);
        })
        .hasMessage("column " + column + ": " + found + ", expected " + expected);
  }

  @Test
  void unknownFunctionsAreAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Expression.parse("1 + median(x)"))
        .hasMessageStartingWith("column 5: found \"median\", expected a function: abs, sqrt, ")
        .hasMessageContaining("norm, sum, mean, std, max");
  }

  @Test
  void charactersThatHideAreShownByTheirNumber() {
    assertThatThrownBy(() -> Expression.parse("1 \u0000"))
        .hasMessage("column 3: found \"\\u0000\", expected an operator or the end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "not ", "abs(", "2**", "x[0]+(", "+", "x+", "1<2 and "})
  void deepNestingIsRefused(String opening) {
    assertThatThrownBy(() -> Expression.parse(opening.repeat(1000 / opening.length())))
        .isInstanceOf(ExpressionException.class)
        .hasMessageContaining("at most 100 levels of nesting");
  }

  @Test
  void longTextsAreRefused() {
    assertThatThrownBy(() -> Expression.parse("1+".repeat(5_000_000)))
        .hasMessage("column 1001: found 10000000 characters, expected at most 1000");
  }

  @Test
  void textsThatGetTooLongInCanonicalFormAreRefused() {
    assertThatThrownBy(() -> Expression.parse("abcdefghi+".repeat(90) + "x^x^x^x^x"))
        .hasMessage("column 1: found 1101 characters in canonical form, expected at most 1000");
  }

  @Test
  void longestTextsFitASmallStack() throws Exception {
    List<String> texts = List.of(
        "a" + ".a".repeat(499),
        "1" + "[0]".repeat(98),
        "-".repeat(98) + "1",
        "1<2 and ".repeat(90) + "1",
        "(".repeat(98) + "1" + ")".repeat(98));
    List<String> failures = new CopyOnWriteArrayList<>();
    Thread thread =
        new Thread(null, () -> texts.forEach(ExpressionParsingTest::readTwice), "small", 512 << 10);
    thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure.toString()));
    thread.start();
    thread.join();

    assertThat(failures).isEmpty();
  }

  private static void readTwice(String text) {
    assertThat(outcome(text, Tensors.none())).isNotEqualTo("refused");
  }

  @Test
  void printedTreesReadBackEqual() throws ExpressionException {
    RandomTerms terms = new RandomTerms(11);
    for (int i = 0; i < 5_000; i++) {
      Expression expression = new Expression(terms.next(5));

      if (expression.toString().length() <= 1000) {
        assertThat(Expression.parse(expression.toString()).root())
            .as(expression.toString())
            .isEqualTo(expression.root());
      }
    }
  }

  @Test
  void damagedTextsNeverFailInAnotherWay() {
    Stream<String> damaged = SAMPLES.stream()
        .flatMap(sample -> Mutations.of(sample.getBytes(StandardCharsets.UTF_8), 7_000, 5))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    Tensors scope = Tensors.none().with("loss", 2).with("lr", 0.1);

    var outcomes =
        damaged.collect(Collectors.groupingBy(text -> outcome(text, scope), Collectors.counting()));

    assertThat(outcomes).containsOnlyKeys("refused", "unresolved", "evaluated");
  }

  private static String outcome(String text, Tensors scope) {
    try {
      Expression expression = Expression.parse(text);
      assertThat(Expression.parse(expression.toString())).as(text).isEqualTo(expression);
      expression.evaluate(scope);
      return "evaluated";
    } catch (ExpressionException refused) {
      assertThat(refused.column()).isBetween(1, text.length() + 1);
      return "refused";
    } catch (UnresolvedException unresolved) {
      return "unresolved";
    }
  }
}
