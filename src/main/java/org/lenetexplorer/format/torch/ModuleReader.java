package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.torch.Expression.Argument;
import org.lenetexplorer.format.torch.Expression.Argument.Role;

/**
 * Reads the description of a module: a layer, a Sequential of them, or what PyTorch prints of any module.
 *
 * @param known numbers that have a name
 */
record ModuleReader(Map<String, Constant> known) {
  private static final String SEQUENTIAL = "Sequential";
  private static final String ORDERED = "OrderedDict";

  /** Modules that end networks elsewhere, but are part of the loss here. */
  private static final Set<String> IN_THE_LOSS =
      Set.of("Softmax", "LogSoftmax", "softmax", "log_softmax");

  /**
   * The module.
   *
   * @throws FormatException if it is none that the program can do; the sentence says what it can
   */
  Module read(Expression expression) throws FormatException {
    if (expression instanceof Expression.Call call) {
      String type = call.callee().path().map(Expression::lastPart).orElse("");
      if (call.arguments().stream().anyMatch(argument -> argument.role() == Role.LABEL)) {
        return labelled(call);
      }
      if (type.equals(SEQUENTIAL)) {
        return sequential(call);
      }
      Token at = call.callee().at();
      LayerForm<?> form = LayerForm.of(type).orElseThrow(() -> unknown(at, type));
      return new Module.Leaf(form.signature().layer(at, call.arguments(), known), at);
    }
    throw expression.at().refusal("a layer: " + LayerForm.names());
  }

  /** The refusal of a class or function that the program does not have. */
  static FormatException unknown(Token at, String name) {
    return at.refusal(
        "'" + (name.isEmpty() ? at.text() : name) + "'",
        "one of " + LayerForm.names() + ", or a Sequential of them",
        IN_THE_LOSS.contains(name) ? "leave it out, the cross-entropy loss has it in it" : "");
  }

  private Module labelled(Expression.Call call) throws FormatException {
    List<Module.Child> children = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      if (argument.role() != Role.LABEL) {
        throw argument.value().at().refusal("a label such as (0): before it");
      }
      children.add(new Module.Child(argument.name(), read(argument.value())));
    }
    return new Module.Group(List.copyOf(children));
  }

  private Module sequential(Expression.Call call) throws FormatException {
    List<Module.Child> children = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      if (argument.role() == Role.KEYWORD) {
        throw argument.value().at().refusal("the argument " + argument.name(), "layers");
      }
      if (isOrdered(argument.value())) {
        ordered((Expression.Call) argument.value(), children);
      } else {
        children.add(new Module.Child("", read(argument.value())));
      }
    }
    return new Module.Group(List.copyOf(children));
  }

  private static boolean isOrdered(Expression expression) {
    return expression instanceof Expression.Call call
        && call.callee().path().map(Expression::lastPart).orElse("").equals(ORDERED);
  }

  /** {@code OrderedDict([("conv1", nn.Conv2d(1, 6, 5)), ...])}. */
  private void ordered(Expression.Call call, List<Module.Child> children) throws FormatException {
    String wanted = "a list of pairs (\"name\", layer)";
    if (call.arguments().size() != 1
        || !(call.arguments().get(0).value() instanceof Expression.Items list)) {
      throw call.at().refusal("other arguments of " + ORDERED, wanted);
    }
    for (Expression item : list.items()) {
      if (item instanceof Expression.Items pair
          && pair.items().size() == 2
          && pair.items().get(0) instanceof Expression.Literal name
          && name.at().kind() == Token.Kind.STRING) {
        children.add(new Module.Child(name.at().text(), read(pair.items().get(1))));
      } else {
        throw item.at().refusal("something else", wanted);
      }
    }
  }
}
