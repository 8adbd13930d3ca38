package org.lenetexplorer.ui.steps;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.ui.component.PhaseChips;
import org.lenetexplorer.ui.model.Caption;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** The five phases, and a sentence on what has just happened and what comes next. */
@EdtOnly
public final class CaptionBar extends JPanel {
  private static final int WIDE = 1360;
  private static final int NARROW = 960;

  private final PhaseChips chips = new PhaseChips();
  private final JComponent last;
  private final JLabel caption = new JLabel();
  private final JLabel next = new JLabel();

  /**
   * A bar that follows a workspace; a click on a phase runs to its end.
   *
   * @param beside shown at the right end of the row of phases
   * @param last shown behind that, or where there is little room at the right end of the row below
   */
  public CaptionBar(Engine engine, Workspace workspace, JComponent beside, JComponent last) {
    super(new MigLayout(
        "insets 6 " + Spacing.PANEL + " 8 " + Spacing.PANEL + ", gap 0 6, hidemode 3, fillx",
        "[]" + Spacing.UNIT + ":push[]"));
    this.last = last;
    chips.setName("phases");
    chips.addListener(
        index -> runPhase(engine, workspace.state(), List.of(Phase.values()).get(index)));
    caption.setName("caption");
    caption.putClientProperty("FlatLaf.styleClass", "h4");
    next.setName("next");
    next.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    add(chips, "cell 0 0, wmin pref");
    add(beside, "cell 1 0");
    add(caption, "cell 0 1 2 1, wmin 0, growx, pushx");
    add(next, "cell 0 1");
    add(last, "cell 1 0, wmin 0");
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        arrange();
      }
    });
    arrange();
    workspace.addListener(this::show);
  }

  /** What comes next is to be seen in the tree of steps as well. */
  private void arrange() {
    boolean narrow = getWidth() > 0 && getWidth() < Spacing.scaled(WIDE);
    next.setVisible(!narrow);
    chips.setNarrow(getWidth() > 0 && getWidth() < Spacing.scaled(NARROW));
    ((MigLayout) getLayout())
        .setComponentConstraints(
            last, narrow ? "cell 0 1, wmin 0" : "cell 1 0, gapleft 24, wmin 0");
    revalidate();
  }

  private static void runPhase(Engine engine, ViewState state, Phase phase) {
    int last = -1;
    for (int i = 0; i < state.snapshot().operations().size(); i++) {
      last = state.snapshot().operations().get(i).phase() == phase ? i : last;
    }
    if (!state.running() && last >= state.snapshot().next()) {
      engine.send(new EngineCommand.RunTo(state.snapshot().position(last + 1)));
    }
  }

  private void show(ViewState state) {
    chips.show(phase(state));
    caption.setText(Caption.last(state));
    caption.setToolTipText(Caption.last(state));
    next.setText(Caption.next(state));
  }

  private static int phase(ViewState state) {
    if (state.snapshot().next() == 0) {
      return -1;
    }
    return state.snapshot().atEnd()
        ? Phase.values().length
        : state
            .snapshot()
            .lastOperation()
            .map(last -> ViewState.placeOf(last.phase()))
            .orElse(-1);
  }
}
