package org.lenetexplorer.ui.model;

import java.util.Optional;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.ui.component.Numbers;

/** One sentence on what an operation does, with the numbers of this network. */
public final class Caption {
  private Caption() {}

  /** What the last operation did; before the first, what there is to do. */
  public static String last(ViewState state) {
    if (!state.showsSteps()) {
      return "Running: press Esc to pause.";
    }
    if (state.snapshot().network().layers().isEmpty()) {
      return "An empty network: drag a layer in from the left, or press Insert.";
    }
    if (!state.runnable()) {
      return Trouble.fault(state).map(Trouble::cause).orElse(state.snapshot().obstacle());
    }
    if (state.snapshot().next() == 0 && !state.snapshot().notice().isEmpty()) {
      return state.snapshot().notice();
    }
    return state
        .operationAtWork()
        .map(operation -> sentence(state, operation))
        .orElse(
            "Press F8 to take the first step: gradients are set to zero before new ones are added.");
  }

  /** What comes next, {@code next: forward ▸ relu1}. */
  public static String next(ViewState state) {
    Optional<OperationView> next = state.snapshot().nextOperation();
    if (!state.runnable()) {
      return "Not ready to train";
    }
    return next.map(operation -> "Next: " + operation.phase().id() + " ▸ " + operation.name())
        .orElse("Next: iteration " + (state.snapshot().iteration() + 1));
  }

  /** One operation in a sentence. */
  static String sentence(ViewState state, OperationView operation) {
    return switch (operation.phase()) {
      case ZERO_GRAD -> zeroGrad(parameter(state.snapshot(), operation.name()));
      case FORWARD -> LayerCaption.of(state, operation).forward();
      case LOSS -> loss(state.snapshot());
      case BACKWARD ->
        operation.name().equals("loss")
            ? lossBackward(state.snapshot())
            : LayerCaption.of(state, operation).backward();
      case STEP -> step(state.snapshot(), operation.name());
    };
  }

  private static String zeroGrad(ParameterView parameter) {
    return parameter.state() == Gradient.State.NONE
        ? "zero_grad finds no gradient at " + parameter.name() + ": none stays none, which is not 0"
        : "zero_grad sets the gradient of " + parameter.name()
            + " to 0, so that backward starts from nothing";
  }

  private static String loss(SessionSnapshot snapshot) {
    Float loss = snapshot.loss();
    String value = loss == null ? "" : " = " + Numbers.format(loss);
    String label = snapshot.sample().className();
    return isSquared(snapshot)
        ? "the loss is the mean of the squared differences between output and target " + label
            + value
        : "softmax turns the outputs into probabilities; the loss is −log p(" + label + ")" + value;
  }

  private static boolean isSquared(SessionSnapshot snapshot) {
    return snapshot.settings().criterion().equals(Criterion.MSE.type());
  }

  private static String lossBackward(SessionSnapshot snapshot) {
    return isSquared(snapshot)
        ? "the loss sends back δ = 2(y − t)/n: each output's difference from its target, twice, "
            + "over their number"
        : "the loss sends back δ = p − y: each class's probability, less 1 for the true class "
            + snapshot.sample().className();
  }

  private static String step(SessionSnapshot snapshot, String name) {
    ParameterView parameter = parameter(snapshot, name);
    String rate = StatusText.rate(snapshot.settings().learningRate());
    int size = parameter.value().size();
    String optimizer = snapshot.settings().optimizer();
    String how = optimizer.equals(new Sgd().toPyTorch()) ? "w ← w − " + rate + "·g" : optimizer;
    return "step moves " + name + " against its gradient: " + how + ", for each of its "
        + "%,d numbers".formatted(size);
  }

  private static ParameterView parameter(SessionSnapshot snapshot, String name) {
    return snapshot.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
