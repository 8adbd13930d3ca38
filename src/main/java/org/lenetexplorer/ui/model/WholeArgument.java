package org.lenetexplorer.ui.model;

import java.util.Optional;

/**
 * A whole number within limits.
 *
 * @param name PyTorch's name
 * @param value the present number
 * @param least the smallest that can be taken
 * @param most the largest that can be taken
 * @param lower why none is smaller, {@code padding is 1}; or empty
 * @param upper why none is larger, {@code the map is 14 × 14}; or empty
 * @param given what the layer before puts out, where that has to be the same number
 */
public record WholeArgument(
    String name,
    Integer value,
    int least,
    int most,
    String lower,
    String upper,
    Optional<Given> given)
    implements NumberArgument<Integer> {

  /**
   * What has to be met.
   *
   * @param number channels or features
   * @param from who puts them out: {@code pool1} or {@code the input}
   */
  public record Given(int number, String from) {
    /** {@code pool1 gives 16}. */
    public String sentence() {
      return from + " gives " + number;
    }
  }

  /** Limits without a reason worth telling; the present value is always within. */
  static WholeArgument of(String name, int value, int least, int most) {
    return new WholeArgument(name, value, least, Math.max(most, value), "", "", Optional.empty());
  }

  /** The same, which the layer before decides. */
  WholeArgument withGiven(Optional<Given> met) {
    return new WholeArgument(name, value, least, most, lower, upper, met);
  }

  /** Whether the layer before puts out another number. */
  public boolean isMismatched() {
    return given.filter(met -> met.number != value).isPresent();
  }

  @Override
  public String refusal(Integer other) {
    if (other < least) {
      return name + " " + other + " is less than " + least + reason(lower);
    }
    return other > most ? name + " " + other + " is more than " + most + reason(upper) : "";
  }

  private static String reason(String why) {
    return why.isEmpty() ? "." : ": " + why + ".";
  }

  @Override
  public Integer up(Integer from) {
    return Math.max(least, Math.min(most, from + 1));
  }

  @Override
  public Integer down(Integer from) {
    return Math.max(least, Math.min(most, from - 1));
  }

  @Override
  public Optional<Integer> read(String typed) {
    try {
      return Optional.of(Integer.valueOf(typed.strip().replace('−', '-')));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String kind() {
    return "a whole number such as " + value;
  }

  @Override
  public String text(Integer other) {
    return other.toString();
  }
}
