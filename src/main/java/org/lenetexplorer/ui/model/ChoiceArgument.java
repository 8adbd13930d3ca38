package org.lenetexplorer.ui.model;

import java.util.List;

/**
 * An argument that is one of several words.
 *
 * @param name what is chosen
 * @param value the present word
 * @param options all of them, the present one too
 */
public record ChoiceArgument(String name, String value, List<String> options)
    implements Argument<String> {
  /** Copies the list. */
  public ChoiceArgument {
    options = List.copyOf(options);
  }

  @Override
  public String refusal(String other) {
    return options.contains(other)
        ? ""
        : name + " " + other + " is none of " + String.join(", ", options) + ".";
  }

  @Override
  public String text(String other) {
    return other;
  }
}
