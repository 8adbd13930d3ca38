package org.lenetexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.ColumnPanel;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Outcome;
import org.lenetexplorer.ui.theme.Spacing;

/** All fields of a training in as many columns as there is room for; it scrolls up and down, never sideways. */
@EdtOnly
final class TrainingFields extends ColumnPanel {
  private static final int LINE = 16;
  private static final int LABELS = 92;

  private final Note fault = new Note("training.fault", Note.Kind.FAULT);
  private final Rows feed = new Rows("Input, loss and target", LABELS);
  private final Rows script = new Rows("In PyTorch", 0);
  private final Note code = new Note("training.code", Note.Kind.CODE);
  private final Note letters = new Note("training.formula", Note.Kind.MATHEMATICS);
  private final Note numbers = new Note("training.formula with numbers", Note.Kind.MATHEMATICS);
  private final Note targetNote = new Note("training.target.note", Note.Kind.HINT);
  private final Note gradientNote = new Note("training.grad_output.note", Note.Kind.HINT);
  private final Note seedNote = new Note("training.seed.note", Note.Kind.HINT);
  private final List<Note> sentences = new ArrayList<>();
  private final List<EntryField> entries = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final BiFunction<String, String, String> typed;
  private final Consumer<Function<TrainingForm, Outcome>> edits;
  private final ChoiceRow inputs;
  private final ChoiceRow losses;
  private final ChoiceRow targets;
  private final ChoiceRow gradients;
  private final RuleRows rule;
  private @Nullable Columns columns;

  /** In how many columns the fields are set. */
  enum Columns {
    ONE("[grow,fill]"),
    TWO("[pref!,fill]24[grow,fill]"),
    THREE("[pref!,fill]32[220:240:260,fill]32[grow,fill]");

    private final String constraint;

    Columns(String constraint) {
      this.constraint = constraint;
    }
  }

  /**
   * The fields.
   *
   * @param typed takes a number's key and its text; answers why it can't, or with nothing
   * @param edits takes what else is changed
   */
  TrainingFields(
      TrainingForm form,
      BiFunction<String, String, String> typed,
      Consumer<Function<TrainingForm, Outcome>> edits) {
    super(new MigLayout(), LINE);
    this.typed = typed;
    this.edits = edits;
    setOpaque(false);
    inputs = choice("input", "input", form.inputs());
    losses = choice("loss", "loss", form.losses());
    targets = choice("target", "target", form.targets());
    gradients = choice("grad_output", "gradient of the output", form.gradients());
    rule = new RuleRows(form, typed, edits);
    addRows(form);
    arrange(Columns.ONE);
    show(form);
  }

  private ChoiceRow choice(String row, String spoken, List<Option> options) {
    return new ChoiceRow(row, spoken, options, key -> edits.accept(form -> form.chosen(row, key)));
  }

  private void addRows(TrainingForm form) {
    feed.row("input", inputs.with(1, field(form, "input.seed", "seed of the input", "input")))
        .below(sentences.get(0));
    feed.row("loss", losses);
    feed.row(
            "target", targets.with(1, field(form, "target.class", "class of the target", "target")))
        .below(sentences.get(1))
        .below(targetNote);
    feed.row(
            "grad_output",
            gradients.with(
                1, field(form, "grad_output.seed", "seed of the gradient", "grad_output")))
        .below(sentences.get(2))
        .below(gradientNote);
    feed.row("seed", field(form, "seed", "seed", "seed"))
        .below(sentences.get(3))
        .below(seedNote);
    seedNote.say("Of the initial weights, the order of the images, and dropout.");
    script.across(code).title("One step of the optimiser").across(letters).across(numbers);
  }

  private EntryField field(TrainingForm form, String key, String spoken, String row) {
    Note sentence = new Note("training." + row + ".sentence", Note.Kind.FAULT);
    EntryField field =
        new EntryField(form.entry(key), spoken, sentence, text -> typed.apply(key, text));
    sentences.add(sentence);
    entries.add(field);
    keys.add(key);
    return field;
  }

  /** Sets the fields in columns. */
  void arrange(Columns wanted) {
    if (wanted == columns) {
      return;
    }
    columns = wanted;
    removeAll();
    setLayout(new MigLayout(
        "insets 0 2 2 2, gapy " + Spacing.PANEL + ", hidemode 3, fillx", wanted.constraint));
    boolean one = wanted == Columns.ONE;
    add(fault, one ? "wmin 0, wrap" : "span, growx, wmin 0, wrap");
    add(feed, "wmin 0, aligny top" + (one ? ", wrap" : ""));
    add(rule.panel(), "wmin 0, aligny top" + (wanted == Columns.THREE ? "" : ", wrap"));
    add(script, "wmin 0, growx, aligny top" + (wanted == Columns.TWO ? ", span" : ""));
    revalidate();
  }

  /** Shows a training in these fields. */
  void show(TrainingForm form) {
    fault.say(form.fault());
    inputs.show(form.inputs());
    losses.show(form.losses());
    targets.show(form.targets());
    gradients.show(form.gradients());
    targetNote.say(form.targetNote());
    gradientNote.say(form.gradientNote());
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).show(form.entry(keys.get(i)));
    }
    rule.show(form);
    code.say(String.join("\n", form.code()));
    letters.say(form.formula().get(0));
    numbers.say(form.formula().get(1));
  }
}
