package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.tensor.Shape;

/**
 * Follows a number to its terms and to what it is a term of. A value leads down to pixels and parameters, a gradient up to
 * the loss: every operand of an explanation can be asked for in turn.
 */
public final class Provenance {
  private final Explainer explainer;

  /** The provenance of the numbers that an explainer explains. */
  public Provenance(Explainer explainer) {
    this.explainer = explainer;
  }

  /**
   * The value of an element now.
   *
   * @throws IllegalArgumentException if there is no such tensor
   * @throws IndexOutOfBoundsException if the index does not fit it
   */
  public float value(ElementReference element) {
    return element.in(explainer.tensors().find(element.tensor()));
  }

  /**
   * The arithmetic of an element, or nothing if nothing computed it: a pixel, a parameter, a target, a drawn mask.
   *
   * @throws IllegalArgumentException if there is no such tensor
   * @throws IndexOutOfBoundsException if the index does not fit it
   */
  public Optional<Explanation> explain(ElementReference element) {
    Tensors tensors = explainer.tensors();
    int place = element.place(tensors.find(element.tensor()).shape());
    Node softmax = tensors.softmax(element.tensor());
    if (softmax != null) {
      return Optional.of(CrossEntropyArithmetic.explainSoftmax(softmax, place));
    }
    Optional<Variable> gradient = tensors.gradient(element.tensor());
    if (gradient.isPresent()) {
      return gradient.map(variable -> explainer.gradient(variable, place));
    }
    return tensors
        .value(element.tensor())
        .map(Variable::gradFn)
        .map(node -> explainer.forward(node, place));
  }

  /**
   * What an element is a term of: outputs for a value; for a gradient the gradients further down, or the parameter that it
   * changes.
   *
   * @throws IllegalArgumentException if there is no such tensor
   * @throws IndexOutOfBoundsException if the index does not fit it
   */
  public List<Use> uses(ElementReference element) {
    Tensors tensors = explainer.tensors();
    int place = element.place(tensors.find(element.tensor()).shape());
    Optional<Variable> gradient = tensors.gradient(element.tensor());
    if (gradient.isPresent()) {
      return usesOfGradient(gradient.get(), place);
    }
    return tensors
        .value(element.tensor())
        .map(variable -> usesOfValue(variable, place))
        .orElse(List.of());
  }

  private List<Use> usesOfValue(Variable variable, int place) {
    List<Use> uses = new ArrayList<>();
    for (Node node : explainer.graph().nodes()) {
      for (int input = 0; input < node.inputs().size(); input++) {
        if (node.input(input) == variable) {
          uses.add(use(node, input, place));
        }
      }
    }
    return uses;
  }

  private static Use use(Node node, int input, int place) {
    String tensor = TensorNames.value(node.output());
    Shape shape = node.output().shape();
    return new Use(
        new BackwardPass.Part(node, input).toString(),
        Arithmetics.of(node.function())
            .touched(node, input, place)
            .places()
            .mapToObj(cell -> ElementReference.of(tensor, shape, cell))
            .toList());
  }

  private static List<Use> usesOfGradient(Variable variable, int place) {
    Node node = variable.gradFn();
    if (node == null) {
      ElementReference self =
          ElementReference.of(TensorNames.value(variable), variable.shape(), place);
      return variable.requiresGrad() ? List.of(new Use("step", List.of(self))) : List.of();
    }
    List<Use> uses = new ArrayList<>();
    for (int input = node.inputs().size() - 1; input >= 0; input--) {
      if (node.needsGrad(input)) {
        uses.add(
            new Use(new BackwardPass.Part(node, input).toString(), sentTo(node, input, place)));
      }
    }
    return uses;
  }

  /** The elements of an input's gradient that δ at a place is sent to: those of the elements that forward reads there. */
  static List<ElementReference> sentTo(Node node, int input, int place) {
    String value = TensorNames.value(node.input(input));
    String gradient = TensorNames.gradient(node.input(input));
    return Arithmetics.of(node.function()).forward(node, place).list().stream()
        .flatMap(term -> term.reads().stream())
        .map(Factor.Read::element)
        .filter(element -> element.tensor().equals(value))
        .map(element -> new ElementReference(gradient, element.index()))
        .distinct()
        .toList();
  }
}
