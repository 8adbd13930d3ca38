package org.lenetexplorer.ui.action;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.Icon;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.theme.Icons;

/** A command with what it does. Whether it is enabled, or chosen, follows from the state: nobody sets it by hand. */
@EdtOnly
public final class AppAction extends AbstractAction {
  private static final String LAYER = "layer/";

  private final Command command;
  private final Runnable body;
  private Predicate<ViewState> possible = state -> true;
  private @Nullable Predicate<ViewState> chosen;
  private @Nullable Function<ViewState, String> words;

  private AppAction(Command command, Runnable body) {
    super(command.title());
    this.command = command;
    this.body = body;
    putValue(ACTION_COMMAND_KEY, command.name());
    putValue(ACCELERATOR_KEY, command.keys().get(0));
    putValue(SHORT_DESCRIPTION, command.tooltip() + " (" + command.keyText() + ")");
    if (!command.icon().isEmpty()) {
      putValue(SMALL_ICON, icon(command.icon()));
    }
  }

  private static Icon icon(String name) {
    return name.startsWith(LAYER)
        ? Icons.layer(name.substring(LAYER.length()))
        : Icons.command(name);
  }

  /** An action that is always enabled. */
  public static AppAction of(Command command, Runnable body) {
    return new AppAction(command, body);
  }

  /** Limits it to states; returns this. */
  public AppAction enabledWhen(Predicate<ViewState> condition) {
    possible = condition;
    return this;
  }

  /** Makes it one that is chosen in some states, shown by a mark in menus; returns this. */
  public AppAction chosenWhen(Predicate<ViewState> condition) {
    chosen = condition;
    return this;
  }

  /** Gives it a title that follows the state, in menus and as a tooltip; returns this. */
  public AppAction titledBy(Function<ViewState, String> title) {
    words = title;
    return this;
  }

  public Command command() {
    return command;
  }

  /** Whether it carries a mark in menus. */
  public boolean canBeChosen() {
    return chosen != null;
  }

  /** Follows the state. */
  void show(ViewState state) {
    setEnabled(possible.test(state));
    Function<ViewState, String> title = words;
    if (title != null) {
      putValue(Action.NAME, title.apply(state));
      putValue(SHORT_DESCRIPTION, title.apply(state) + " (" + command.keyText() + ")");
    }
    Predicate<ViewState> condition = chosen;
    if (condition != null) {
      putValue(Action.SELECTED_KEY, condition.test(state));
    }
  }

  @Override
  public void actionPerformed(ActionEvent event) {
    body.run();
  }

  /** This action for one key: plain keys and those that edit do nothing while a text is being written. */
  Action forKey(KeyStroke key) {
    boolean letter = key.getModifiers() == 0
        && key.getKeyCode() < KeyEvent.VK_F1
        && key.getKeyCode() != KeyEvent.VK_ESCAPE;
    boolean plain = letter || (command.menu() == Command.Menu.EDIT && !isUndo());
    return new AbstractAction() {
      @Override
      public boolean isEnabled() {
        return AppAction.this.isEnabled() && !(plain && writing());
      }

      @Override
      public void actionPerformed(ActionEvent event) {
        body.run();
      }
    };
  }

  /** Text fields that have nothing to take back leave undo and redo to the window. */
  private boolean isUndo() {
    return command == Command.UNDO || command == Command.REDO;
  }

  private static boolean writing() {
    return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()
            instanceof JTextComponent text
        && text.isEditable();
  }
}
