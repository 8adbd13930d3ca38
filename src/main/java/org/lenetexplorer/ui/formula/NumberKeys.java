package org.lenetexplorer.ui.formula;

import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.lenetexplorer.ui.component.KeyBindings;

/** The keys of the number depth: arrows, Shift and arrows, brackets, space, escape. */
final class NumberKeys {
  private NumberKeys() {}

  /** What the keys do. */
  interface Moves {
    /** To the neighbour of the number. */
    void move(int rows, int columns);

    /** To the neighbour of the weight: the number if it is one, else the term that is picked. */
    void moveWeight(int rows, int columns);
  }

  static void bind(JComponent panel, Moves moves, NumberHeader.Commands commands, Runnable toggle) {
    arrows(panel, "", moves::move);
    arrows(panel, "shift ", moves::moveWeight);
    KeyBindings.bindWithin(panel, KeyStroke.getKeyStroke('['), () -> commands.page(-1), () -> true);
    KeyBindings.bindWithin(panel, KeyStroke.getKeyStroke(']'), () -> commands.page(1), () -> true);
    KeyBindings.bindWithin(panel, "SPACE", toggle);
    KeyBindings.bindWithin(
        panel, KeyStroke.getKeyStroke("ESCAPE"), commands::up, commands::canGoUp);
  }

  private interface Step {
    void by(int rows, int columns);
  }

  private static void arrows(JComponent panel, String modifier, Step step) {
    KeyBindings.bindWithin(panel, modifier + "UP", () -> step.by(-1, 0));
    KeyBindings.bindWithin(panel, modifier + "DOWN", () -> step.by(1, 0));
    KeyBindings.bindWithin(panel, modifier + "LEFT", () -> step.by(0, -1));
    KeyBindings.bindWithin(panel, modifier + "RIGHT", () -> step.by(0, 1));
  }
}
