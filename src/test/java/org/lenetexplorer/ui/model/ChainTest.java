package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.ui.component.LabelledBars;
import org.lenetexplorer.ui.theme.Quantity;

class ChainTest {
  private static final int ZERO_GRAD = 10;
  private static final int FORWARD = ZERO_GRAD + 12;
  private static final int LOSS = FORWARD + 1;

  private final Sessions session = new Sessions(Presets.lenet());

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void beginsWithTheInputAndEndsWithTheLoss() {
    Chain chain = Chain.of(session.state());

    assertThat(chain.blocks())
        .extracting(Block::name)
        .startsWith("input", "conv1")
        .endsWith("loss");
    assertThat(chain.blocks())
        .extracting(Block::shape)
        .contains("[1, 6, 28, 28]", "[1, 400]", "[]");
    assertThat(chain.edges()).hasSize(13);
  }

  @Test
  void tellsHowShapesAndCountsComeAbout() {
    Block conv2 = Chain.of(session.state()).blocks().get(4);

    assertThat(conv2.derivation()).isEqualTo("(14 − 5 + 2·0)/1 + 1 = 10");
    assertThat(conv2.parameters()).isEqualTo("16·(6·5·5) + 16 = 2416");
  }

  @Test
  void anEdgeTellsItsShapeWithReasons() {
    Chain chain = Chain.of(session.state());

    assertThat(chain.blocks().get(1).shapeSentence())
        .isEqualTo("conv1: output [1, 6, 28, 28], (32 − 5 + 2·0)/1 + 1 = 28; "
            + "parameters 6·(1·5·5) + 6 = 156");
    assertThat(chain.blocks().get(0).shapeSentence())
        .isEqualTo("input: output [1, 1, 32, 32], batch, channels, height, width");
  }

  @Test
  void theImageIsInkOnPaperUntilItsGradientArrives() {
    assertThat(Chain.of(session.state()).blocks().get(0).picture().quantity())
        .isEqualTo(Quantity.PIXELS);
    assertThat(Chain.of(session.after(LOSS + 12)).blocks().get(0).picture().quantity())
        .isEqualTo(Quantity.PIXELS);
    assertThat(Chain.of(session.after(LOSS + 13)).blocks().get(0).picture().quantity())
        .isEqualTo(Quantity.GRADIENTS);
  }

  @Test
  void theLossSetsProbabilitiesAgainstTheTarget() {
    LabelledBars bars = Chain.of(session.after(LOSS)).blocks().get(13).bars().orElseThrow();
    int label = session.state().snapshot().sample().label();

    assertThat(bars.target()).isEqualTo(label);
    assertThat(bars.below()).hasSize(2);
    assertThat(bars.below().get(0)).isEqualTo("target " + label);
    assertThat(bars.below().get(1)).matches("−log 0\\.\\d{3} = \\d+\\.\\d{3}");
  }

  @Test
  void dimsWhatTakesNoPart() {
    Chain chain = Chain.of(session.after(ZERO_GRAD + 4));

    assertThat(chain.blocks())
        .filteredOn(Block::current)
        .extracting(Block::name)
        .containsExactly("conv2");
    assertThat(chain.blocks())
        .filteredOn(block -> !block.dimmed())
        .extracting(Block::name)
        .containsExactly("pool1", "conv2");
  }

  @Test
  void dimsNothingBeforeTheFirstAndAfterTheLastOperation() {
    assertThat(Chain.of(session.state()).blocks()).noneMatch(Block::dimmed);
    assertThat(Chain.of(session.after(46)).blocks()).noneMatch(Block::dimmed);
  }

  @Test
  void valuesFlowToTheRightThenGradientsToTheLeft() {
    Chain forward = Chain.of(session.after(ZERO_GRAD + 2));
    assertThat(forward.edges())
        .extracting(Edge::flow)
        .startsWith(Edge.Flow.FORWARD, Edge.Flow.FORWARD, Edge.Flow.NONE);
    assertThat(forward.edges().get(1).active()).isTrue();

    Chain backward = Chain.of(session.after(LOSS + 2));
    assertThat(backward.edges())
        .extracting(Edge::flow)
        .endsWith(Edge.Flow.FORWARD, Edge.Flow.BACKWARD, Edge.Flow.BACKWARD);
    assertThat(backward.edges().get(11).active()).isTrue();
  }

  @Test
  void showsGradientsByItselfWhileGoingBack() {
    assertThat(Chain.of(session.after(LOSS)).quantity()).isEqualTo(Quantity.ACTIVATIONS);
    assertThat(Chain.of(session.after(LOSS + 1)).quantity()).isEqualTo(Quantity.GRADIENTS);
    assertThat(Chain.of(session.after(46)).quantity()).isEqualTo(Quantity.ACTIVATIONS);
  }

  @Test
  void aGradientThatHasNotArrivedIsNotZero() {
    Block conv1 = Chain.of(session.after(LOSS + 1)).blocks().get(1);

    assertThat(conv1.stage()).isEqualTo(Block.Stage.COMPUTED);
    assertThat(conv1.picture().values()).isNull();
    assertThat(conv1.picture().summary()).isEqualTo("no gradient");
  }

  @Test
  void theLastLayerIsReadAsRowsAndTheLossAsProbabilities() {
    Chain chain = Chain.of(session.after(LOSS));
    var rows = chain.blocks().get(12).bars().orElseThrow();
    var probabilities = chain.blocks().get(13).bars().orElseThrow();

    assertThat(rows.labels()).hasSize(10);
    assertThat(probabilities.values().stream().mapToDouble(Float::doubleValue).sum())
        .isBetween(0.999, 1.001);
    assertThat(probabilities.marked())
        .isEqualTo(session.state().snapshot().sample().label());
    assertThat(chain.blocks().get(13).heading()).startsWith("loss 2.");
  }

  @Test
  void theSelectionGoesWithTheOperationUnlessItIsHeld() {
    assertThat(session.after(ZERO_GRAD + 4).selection().block()).isEqualTo(4);
    assertThat(session
            .after(ZERO_GRAD + 5)
            .withFollowing(false)
            .withSnapshot(session.after(46).snapshot())
            .selection()
            .block())
        .isEqualTo(5);
  }
}
