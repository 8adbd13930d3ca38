package org.lenetexplorer.ui.training;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Outcome;

/** The optimiser's fields: which, its learning rate and its own numbers. It remembers the numbers of those it had before. */
@EdtOnly
final class RuleRows {
  private static final int LABELS = 92;

  private final Rows rows = new Rows("Optimiser", LABELS);
  private final JComboBox<String> types = new JComboBox<>();
  private final JCheckBox nesterov = new JCheckBox("look ahead");
  private final Note hereNote = new Note("training.optimizer.note", Note.Kind.HINT);
  private final Note nesterovNote = new Note("training.nesterov.note", Note.Kind.HINT);
  private final Map<String, UpdateRule> remembered = new HashMap<>();
  private final Map<String, EntryField> fields = new LinkedHashMap<>();
  private final BiFunction<String, String, String> typed;
  private TrainingForm shown;
  private boolean showing;

  /**
   * The fields.
   *
   * @param typed takes a number's key and its text; answers why it can't, or with nothing
   * @param edits takes what else is changed
   */
  RuleRows(
      TrainingForm form,
      BiFunction<String, String, String> typed,
      Consumer<Function<TrainingForm, Outcome>> edits) {
    this.typed = typed;
    shown = form;
    RuleSettings.RULES.forEach(rule -> types.addItem(RuleSettings.type(rule)));
    types.setName("training.optimizer");
    types.setMaximumRowCount(RuleSettings.RULES.size());
    types.getAccessibleContext().setAccessibleName("optimizer");
    types.addActionListener(event -> {
      if (!showing) {
        UpdateRule rule = RuleSettings.RULES.get(types.getSelectedIndex());
        edits.accept(now -> now.ruled(remembered.getOrDefault(rule.id(), rule)));
      }
    });
    nesterov.setName("training.nesterov");
    nesterov.setOpaque(false);
    nesterov.getAccessibleContext().setAccessibleName("nesterov");
    nesterov.addActionListener(event -> {
      boolean wanted = nesterov.isSelected();
      edits.accept(now -> now.withNesterov(wanted));
    });
    fill();
  }

  Rows panel() {
    return rows;
  }

  private void fill() {
    rows.clear();
    fields.clear();
    rows.row("optimizer", types).below(hereNote);
    field(shown.entry("lr"));
    List<Entry> settings = shown.settings();
    for (Entry entry : settings) {
      field(entry);
      if (entry.key().equals("momentum") && shown.nesterov().isPresent()) {
        rows.row("nesterov", nesterov).below(nesterovNote);
      }
    }
    rows.revalidate();
    rows.repaint();
  }

  private void field(Entry entry) {
    Note sentence = new Note("training." + entry.key() + ".sentence", Note.Kind.FAULT);
    EntryField field =
        new EntryField(entry, entry.key(), sentence, text -> typed.apply(entry.key(), text));
    fields.put(entry.key(), field);
    rows.row(entry.key(), field).below(sentence);
  }

  void show(TrainingForm form) {
    UpdateRule rule = form.training().rule();
    boolean other = !rule.id().equals(shown.training().rule().id());
    shown = form;
    remembered.put(rule.id(), rule);
    showing = true;
    types.setSelectedItem(RuleSettings.type(rule));
    showing = false;
    if (other) {
      fill();
    }
    fields.forEach((key, field) -> field.show(form.entry(key)));
    nesterov.setSelected(form.nesterov().orElse(false));
    nesterov.setEnabled(form.nesterovObstacle().isEmpty());
    nesterov.setToolTipText("Whether momentum looks ahead");
    nesterovNote.say(form.nesterovObstacle());
    hereNote.say(form.hereNote());
  }
}
