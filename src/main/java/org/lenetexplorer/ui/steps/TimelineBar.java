package org.lenetexplorer.ui.steps;

import java.awt.event.HierarchyEvent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.TimelineModel;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** The iterations of the present branch as a slider, with the iteration as a number to be written at its left. */
@EdtOnly
public final class TimelineBar extends JPanel {
  private final Engine engine;
  private final Workspace workspace;
  private final JTextField at = new JTextField(6);
  private final JLabel furthest = new JLabel();
  private final TimelineTrack track;

  /** A bar that follows a workspace; it goes to the beginning of the iteration that is chosen. */
  public TimelineBar(Engine engine, Workspace workspace) {
    super(new MigLayout(
        "insets 3 " + Spacing.PANEL + " 2 " + Spacing.PANEL + ", gap " + Spacing.UNIT,
        "[][][grow,fill][]",
        "[center]"));
    this.engine = engine;
    this.workspace = workspace;
    track = new TimelineTrack(TimelineModel.of(workspace.state()), this::goTo);
    JLabel title = new JLabel("Iteration");
    title.setLabelFor(at);
    at.setName("timeline.at");
    at.setToolTipText("Write an iteration and press Enter to go to its beginning");
    at.getAccessibleContext().setAccessibleName("iteration");
    at.addActionListener(event -> read());
    furthest.setName("timeline.furthest");
    add(title);
    add(at);
    add(track, "wmin 80");
    add(furthest, "wmin pref");
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
        update(workspace.state());
      }
    });
    workspace.addListener(this::show);
  }

  private void read() {
    String text = at.getText().strip();
    TimelineModel model = TimelineModel.of(workspace.state());
    if (text.matches("\\d{1,15}") && model.within(Long.parseLong(text)) == Long.parseLong(text)) {
      goTo(Long.parseLong(text));
    } else {
      workspace.tell("Iteration “" + text + "” is not on this branch; it goes from " + model.first()
          + " to " + model.last() + ".");
    }
  }

  private void goTo(long iteration) {
    engine.send(new EngineCommand.RunTo(TimelineModel.beginning(iteration)));
  }

  private void show(ViewState state) {
    if (isShowing()) {
      update(state);
    }
  }

  private void update(ViewState state) {
    TimelineModel model = TimelineModel.of(state);
    boolean still = state.runnable() && !state.running();
    track.show(model, still);
    at.setEditable(still);
    String number = Long.toString(model.at());
    if (!at.getText().equals(number) && !(at.isFocusOwner() && !state.message().isEmpty())) {
      at.setText(number);
    }
    furthest.setText("of " + model.last());
  }
}
