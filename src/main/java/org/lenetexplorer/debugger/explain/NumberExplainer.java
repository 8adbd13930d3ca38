package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.debugger.explain.Making.Progress;
import org.lenetexplorer.debugger.explain.Sheet.State;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;

/**
 * Makes the sheet of a number: of the one the debugger is at, or of any other as far as the debugger has come. A number that
 * has been computed is explained at the moment when it was, whatever has changed since. A sheet costs two passes over the
 * iteration at most, and copies of the maps that it shows.
 */
public final class NumberExplainer {
  private final Debugger debugger;

  /** An explainer of the numbers of a session at its present position. */
  public NumberExplainer(Debugger debugger) {
    this.debugger = debugger;
  }

  /** The number that the debugger is at: the element, or the first one of the operation or phase. */
  public Sheet here() {
    Position position = debugger.position();
    Making making = Making.at(debugger.tree(), position);
    return explained(making.element(), List.of(making), State.UNDER_WAY, position.term());
  }

  /**
   * Any number. What the debugger has not reached yet is not told; a gradient from the iteration before and a weight before its
   * update are explained by that iteration.
   *
   * @throws IllegalArgumentException if there is no such tensor
   * @throws IndexOutOfBoundsException if the index does not fit it
   */
  public Sheet of(ElementReference element) {
    Position present = debugger.position();
    List<Making> steps = Making.of(debugger, present.iteration(), element);
    if (steps.isEmpty()) {
      return unmade(element);
    }
    Making last = steps.get(steps.size() - 1);
    if (last.progress(present) == Progress.DONE) {
      return explained(element, steps, State.COMPUTED, -1);
    }
    if (Making.at(debugger.tree(), present).at().equals(last.at())) {
      return here();
    }
    if (last.operation() instanceof Operation.Update) {
      boolean next = debugger.tree().phases().get(Math.max(0, present.phase())) == Phase.STEP;
      return next ? explained(element, steps, State.UNDER_WAY, -1) : before(element, steps);
    }
    boolean old = reading(element).filter(now -> isComputed(now, element)).isPresent();
    return old ? before(element, steps) : plain(element, State.NOT_COMPUTED, "");
  }

  private static boolean isComputed(Reading reading, ElementReference element) {
    return reading.isComputed(element.place(reading.shape()));
  }

  /** A number that this iteration has not touched so far: the one before left it as it is. */
  private Sheet before(ElementReference element, List<Making> steps) {
    Position present = debugger.position();
    boolean update = steps.get(0).operation() instanceof Operation.Update;
    if (!update && steps.get(0).part().variable().grad().state() == Gradient.State.ZERO) {
      return plain(element, State.GIVEN, "Reset by zero_grad; nothing has been added yet.");
    }
    if (present.iteration() == debugger.setup().firstIteration()) {
      return plain(
          element, State.GIVEN, "This is where training begins: no step has changed it yet.");
    }
    List<Making> earlier = Making.of(debugger, present.iteration() - 1, element);
    return explained(element, earlier, State.COMPUTED, -1);
  }

  /** A number that no step makes. */
  private Sheet unmade(ElementReference element) {
    String tensor = element.tensor();
    Optional<Reading> now = reading(element);
    if (tensor.endsWith(".grad")) {
      return now.isEmpty()
          ? plain(element, State.NOT_COMPUTED, "")
          : plain(element, State.GIVEN, "This is where backward starts: it is given.");
    }
    return plain(element, State.GIVEN, givenBy(tensor));
  }

  private String givenBy(String tensor) {
    boolean remembered = debugger.step().model().parameters().all().stream()
        .anyMatch(parameter -> tensor.startsWith(parameter.name() + "."));
    if (remembered) {
      return "What the optimiser remembers of the steps before.";
    }
    return switch (tensor) {
      case "input" -> "A pixel of the image, normalised.";
      case "target" -> "What the network should say.";
      default -> "Nothing computes it.";
    };
  }

