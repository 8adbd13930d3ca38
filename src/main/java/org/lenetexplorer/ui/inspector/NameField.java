package org.lenetexplorer.ui.inspector;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JButton;
import javax.swing.JTextField;
import org.lenetexplorer.ui.component.TypingUndo;
import org.lenetexplorer.ui.model.Block;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.LayerForm;

/** The layer's name, and what is wrong with it. Enter or leaving the field takes what was typed. */
@EdtOnly
final class NameField {
  private static final String TIP = "The name of the layer, as in PyTorch's state_dict";

  private final JTextField text = new JTextField(12);
  private final JButton mend = new JButton();
  private final Sentence sentence = new Sentence("layer.name.sentence");
  private final TypingUndo typing = TypingUndo.in(text);
  private final Changes changes;
  private String shown = "";

  NameField(FieldGroup group, LayerForm form, Changes changes) {
    this.changes = changes;
    text.setName("layer.name");
    text.setToolTipText(TIP);
    text.getAccessibleContext().setAccessibleName("name");
    text.setEditable(form.kind() == Block.Kind.LAYER);
    text.setFocusable(form.kind() == Block.Kind.LAYER);
    text.addActionListener(event -> take());
    text.addFocusListener(new FocusAdapter() {
      @Override
      public void focusLost(FocusEvent event) {
        if (!event.isTemporary()) {
          take();
        }
      }
    });
    mend.setName("layer.name.mend");
    mend.addActionListener(event -> sentence.say(changes.repair()));
    group.row("name", text, sentence, text);
    group.below(mend);
    show(form);
  }

  private void take() {
    if (!text.getText().equals(shown)) {
      String refusal = changes.rename(text.getText());
      typing.forget();
      if (!refusal.isEmpty()) {
        text.putClientProperty("JComponent.outline", "error");
        text.setText(shown);
        sentence.say(refusal);
      }
    }
  }

  void show(LayerForm form) {
    if (!shown.equals(form.name())) {
      shown = form.name();
      text.setText(shown);
      typing.forget();
    }
    boolean wrong = !form.nameProblem().isEmpty();
    text.putClientProperty("JComponent.outline", wrong ? "error" : null);
    sentence.say(form.nameProblem());
    mend.setVisible(wrong && form.repair().startsWith("Rename"));
    mend.setText(form.repair());
    mend.setToolTipText(form.nameProblem());
  }
}
