package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.train.TrainingStep;

/**
 * Explains single numbers of a graph from its tensors as they are when asked: an explanation of an operation belongs to the
 * moment after it has run and before anything it read has changed. Elements are places in row-major order.
 *
 * <p>Counting terms and making one of them costs nothing that grows with the tensor.
 */
public final class Explainer {
  private final Graph graph;
  private final Variable root;
  private final Tensors tensors;

  /**
   * An explainer of a graph.
   *
   * @param root where backward starts
   */
  public Explainer(Graph graph, Variable root) {
    this.graph = graph;
    this.root = root;
    tensors = new Tensors(graph);
  }

  /** An explainer of an iteration, which knows the optimiser's memory too. */
  public static Explainer of(TrainingStep step) {
    Variable loss = step.lossVariable();
    Explainer explainer =
        new Explainer(step.network().graph(), loss == null ? step.network().output() : loss);
    explainer.tensors.add(step.optimizer(), step.model().parameters().all());
    return explainer;
  }

  Graph graph() {
    return graph;
  }

  Variable root() {
    return root;
  }

  Tensors tensors() {
    return tensors;
  }

  /** How many terms an element of a node's output has. */
  public int termCount(Node node, int element) {
    return arithmetic(node).forward(node, element).count();
  }

  /** How many terms a node sends back to an element of one of its inputs. */
  public int termCount(Node node, int input, int element) {
    return arithmetic(node).touched(node, input, element).count();
  }

  /** The same with the old gradient, which is a term of its own where zero_grad was skipped. */
  public int termCount(Node node, int input, int element, OldGradient before) {
    return termCount(node, input, element) + (before.counts() ? 1 : 0);
  }

  /** How many terms the last sum of an update has. */
  public int termCount(UpdateRule rule) {
    return UpdateArithmetic.of(rule).termCount();
  }

  /** One term of an element of a node's output, numbered from 0. */
  public Term term(Node node, int element, int number) {
    return arithmetic(node).forward(node, element).at().apply(number);
  }

  /** One term that a node sends back to an element of an input, numbered from 0; the old gradient is not among them. */
  public Term term(Node node, int input, int element, int number) {
    return arithmetic(node).backward(node, input, element).at().apply(number);
  }

  private static Arithmetic arithmetic(Node node) {
    return Arithmetics.of(node.function());
  }

  /**
   * How a node computes an element of its output.
   *
   * @throws IllegalArgumentException if the function's arithmetic is not known
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public Explanation forward(Node node, int element) {
    Variable y = node.output();
    ElementReference name = ElementReference.of(TensorNames.value(y), y.shape(), element);
    Arithmetic arithmetic = arithmetic(node);
    return Explanation.of(name, "forward of " + node.name(), y.value().at(element))
        .formula(arithmetic.forwardFormula(node, element))
        .terms(arithmetic.forward(node, element))
        .notes(arithmetic.forwardNotes(node, element))
        .build();
  }

  /** What a node sends back to an element of an input, where it is the first or only one to do so. */
  public Explanation backward(Node node, int input, int element) {
    return backward(node, input, element, OldGradient.none());
  }

  /**
   * What a node adds to the gradient of an element of an input.
   *
   * @param before the gradient before the part ran; a value is a term of its own
   * @throws IllegalArgumentException if there is no gradient for this input
   * @throws IllegalStateException if δ is not computed
   */
  public Explanation backward(Node node, int input, int element, OldGradient before) {
    Gradient gradient = node.input(input).grad();
    Float result = gradient.isNone() ? null : gradient.tensor().at(element);
    return backward(node, input, element, before, result);
  }

  /**
   * The same with the gradient's value after the part ran given, for a moment when others have added to it.
   *
   * @param after the engine's value, or null if it has none yet
   */
  public Explanation backward(
      Node node, int input, int element, OldGradient before, @Nullable Float after) {
    if (!node.needsGrad(input)) {
      throw new IllegalArgumentException(node.input(input).name() + " gets no gradient");
    }
    Explanation.Draft draft = Explanation.of(
        gradientName(node.input(input), element),
        "backward of " + node.name() + ": " + node.function().inputName(input),
        after);
    addOld(draft, node.input(input), element, before);
    addPart(draft, node, input, element);
    return draft.delta(arrivals(node.output())).build();
  }

  private static ElementReference gradientName(Variable variable, int element) {
    return ElementReference.of(TensorNames.gradient(variable), variable.shape(), element);
  }

  private static void addOld(
      Explanation.Draft draft, Variable variable, int element, OldGradient before) {
    if (before.counts()) {
      draft.term(Term.of(
          "old gradient ×" + before.contributions(),
          new Factor.Read("old", gradientName(variable, element), before.value())));
      draft.note("Nothing reset the gradient: what is computed now is added to the old value.");
    }
  }

