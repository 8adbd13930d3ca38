package org.lenetexplorer.ui.training;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.HierarchyEvent;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Outcome;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** How the network is trained, to be edited: input, loss, target, optimiser; and what that is in PyTorch. */
@EdtOnly
public final class TrainingPanel extends JPanel {
  private static final int WIDE = 1_040;
  private static final int MEDIUM = 740;
  private static final String INSETS =
      "insets " + Spacing.UNIT + " " + Spacing.PANEL + " " + Spacing.UNIT + " " + Spacing.PANEL;

  private final Editor editor;
  private final Workspace workspace;
  private final JScrollPane scroll = new JScrollPane();
  private @Nullable TrainingForm shown;
  private @Nullable TrainingFields fields;

  /** A panel that shows and edits the project of a workspace. */
  public TrainingPanel(Editor editor, Workspace workspace) {
    super(new MigLayout(INSETS, "[grow,fill]", "[grow,fill]"));
    this.editor = editor;
    this.workspace = workspace;
    setName("training");
    getAccessibleContext().setAccessibleName("training");
    scroll.setName("training.scroll");
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    add(scroll, "wmin 0");
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        arrange();
      }
    });
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
    TrainingForm form = TrainingForm.of(state);
    if (form.equals(shown)) {
      return;
    }
    shown = form;
    TrainingFields present = fields;
    if (present == null) {
      present = new TrainingFields(form, this::typed, this::edit);
      fields = present;
      scroll.setViewportView(present);
      arrange();
    } else {
      present.show(form);
    }
    revalidate();
    repaint();
  }

  private void arrange() {
    TrainingFields present = fields;
    if (present != null) {
      int width = getWidth();
      boolean medium = width >= Spacing.scaled(MEDIUM);
      TrainingFields.Columns two = medium ? TrainingFields.Columns.TWO : TrainingFields.Columns.ONE;
      present.arrange(width >= Spacing.scaled(WIDE) ? TrainingFields.Columns.THREE : two);
    }
  }

  private String typed(String key, String text) {
    String refusal = apply(form -> form.typed(key, text));
    if (key.equals("lr")
        && refusal.isEmpty()) { // the position may have another one than the project
      editor.setLearningRate(
          "Learning rate " + text, editor.project().training().learningRate());
    }
    return refusal;
  }

  private void edit(Function<TrainingForm, Outcome> change) {
    String refusal = apply(change);
    TrainingFields present = fields;
    if (present != null) {
      present.show(TrainingForm.of(workspace.state())); // a button that did nothing turns back
    }
    if (!refusal.isEmpty()) {
      workspace.tell(refusal);
    }
  }

  private String apply(Function<TrainingForm, Outcome> change) {
    Outcome outcome = change.apply(TrainingForm.of(workspace.state()));
    if (outcome instanceof Outcome.Refused refused) {
      return refused.sentence();
    }
    Outcome.Accepted accepted = (Outcome.Accepted) outcome;
    editor.edit(accepted.name(), accepted.project());
    return "";
  }
}
