package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Content;
import org.lenetexplorer.ui.component.LabelledBars;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.theme.Quantity;

/**
 * What the last block of the chain shows of the loss.
 *
 * @param line the criterion, and the loss once it is known
 * @param derivation how the number comes about
 * @param picture what the loss is made of
 * @param bars the same as rows, where there are few numbers
 */
record LossContent(String line, String derivation, Picture picture, Optional<LabelledBars> bars) {
  private static final int MOST_BARS = 20;

  static LossContent of(SessionSnapshot snapshot) {
    String criterion = snapshot.settings().criterion();
    if (criterion.equals(Training.NO_LOSS)) {
      Picture nothing = new Picture(
          "loss",
          Optional.empty(),
          Shape.of(1),
          Quantity.ACTIVATIONS,
          null,
          Content.NOT_COMPUTED,
          Scale.given(0));
      return new LossContent(
          "no loss: backward starts from ∂L/∂output", "given", nothing, Optional.empty());
    }
    Float loss = snapshot.loss();
    String line = criterion + (loss == null ? "" : " = " + Numbers.format(loss));
    return criterion.equals(Criterion.MSE.type())
        ? squares(snapshot, line)
        : probabilities(snapshot, line);
  }

  /** How the first gradient comes about, {@code δ = p − y}. */
  static String deltaText(SessionSnapshot snapshot) {
    String criterion = snapshot.settings().criterion();
    if (criterion.equals(Training.NO_LOSS)) {
      return "δ, given";
    }
    return criterion.equals(Criterion.MSE.type()) ? "δ = 2(y − t)/n" : "δ = p − y";
  }

  /** The classes' names: their numbers. */
  static List<String> labels(int classes) {
    List<String> labels = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      labels.add(Integer.toString(c));
    }
    return labels;
  }

  private static LossContent squares(SessionSnapshot snapshot, String line) {
    Shape shape = snapshot.shapes().output(snapshot.network());
    Tensor values = snapshot.loss() == null ? null : difference(snapshot, shape);
    Picture picture = new Picture(
        "output − target",
        Optional.empty(),
        shape,
        Quantity.ACTIVATIONS,
        values,
        Content.NOT_COMPUTED,
        Scale.given(Scale.largest(values)));
    Float loss = snapshot.loss();
    List<String> below = loss == null
        ? List.of("target " + snapshot.sample().className())
        : List.of(
            "target " + snapshot.sample().className(),
            "mean of squares = " + Numbers.fixed(loss, 3));
    boolean few = shape.rank() == 1 && shape.size() <= MOST_BARS;
    Optional<LabelledBars> rows = few
        ? Optional.of(new LabelledBars(
                labels(shape.size()),
                picture.numbers(),
                picture.limit() > 0 ? picture.limit() : 1,
                Quantity.ACTIVATIONS,
                -1)
            .withTexts("y − t", below))
        : Optional.empty();
    return new LossContent(line, "mean of (y − t)² over " + shape.size(), picture, rows);
  }

  private static @Nullable Tensor difference(SessionSnapshot snapshot, Shape shape) {
    Tensor target = snapshot.target();
    Tensor output = snapshot.layers().get(snapshot.layers().size() - 1).output();
    if (target == null || output == null || target.size() != output.size()) {
      return null;
    }
    Tensor difference = Tensor.zeros(shape);
    for (int i = 0; i < difference.size(); i++) {
      difference.setAt(i, output.at(i) - target.at(i));
    }
    return difference;
  }

  private static LossContent probabilities(SessionSnapshot snapshot, String line) {
    Shape shape = Shape.of(snapshot.shapes().output(snapshot.network()).extent(0));
    float[] numbers = snapshot.probabilities();
    Tensor values = numbers == null ? null : Tensor.of(shape, numbers);
    Picture picture = new Picture(
        "probabilities",
        Optional.of(TensorPart.of("loss.softmax", shape.batched(1))),
        shape,
        Quantity.ACTIVATIONS,
        values,
        Content.NOT_COMPUTED,
        Scale.given(1));
    int label = snapshot.sample().label();
    List<String> below = new ArrayList<>(List.of("target " + snapshot.sample().className()));
    Float loss = snapshot.loss();
    if (values != null && loss != null && label >= 0) {
      below.add("−log " + Numbers.fixed(values.at(label), 3) + " = " + Numbers.fixed(loss, 3));
    }
    LabelledBars rows = new LabelledBars(
            labels(shape.size()), picture.numbers(), 1, Quantity.ACTIVATIONS, label)
        .withTarget(label)
        .withTexts("p = softmax", below);
    return new LossContent(
        line,
        "one number: −log p(" + snapshot.sample().className() + ")",
        picture,
        Optional.of(rows));
  }
}
