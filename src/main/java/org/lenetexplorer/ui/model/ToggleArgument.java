package org.lenetexplorer.ui.model;

/**
 * An argument that is on or off.
 *
 * @param name PyTorch's name
 * @param value whether it is on
 */
public record ToggleArgument(String name, Boolean value) implements Argument<Boolean> {
  @Override
  public String refusal(Boolean other) {
    return "";
  }

  /** As Python writes it. */
  @Override
  public String text(Boolean other) {
    return other ? "True" : "False";
  }
}
