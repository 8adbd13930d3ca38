package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lenetexplorer.debugger.Change;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.session.DebugView;
import org.lenetexplorer.session.Pace;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.LayerView;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Numbers;

/**
 * What the last command changed, as text; of a long way a digest, the parameters that changed most first.
 *
 * @param heading how far it went, and how the loss fared on the way
 * @param rows a line each
 */
public record ChangeList(String heading, List<Row> rows) {
  /**
   * A line.
   *
   * @param text what it says
   * @param number the first number that changed, if it can be looked at
   */
  public record Row(String text, Optional<ElementReference> number) {}

  /**
   * The changes that led to a state.
   *
   * @param from where the command began
   */
  public static ChangeList of(ViewState state, Position from) {
    DebugView debug = state.snapshot().debug();
    List<Row> rows = new ArrayList<>();
    debug.stop().log().forEach(line -> rows.add(new Row("hit: " + line, Optional.empty())));
    List<Change> changes = new ArrayList<>(debug.stop().changes());
    boolean digest = isLong(from, debug.position());
    if (digest) {
      changes.sort(Comparator.comparingDouble(ChangeList::size).reversed());
    }
    for (Change change : changes) {
      rows.add(row(state.snapshot(), change, digest));
    }
    return new ChangeList(heading(debug, from), List.copyOf(rows));
  }

  private static boolean isLong(Position from, Position to) {
    return Math.abs(to.iteration() - from.iteration()) > 1;
  }

  private static double size(Change change) {
    return Double.isNaN(change.relative()) ? -1 : change.relative();
  }

  private static Row row(SessionSnapshot snapshot, Change change, boolean digest) {
    Optional<Shape> shape = shape(snapshot, change.tensor());
    Optional<ElementReference> number =
        shape.map(known -> ElementReference.of(change.tensor(), known, change.from()));
    return new Row(describe(change, number, digest), number);
  }

  /** {@code conv1.weight.grad: 150 numbers, first [0,0,0,0] 0.0 → 0.0123}; in a digest {@code conv1.weight: by 2.3 %, 150 …}. */
  private static String describe(Change change, Optional<ElementReference> number, boolean digest) {
    int count = change.to() - change.from();
    String index = number
        .map(one -> one.index().toString().replace(" ", ""))
        .filter(text -> text.length() > 2)
        .orElse("");
    String where = count == 1 ? index : "%,d numbers, first %s".formatted(count, index);
    String words = where.isBlank() ? "" : where.strip() + " ";
    String size = digest && Double.isFinite(change.relative())
        ? "by " + Numbers.format((float) (100 * change.relative())) + " %, "
        : "";
    return change.tensor() + ": " + size + words + change.before() + " → " + change.after();
  }

  private static String heading(DebugView debug, Position from) {
    Position to = debug.position();
    if (debug.stop().changes().isEmpty() && debug.stop().log().isEmpty() && from.equals(to)) {
      return "Nothing was changed by the last command.";
    }
    long first = Math.min(from.iteration(), to.iteration());
    long last = Math.max(from.iteration(), to.iteration());
    if (!isLong(from, to)) {
      return debug.stop().changes().isEmpty()
          ? "Now at " + debug.text() + "; the numbers stay as they were."
          : "Changed on the way to " + debug.text() + ":";
    }
    String way = to.iteration() > from.iteration() ? "forward" : "back";
    return "Went " + way + " over " + (last - first) + " iterations, " + first + " to " + last
        + time(debug.pace(), last - first)
        + losses(debug.losses(), first, last)
        + " Only what is kept from one to the next is listed, what changed most first.";
  }

  /** How long a run took; a jump is not timed. */
  private static String time(Pace pace, long iterations) {
    return pace.iterations() == iterations
        ? String.format(Locale.ROOT, ", in %.2f s", pace.nanos() / 1e9)
        : "";
  }

  private static String losses(float[] losses, long first, long last) {
    float lowest = Float.POSITIVE_INFINITY;
    float highest = Float.NEGATIVE_INFINITY;
    for (long k = Math.max(0, first); k < Math.min(last, losses.length); k++) {
      lowest = Math.min(lowest, losses[(int) k]);
      highest = Math.max(highest, losses[(int) k]);
    }
    return lowest > highest
        ? "."
        : "; the loss lay between " + Numbers.format(lowest) + " and " + Numbers.format(highest)
            + ".";
  }

  /** The shape of a tensor that the window shows. */
  private static Optional<Shape> shape(SessionSnapshot snapshot, String tensor) {
    if (tensor.equals("loss")) {
      return Optional.of(Shape.SCALAR);
    }
    for (ParameterView parameter : snapshot.parameters()) {
      if (tensor.equals(parameter.name()) || tensor.equals(parameter.name() + ".grad")) {
        return Optional.of(parameter.value().shape());
      }
    }
    for (LayerView layer : snapshot.layers()) {
      boolean output = tensor.equals(layer.name() + ".output");
      Tensor values = layer.output() != null ? layer.output() : layer.gradient();
      if (values != null && (output || tensor.equals(layer.name() + ".output.grad"))) {
        return Optional.of(values.shape());
      }
    }
    return Optional.empty();
  }
}
