package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Tensor;

class LedgerTest {
  @Test
  void figuresEqualPlainLoops() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      ViewState state = session.after(new EngineCommand.RunIterations(2));

      Ledger ledger = Ledger.of(state.snapshot());

      assertThat(ledger.rows()).hasSize(10);
      double sum = 0;
      for (int i = 0; i < ledger.rows().size(); i++) {
        ParameterView view = state.snapshot().parameters().get(i);
        LedgerRow row = ledger.rows().get(i);
        assertThat(row.name()).isEqualTo(view.name());
        assertFigures(row.value(), view.value());
        assertFigures(row.gradient(), Objects.requireNonNull(view.gradient()));
        assertFigures(row.change(), Objects.requireNonNull(view.change()));
        assertThat(row.update().ratio())
            .isCloseTo(norm(view.change()) / norm(view.value()), within(1e-12));
        sum += Math.pow(norm(view.value()), 2);
      }
      assertThat(ledger.norm(LedgerRow::value)).isCloseTo(Math.sqrt(sum), within(1e-9));
      assertThat(ledger.parameters()).isEqualTo(61_706);
      assertThat(ledger.total()).startsWith("61,706 parameters · |w| ");
    }
  }

  private static void assertFigures(LedgerRow.Entry entry, Tensor values) {
    TensorFigures figures = Objects.requireNonNull(entry.figures());
    double sum = 0;
    int negative = 0;
    int zero = 0;
    for (int i = 0; i < values.size(); i++) {
      sum += values.at(i);
      negative += values.at(i) < 0 ? 1 : 0;
      zero += values.at(i) == 0 ? 1 : 0;
    }
    double mean = sum / values.size();
    double spread = 0;
    for (int i = 0; i < values.size(); i++) {
      spread += Math.pow(values.at(i) - mean, 2);
    }
    assertThat(figures.mean()).isCloseTo(mean, within(1e-12));
    assertThat(figures.deviation())
        .isCloseTo(Math.sqrt(spread / (values.size() - 1)), within(1e-12));
    assertThat(figures.norm()).isCloseTo(norm(values), within(1e-9));
    assertThat(figures.negative()).isEqualTo(negative);
    assertThat(figures.zero()).isEqualTo(zero);
    assertThat(figures.positive()).isEqualTo(values.size() - negative - zero);
    assertThat(figures.healthy()).isTrue();
  }

  private static double norm(@org.jspecify.annotations.Nullable Tensor values) {
    double squares = 0;
    for (int i = 0; i < Objects.requireNonNull(values).size(); i++) {
      squares += (double) values.at(i) * values.at(i);
    }
    return Math.sqrt(squares);
  }

  @Test
  void nothingIsShownBeforeItIsThere() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      LedgerRow row = Ledger.of(session.state().snapshot()).rows().get(0);

      assertThat(row.gradientWords()).isEqualTo("none");
      assertThat(row.gradient().figures()).isNull();
      assertThat(row.gradient().sentence()).isEqualTo("conv1.weight.grad: no gradient");
      assertThat(row.update().mark()).isEqualTo(UpdateSize.Mark.NONE);
      assertThat(row.count()).isEqualTo("6·1·5·5 = 150");
      assertThat(row.describe(149)).startsWith("conv1.weight[5, 0, 4, 4] ");
      assertThat(row.describe(149)).endsWith(", gradient none, change none");
      assertThat(row.reference(149, true)).hasToString("conv1.weight.grad[5,0,4,4]");
    }
  }

  @Test
  void anEmptyNetworkHasNoRows() {
    try (Sessions session =
        new Sessions(new Network("Net", Presets.lenet().input(), java.util.List.of()))) {
      Ledger ledger = Ledger.of(session.state().snapshot());

      assertThat(ledger.rows()).isEmpty();
      assertThat(ledger.total())
          .isEqualTo("0 parameters · |w| none · |∂L/∂w| none · |Δw|/|w| none");
    }
  }

  @Test
  void brokenNumbersAreCountedAndDoNotSetTheScale() {
    TensorFigures figures = TensorFigures.of(
        new float[] {Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, -2, 0, -0f, 1, 3
        });

    assertThat(figures.limit()).isEqualTo(3);
    assertThat(figures.shares()).containsExactly(0.125, 0.25, 0.125, 0.25, 0.25);
    assertThat(figures.health())
        .isEqualTo("13 % NaN, 25 % infinite, 13 % below zero, 25 % zero, 25 % above");
    assertThat(figures.healthy()).isFalse();
  }

  @Test
  void updatesOutsideTheUsualAreMarked() {
    assertThat(new UpdateSize(0.0009e-1).mark()).isEqualTo(UpdateSize.Mark.SMALL);
    assertThat(new UpdateSize(1e-3).mark()).isEqualTo(UpdateSize.Mark.USUAL);
    assertThat(new UpdateSize(0.011).mark()).isEqualTo(UpdateSize.Mark.LARGE);
  }
}
