package org.lenetexplorer.ui.window;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import org.lenetexplorer.ui.action.Actions;
import org.lenetexplorer.ui.action.AppAction;
import org.lenetexplorer.ui.action.Command;

/** Menu bar and tool bar buttons, made from the registry of actions. */
final class Bars {
  /** Commands that begin a group in their menu. */
  private static final Set<Command> GROUPS = EnumSet.of(
      Command.SAVE,
      Command.SAVE_PICTURE,
      Command.QUIT,
      Command.BACK_OVER,
      Command.RESUME,
      Command.FINISH_PHASE,
      Command.PAUSE,
      Command.TOGGLE_BREAKPOINT,
      Command.SKIP_ZERO_GRAD,
      Command.REWIND);

  /** Commands that are on or off by themselves; others that can be chosen are one of a group. */
  private static final Set<Command> SWITCHES = EnumSet.of(Command.FOLLOW, Command.SKIP_ZERO_GRAD);

  private Bars() {}

  /** A menu for each group of commands, and the recent files after {@code Open…}. */
  static JMenuBar menu(Actions actions, JMenu recent) {
    JMenuBar bar = new JMenuBar();
    Map<Command.Menu, JMenu> menus = new EnumMap<>(Command.Menu.class);
    Map<String, ButtonGroup> choices = new HashMap<>();
    for (AppAction action : actions.all()) {
      JMenuItem item = item(action);
      item.setName("menu." + action.command());
      item.setToolTipText(null);
      if (item instanceof JRadioButtonMenuItem) {
        choices
            .computeIfAbsent(choice(action.command()), any -> new ButtonGroup())
            .add(item);
      }
      JMenu menu = menus.computeIfAbsent(action.command().menu(), Bars::menu);
      if (GROUPS.contains(action.command())) {
        menu.addSeparator();
      }
      menu.add(item);
      if (action.command() == Command.OPEN) {
        menu.add(recent);
      }
    }
    JMenu copies = menus.remove(Command.Menu.COPY_AS);
    if (copies != null) {
      menus.computeIfAbsent(Command.Menu.EDIT, Bars::menu).add(copies);
    }
    menus.values().forEach(bar::add);
    return bar;
  }

  /** What a command chooses from: one of a network, or of what begins with the same word. */
  private static String choice(Command command) {
    return command.menu() == Command.Menu.NETWORK
        ? command.menu().name()
        : command.name().substring(0, command.name().indexOf('_'));
  }

  /** Puts the commands of one menu into another, for the right mouse button. */
  static void fill(JPopupMenu popup, Actions actions, Command.Menu menu) {
    actions.all().stream()
        .filter(action -> action.command().menu() == menu)
        .forEach(action -> popup.add(item(action)));
  }

  private static JMenu menu(Command.Menu menu) {
    JMenu swing = new JMenu(menu.title());
    swing.setName("menu." + menu);
    swing.setMnemonic(menu.title().charAt(0));
    return swing;
  }

  /** An item of a menu, one that can be chosen where its command can. */
  static JMenuItem item(AppAction action) {
    if (!action.canBeChosen()) {
      return new JMenuItem(action);
    }
    return SWITCHES.contains(action.command())
        ? new JCheckBoxMenuItem(action)
        : new JRadioButtonMenuItem(action);
  }

  /** Adds a button without words, reachable by its key. */
  static void button(JToolBar bar, AppAction action) {
    if (action.canBeChosen()) {
      JToggleButton toggle = new JToggleButton(action);
      toggle.setHideActionText(true);
      prepare(toggle, action);
      bar.add(toggle);
    } else {
      JButton button = new JButton(action);
      button.setHideActionText(true);
      prepare(button, action);
      bar.add(button);
    }
  }

  private static void prepare(AbstractButton button, AppAction action) {
    button.setName("tool." + action.command());
    button.setFocusable(false);
    button.getAccessibleContext().setAccessibleName(action.command().title());
  }
}
