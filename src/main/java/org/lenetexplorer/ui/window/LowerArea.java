package org.lenetexplorer.ui.window;

import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.ui.chart.ChartsPanel;
import org.lenetexplorer.ui.code.CodePanel;
import org.lenetexplorer.ui.data.DrawPanel;
import org.lenetexplorer.ui.inspector.InspectorPanel;
import org.lenetexplorer.ui.inspector.LayerPanel;
import org.lenetexplorer.ui.ledger.LedgerPanel;
import org.lenetexplorer.ui.model.Course;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.origin.OriginPanel;
import org.lenetexplorer.ui.steps.HistoryPanel;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.training.TrainingPanel;

/** The panels below the network: where the steps are on the left, what they did in the middle, what is chosen on the right. */
@EdtOnly
final class LowerArea {
  private static final int LEFT = 290;
  private static final int LEAST = 36; // the tabs themselves
  private static final int RIGHT = 350; // what the arguments of a layer need

  private final ChartsPanel charts;
  private final JTabbedPane left;
  private final JTabbedPane middle;
  private final JTabbedPane right;
  private final JSplitPane inner;
  private final JSplitPane outer;
  private Optional<ElementReference> number = Optional.empty();

  /**
   * The panels.
   *
   * @param pictures asks for a file with a picture
   */
  LowerArea(
      Engine engine,
      Editor editor,
      Workspace workspace,
      DebugParts debug,
      Supplier<Optional<Path>> pictures) {
    charts = new ChartsPanel(engine, workspace);
    left = debug
        .left(new Panels()
            .with("Steps", debug.steps())
            .with("History", new HistoryPanel(editor, workspace)))
        .pane();
    middle = debug
        .middle(new Panels().with("Ledger", new LedgerPanel(workspace)).with("Charts", charts))
        .with("Code", new CodePanel(workspace))
        .pane();
    OriginPanel origin = new OriginPanel(engine, workspace);
    right = new Panels()
        .with("Layer", new LayerPanel(editor, workspace))
        .with("Values", new InspectorPanel(workspace))
        .with("Number", origin)
        .with("Training", new TrainingPanel(editor, workspace))
        .with("Draw", new DrawPanel(engine, workspace, pictures))
        .pane();
    inner = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, middle, right);
    outer = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, inner);
    inner.setResizeWeight(0.5);
    prepare(inner);
    prepare(outer);
    outer.setMinimumSize(new Dimension(0, Spacing.scaled(LEAST)));
    workspace.addListener(state -> {
      Optional<ElementReference> chosen = state.focus().number();
      if (!chosen.equals(number)) {
        number = chosen;
        chosen.ifPresent(any -> right.setSelectedComponent(origin));
      }
    });
  }

  /** Split panes take keys for moving their dividers; here they step. */
  static void prepare(JSplitPane pane) {
    pane.setBorder(BorderFactory.createEmptyBorder());
    for (String key : List.of("F6", "F8", "HOME", "END", "LEFT", "RIGHT", "UP", "DOWN")) {
      pane.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
          .put(KeyStroke.getKeyStroke(key), "none");
    }
  }

  /** How the training has gone, as the charts know it. */
  Course course() {
    return charts.course();
  }

  JComponent component() {
    return outer;
  }

  /** Puts the dividers where they were, or for a window of some width where they suit it. */
  void place(Settings settings, int width) {
    int first = settings.number("steps", Math.min(LEFT, width / 4));
    outer.setDividerLocation(first);
    inner.setDividerLocation(settings.number(
        "middle", Math.min((width - first) / 2, width - first - Spacing.scaled(RIGHT))));
  }

  /** Remembers where the dividers are. */
  void remember(Settings settings) {
    settings.setNumber("steps", outer.getDividerLocation());
    settings.setNumber("middle", inner.getDividerLocation());
  }
}
