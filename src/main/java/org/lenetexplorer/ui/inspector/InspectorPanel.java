package org.lenetexplorer.ui.inspector;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.InspectorModel;
import org.lenetexplorer.ui.model.ParameterModel;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** The selected layer: what it is, its kernels with gradient and change, one of its maps in large. */
@EdtOnly
public final class InspectorPanel extends JPanel {
  private static final String INSETS =
      "insets " + Spacing.UNIT + " " + Spacing.PANEL + " " + Spacing.UNIT + " " + Spacing.PANEL;

  private static final String ALL = "[252:320:340,fill][grow,fill][140:190:260,fill]";
  private static final String FEW = "[grow,fill][140:190:200,fill]";
  private static final int NARROW = 760;

  private final Consumer<ElementReference> choice;
  private final JScrollPane facts = new JScrollPane();
  private @Nullable Content content;

  /** The parts that show one layer, kept as long as it is the one selected. */
  private record Content(
      InspectorModel model, FactsPanel facts, List<ParameterPanel> parameters, MapPanel map) {
    boolean fits(InspectorModel other) {
      return model.title().equals(other.title())
          && names(model).equals(names(other))
          && model.facts().size() == other.facts().size();
    }

    private static List<String> names(InspectorModel model) {
      return model.parameters().stream()
          .map(parameter -> parameter.name() + parameter.shape())
          .toList();
    }

    void show(InspectorModel shown) {
      facts.show(shown);
      for (int i = 0; i < parameters.size(); i++) {
        parameters.get(i).show(shown.parameters().get(i));
      }
      map.show(shown.picture(), shown.map());
    }
  }

  /** A panel that follows a workspace. */
  public InspectorPanel(Workspace workspace) {
    super(new MigLayout(INSETS + ", hidemode 3, gapx " + Spacing.PANEL, ALL, "[grow,fill]"));
    getAccessibleContext().setAccessibleName("inspector");
    facts.setBorder(BorderFactory.createEmptyBorder());
    facts.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        arrange();
      }
    });
    choice = number -> workspace.focus(workspace.state().focus().on(number));
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
        show(workspace.state());
      }
    });
    workspace.addListener(this::show);
  }

  /** What is not to be seen is not made. */
  private void show(ViewState state) {
    if (!isShowing()) {
      return;
    }
    InspectorModel model = InspectorModel.of(state);
    Content kept = content;
    if (kept != null && kept.fits(model)) {
      kept.show(model);
    } else {
      content = build(model);
    }
  }

  private Content build(InspectorModel model) {
    removeAll();
    FactsPanel words = new FactsPanel(model);
    facts.setViewportView(words);
    add(facts);
    List<ParameterPanel> parameters = new ArrayList<>();
    add(parameters(model, parameters), "grow, push, wmin 0");
    MapPanel map = new MapPanel(model.picture(), model.map(), choice);
    add(map, "grow");
    arrange();
    repaint();
    return new Content(model, words, List.copyOf(parameters), map);
  }

  /** Where there is little room, it belongs to the numbers: what the layer is stands in the tab beside as well. */
  private void arrange() {
    boolean narrow = getWidth() > 0 && getWidth() < Spacing.scaled(NARROW);
    facts.setVisible(!narrow);
    ((MigLayout) getLayout()).setColumnConstraints(narrow ? FEW : ALL);
    revalidate();
  }

  private JComponent parameters(InspectorModel model, List<ParameterPanel> made) {
    if (model.parameters().isEmpty()) {
      JLabel label = new JLabel("Nothing is trained here.", JLabel.CENTER);
      label.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
      return label;
    }
    JPanel panel = new JPanel(new MigLayout("insets 0, gapy 6, wrap 1", "[grow,fill]"));
    panel.setOpaque(false);
    for (ParameterModel parameter : model.parameters()) {
      boolean first = made.isEmpty();
      ParameterPanel.Form form =
          first ? ParameterPanel.Form.of(parameter) : ParameterPanel.Form.LINE;
      made.add(new ParameterPanel(parameter, form, choice));
      panel.add(made.get(made.size() - 1), first ? "grow, push, wmin 0" : "growx, wmin 0");
    }
    return panel;
  }
}
