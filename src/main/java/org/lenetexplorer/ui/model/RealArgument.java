package org.lenetexplorer.ui.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.lenetexplorer.ui.component.Numbers;

/**
 * A number with a fraction, float32, within limits.
 *
 * @param name PyTorch's name
 * @param value the present number
 * @param least the smallest that can be taken
 * @param most the largest that can be taken
 * @param step of a spinner, as a decimal: {@code 0.05}
 */
public record RealArgument(String name, Float value, float least, float most, String step)
    implements NumberArgument<Float> {
  @Override
  public String refusal(Float other) {
    if (other >= least && other <= most) {
      return "";
    }
    return name + " " + text(other) + " is not from " + text(least) + " to " + text(most) + ".";
  }

  @Override
  public Float up(Float from) {
    return moved(from, new BigDecimal(step));
  }

  @Override
  public Float down(Float from) {
    return moved(from, new BigDecimal(step).negate());
  }

  /** In decimals, so that 0.1 and 0.2 make 0.3. */
  private Float moved(Float from, BigDecimal by) {
    float there = new BigDecimal(Float.toString(from)).add(by).floatValue();
    return Math.max(least, Math.min(most, there));
  }

  @Override
  public Optional<Float> read(String typed) {
    try {
      BigDecimal number = new BigDecimal(typed.strip().replace('−', '-').replace(',', '.'));
      return Optional.of(number.floatValue());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String kind() {
    return "a number such as " + text(value);
  }

  @Override
  public String text(Float other) {
    return Numbers.exact(other);
  }
}
