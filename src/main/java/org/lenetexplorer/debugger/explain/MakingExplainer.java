package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.function.Supplier;
import org.lenetexplorer.autograd.BackwardPass;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.train.Operation;

/**
 * Explains the making of single numbers, each at the moment where its explanation belongs: a result right after its operation
 * has run, an update right before. The debugger looks there and comes back; its cursor stays.
 */
final class MakingExplainer {
  private final Debugger debugger;

  MakingExplainer(Debugger debugger) {
    this.debugger = debugger;
  }

  /** Something that is found out about an explanation while the tensors are those it read. */
  interface Look<T> {
    T at(Explainer explainer, Explanation explanation);
  }

  /** The explanation of a number. */
  Explanation explain(Making making) {
    return explain(List.of(making), (explainer, explanation) -> explanation);
  }

  /**
   * Looks at a number's explanation.
   *
   * @param steps the steps that make it: several if a gradient has several shares
   * @param look reads the tensors, and copies what it keeps
   */
  <T> T explain(List<Making> steps, Look<T> look) {
    Making last = steps.get(steps.size() - 1);
    Operation operation = last.operation();
    int element = Math.max(0, last.at().element());
    if (operation instanceof Operation.ZeroGrad zero) {
      return debugger.at(
          last.before(),
          looking(
              look,
              () -> explainer()
                  .zeroGrad(
                      zero.parameter(),
                      element,
                      OldGradient.of(zero.parameter().variable(), element))));
    }
    if (operation instanceof Operation.Update update) {
      return debugger.at(
          last.before(),
          looking(
              look,
              () -> explainer()
                  .update(update.optimizer(), update.parameter(), update.index(), element)));
    }
    if (operation instanceof Operation.Forward forward) {
      return debugger.at(
          last.after(debugger.tree()),
          looking(look, () -> explainer().forward(forward.node(), element)));
    }
    BackwardPass.Part part = last.part();
    OldGradient old = old(steps.get(0), part, element);
    return debugger.at(
        last.after(debugger.tree()),
        looking(
            look,
            () -> steps.size() == 1
                ? explainer().backward(part.node(), part.input(), element, old)
                : explainer().gradient(part.variable(), element, old)));
  }

  private <T> Supplier<T> looking(Look<T> look, Supplier<Explanation> explanation) {
    return () -> look.at(explainer(), explanation.get());
  }

  /** What a parameter's gradient was before; those of inner variables start anew in each pass. */
  private OldGradient old(Making first, BackwardPass.Part part, int element) {
    return part.variable().gradFn() == null
        ? debugger.at(
            first.before().inPart(first.at().part()),
            () -> OldGradient.of(part.variable(), element))
        : OldGradient.none();
  }

  private Explainer explainer() {
    return Explainer.of(debugger.step());
  }
}