  private Optional<Reading> reading(ElementReference element) {
    try {
      return Optional.of(debugger.scope().find(element.tensor()));
    } catch (UnresolvedException e) {
      return Optional.empty();
    }
  }

  private Grids grids(Explainer explainer) {
    Parameters parameters = debugger.step().model().parameters();
    return new Grids(explainer.tensors(), parameters);
  }

  private Grid result(
      ElementReference element, Optional<Reading> now, boolean whole, Explainer explainer) {
    Tensor tensor =
        now.map(Reading::tensor).orElseGet(() -> explainer.tensors().find(element.tensor()));
    int reached = now.map(Reading::computed).orElse(whole ? tensor.size() : 0);
    return grids(explainer).around(element, tensor, reached);
  }

  private Sheet plain(ElementReference element, State state, String origin) {
    Explainer explainer = Explainer.of(debugger.step());
    Grid result = result(element, reading(element), state == State.GIVEN, explainer);
    String sentence = state == State.NOT_COMPUTED ? notYet(element) : origin;
    return new Sheet(element, state, sentence, null, 0, -1, result, List.of(), Map.of());
  }

  private String notYet(ElementReference element) {
    List<Making> steps = Making.of(debugger, debugger.position().iteration(), element);
    if (steps.isEmpty()) {
      return "Not computed yet.";
    }
    Position operation = steps.get(0).before();
    return "Not computed yet: it will be at " + debugger.print(operation) + ".";
  }

  /**
   * A number with its arithmetic.
   *
   * @param term the term that the debugger is at, or −1
   */
  private Sheet explained(ElementReference element, List<Making> steps, State state, int term) {
    Optional<Reading> now = reading(element);
    Making last = steps.get(steps.size() - 1);
    boolean done = state == State.COMPUTED;
    return new MakingExplainer(debugger).explain(steps, (explainer, made) -> {
      Explanation whole = made.element().equals(element)
          ? made
          : new Provenance(explainer).explain(element).orElse(made);
      List<Term> terms = whole.terms();
      // an old gradient stands before the terms that the debugger counts
      int old = !terms.isEmpty() && terms.get(0).label().startsWith("old gradient") ? 1 : 0;
      int reached = done ? terms.size() : old + Math.max(0, term);
      Grid result = result(element, now, done, explainer);
      List<Page> pages = new Pages(terms, grids(explainer)).make();
      String origin = origin(last, whole, state, reached);
      return new Sheet(
          element,
          state,
          done ? origin + changed(whole, result, element) : origin,
          done ? whole : whole.withoutResult(),
          reached,
          term < 0 ? -1 : old + term,
          result,
          pages,
          pages.isEmpty() ? Map.of() : new Moves(last, result).of(element, pages.get(0), terms));
    });
  }

  private static String changed(Explanation explanation, Grid result, ElementReference element) {
    int cell = result.cell(element).orElseThrow();
    boolean same = explanation.result() == null
        || Float.compare(explanation.result(), result.value(cell)) == 0;
    return same ? "" : " It has been changed since.";
  }

  private String origin(Making making, Explanation explanation, State state, int reached) {
    int count = explanation.terms().size();
    String terms = count == 1 ? "1 term" : count + " terms";
    boolean earlier = making.at().iteration() != debugger.position().iteration();
    String from = explanation.origin().replace(": ", " ▸ ");
    String when = earlier ? " in iteration " + making.at().iteration() : "";
    if (state == State.COMPUTED) {
      return making.operation() instanceof Operation.Update
          ? "Moved by the optimiser" + when + ": " + explanation.origin() + "."
          : "Made by " + from + when + " from " + terms + ".";
    }
    if (making.operation() instanceof Operation.ZeroGrad) {
      return "Next, zero_grad resets it.";
    }
    String what = making.operation() instanceof Operation.Update
        ? "The optimiser moves it next"
        : "Next, " + from + " makes it from " + terms;
    return reached == 0 ? what + "." : what + "; " + reached + " of them so far.";
  }
}
