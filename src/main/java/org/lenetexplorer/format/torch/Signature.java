package org.lenetexplorer.format.torch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.torch.Expression.Argument;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.tensor.Shape;

/**
 * What a class or function of PyTorch takes, and the layer it stands for.
 *
 * @param name the class or function, without the module it is in
 * @param parameters in PyTorch's order
 */
record Signature(String name, List<Parameter> parameters, Maker maker) {
  /** Makes the layer of what was given. */
  @FunctionalInterface
  interface Maker {
    Layer make(GivenValues values) throws FormatException;
  }

  /**
   * The layer of a call.
   *
   * @param arguments those of the call, or of a function the ones behind its input
   * @param known numbers that have a name
   * @throws FormatException if an argument is missing, twice, unknown, or none that the program knows
   */
  Layer layer(Token at, List<Argument> arguments, Map<String, Constant> known)
      throws FormatException {
    Map<String, Object> given = given(arguments, known);
    for (Parameter parameter : parameters) {
      if (parameter.required() && !given.containsKey(parameter.name())) {
        throw at.refusal(name + " without " + parameter.name(), "at least " + names(true));
      }
      Object usual = parameter.usual();
      if (usual != null) {
        given.putIfAbsent(parameter.name(), usual);
      }
    }
    return checked(at, new GivenValues(name, at, given));
  }

  private Layer checked(Token at, GivenValues values) throws FormatException {
    try {
      Layer layer = maker.make(values);
      long size =
          layer.parameterShapes().values().stream().mapToLong(Shape::size).sum();
      if (size > Integer.MAX_VALUE) {
        throw at.refusal(size + " numbers to train", "at most " + Integer.MAX_VALUE);
      }
      return layer;
    } catch (IllegalArgumentException e) {
      throw at.fault(String.valueOf(e.getMessage()));
    }
  }

  private Map<String, Object> given(List<Argument> arguments, Map<String, Constant> known)
      throws FormatException {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      Token place = argument.value().at();
      Parameter parameter = parameter(argument, i)
          .orElseThrow(() -> place.refusal(
              argument.name().isEmpty()
                  ? "one argument too many"
                  : "the argument " + argument.name(),
              parameters.isEmpty() ? name + " without arguments" : "only " + names(false)));
      if (given.containsKey(parameter.name())) {
        throw place.refusal("the argument " + parameter.name() + " twice", "each argument once");
      }
      Object value = parameter.read(argument.value(), known);
      if (value != null) {
        given.put(parameter.name(), value);
      }
    }
    return given;
  }

  private Optional<Parameter> parameter(Argument argument, int index) {
    return switch (argument.role()) {
      case POSITIONAL ->
        index < parameters.size() ? Optional.of(parameters.get(index)) : Optional.empty();
      case KEYWORD ->
        parameters.stream().filter(p -> p.name().equals(argument.name())).findFirst();
      case LABEL -> Optional.empty();
    };
  }

  private String names(boolean requiredOnly) {
    return parameters.stream()
        .filter(parameter -> parameter.required() || !requiredOnly)
        .map(parameter -> requiredOnly ? parameter.missing() : parameter.name())
        .collect(Collectors.joining(", "));
  }
}
