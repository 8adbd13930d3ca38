package org.lenetexplorer.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.ColumnPanel;
import org.lenetexplorer.ui.model.Argument;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.LayerForm;
import org.lenetexplorer.ui.model.PairArgument;
import org.lenetexplorer.ui.model.RealArgument;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * The fields of one layer with what follows from them, in as many columns as there is room for: never wider than that room, it
 * scrolls up and down.
 */
@EdtOnly
final class FormPanel extends ColumnPanel {
  private static final int LINE = 16;
  private static final int LABEL = 88;
  private static final int SHORT_LABEL = 54;

  private final FieldGroup first = new FieldGroup();
  private final FieldGroup second = new FieldGroup();
  private final Sentence fault = new Sentence("layer.fault");
  private final JButton repair = new JButton();
  private final JPanel faults = new JPanel(
      new MigLayout("insets 0, gapy " + Spacing.HALF + ", wrap 1, hidemode 3", "[grow,fill]"));
  private final NameField name;
  private final List<ArgumentField> fields = new ArrayList<>();
  private final FactList facts;
  private @Nullable Columns columns;

  /** In how many columns a form is set. */
  enum Columns {
    NARROW("[grow,fill]"),
    ONE("[grow,fill]"),
    TWO("[254!,fill]16[grow,fill]"),
    THREE("[254!,fill]16[274!,fill]24[grow,fill]");

    private final String constraint;

    Columns(String constraint) {
      this.constraint = constraint;
    }
  }

  FormPanel(LayerForm form, Changes changes) {
    super(new MigLayout(), LINE);
    setOpaque(false);
    faults.setOpaque(false);
    repair.setName("layer.repair");
    repair.addActionListener(event -> fault.say(changes.repair()));
    faults.add(fault, "growx, wmin 0");
    faults.add(repair, "growx 0");
    name = new NameField(first, form, changes);
    for (Argument<?> argument : form.arguments()) {
      FieldGroup group = isBeside(argument) ? second : first;
      fields.add(ArgumentField.in(group, argument, changes));
    }
    facts = new FactList("layer.fact.", form.facts());
    arrange(Columns.TWO);
    show(form);
  }

  /** What says how a window moves, and a bias, stand in the second column. */
  private static boolean isBeside(Argument<?> argument) {
    return argument instanceof PairArgument
        || argument instanceof RealArgument
        || argument.name().equals("bias");
  }

  /** Sets the form in columns. */
  void arrange(Columns wanted) {
    if (wanted == columns) {
      return;
    }
    columns = wanted;
    removeAll();
    setLayout(new MigLayout(
        "insets 0 2 2 2, gapy " + Spacing.UNIT + ", hidemode 3, fillx", wanted.constraint));
    boolean one = wanted == Columns.ONE || wanted == Columns.NARROW;
    facts.setLabelWidth(LABEL);
    first.setLabelWidth(LABEL);
    second.setLabelWidth(wanted == Columns.ONE ? LABEL : SHORT_LABEL);
    add(faults, one ? "wmin 0, wrap" : "span, growx, wmin 0, wrap");
    add(first, "wmin 0, aligny top" + (one ? ", wrap" : ""));
    add(second, "wmin 0, aligny top" + (wanted == Columns.THREE ? "" : ", wrap"));
    add(facts, "wmin 0, growx, aligny top" + (wanted == Columns.TWO ? ", span" : ""));
    revalidate();
  }

  /** Puts the focus into the first field, the type where it can be chosen. */
  void focusFirst() {
    for (ArgumentField field : fields) {
      if (field.focus()) {
        return;
      }
    }
  }

  /** Shows the form of another layer of this type: what was typed or refused for the one before is gone. */
  void turnTo(LayerForm other) {
    fields.forEach(ArgumentField::forget);
    show(other);
  }

  /** Shows another form in these fields. */
  void show(LayerForm shown) {
    name.show(shown);
    for (int i = 0; i < fields.size(); i++) {
      ArgumentField field = fields.get(i);
      field.show(shown.arguments().get(i));
      shown.same().ifPresent(field::show);
    }
    fault.say(shown.fault());
    repair.setText(shown.repair());
    repair.setToolTipText(shown.fault());
    faults.setVisible(!shown.fault().isEmpty());
    facts.show(shown.facts());
  }
}
