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
  private final String prefix;
  private final List<CopyText> texts = new ArrayList<>();
  private List<String> names = List.of();

  /**
   * A list.
   *
   * @param prefix of the texts' names for tests, {@code fact.}
   */
  FactList(String prefix, List<Fact> facts) {
    super(new MigLayout("insets 0, gapx " + Spacing.UNIT + ", gapy 3, wrap 2", "[][grow,fill]"));
    this.prefix = prefix;
    setOpaque(false);
    show(facts);
  }

  private void build() {
    removeAll();
    texts.clear();
    for (String fact : names) {
      JLabel name = new JLabel(fact);
      name.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
      CopyText text = new CopyText(prefix + fact);
      name.setLabelFor(text);
      texts.add(text);
      add(name, "aligny top");
      add(text, "wmin 0, growx");
    }
    revalidate();
    repaint();
  }

  /** Makes the column of names at least so wide, in pixels of the layout. */
  void setLabelWidth(int width) {
    ((MigLayout) getLayout()).setColumnConstraints("[" + width + ":pref,fill][grow,fill]");
  }

  /** Shows other facts; texts under the same names stay as they are, with what is chosen in them. */
  void show(List<Fact> shown) {
    List<String> wanted = shown.stream().map(Fact::name).toList();
    if (!wanted.equals(names)) {
      names = wanted;
      build();
    }
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).put(shown.get(i).text());
    }
  }
}
