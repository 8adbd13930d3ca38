package org.lenetexplorer.ui.inspector;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.HierarchyEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.Argument;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.LayerForm;
import org.lenetexplorer.ui.model.Outcome;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** The selected layer to be edited: name and arguments, what follows from them, and a figure of how it works. */
@EdtOnly
public final class LayerPanel extends JPanel {
  /** Pixels beside the fields, before scaling, below which a figure would be too small to be read. */
  private static final int NARROW = 360;

  private static final int LEAST_FIGURE = 150;

  private static final int WIDE = 1_120;
  private static final int MEDIUM = 780;
  private static final int LEAST = 372;
  private static final int MOST = 400;
  private static final String INSETS =
      "insets " + Spacing.UNIT + " " + Spacing.PANEL + " " + Spacing.UNIT + " " + Spacing.PANEL;

  private final Editor editor;
  private final Workspace workspace;
  private final JScrollPane scroll = new JScrollPane();
  private final FigurePlace figure = new FigurePlace();
  private final Map<String, Fields> made = new HashMap<>();
  private Theme look = Theme.current();
  private @Nullable LayerForm shown;
  private @Nullable Fields fields;

  /** Fields for one type of layer, and where their edits go; shown for one layer of that type after the other. */
  private record Fields(FormPanel panel, Edits edits) {}

  /** A panel that shows what is selected in a workspace, and edits it. */
  public LayerPanel(Editor editor, Workspace workspace) {
    super(new MigLayout(
        INSETS + ", hidemode 3, gapx " + Spacing.PANEL, "[fill][grow,fill]", "[grow,fill]"));
    this.editor = editor;
    this.workspace = workspace;
    getAccessibleContext().setAccessibleName("layer");
    scroll.setName("layer.scroll");
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    add(scroll);
    add(figure, "wmin 0, grow");
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
    LayerForm form = LayerForm.of(state, state.selection().block());
    if (form.equals(shown)) {
      return;
    }
    LayerForm before = shown;
    shown = form;
    Fields present = fields;
    if (present != null && present.edits.isFor(form)) {
      present.panel.show(form);
    } else {
      turnTo(form, before != null && before.block() == form.block());
    }
    figure.show(form.figure());
    revalidate();
    repaint();
  }

  /**
   * Shows other fields, or the same ones for another layer. Fields with the focus are not used again: what was typed into them
   * is about to be taken for the layer that they were shown for.
   */
  private void turnTo(LayerForm form, boolean sameBlock) {
    Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    boolean inside = focused != null && SwingUtilities.isDescendingFrom(focused, scroll);
    if (inside) {
      made.values().remove(fields);
    }
    if (look != Theme.current()) {
      look = Theme.current();
      made.clear();
    }
    Fields next = made.computeIfAbsent(form.type(), type -> make(form));
    fields = next;
    next.edits.begun = form;
    next.panel.turnTo(form);
    if (scroll.getViewport().getView() != next.panel) {
      scroll.setViewportView(next.panel);
    }
    arrange();
    if (inside && sameBlock) {
      next.panel.focusFirst();
    }
  }

  private Fields make(LayerForm form) {
    Edits edits = new Edits(form);
    return new Fields(new FormPanel(form, edits), edits);
  }

  /** More columns where there is room, and the rest for the figure. */
  private void arrange() {
    Fields present = fields;
    if (present == null) {
      return;
    }
    int width = getWidth();
    FormPanel.Columns columns =
        width < Spacing.scaled(NARROW) ? FormPanel.Columns.NARROW : FormPanel.Columns.ONE;
    int room = Math.max(Spacing.scaled(LEAST), Math.min(Spacing.scaled(MOST), width / 2));
    if (width >= Spacing.scaled(MEDIUM)) {
      columns = width >= Spacing.scaled(WIDE) ? FormPanel.Columns.THREE : FormPanel.Columns.TWO;
      room = Spacing.scaled(columns == FormPanel.Columns.THREE ? 796 : 560);
    }
    present.panel.arrange(columns);
    boolean drawn = width - room >= Spacing.scaled(LEAST_FIGURE);
    figure.setVisible(drawn);
    ((MigLayout) getLayout())
        .setColumnConstraints(drawn ? "[" + room + "px!,fill][grow,fill]" : "[grow,fill]0[]");
    revalidate();
  }

  /** The edits of the block that fields were made for, even if another one is selected by the time they come. */
  private final class Edits implements Changes {
    private LayerForm begun;

    Edits(LayerForm begun) {
      this.begun = begun;
    }

    /** Whether a form is of the block that the fields show, still with the same fields. */
    boolean isFor(LayerForm form) {
      return begun.block() == form.block() && begun.type().equals(form.type());
    }

    @Override
    public <T> String set(Argument<T> argument, T value) {
      return apply(form -> form.with(argument, value));
    }

    @Override
    public String keepSize() {
      return apply(LayerForm::withSamePadding);
    }

    @Override
    public String rename(String name) {
      return apply(form -> form.named(name));
    }

    @Override
    public String repair() {
      return apply(LayerForm::repaired);
    }

    private String apply(Function<LayerForm, Outcome> change) {
      ViewState state = workspace.state();
      if (begun.block() >= state.blocks()) {
        return "";
      }
      LayerForm form = LayerForm.of(state, begun.block());
      if (!isFor(form)) {
        return "";
      }
      Outcome outcome = change.apply(form);
      if (outcome instanceof Outcome.Refused refused) {
        if (state.selection().block() != begun.block()) {
          workspace.tell(refused.sentence());
        }
        return refused.sentence();
      }
      Outcome.Accepted accepted = (Outcome.Accepted) outcome;
      editor.edit(accepted.name(), accepted.project(), accepted.renamed(), state.selection());
      return "";
    }
  }
}
