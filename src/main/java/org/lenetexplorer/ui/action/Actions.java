package org.lenetexplorer.ui.action;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/** The registry: one action for every command. */
@EdtOnly
public final class Actions {
  private final Map<Command, AppAction> actions = new EnumMap<>(Command.class);

  /**
   * A registry that follows a workspace.
   *
   * @throws IllegalArgumentException if a command has no action
   */
  public Actions(Workspace workspace, List<AppAction> all) {
    all.forEach(action -> actions.put(action.command(), action));
    for (Command command : Command.values()) {
      if (!actions.containsKey(command)) {
        throw new IllegalArgumentException(command + " has no action");
      }
    }
    workspace.addListener(state -> actions.values().forEach(action -> action.show(state)));
  }

  /** All of them in the order of the commands. */
  public Collection<AppAction> all() {
    return Collections.unmodifiableCollection(actions.values());
  }

  /** The action of a command. */
  public AppAction get(Command command) {
    AppAction action = actions.get(command);
    if (action == null) {
      throw new IllegalArgumentException(command + " has no action");
    }
    return action;
  }

  /** Lets the keys of all commands work anywhere in a window. */
  public void bindKeys(JRootPane root) {
    for (AppAction action : actions.values()) {
      for (KeyStroke key : action.command().keys()) {
        String name = action.command().name() + " " + key;
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, name);
        root.getActionMap().put(name, action.forKey(key));
      }
    }
  }
}
