package org.lenetexplorer.debugger.watch;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Trees such as the parser can make, the same ones for the same seed. */
final class RandomTerms {
  private static final List<String> NAMES =
      List.of("loss", "lr", "conv1.bias.grad", "fc3.weight.change", "_a1.output", "norm", "grad");

  private final Random random;

  RandomTerms(long seed) {
    random = new Random(seed);
  }

  /** A tree of at most this depth. */
  Term next(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 2)) {
      case 0 -> new NumberTerm(number());
      case 1 -> new NameTerm(pick(NAMES));
      case 2 -> new NegationTerm(next(depth - 1));
      case 3 -> new NotTerm(next(depth - 1));
      case 4 -> new CallTerm(pick(List.of(Builtin.values())), next(depth - 1));
      case 5 -> new IndexTerm(next(depth - 1), subscripts());
      default -> new BinaryTerm(pick(List.of(Operator.values())), next(depth - 1), next(depth - 1));
    };
  }

  private double number() {
    return switch (random.nextInt(5)) {
      case 0 -> Double.NaN;
      case 1 -> Double.POSITIVE_INFINITY;
      case 2 -> random.nextInt(2000);
      case 3 -> random.nextDouble();
      default -> Math.abs(Double.longBitsToDouble(random.nextLong()));
    };
  }

  private List<Subscript> subscripts() {
    return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> subscript()).toList();
  }

  private Subscript subscript() {
    return random.nextBoolean()
        ? Subscript.element(random.nextInt(20) - 10)
        : Subscript.stretch(bound(), bound());
  }

  private OptionalInt bound() {
    return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(20) - 10);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
