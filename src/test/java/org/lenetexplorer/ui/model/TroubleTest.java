package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.tensor.Shape;

class TroubleTest {
  private static Network network(Shape input, Layer... layers) {
    Network network = new Network("net", input, List.of());
    for (Layer layer : layers) {
      network = NetworkEdit.insert(
              network, network.layers().size(), List.of(new NamedLayer("", layer)))
          .network();
    }
    return network;
  }

  static Stream<Network> faulty() {
    Shape grey = Shape.of(1, 32, 32);
    return Stream.of(
        network(grey),
        network(grey, new ReLU()),
        network(grey, new Conv2d(1, 6, 5)),
        network(grey, new Flatten(), new Linear(1024, 4)),
        network(
            grey, new Flatten(), new Linear(1024, 12), new ReLU(), new Linear(12, 3), new ReLU()),
        network(Shape.of(3, 32, 32), new Conv2d(3, 6, 5), new Flatten(), new Linear(4704, 10)),
        network(grey, new Linear(1024, 10)),
        network(grey, new Flatten(), new MaxPool2d(2), new Linear(7, 10)),
        network(grey, new Conv2d(3, 6, 40), new MaxPool2d(40), new Flatten(), new Linear(1, 1)));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void repairsLeadToANetworkThatCanBeTrained(Network network) {
    Network mended = network;
    for (int repairs = 0; ; repairs++) {
      try (Sessions session = new Sessions(mended)) {
        if (session.state().runnable()) {
          assertThat(repairs).isPositive();
          return;
        }
        assertThat(repairs).as("repairs of %s", network).isLessThan(8);
        Trouble trouble = Trouble.fault(session.state()).orElseThrow();
        assertThat(trouble.error()).isTrue();
        assertThat(trouble.cause()).isNotBlank();
        assertThat(trouble.offer()).isNotBlank();
        mended = Objects.requireNonNull(trouble.repair()).network();
      }
    }
  }
}
