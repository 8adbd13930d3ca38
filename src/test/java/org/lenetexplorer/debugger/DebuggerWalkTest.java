package org.lenetexplorer.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DebuggerWalkTest {
  private static final int WALKS = 340;

  static List<Supplier<Setup>> setups() {
    return List.of(Sessions::small, Sessions::withoutLoss, Sessions::lenet);
  }

  private static Position randomPosition(Debugger debugger, Random random, int iterations) {
    Position position = Position.ofIteration(random.nextInt(iterations));
    int depth = random.nextInt(6);
    for (int level = 0; level < depth; level++) {
      int children = debugger.tree().children(position);
      if (children == 0) {
        break;
      }
      position = debugger.tree().child(position, random.nextInt(children));
    }
    return position;
  }

  /** Takes a random step forward, of which {@code back} is the mirror. */
  private static void randomStep(Debugger debugger, Random random) {
    switch (random.nextInt(7)) {
      case 0, 1 -> debugger.into();
      case 2 -> debugger.out();
      case 3 -> debugger.iterations(1 + random.nextInt(2), () -> false);
      case 4 -> debugger.resume(new Travel(() -> false));
      default -> debugger.over();
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void everyWalkAndItsMirrorComeBackToTheSameHash(Supplier<Setup> setup) throws PositionException {
    Debugger debugger = Sessions.open(setup.get());
    Random random = new Random(1);
    debugger.breakpoints().add(debugger.parseNode("backward ▸ fc1 ▸ weight [1,2]"), null);
    debugger.breakpoints().add(debugger.parseNode("step"), null);
    for (int walk = 0; walk < WALKS; walk++) {
      debugger.runTo(randomPosition(debugger, random, 12), () -> false);
      Position start = debugger.position();
      String hash = debugger.hash();
      int steps = 1 + random.nextInt(8);
      for (int i = 0; i < steps; i++) {
        randomStep(debugger, random);
      }
      for (int i = 0; i < steps; i++) {
        debugger.back();
      }
      assertThat(debugger.position()).isEqualTo(start);
      assertThat(debugger.hash()).as(debugger.print(start)).isEqualTo(hash);
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void anyRouteToAPositionGivesTheSameHash(Supplier<Setup> setup) {
    Debugger wandering = Sessions.open(setup.get(), 1, 3_000_000);
    Random random = new Random(2);
    for (int i = 0; i < 40; i++) {
      Position target = randomPosition(wandering, random, 15);
      wandering.runTo(target, () -> false);
      Debugger straight = Sessions.open(setup.get(), 2, Long.MAX_VALUE);
      straight.runTo(target, () -> false);

      assertThat(wandering.hash()).as(straight.print(target)).isEqualTo(straight.hash());
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void positionsAreReadAsTheyArePrinted(Supplier<Setup> setup) throws PositionException {
    Debugger debugger = Sessions.open(setup.get());
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      Position position = randomPosition(debugger, random, 1000);
      String printed = debugger.print(position);

      assertThat(debugger.parse(printed)).as(printed).isEqualTo(position);
      assertThat(debugger.parse(printed.replace('▸', '>'))).isEqualTo(position);
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void steppingOverOperationsWalksThroughTheWholeIteration(Supplier<Setup> setup) {
    Debugger debugger = Sessions.open(setup.get());
    debugger.into();
    debugger.into();
    List<Position> seen = new ArrayList<>();
    while (debugger.position().iteration() == 0) {
      seen.add(debugger.position());
      debugger.over();
    }

    assertThat(seen).hasSameSizeAs(debugger.step().operations()).isSorted();
    assertThat(debugger.position().level()).isEqualTo(Position.Level.OPERATION);
  }

  @ParameterizedTest
  @MethodSource("setups")
  void backIntoIsTheMirrorOfIntoAndOut(Supplier<Setup> setup) {
    Debugger debugger = Sessions.open(setup.get());
    Random random = new Random(4);
    for (int i = 0; i < 60; i++) {
      debugger.runTo(randomPosition(debugger, random, 5), () -> false);
      Position start = debugger.position();
      String hash = debugger.hash();
      if (debugger.tree().children(start) == 0) {
        continue;
      }
      debugger.into();
      debugger.backInto();
      assertThat(debugger.position()).isEqualTo(start);
      assertThat(debugger.hash()).isEqualTo(hash);
    }
  }
}
