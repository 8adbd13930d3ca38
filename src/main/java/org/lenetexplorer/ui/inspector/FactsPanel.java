package org.lenetexplorer.ui.inspector;

import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.InspectorModel;
import org.lenetexplorer.ui.theme.Spacing;

/** Name, layer and facts as text that wraps and can be copied. */
@EdtOnly
final class FactsPanel extends JPanel {
  private final CopyText subtitle = new CopyText("inspector.subtitle");
  private final FactList facts;

  FactsPanel(InspectorModel model) {
    super(new MigLayout("insets 0, gapy 3, wrap 1", "[grow,fill]"));
    setOpaque(false);
    JLabel title = new JLabel(model.title());
    title.setName("inspector.title");
    title.putClientProperty("FlatLaf.styleClass", "h4");
    facts = new FactList("fact.", model.facts());
    add(title);
    add(subtitle, "wmin 0, growx, gapbottom " + Spacing.HALF);
    add(facts, "wmin 0, growx");
    show(model);
  }

  /** Shows other facts under the same names. */
  void show(InspectorModel model) {
    subtitle.put(model.subtitle());
    facts.show(model.facts());
  }
}
