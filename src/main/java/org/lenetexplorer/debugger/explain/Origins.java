package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.debugger.UnresolvedException;

/**
 * Finds out where numbers come from and where they go, at a debugger's position. What has not been reached there has no value;
 * what has is explained at the last position where all that it was made of is unchanged.
 *
 * <p>An answer costs at most two looks elsewhere, each a few passes through one iteration.
 */
public final class Origins {
  private static final String GRADIENT = ".grad";
  private static final String CHANGE = ".change";

  private final Debugger debugger;
  private final Passes passes;

  /** The origins of numbers at the position that the debugger is at; not to be asked any more once that has moved. */
  public Origins(Debugger debugger) {
    this(debugger, Passes.at(debugger));
  }

  private Origins(Debugger debugger, Passes passes) {
    this.debugger = debugger;
    this.passes = passes;
  }

  /**
   * The origins of numbers at the end of the iteration before the one that begins at the debugger's position, where its results
   * are still there; at the position itself if it begins none, or the session's first.
   */
  public static Origins atEndOfPrevious(Debugger debugger) {
    boolean previous = debugger.beginsIteration()
        && debugger.position().iteration() > debugger.setup().firstIteration();
    return previous
        ? new Origins(debugger, Passes.atEndOfPrevious(debugger))
        : new Origins(debugger);
  }

  /**
   * A gradient beside its finite difference.
   *
   * @param proof the comparison
   * @param position the position at which it was made, as the debugger prints it
   */
  public record Checked(Proof proof, String position) {}

  /**
   * All about a number.
   *
   * @throws IllegalArgumentException if there is no such number; the message says what there is
   */
  public Origin of(ElementReference element) {
    String name = element.tensor();
    Tensors tensors = explainer().tensors();
    Optional<Parameter> changed =
        name.endsWith(CHANGE) ? parameter(without(name, CHANGE)) : Optional.empty();
    Optional<Parameter> parameter = parameter(name);
    int place = place(
        element,
        changed.map(Parameter::shape).orElseGet(() -> tensors.find(name).shape()));
    Found found = passes.read(() -> find(element, place));
    Made made = changed.isPresent()
        ? new ParameterOrigin(debugger, passes).change(changed.get(), place, found.value())
        : parameter.isPresent()
            ? new ParameterOrigin(debugger, passes).of(parameter.get(), place)
            : computed(element, place, found);
    return new Origin(
        element,
        passes.words(),
        found.value(),
        found.absence(),
        name.endsWith(GRADIENT) ? gradientState(without(name, GRADIENT)) : "",
        made.source(),
        made.explanation(),
        made.moment(),
        changed.isPresent() ? List.of() : new Provenance(explainer()).uses(element),
        related(element),
        leaf(name).isPresent());
  }

  /**
   * All numbers of a tensor, as a copy.
   *
   * @throws IllegalArgumentException if there is no such tensor, or none of it has been computed; the message says why
   */
  public Reading tensor(String name) {
    String computing = computing(name);
    return passes.read(() -> {
      if (!computing.isEmpty()) {
        try {
          Reading reading = debugger.scope().find(computing);
          if (computing.equals(name)) {
            return reading;
          }
        } catch (UnresolvedException e) {
          throw new IllegalArgumentException(e.reason(), e);
        }
      }
      return Reading.whole(explainer().tensors().find(name).copy());
    });
  }

