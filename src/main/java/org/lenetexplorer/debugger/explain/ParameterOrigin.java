package org.lenetexplorer.debugger.explain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.debugger.Branch;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.explain.Origins.Made;
import org.lenetexplorer.train.Operation;

/** Where a weight comes from, the beginning of the session, the last update, or a person; and its last change. */
record ParameterOrigin(Debugger debugger, Passes passes) {
  Made of(Parameter parameter, int place) {
    float value = parameter.variable().value().at(place);
    Position last = passes.lastUpdate(parameter.name(), place);
    Edit edit = edit(parameter.name(), place, value);
    if (last == null) {
      return new Made(edit == null ? initial(parameter.name()) : byHand(edit), null, "");
    }
    Explanation updated = update(last, place);
    Explanation whole = new Explanation(
        updated.element(),
        updated.origin(),
        updated.formulas(),
        updated.terms(),
        updated.stages(),
        updated.notes(),
        updated.delta(),
        value);
    if (edit != null && !whole.isWithinBound()) {
      return new Made(byHand(edit), null, "");
    }
    return new Made(
        "Its value before, and what the update of iteration " + last.iteration() + " added.",
        whole,
        debugger.print(last));
  }

  /**
   * What the last update added to an element: its step, and what rounding the weight has left of that.
   *
   * @param change the difference, or null if no update has been made
   */
  Made change(Parameter parameter, int place, @Nullable Float change) {
    Position last = passes.lastUpdate(parameter.name(), place);
    ElementReference weight = ElementReference.of(parameter.name(), parameter.shape(), place);
    String sentence = "What the last update added to " + weight + ".";
    if (last == null || change == null) {
      return new Made(sentence, null, "");
    }
    return new Made(
        sentence,
        UpdateArithmetic.step(update(last, place), change),
        passes.isHere(last) ? "" : debugger.print(last));
  }

  private Explanation update(Position position, int place) {
    return debugger.at(position, () -> {
      Operation.Update update = passes.update(position);
      return Explainer.of(debugger.step())
          .update(update.optimizer(), update.parameter(), update.index(), place);
    });
  }

  private String initial(String name) {
    return debugger.setup().weights().containsKey(name)
        ? "Its initial value, given when the session began: no update has changed it yet."
        : "Its initial value, drawn from seed " + debugger.setup().seed()
            + ": no update has changed it yet.";
  }

  private static String byHand(Edit edit) {
    if (edit instanceof Edit.SetWeights set) {
      return "It was read from " + set.source() + ".";
    }
    return "It was set by hand: " + edit.describe() + ".";
  }

  /** The last edit that gave an element its value on the way to the present branch, or null. */
  private @Nullable Edit edit(String name, int place, float value) {
    for (Branch at = debugger.branch(); at != null; at = at.parent()) {
      Edit edit = at.edit();
      if (edit != null
          && given(edit, name, place).filter(each -> each.equals(value)).isPresent()) {
        return edit;
      }
    }
    return null;
  }

  /** The value that an edit gives to an element, if it does. */
  private static Optional<Float> given(Edit edit, String name, int place) {
    if (edit instanceof Edit.SetValue set) {
      boolean hit = set.tensor().equals(name) && (set.element() < 0 || set.element() == place);
      return hit ? Optional.of(set.value()) : Optional.empty();
    }
    return edit instanceof Edit.SetWeights set
        ? Optional.ofNullable(set.weights().get(name)).map(tensor -> tensor.at(place))
        : Optional.empty();
  }
}
