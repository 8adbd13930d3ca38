package org.lenetexplorer.cli;

import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.PositionExplainer;
import org.lenetexplorer.debugger.watch.Evaluation;
import org.lenetexplorer.debugger.watch.Expression;
import org.lenetexplorer.tensor.Shape;

/** Tensors and what is known of their elements, in text. */
final class TensorText {
  private static final String SHADES = " ░▒▓█";

  private final Debugger debugger;

  TensorText(Debugger debugger) {
    this.debugger = debugger;
  }

  /** {@code print EXPR}: the value; for many elements also least, most and mean. */
  String print(CommandText rest) throws CommandException {
    Expression expression = DebugSession.expression(rest);
    try {
      Evaluation value = expression.evaluate(debugger.scope());
      return expression + " = " + value + (value.size() > 16 ? statistics(value) : "")
          + state(expression.toString());
    } catch (UnresolvedException e) {
      return expression + " = ? (" + e.reason() + ")";
    }
  }

  /** Of a parameter's whole gradient, whether it is zero or how much has been added up: {@code (value ×2)}. */
  private String state(String name) {
    return name.endsWith(".grad")
        ? debugger
            .step()
            .model()
            .parameters()
            .find(name.substring(0, name.length() - ".grad".length()))
            .map(found -> " (" + found.variable().grad() + ")")
            .orElse("")
        : "";
  }

  private static String statistics(Evaluation value) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < value.size(); i++) {
      if (value.isComputed(i)) {
        least = Math.min(least, value.at(i));
        most = Math.max(most, value.at(i));
        sum += value.at(i);
        count++;
      }
    }
    return String.format(
        java.util.Locale.ROOT, ", from %.6g to %.6g, mean %.6g", least, most, sum / count);
  }

  /** {@code map EXPR}: a tensor of two dimensions (after those of extent 1) in blocks, dark for large absolute values. */
  String map(CommandText rest) throws CommandException {
    Expression expression = DebugSession.expression(rest);
    try {
      Evaluation value = expression.evaluate(debugger.scope());
      int rank = value.shape().rank();
      if (rank == 0 || value.size() == 0 || value.size() / value.shape().extent(-1) > 64) {
        throw rest.refuse("a map or a vector; give the other indices, as in conv1.output[0,2]");
      }
      return blocks(value);
    } catch (UnresolvedException e) {
      return expression + " = ? (" + e.reason() + ")";
    }
  }

  private static String blocks(Evaluation value) {
    int width = value.shape().extent(-1);
    double limit = Double.MIN_NORMAL;
    for (int i = 0; i < value.size(); i++) {
      limit = value.isComputed(i) ? Math.max(limit, Math.abs(value.at(i))) : limit;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.size(); i++) {
      char block = '·';
      if (value.isComputed(i) && Double.isFinite(value.at(i))) {
        block =
            SHADES.charAt((int) Math.round(Math.abs(value.at(i)) / limit * (SHADES.length() - 1)));
      }
      text.append(block).append(block);
      if (i % width == width - 1) {
        text.append('\n');
      }
    }
    return text.append(String.format(java.util.Locale.ROOT, "█ is ±%.4g, · is not computed", limit))
        .toString();
  }

  /** {@code proof TENSOR[INDEX]}: the gradient beside the finite difference. */
  String proof(CommandText rest) throws CommandException {
    return new PositionExplainer(debugger).proof(element(rest));
  }

  /** {@code uses TENSOR[INDEX]}: what reads the element. */
  String uses(CommandText rest) throws CommandException {
    return new PositionExplainer(debugger).uses(element(rest));
  }

  private ElementReference element(CommandText rest) throws CommandException {
    if (rest.isEmpty()) {
      throw rest.refuse("an element such as conv1.weight[0,0,2,2]");
    }
    try {
      ElementReference element = ElementReference.parse(rest.rest());
      Shape shape =
          debugger.scope().find(element.tensor().replaceFirst("\\.grad$", "")).shape();
      element.place(shape);
      return element;
    } catch (UnresolvedException e) {
      throw rest.refuseAt(1, e.reason());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw rest.refuse("an element such as conv1.weight[0,0,2,2]");
    }
  }
}
