package org.lenetexplorer.ui.inspector;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.InspectorModel;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** The selected layer: what it is, its kernels with gradient and change, one of its maps in large. */
@EdtOnly
public final class InspectorPanel extends JPanel {
  private @Nullable ViewState drawn;

  /** A panel that follows a workspace. */
  public InspectorPanel(Workspace workspace) {
    super(new MigLayout(
        "insets " + Spacing.UNIT + " " + Spacing.PANEL + " " + Spacing.UNIT + " " + Spacing.PANEL
            + ", gapx " + Spacing.GROUP,
        "[260:300:340,fill][grow,fill][140:190:240,fill]",
        "[grow,fill]"));
    getAccessibleContext().setAccessibleName("inspector");
    workspace.addListener(this::show);
  }

  private void show(ViewState state) {
    if (drawn != null
        && drawn.snapshot().revision() == state.snapshot().revision()
        && drawn.selection().equals(state.selection())
        && drawn.shown() == state.shown()) {
      return;
    }
    drawn = state;
    InspectorModel model = InspectorModel.of(state);
    removeAll();
    add(facts(model));
    add(
        model.parameters().isEmpty() ? noParameters() : new ParameterPanel(model.parameters()),
        "grow, push, wmin 0");
    add(new MapPanel(model.picture(), model.map()), "grow");
    revalidate();
    repaint();
  }

  private static JComponent noParameters() {
    JLabel label = new JLabel("This layer trains nothing: no weights, no bias.", JLabel.CENTER);
    label.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    return label;
  }

  private static JComponent facts(InspectorModel model) {
    JPanel panel = new JPanel(
        new MigLayout("insets 0, gapx " + Spacing.UNIT + ", gapy 3, wrap 2", "[][grow,fill]"));
    panel.setOpaque(false);
    JLabel title = new JLabel(model.title());
    title.setName("inspector.title");
    title.putClientProperty("FlatLaf.styleClass", "h4");
    panel.add(title, "span 2");
    panel.add(text(model.subtitle(), "inspector.subtitle"), "span 2, wmin 0, growx");
    for (InspectorModel.Fact fact : model.facts()) {
      JLabel name = new JLabel(fact.name());
      name.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
      panel.add(name, "aligny top");
      panel.add(text(fact.text(), "fact." + fact.name()), "wmin 0, growx");
    }
    JScrollPane scroll = new JScrollPane(panel);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    return scroll;
  }

  /** A text that wraps, can be selected and copied, and looks like a label. */
  private static JTextArea text(String text, String name) {
    JTextArea area = new JTextArea(text);
    area.setName(name);
    area.setEditable(false);
    area.setOpaque(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setBorder(BorderFactory.createEmptyBorder());
    area.setFont(new JLabel().getFont());
    area.getAccessibleContext().setAccessibleName(name);
    return area;
  }
}
