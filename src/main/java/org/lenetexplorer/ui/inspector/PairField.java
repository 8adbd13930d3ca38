package org.lenetexplorer.ui.inspector;

import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import org.lenetexplorer.ui.model.Argument;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.PairArgument;
import org.lenetexplorer.ui.model.SamePadding;
import org.lenetexplorer.ui.model.WholeArgument;
import org.lenetexplorer.ui.theme.Icons;

/** A height and a width; linked, both change together. */
@EdtOnly
final class PairField implements ArgumentField {
  private static final String PADDING = "padding";

  private final NumberField<Integer> height;
  private final NumberField<Integer> width;
  private final JToggleButton link = new JToggleButton(Icons.command("link"));
  private final JButton same = new JButton("same");
  private final Sentence sentence;
  private final Changes changes;
  private PairArgument shown;

  PairField(FieldGroup group, PairArgument argument, Changes changes) {
    this.changes = changes;
    shown = argument;
    String name = "layer." + argument.name();
    sentence = new Sentence(name + ".sentence");
    height = side(name, "height", argument.height());
    width = side(name, "width", argument.width());
    prepareLink(name);
    prepareSame(name);
    List<JComponent> parts = new ArrayList<>(List.of(height, new JLabel("×"), width, link));
    if (argument.name().equals(PADDING)) {
      parts.add(same);
    }
    group.row(argument.name(), height, sentence, parts.toArray(JComponent[]::new));
    link.setSelected(argument.isSquare());
  }

  private NumberField<Integer> side(String name, String side, WholeArgument argument) {
    boolean first = side.equals("height");
    return new NumberField<>(
        name + "." + side,
        argument.name() + " " + side,
        argument,
        number -> changes.set(shown, shown.with(first, number, link.isSelected())),
        told -> sentence.say(told));
  }

  private void prepareLink(String name) {
    link.setName(name + ".link");
    link.putClientProperty("JButton.buttonType", "toolBarButton");
    link.setToolTipText("Keep height and width the same");
    link.getAccessibleContext()
        .setAccessibleName(shown.name() + ": keep height and width the same");
    link.addActionListener(event -> {
      if (link.isSelected() && !shown.isSquare()) {
        sentence.say(changes.set(shown, shown.with(true, shown.height().value(), true)));
      }
    });
  }

  private void prepareSame(String name) {
    same.setName(name + ".same");
    same.setMargin(new Insets(2, 6, 2, 6));
    same.getAccessibleContext().setAccessibleName("padding that keeps the size of the map");
    same.addActionListener(event -> sentence.say(changes.keepSize()));
  }

  @Override
  public void forget() {
    height.forget();
    width.forget();
    sentence.say("");
    link.setSelected(true);
  }

  @Override
  public boolean focus() {
    return height.focus();
  }

  @Override
  public void show(Argument<?> argument) {
    shown = (PairArgument) argument;
    height.show(shown.height());
    width.show(shown.width());
    if (!shown.isSquare()) {
      link.setSelected(false);
    }
  }

  @Override
  public void show(SamePadding keeping) {
    same.setEnabled(keeping.padding().isPresent());
    same.setToolTipText(keeping.sentence());
  }
}
