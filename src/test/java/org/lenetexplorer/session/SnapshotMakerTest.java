package org.lenetexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.SessionSnapshot.LayerView;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Phase;

class SnapshotMakerTest {
  private final Session session = new Session(Project.of(Presets.lenet()), new PlainKernels());
  private final Stepping stepping = session.requireStepping();
  private final Debugger debugger = stepping.debugger();
  private final SnapshotMaker maker = new SnapshotMaker();

  private SessionSnapshot snapshot() {
    return maker.make(session, false, Optional.empty(), "");
  }

  private void finishIteration() {
    stepping.runIterations(1, new NoControl());
  }

  @Test
  void contentsEqualTheTensorsOfTheSession() {
    finishIteration();
    finishIteration();
    SessionSnapshot snapshot = snapshot();

    debugger.atEndOfPrevious(() -> {
      assertEqualsSession(snapshot);
      return true;
    });
    assertThat(snapshot.iteration()).isEqualTo(1);
  }

  private void assertEqualsSession(SessionSnapshot snapshot) {
    NetworkGraph network = debugger.step().network();
    assertSame(snapshot.input(), network.input().value());
    assertSame(snapshot.inputGradient(), network.input().grad().tensor());
    for (int i = 0; i < network.outputs().size(); i++) {
      LayerView layer = snapshot.layers().get(i);
      Variable output = network.outputs().get(i);
      assertThat(layer.name()).isEqualTo(output.name());
      assertSame(layer.output(), output.value());
      assertSame(layer.gradient(), output.grad().tensor());
    }
    for (int i = 0; i < snapshot.parameters().size(); i++) {
      ParameterView view = snapshot.parameters().get(i);
      Parameter parameter = debugger.step().model().parameters().all().get(i);
      assertThat(view.name()).isEqualTo(parameter.name());
      assertSame(view.value(), parameter.variable().value());
      assertSame(view.gradient(), parameter.variable().grad().tensor());
      assertThat(view.state()).isEqualTo(parameter.variable().grad().state());
      assertThat(view.contributions()).isEqualTo(1);
    }
    assertThat(snapshot.loss()).isEqualTo(debugger.step().loss());
  }

  private static void assertSame(@org.jspecify.annotations.Nullable Tensor shown, Tensor own) {
    Tensor copy = Objects.requireNonNull(shown);
    assertThat(copy.bitwiseEquals(own)).isTrue();
    assertThat(copy.array()).isNotSameAs(own.array());
  }

  @Test
  void nothingIsShownBeforeItIsComputed() {
    finishIteration();
    stepping.nextImage();
    int operations = debugger.step().operations().size();
    for (int next = 0; next < operations; next++) {
      SessionSnapshot snapshot = snapshot();
      long computed = debugger.step().operations().subList(0, next).stream()
          .filter(operation -> operation.phase() == Phase.FORWARD)
          .count();
      assertThat(snapshot.layers().stream().filter(layer -> layer.output() != null))
          .hasSize((int) computed);
      boolean lossKnown = debugger.step().operations().subList(0, next).stream()
          .anyMatch(operation -> operation.phase() == Phase.LOSS);
      assertThat(snapshot.loss() != null).isEqualTo(lossKnown);
      assertThat(snapshot.predicted() >= 0).isEqualTo(lossKnown);
      stepping.step(EngineCommand.Way.OVER);
    }
  }

  @Test
  void predictionIsTheSoftmaxOfTheOutput() {
    finishIteration();
    SessionSnapshot snapshot = snapshot();

    float[] probabilities = Objects.requireNonNull(snapshot.probabilities());
    assertThat(probabilities).hasSize(10);
    int label = snapshot.sample().label();
    float loss = Objects.requireNonNull(snapshot.loss());
    assertThat(-Math.log(probabilities[label]))
        .isCloseTo(loss, org.assertj.core.data.Offset.offset(1e-5));
    for (float probability : probabilities) {
      assertThat(probability).isLessThanOrEqualTo(probabilities[snapshot.predicted()]);
    }
  }

  @Test
  void shapesAndOperationsAreDescribedOnce() {
    SessionSnapshot first = snapshot();
    stepping.step(EngineCommand.Way.OVER);
    SessionSnapshot second = snapshot();

    assertThat(second.operations()).isSameAs(first.operations());
    assertThat(second.shapes()).isSameAs(first.shapes());
    assertThat(second.revision()).isEqualTo(first.revision() + 1);
  }

  /** A run that nobody stops. */
  private static final class NoControl implements RunControl {
    @Override
    public void begin() {}

    @Override
    public void end() {}

    @Override
    public boolean stopped() {
      return false;
    }

    @Override
    public boolean awaited() {
      return false;
    }

    @Override
    public void attend() {}

    @Override
    public boolean slow() {
      return false;
    }

    @Override
    public void shown() {}
  }
}
