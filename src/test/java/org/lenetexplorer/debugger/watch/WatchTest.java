package org.lenetexplorer.debugger.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lenetexplorer.tensor.Shape;

class WatchTest {
  private static final Shape PAIR = Shape.of(2);

  private static Watch watch(String text) throws ExpressionException {
    return Watch.of(Expression.parse(text));
  }

  private static Tensors loss(double value) {
    return Tensors.none().with("loss", value);
  }

  @Test
  void aNewWatchHasSeenNothing() throws Exception {
    Watch watch = watch("loss");

    assertThat(watch).hasToString("loss = ? (the watch has not been looked at yet)");
    assertThat(watch.now()).isEmpty();
    assertThat(watch.difference()).isEmpty();
  }

  @Test
  void twoStopsGiveBeforeNowAndDifference() throws Exception {
    Watch watch = watch("loss").update(loss(3), "iteration 0").update(loss(2.5), "iteration 1");

    assertThat(watch).hasToString("loss = 2.5");
    assertThat(watch.before().orElseThrow()).hasToString("3");
    assertThat(watch.before().orElseThrow().position()).isEqualTo("iteration 0");
    assertThat(watch.difference().orElseThrow()).hasToString("-0.5");
    assertThat(watch.history()).containsExactly(3.0, 2.5);
  }

  @Test
  void goingBackShowsTheDifferenceOfTheWayBack() throws Exception {
    Watch watch = watch("loss").update(loss(3), "a").update(loss(2), "b").update(loss(3), "a");

    assertThat(watch.difference().orElseThrow()).hasToString("1");
    assertThat(watch.history()).containsExactly(3.0, 2.0, 3.0);
  }

  @Test
  void anotherLookFromTheSamePositionReplacesTheLast() throws Exception {
    Watch watch = watch("loss").update(loss(3), "a").update(loss(2), "b").update(loss(7), "b");

    assertThat(watch.difference().orElseThrow()).hasToString("4");
    assertThat(watch.history()).containsExactly(3.0, 7.0);
  }

  @Test
  void theReplacedLookLeavesTheHistoryWithItsNumber() throws Exception {
    Watch watch = watch("loss")
        .update(loss(3), "a")
        .update(loss(2), "b")
        .update(Tensors.none(), "b")
        .update(loss(4), "b");

    assertThat(watch.history()).containsExactly(3.0, 4.0);
  }

  @Test
  void whatCannotBeResolvedIsAQuestionMarkWithItsReason() throws Exception {
    Watch watch = watch("loss").update(loss(3), "a").update(Tensors.none(), "b");

    assertThat(watch).hasToString("loss = ? (there is no loss at this position)");
    assertThat(watch.reason()).isEqualTo("there is no loss at this position");
    assertThat(watch.now().orElseThrow()).hasToString("?");
    assertThat(watch.before().orElseThrow()).hasToString("3");
    assertThat(watch.difference()).isEmpty();
    assertThat(watch.history()).containsExactly(3.0);
  }

  @Test
  void oneHundredNumbersAreRemembered() throws Exception {
    Watch watch = watch("loss");
    for (int i = 0; i < 130; i++) {
      watch = watch.update(loss(i), "iteration " + i);
    }

    assertThat(watch.history()).hasSize(Watch.REMEMBERED).startsWith(30.0).endsWith(129.0);
  }

  @Test
  void tensorsHaveADifferenceButNoHistory() throws Exception {
    Watch watch = watch("x")
        .update(Tensors.none().with("x", PAIR, 1, 2), "a")
        .update(Tensors.none().partial("x", PAIR, 1, 4), "b");

    assertThat(watch.difference().orElseThrow()).hasToString("[2] [3, ?]");
    assertThat(watch.history()).isEmpty();
  }

  @Test
  void shapesThatDifferHaveNoDifference() throws Exception {
    Watch watch = watch("x")
        .update(Tensors.none().with("x", PAIR, 1, 2), "a")
        .update(Tensors.none().with("x", 4), "b");

    assertThat(watch.difference()).isEmpty();
  }

  @Test
  void aListOfWatchesIsAddedToChangedAndShortened() throws Exception {
    Watches watches = Watches.none()
        .with(Expression.parse("loss"))
        .with(Expression.parse("lr"))
        .update(loss(3), "a");

    assertThat(watches.list().get(0)).hasToString("loss = 3");
    assertThat(watches.list().get(1)).hasToString("lr = ? (there is no lr at this position)");
    assertThat(
            watches.with(1, Expression.parse("loss * 2")).update(loss(2), "b").list())
        .extracting(Watch::toString)
        .containsExactly("loss = 2", "loss * 2 = 4");
    assertThat(watches.without(0).list()).hasSize(1);
    assertThatThrownBy(() -> watches.without(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
