package org.lenetexplorer.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.InspectorModel.Fact;
import org.lenetexplorer.ui.theme.Spacing;

/** Facts one below the other, quiet names before texts that can be copied. */
@EdtOnly
final class FactList extends JPanel {
  private final List<Fact> facts;
  private final List<CopyText> texts = new ArrayList<>();

  /**
   * A list.
   *
   * @param prefix of the texts' names for tests, {@code fact.}
   */
  FactList(String prefix, List<Fact> facts) {
    super(new MigLayout("insets 0, gapx " + Spacing.UNIT + ", gapy 3, wrap 2", "[][grow,fill]"));
    this.facts = facts;
    setOpaque(false);
    for (Fact fact : facts) {
      JLabel name = new JLabel(fact.name());
      name.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
      CopyText text = new CopyText(prefix + fact.name());
      name.setLabelFor(text);
      texts.add(text);
      add(name, "aligny top");
      add(text, "wmin 0, growx");
    }
    show(facts);
  }

  /** Whether other facts have the same names. */
  boolean fits(List<Fact> others) {
    return facts.stream()
        .map(Fact::name)
        .toList()
        .equals(others.stream().map(Fact::name).toList());
  }

  /** Shows other facts under the same names. */
  void show(List<Fact> shown) {
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).put(shown.get(i).text());
    }
  }
}
