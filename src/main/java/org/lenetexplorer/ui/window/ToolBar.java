package org.lenetexplorer.ui.window;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import javax.swing.SpinnerNumberModel;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.action.Actions;
import org.lenetexplorer.ui.action.Command;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.component.TypingUndo;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.StatusText;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** Files, stepping and running on the left; speed, network, image and learning rate on the right. */
@EdtOnly
final class ToolBar extends JToolBar {
  private static final List<Command> NETWORKS =
      List.of(Command.LENET, Command.LENET_5, Command.MLP);

  /** What goes behind the last button where there is no room, first to last; all of it is in the menus as well. */
  private static final List<Command> BEHIND_MORE = List.of(
      Command.LIGHT_DARK,
      Command.FOLLOW,
      Command.OPEN,
      Command.NEW,
      Command.NEXT_DIGIT,
      Command.REDO,
      Command.UNDO,
      Command.SAVE,
      Command.FIND_COMMAND);

  private final Engine engine;
  private final Editor editor;
  private final Workspace workspace;
  private final Actions actions;
  private final JComboBox<String> network = new JComboBox<>();
  private final SpinnerNumberModel images = new SpinnerNumberModel(0, 0, 0, 1);
  private final JSpinner image = new JSpinner(images);
  private final JTextField rate = new JTextField(5);
  private String shownRate = "";
  private final SpinnerNumberModel counts = new SpinnerNumberModel(100, 1, 1_000_000, 1);
  private final JSpinner count = new JSpinner(counts);
  private final SpeedControl speed;
  private final JToolBar.Separator behindNetwork = new JToolBar.Separator();
  private final JLabel imageLabel = new JLabel("Image");
  private final JLabel rateLabel = new JLabel("Learning rate");
  private final MoreButton more = new MoreButton(this);
  private boolean showing;

  ToolBar(Engine engine, Editor editor, Workspace workspace, Actions actions) {
    this.engine = engine;
    this.editor = editor;
    this.workspace = workspace;
    this.actions = actions;
    setFloatable(false);
    addButtons(Command.NEW, Command.OPEN, Command.SAVE);
    addSeparator();
    addButtons(Command.UNDO, Command.REDO);
    addSeparator();
    addButtons(Command.BACK_OVER, Command.STEP_INTO, Command.STEP_OVER, Command.STEP_OUT);
    addButtons(Command.RESUME, Command.PAUSE);
    addSeparator();
    addCount();
    addSeparator();
    speed = new SpeedControl(engine, workspace);
    add(speed);
    addSeparator();
    addNetwork();
    addImage();
    addSeparator();
    addRate();
    add(Box.createHorizontalGlue());
    addButtons(Command.FOLLOW, Command.LIGHT_DARK, Command.FIND_COMMAND);
    add(more);
    workspace.addListener(this::show);
  }

  private void addButtons(Command... commands) {
    for (Command command : commands) {
      Bars.button(this, actions.get(command));
    }
  }

  private void addCount() {
    count.setName("iterations");
    size(count, 84);
    count.setToolTipText("How many iterations the button beside it runs");
    count.getAccessibleContext().setAccessibleName("iterations to run");
    add(count);
    addButtons(Command.RUN_N);
  }

  /** How many iterations are to be run at once. */
  int count() {
    return counts.getNumber().intValue();
  }

  @Override
  public void setBounds(int x, int y, int width, int height) {
    if (width != getWidth()) {
      fit(width);
    }
    super.setBounds(x, y, width, height);
  }

  /** Gives up one thing after the other until the rest has room: words, the choice of a network, labels, buttons. */
  private void fit(int width) {
    speed.setWords(true);
    speed.setTitled(true);
    showNetwork(true);
    setShort(false);
    more.showAll();
    List<Runnable> concessions = List.of(
        () -> speed.setWords(false),
        () -> showNetwork(false),
        () -> speed.setTitled(false),
        () -> setShort(true));
    for (Runnable concession : concessions) {
      if (needs() <= width) {
        return;
      }
      concession.run();
    }
    for (Command command : BEHIND_MORE) {
      if (needs() <= width) {
        return;
      }
      more.put("tool." + command);
    }
  }

  private int needs() {
    return getPreferredSize().width;
  }

