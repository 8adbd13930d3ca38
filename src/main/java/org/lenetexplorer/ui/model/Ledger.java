package org.lenetexplorer.ui.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.component.Numbers;

/**
 * All parameters of a network with what they are, where they want to go and how they moved.
 *
 * @param rows one a parameter, in PyTorch's order
 */
public record Ledger(List<LedgerRow> rows) {
  /** The ledger of a snapshot; reads every parameter, gradient and change twice. */
  public static Ledger of(SessionSnapshot snapshot) {
    return new Ledger(snapshot.parameters().stream().map(LedgerRow::of).toList());
  }

  /** Numbers in all. */
  public int parameters() {
    return rows.stream().mapToInt(row -> row.shape().size()).sum();
  }

  /** √Σx² over all parameters, or their gradients or changes as far as there are any; NaN where there are none. */
  public double norm(Function<LedgerRow, LedgerRow.Entry> which) {
    double squares = 0;
    boolean some = false;
    for (LedgerRow row : rows) {
      @Nullable TensorFigures figures = which.apply(row).figures();
      if (figures != null) {
        some = true;
        squares += figures.norm() * figures.norm();
      }
    }
    return some ? Math.sqrt(squares) : Double.NaN;
  }

  /** The size of the last update against that of the weights, all taken together. */
  public UpdateSize update() {
    return new UpdateSize(norm(LedgerRow::change) / norm(LedgerRow::value));
  }

  /** The last line: {@code 61,706 parameters, norm 13.1, gradient 2.4, change none, update none}. */
  public String total() {
    return "%,d parameters · |w| %s · |∂L/∂w| %s · |Δw|/|w| %s"
        .formatted(
            parameters(),
            text(norm(LedgerRow::value)),
            text(norm(LedgerRow::gradient)),
            update().text());
  }

  private static String text(double norm) {
    return Double.isNaN(norm) ? "none" : Numbers.format((float) norm);
  }
}