  private static void addPart(Explanation.Draft draft, Node node, int input, int element) {
    if (node.output().grad().isNone()) {
      throw new IllegalStateException("δ = " + TensorNames.gradient(node.output())
          + " is not computed: run backward down to " + node.name() + " first");
    }
    Arithmetic arithmetic = arithmetic(node);
    draft
        .formula(arithmetic.backwardFormula(node, input, element))
        .stages(arithmetic.backwardStages(node, input, element))
        .terms(arithmetic.backward(node, input, element))
        .notes(arithmetic.backwardNotes(node, input, element));
  }

  /** The parts of the backward pass that contribute to a variable, in their order. */
  List<BackwardPass.Part> consumers(Variable variable) {
    return graph.pass(root).parts().stream()
        .filter(part -> part.variable() == variable)
        .toList();
  }

  /** How many contributions to a variable's gradient have arrived, and from where. */
  public Arrivals arrivals(Variable variable) {
    int each = consumers(variable).size();
    return arrivals(variable, arrived(variable.grad().contributions(), each));
  }

  /**
   * The same where zero_grad was skipped, counting those of this pass.
   *
   * @param before the gradient before the pass
   */
  public Arrivals arrivals(Variable variable, OldGradient before) {
    return before.counts()
        ? arrivals(variable, variable.grad().contributions() - before.contributions())
        : arrivals(variable);
  }

  private Arrivals arrivals(Variable variable, int arrived) {
    List<BackwardPass.Part> parts = consumers(variable);
    Gradient gradient = variable.grad();
    return new Arrivals(
        TensorNames.gradient(variable),
        gradient.state(),
        parts.stream().map(BackwardPass.Part::toString).toList(),
        Math.max(0, Math.min(arrived, parts.size())),
        gradient.contributions(),
        variable == root);
  }

  /** Of contributions added up over passes, those of the last one. */
  private static int arrived(int total, int each) {
    return total <= each || each == 0 ? Math.min(total, each) : (total - 1) % each + 1;
  }

  /** The whole gradient of an element: the terms of all parts that have contributed in this pass. */
  public Explanation gradient(Variable variable, int element) {
    Arrivals arrivals = arrivals(variable);
    if (arrivals.total() <= arrivals.arrived() || arrivals.root()) {
      return gradient(variable, element, OldGradient.none());
    }
    double pass = gradient(variable, element, OldGradient.none(), arrivals).sum();
    float rest = (float) (variable.grad().tensor().at(element) - pass);
    int old = arrivals.total() - arrivals.arrived();
    return gradient(variable, element, new OldGradient(Gradient.State.VALUE, old, rest), arrivals);
  }

  /**
   * The same where the gradient was not reset before the pass.
   *
   * @param before the gradient before the pass
   */
  public Explanation gradient(Variable variable, int element, OldGradient before) {
    return gradient(variable, element, before, arrivals(variable, before));
  }

  private Explanation gradient(
      Variable variable, int element, OldGradient before, Arrivals arrivals) {
    Gradient gradient = variable.grad();
    Float result = gradient.isNone() ? null : gradient.tensor().at(element);
    Explanation.Draft draft =
        Explanation.of(gradientName(variable, element), "gradient of " + variable.name(), result);
    if (arrivals.root() && result != null) {
      draft.term(Term.of("given", new Factor.Constant("∂L/∂" + variable.name(), result)));
    }
    addOld(draft, variable, element, before);
    for (BackwardPass.Part part : consumers(variable).subList(0, arrivals.arrived())) {
      addPart(draft, part.node(), part.input(), element);
      draft.delta(arrivals(part.node().output()));
    }
    return draft.note(arrivals.sentence()).build();
  }

  /**
   * What zero_grad does to one number of a gradient.
   *
   * @param before the gradient before it
   */
  public Explanation zeroGrad(Parameter parameter, int element, OldGradient before) {
    boolean none = before.state() == Gradient.State.NONE;
    return Explanation.of(
            gradientName(parameter.variable(), element), "zero_grad", none ? null : 0f)
        .formula(new Formula("∂L/∂w ← 0", "\\frac{\\partial L}{\\partial w} \\leftarrow 0"))
        .note(
            none
                ? "There is no gradient yet, so there is nothing to reset: none stays none."
                : "The old value " + NumberText.of(before.value()) + " is forgotten.")
        .build();
  }

  /**
   * How an optimiser is about to change one number, from the state as it is before the step.
   *
   * @param index the parameter's place in the order of the parameters
   */
  public Explanation update(Optimizer optimizer, Parameter parameter, int index, int element) {
    UpdateState before = UpdateState.of(optimizer, parameter, index, element);
    return update(optimizer.rule(), parameter, element, before, before.after(optimizer.rule()));
  }

  /**
   * How an update rule changed one number.
   *
   * @param before the number, its gradient and the rule's memory before the step
   * @param after the same after it
   */
  public Explanation update(
      UpdateRule rule, Parameter parameter, int element, UpdateState before, UpdateState after) {
    Shape shape = parameter.shape();
    return UpdateArithmetic.of(rule)
        .explain(
            new UpdateCase(parameter.name(), shape, element, rule.memoryNames(), before, after));
  }
}
