package org.lenetexplorer.ui.steps;

import java.awt.Color;
import java.awt.Component;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTree;
import javax.swing.tree.TreeCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.ui.model.StepNode;
import org.lenetexplorer.ui.model.StepNode.Kind;
import org.lenetexplorer.ui.model.StepNode.Stage;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Icons;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws a step: a mark for done or here, its name, its details in quiet text. */
final class StepRenderer implements TreeCellRenderer {
  private final JPanel panel = new Row();
  private final JLabel mark = new JLabel("", JLabel.CENTER);
  private final JLabel text = new JLabel();
  private final JLabel detail = new JLabel();
  private final Map<Phase, Icon> icons = new EnumMap<>(Phase.class);

  /** Lays its parts out without asking the screen where the mouse is, as a component of the window would. */
  private static final class Row extends JPanel {
    Row() {
      super(new MigLayout("insets 0, gap 5", "[14!]3[][]", "[grow]"));
    }

    @Override
    public void validate() {
      synchronized (getTreeLock()) {
        validateTree();
      }
    }
  }

  StepRenderer() {
    panel.setOpaque(false);
    panel.add(mark);
    panel.add(text, "w pref+2");
    panel.add(detail, "w pref+44"); // the tree remembers widths; words may become longer
  }

  @Override
  public Component getTreeCellRendererComponent(
      JTree tree,
      @Nullable Object value,
      boolean selected,
      boolean expanded,
      boolean leaf,
      int row,
      boolean focused) {
    StepNode step = value instanceof StepBranch branch ? branch.step() : null;
    if (step == null || !(tree instanceof StepTree steps)) {
      mark.setText("");
      text.setText("counting…");
      detail.setText("");
      return panel;
    }
    Stage stage = step.stage(steps.cursor(), steps.iteration());
    boolean exact = step.at(steps.iteration()).equals(steps.cursor());
    show(step, stage, exact, expanded);
    text.setText(step.title(steps.iteration()));
    String place = exact ? "the position" : stage.words();
    panel
        .getAccessibleContext()
        .setAccessibleName(
            text.getText() + (step.detail().isEmpty() ? "" : ", " + step.detail()) + ": " + place);
    return panel;
  }

  private void show(StepNode step, Stage stage, boolean exact, boolean expanded) {
    ThemeColors colors = Theme.current().colors();
    Color phase = colors.phases().inOrder().get(ViewState.placeOf(step.phase()));
    mark.setIcon(icon(step));
    mark.setText(step.kind() == Kind.PHASE ? "" : mark(stage, exact, expanded));
    mark.setForeground(step.kind() == Kind.ITERATION ? colors.text() : phase);
    boolean heading = step.kind() == Kind.PHASE || step.kind() == Kind.ITERATION;
    text.setFont(heading || stage == Stage.HERE ? Fonts.title() : font(step));
    text.setForeground(stage == Stage.TO_COME && !heading ? colors.quietText() : colors.text());
    detail.setText(step.kind() == Kind.PHASE ? step.detail() + place(stage) : step.detail());
    detail.setFont(Fonts.small());
    detail.setForeground(colors.quietText());
  }

  private static String place(Stage stage) {
    return stage == Stage.DONE ? ", done" : "";
  }

  private static java.awt.Font font(StepNode step) {
    return switch (step.kind()) {
      case ELEMENT, ELEMENTS -> Fonts.numbers();
      default -> Fonts.text();
    };
  }

  private @Nullable Icon icon(StepNode step) {
    return step.kind() == Kind.PHASE
        ? icons.computeIfAbsent(step.phase(), phase -> Icons.phase(phase.id().replace('_', '-')))
        : null;
  }

  private static String mark(Stage stage, boolean exact, boolean expanded) {
    return switch (stage) {
      case DONE -> "✓";
      case HERE -> exact || !expanded ? "▶" : "●";
      case TO_COME -> "";
    };
  }
}