  private static int place(ElementReference element, org.lenetexplorer.tensor.Shape shape) {
    try {
      return element.place(shape);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "there is no " + element + ": " + element.tensor() + " is " + shape, e);
    }
  }

  private Explainer explainer() {
    return Explainer.of(debugger.step());
  }

  private Optional<Parameter> parameter(String name) {
    return debugger.step().model().parameters().find(name);
  }

  private static String without(String name, String ending) {
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  // ---- values

  /** A value, or a sentence on why there is none. */
  private record Found(@Nullable Float value, String absence) {}

  /**
   * How a number came about.
   *
   * @param source a sentence
   * @param explanation its arithmetic, if it has any
   * @param moment when that was read, if not now
   */
  record Made(String source, @Nullable Explanation explanation, String moment) {}

  private Found find(ElementReference element, int place) {
    String name = element.tensor();
    String computing = computing(name);
    if (computing.isEmpty()) {
      return new Found(explainer().tensors().find(name).at(place), "");
    }
    try {
      if (name.endsWith(CHANGE) && passes.lastUpdate(without(name, CHANGE), place) == null) {
        return new Found(null, element + " is none: no update has been made yet");
      }
      Reading reading = debugger.scope().find(computing);
      if (!computing.equals(name)) { // saved by an operation: there as soon as its output is
        return new Found(explainer().tensors().find(name).at(place), "");
      }
      return reading.isComputed(place)
          ? new Found(reading.tensor().at(place), "")
          : new Found(null, element + " is not computed yet at this position");
    } catch (UnresolvedException e) {
      return new Found(null, e.reason());
    }
  }

  /** The tensor with which a tensor is computed: itself for most; empty for an optimiser's memory, which always is. */
  private String computing(String name) {
    List<String> names = debugger.scope().names();
    if (names.contains(name)) {
      return name;
    }
    String node = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    if (names.contains(node + ".output")) {
      return node + ".output";
    }
    return node.equals("loss") ? node : "";
  }

  // ---- how they came about

  private Made computed(ElementReference element, int place, Found found) {
    String name = element.tensor();
    Optional<Variable> gradient = explainer().tensors().gradient(name);
    if (found.value() == null) {
      return new Made(future(name), null, "");
    }
    Position moment = gradient.isPresent() && parameter(gradient.get().name()).isPresent()
        ? passes.ofGradient(gradient.get(), place)
        : passes.now();
    Optional<Explanation> explanation =
        debugger.at(moment, () -> new Provenance(explainer()).explain(element));
    if (explanation.isEmpty()) {
      return new Made(given(name), null, "");
    }
    Explanation whole = explanation.get();
    if (whole.terms().isEmpty()) {
      return new Made("zero_grad has reset it.", null, "");
    }
    return new Made(
        "The sum of " + count(whole) + ", " + whole.origin() + ".",
        whole,
        passes.isHere(moment) ? "" : debugger.print(moment));
  }

  static String count(Explanation explanation) {
    int terms = explanation.terms().size();
    return terms == 1 ? "1 term" : terms + " terms";
  }

  private String future(String name) {
    Optional<Variable> gradient = explainer().tensors().gradient(name);
    if (gradient.isPresent()) {
      List<String> parts = new ArrayList<>();
      explainer().consumers(gradient.get()).forEach(part -> parts.add(part.toString()));
      return parts.isEmpty() ? "" : "Backward computes it: " + String.join(", ", parts) + ".";
    }
    String computing = computing(name);
    return computing.equals("loss")
        ? "The loss phase computes it."
        : "Forward of " + without(computing, ".output") + " computes it.";
  }

  private String given(String name) {
    if (name.equals("input")) {
      return "A pixel of the image, as the network gets it: nothing computes it.";
    }
    if (name.equals("target")) {
      return "It belongs to the image: nothing computes it.";
    }
    return name.endsWith(".mask")
        ? "Drawn at random in forward of " + without(name, ".mask") + "."
        : "The optimiser remembers it from one update to the next.";
  }

  /** Numbers of tensors that belong to the same tensor, at the same place. */
  private List<ElementReference> related(ElementReference element) {
    String base = without(without(element.tensor(), GRADIENT), CHANGE);
    List<String> names = debugger.scope().names();
    List<ElementReference> related = new ArrayList<>();
    if (base.endsWith(".softmax")) {
      related.add(ElementReference.parse(without(base, ".softmax")));
    }
    for (String other : List.of(base, base + GRADIENT, base + CHANGE)) {
      if (names.contains(other) && !other.equals(element.tensor())) {
        related.add(new ElementReference(other, element.index()));
      }
    }
    return related;
  }

  // ---- proof

  private Optional<Variable> leaf(String name) {
    String tensor = without(without(name, GRADIENT), CHANGE);
    Variable input = debugger.step().network().input();
    return tensor.equals("input")
        ? Optional.of(input).filter(Variable::requiresGrad)
        : parameter(tensor).map(Parameter::variable);
  }

  /**
   * The gradient of an element of a parameter or the input beside its finite difference, at the end of the backward pass that
   * computed it; of this iteration if none has yet. Costs a few forward passes in double precision.
   *
   * @param element the number, or its gradient
   * @throws IllegalArgumentException if it is neither of a parameter nor of the input, or there is no such number
   */
  public Checked check(ElementReference element) {
    Variable leaf = leaf(element.tensor())
        .orElseThrow(
            () -> new IllegalArgumentException(
                element.tensor()
                    + " is neither a parameter nor the input: only their gradients can be compared with a difference"));
    int place = place(element, leaf.shape());
    boolean parameter = parameter(leaf.name()).isPresent();
    Position moment = passes.beforeUpdate(
        parameter ? passes.iterationOfGradient(leaf, place) : passes.iteration());
    Proof proof = debugger.at(moment, () -> Proof.of(explainer(), leaf, place));
    return new Checked(proof, debugger.print(moment));
  }

  private String gradientState(String parameter) {
    return debugger
        .step()
        .model()
        .parameters()
        .find(parameter)
        .map(found -> found.variable().grad().toString())
        .orElse("");
  }
}
