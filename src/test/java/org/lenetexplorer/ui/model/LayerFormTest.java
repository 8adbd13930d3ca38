package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.testkit.RandomNetworks;
import org.lenetexplorer.ui.component.SlidingWindow;
import org.lenetexplorer.ui.model.InspectorModel.Fact;

class LayerFormTest {
  private static final int CONV1 = 1;
  private static final int POOL1 = 3;
  private static final int CONV2 = 4;
  private static final int FLATTEN = 7;
  private static final int FC1 = 8;
  private static final int RELU3 = 9;
  private static final int LOSS = 13;

  private final Sessions session = new Sessions(Presets.lenet());
  private ViewState state = session.state();

  @AfterEach
  void close() {
    session.close();
  }

  private LayerForm form(int block) {
    return LayerForm.of(state, block);
  }

  private void on(Network network) {
    state =
        state.withHistory(state.history().with("Other", state.project().with(network), Map.of()));
  }

  private void take(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    Outcome.Accepted accepted = (Outcome.Accepted) outcome;
    state = state.withHistory(
        state.history().with(accepted.name(), accepted.project(), accepted.renamed()));
  }

  private static String refused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).sentence();
  }

  private WholeArgument whole(int block, String name) {
    return (WholeArgument) form(block).argument(name).orElseThrow();
  }

  private PairArgument pair(int block, String name) {
    return (PairArgument) form(block).argument(name).orElseThrow();
  }

  private ChoiceArgument type(int block) {
    return (ChoiceArgument) form(block).argument("type").orElseThrow();
  }

  private Layer layer(int block) {
    return state.project().network().layers().get(block - 1).layer();
  }

  private String fact(int block, String name) {
    return form(block).facts().stream()
        .filter(fact -> fact.name().equals(name))
        .map(Fact::text)
        .findFirst()
        .orElse("–");
  }

  @Test
  void argumentsHavePyTorchsNamesInItsOrder() {
    assertThat(form(CONV1).arguments())
        .extracting(Argument::name)
        .containsExactly(
            "type", "in_channels", "out_channels", "kernel_size", "stride", "padding", "bias");
    assertThat(form(FC1).arguments())
        .extracting(Argument::name)
        .containsExactly("type", "in_features", "out_features", "bias");
    assertThat(form(0).arguments())
        .extracting(Argument::name)
        .containsExactly("channels", "height", "width");
    assertThat(form(LOSS).arguments()).isEmpty();
  }

  /** Another value for an argument, if there is one. */
  private static <T> Stream<Outcome> others(LayerForm form, Argument<T> argument) {
    List<Outcome> outcomes = new ArrayList<>();
    if (argument instanceof WholeArgument whole) {
      Integer other = whole.up(whole.value());
      outcomes.add(form.with(whole, other.equals(whole.value()) ? whole.down(other) : other));
    } else if (argument instanceof RealArgument real) {
      outcomes.add(form.with(real, real.down(real.value())));
    } else if (argument instanceof PairArgument pair) {
      for (boolean first : new boolean[] {true, false}) {
        WholeArgument side = first ? pair.height() : pair.width();
        outcomes.add(form.with(pair, pair.with(first, side.least(), false)));
        outcomes.add(form.with(pair, pair.with(first, side.most(), false)));
      }
    } else if (argument instanceof ToggleArgument toggle) {
      outcomes.add(form.with(toggle, !toggle.value()));
    } else if (argument instanceof ChoiceArgument choice) {
      choice.options().forEach(option -> outcomes.add(form.with(choice, option)));
    }
    return outcomes.stream();
  }

  static Stream<Network> networks() {
    return Stream.concat(Stream.of(Networks.of("odd")), RandomNetworks.of(12, 5));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void whateverIsWithinTheLimitsIsTakenAndChangesNothingElse(Network network) {
    on(network);
    for (int block = 0; block <= network.layers().size(); block++) {
      LayerForm before = form(block);
      for (Argument<?> argument : before.arguments()) {
        for (Outcome outcome : others(before, argument).toList()) {
          assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Accepted.class);
          ViewState kept = state;
          take(outcome);
          assertThat(state.history().state().name())
              .isIn("Other", text(before, argument, form(block)));
          for (Argument<?> other : before.arguments()) {
            boolean same =
                other.name().equals(argument.name()) || argument.name().equals("type");
            assertThat(same
                    || form(block)
                        .argument(other.name())
                        .orElseThrow()
                        .value()
                        .equals(other.value()))
                .as("%s leaves %s", outcome, other.name())
                .isTrue();
          }
          state = kept;
        }
      }
    }
  }

  private static <T> String text(LayerForm before, Argument<T> argument, LayerForm after) {
    @SuppressWarnings("unchecked") // the argument of the same name has values of the same type
    Argument<T> now = (Argument<T>) after.argument(argument.name()).orElseThrow();
    return "Set " + before.name() + " " + argument.name() + " " + now.text(now.value());
  }

  @Test
  void aKernelIsAtMostThePaddedMap() {
    assertThat(pair(CONV2, "kernel_size").height().most()).isEqualTo(14);
    assertThat(refused(form(CONV2).with(pair(CONV2, "kernel_size"), new Size2d(5, 15))))
        .isEqualTo("kernel_size 15 is more than 14: the map is 14 × 14.");

    take(form(CONV2).with(pair(CONV2, "padding"), new Size2d(1, 0)));

    assertThat(pair(CONV2, "kernel_size").height().most()).isEqualTo(16);
    assertThat(pair(CONV2, "kernel_size").width().most()).isEqualTo(14);
    assertThat(refused(form(CONV2).with(pair(CONV2, "kernel_size"), Size2d.square(0))))
        .isEqualTo("kernel_size 0 is less than 1.");
  }

  @Test
  void aPoolsPaddingIsAtMostHalfItsKernel() {
    assertThat(pair(POOL1, "padding").height().most()).isEqualTo(1);
    assertThat(refused(form(POOL1).with(pair(POOL1, "padding"), Size2d.square(2))))
        .isEqualTo("padding 2 is more than 1: "
            + "a pool's padding is at most half of kernel_size 2 × 2.");

    take(form(POOL1).with(pair(POOL1, "padding"), Size2d.square(1)));

    assertThat(refused(form(POOL1).with(pair(POOL1, "kernel_size"), Size2d.square(1))))
        .isEqualTo("kernel_size 1 is less than 2: "
            + "a pool's kernel is at least twice the padding 1 × 1.");
  }

  @Test
  void whatTheLayerBeforeGivesIsToldAndCanBeTaken() {
    assertThat(whole(FC1, "in_features").isMismatched()).isFalse();

    take(form(CONV2).with(pair(CONV2, "kernel_size"), Size2d.square(3)));

    WholeArgument features = whole(FC1, "in_features");
    assertThat(features.isMismatched()).isTrue();
    assertThat(features.given().orElseThrow().sentence()).isEqualTo("flatten gives 576");
    assertThat(form(FC1).fault()).as("the field tells it").isEmpty();
    take(form(FC1).with(features, features.given().orElseThrow().number()));
    assertThat(layer(FC1)).isEqualTo(new Linear(576, 120));
    assertThat(state.snapshot().shapes().problem()).isEmpty();
  }

  @Test
  void aFaultThatNoFieldTellsComesWithItsRepair() {
    List<NamedLayer> layers = new ArrayList<>(Presets.lenet().layers());
    layers.remove(FLATTEN - 1);
    on(new Network("Net", Shape.of(1, 32, 32), layers));

    assertThat(form(FC1 - 1).fault()).contains("gets maps 16 × 5 × 5");
    assertThat(form(FC1 - 1).repair()).isEqualTo("Insert a Flatten before it");
    take(form(FC1 - 1).repaired());
    assertThat(state.project().network().layers()).hasSize(12);
    assertThat(refused(form(CONV1).repaired())).isEqualTo("conv1 needs no repair.");
  }

  @Test
  void samePaddingKeepsTheSizeOfTheMap() {
    assertThat(form(CONV1).same().orElseThrow().sentence()).contains("(k − 1)/2 = 2 × 2");

    take(form(CONV1).withSamePadding());

    assertThat(state.snapshot().shapes().layers().get(0).output()).isEqualTo(Shape.of(6, 32, 32));
    assertThat(state.history().state().name()).isEqualTo("Set conv1 padding 2×2");
    assertThat(form(CONV1).same().orElseThrow().padding()).isEmpty();
    assertThat(refused(form(CONV1).withSamePadding())).contains("keeps its size already");
  }

  @Test
  void samePaddingSaysWhyItIsNotToBeHad() {
    assertThat(refused(form(POOL1).withSamePadding())).contains("stride of 2 × 2");

    take(form(CONV1).with(pair(CONV1, "kernel_size"), Size2d.square(4)));

    assertThat(refused(form(CONV1).withSamePadding())).contains("odd kernels only");
    assertThat(refused(form(FC1).withSamePadding())).isEqualTo("Linear has no padding.");
  }

  @Test
  void aLayerIsExchangedForOneOfItsKind() {
    assertThat(type(CONV1).options()).containsExactly("Conv2d");
    assertThat(type(FC1).options()).containsExactly("Linear");

    take(form(POOL1).with(type(POOL1), "AvgPool2d"));
    assertThat(layer(POOL1).toPyTorch()).isEqualTo("AvgPool2d(kernel_size=2, stride=2, padding=0)");

    take(form(RELU3).with(type(RELU3), "LeakyReLU"));
    assertThat(layer(RELU3).toPyTorch()).isEqualTo("LeakyReLU(negative_slope=0.01)");
    assertThat(refused(form(RELU3).with(type(RELU3), "Conv2d"))).contains("is none of ReLU");
  }

  @ParameterizedTest
  @CsvSource({
    "relu1, is the name of an earlier layer already",
    "lambda, is a keyword of Python",
    "input, is a name that the steps of training use already",
    "2nd, is not a name"
  })
  void aNameThatCannotBeKeptIsTakenAndTold(String other, String cause) {
    take(form(CONV2).named(other));

    assertThat(form(CONV2).name()).isEqualTo(other);
    assertThat(form(CONV2).nameProblem()).contains(cause);
    assertThat(form(CONV2).repair()).isEqualTo("Rename it to conv2");
    take(form(CONV2).repaired());
    assertThat(form(CONV2).name()).isEqualTo("conv2");
    assertThat(form(CONV2).nameProblem()).isEmpty();
  }

  @Test
  void aRenamedLayerIsToldByBothNamesSoThatItsWeightsFollow() {
    assertThat(form(CONV1).named(" edges "))
        .isEqualTo(new Outcome.Accepted(
            "Rename conv1 to edges",
            state.project().with(renamed("edges")),
            Map.of("edges", "conv1")));
    assertThat(refused(form(CONV1).named(" "))).contains("needs a name");
  }

  private Network renamed(String name) {
    Network network = state.project().network();
    List<NamedLayer> layers = new ArrayList<>(network.layers());
    layers.set(0, new NamedLayer(name, layers.get(0).layer()));
    return new Network(network.name(), network.input(), layers);
  }

  @Test
  void whatFollowsIsToldAsArithmetic() {
    assertThat(fact(CONV2, "because")).isEqualTo("(14 − 5 + 2·0)/1 + 1 = 10");
    assertThat(fact(CONV2, "parameters")).isEqualTo("16·(6·5·5) + 16 = 2416");
    assertThat(fact(CONV2, "mult-adds")).isEqualTo("16·10·10·(6·5·5) = 240,000");
    assertThat(fact(CONV2, "receptive field"))
        .isEqualTo("each cell sees 14 × 14 of the input's 32 × 32");
    assertThat(fact(CONV2, "memory")).isEqualTo("16·10·10·4 = 6,400 bytes");
    assertThat(fact(FC1, "mult-adds")).isEqualTo("120·400 = 48,000");
    assertThat(fact(FC1, "receptive field")).startsWith("each number sees 32 × 32");
    assertThat(fact(POOL1, "mult-adds")).isEqualTo("none");
    assertThat(fact(POOL1, "left out")).isEqualTo("–");

    take(form(POOL1).with(pair(POOL1, "stride"), Size2d.square(3)));

    assertThat(fact(POOL1, "because")).isEqualTo("⌊(28 − 2 + 2·0)/3⌋ + 1 = 9");
    assertThat(fact(POOL1, "left out")).isEqualTo("10 rows and 10 columns never covered");
  }

  @Test
  void behindAFaultNothingIsInvented() {
    take(form(CONV1).named("lambda"));

    assertThat(fact(CONV2, "output")).isEqualTo("unknown");
    assertThat(form(CONV2).figure()).isEmpty();
    assertThat(whole(CONV2, "in_channels").given()).isEmpty();
    assertThat(form(CONV2).fault()).as("it is another layer's").isEmpty();
  }

  @Test
  void aLayerTooLargeForMemoryIsRefused() {
    take(form(FC1).with(whole(FC1, "out_features"), 20_000));

    assertThat(refused(form(FC1).with(whole(FC1, "out_features"), 100_000)))
        .isEqualTo("fc1 would train 40,100,000 numbers; a layer can have at most 10,000,000.");
    assertThat(refused(form(FC1).with(whole(FC1, "out_features"), 1_000_000)))
        .contains("at most 10,000,000");
  }

  @Test
  void theInputIsEditedInItsThreeExtents() {
    take(form(0).with(whole(0, "height"), 28));

    assertThat(state.project().network().input()).isEqualTo(Shape.of(1, 28, 32));
    assertThat(state.history().state().name()).isEqualTo("Set input height 28");
    assertThat(refused(form(0).with(whole(0, "channels"), 0)))
        .isEqualTo("channels 0 is less than 1.");
  }

  @Test
  void theWindowThatIsDrawnMakesTheLayersOutput() {
    for (int block : IntStream.range(1, LOSS).toArray()) {
      if (form(block).figure().orElseThrow() instanceof LayerFigure.Sliding sliding) {
        SlidingWindow window = sliding.window();
        Shape output = state.snapshot().shapes().layers().get(block - 1).output();
        assertThat(new Size2d(window.rows().positions(), window.columns().positions()))
            .isEqualTo(new Size2d(output.extent(1), output.extent(2)));
      }
    }
    assertThat(form(CONV1).figure().orElseThrow()).isInstanceOf(LayerFigure.Sliding.class);
    assertThat(layer(CONV1)).isInstanceOf(Conv2d.class);
  }
}