  private void showNetwork(boolean visible) {
    network.setVisible(visible);
    behindNetwork.setVisible(visible);
  }

  /** Says only what the tooltips leave open. */
  private void setShort(boolean narrow) {
    imageLabel.setVisible(!narrow);
    rateLabel.setText(narrow ? "η" : "Learning rate");
    size(count, narrow ? 72 : 84);
    size(image, narrow ? 72 : 84);
  }

  private void addNetwork() {
    NETWORKS.forEach(command -> network.addItem(command.title()));
    network.setName("network.choice");
    network.setRenderer(new DefaultListCellRenderer() {
      @Override
      public Component getListCellRendererComponent(
          JList<?> list, @Nullable Object value, int index, boolean chosen, boolean focused) {
        Object shown = value == null ? workspace.state().networkName() : value;
        return super.getListCellRendererComponent(list, shown, index, chosen, focused);
      }
    });
    network.addActionListener(event -> {
      if (!showing && network.getSelectedIndex() >= 0) {
        actions.get(NETWORKS.get(network.getSelectedIndex())).actionPerformed(event);
      }
    });
    network.setToolTipText("Begin with another network");
    network.getAccessibleContext().setAccessibleName("Network");
    size(network, 120);
    add(network);
    add(behindNetwork);
  }

  private void addImage() {
    image.setName("image");
    image.addChangeListener(event -> {
      if (!showing) {
        engine.send(new EngineCommand.ChooseSample((Integer) image.getValue()));
      }
    });
    image.setToolTipText("Which image of the data the network is shown");
    addLabelled(imageLabel, "Image", image, 84);
    addButtons(Command.NEXT_DIGIT);
  }

  private void addRate() {
    rate.setName("rate");
    rate.setToolTipText("The learning rate η; Enter sets it for the steps to come");
    TypingUndo typing = TypingUndo.in(rate);
    rate.addActionListener(event -> {
      typing.forget();
      setRate();
    });
    rate.addFocusListener(new FocusAdapter() {
      @Override
      public void focusLost(FocusEvent event) {
        if (!event.isTemporary()) {
          showRate();
        }
      }
    });
    addLabelled(rateLabel, "Learning rate", rate, 64);
  }

  private void addLabelled(JLabel label, String text, JComponent field, int width) {
    label.setLabelFor(field);
    field.getAccessibleContext().setAccessibleName(text);
    label.setBorder(BorderFactory.createEmptyBorder(0, 4, 0, 6));
    add(label);
    size(field, width);
    add(field);
  }

  private static void size(JComponent field, int width) {
    var size = new Dimension(Spacing.scaled(width), field.getPreferredSize().height);
    field.setMinimumSize(size);
    field.setMaximumSize(size);
    field.setPreferredSize(size);
  }

  private void setRate() {
    try {
      double value = Numbers.parse(rate.getText());
      if (value >= 0 && value < Double.POSITIVE_INFINITY) {
        editor.setLearningRate("Learning rate " + StatusText.rate(value), value);
        return;
      }
      refuse();
    } catch (NumberFormatException e) {
      refuse();
    }
  }

  /** What is being typed stays until the rate itself changes, or the field is left. */
  private void showRate() {
    if (!rate.getText().equals(shownRate)) {
      rate.setText(shownRate);
    }
  }

  private void refuse() {
    workspace.tell("The learning rate “" + rate.getText()
        + "” is not a number of 0 or more; write one like 0.01.");
  }

  private void show(ViewState state) {
    showing = true;
    image.setEnabled(!state.running() && state.snapshot().sample().size() > 0);
    network.setEnabled(!state.running());
    var sample = state.snapshot().sample();
    images.setMaximum(Math.max(0, sample.size() - 1));
    images.setValue(sample.index());
    int preset = -1;
    for (int i = 0; i < NETWORKS.size(); i++) {
      Object chosen = actions.get(NETWORKS.get(i)).getValue(Action.SELECTED_KEY);
      preset = Boolean.TRUE.equals(chosen) ? i : preset;
    }
    if (network.getSelectedIndex() != preset) {
      network.setSelectedIndex(preset);
    }
    String held = StatusText.rate(state.snapshot().settings().learningRate());
    if (!held.equals(shownRate) || !rate.isFocusOwner()) {
      shownRate = held;
      showRate();
    }
    showing = false;
  }
}
