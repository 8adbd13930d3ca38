package org.lenetexplorer.ui.formula;

import java.awt.event.ActionEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

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
    bind(panel, KeyStroke.getKeyStroke('['), () -> commands.page(-1));
    bind(panel, KeyStroke.getKeyStroke(']'), () -> commands.page(1));
    bind(panel, KeyStroke.getKeyStroke("SPACE"), toggle);
    bind(panel, KeyStroke.getKeyStroke("ESCAPE"), commands::up, commands::canGoUp);
  }

  private interface Step {
    void by(int rows, int columns);
  }

  private static void arrows(JComponent panel, String modifier, Step step) {
    bind(panel, KeyStroke.getKeyStroke(modifier + "UP"), () -> step.by(-1, 0));
    bind(panel, KeyStroke.getKeyStroke(modifier + "DOWN"), () -> step.by(1, 0));
    bind(panel, KeyStroke.getKeyStroke(modifier + "LEFT"), () -> step.by(0, -1));
    bind(panel, KeyStroke.getKeyStroke(modifier + "RIGHT"), () -> step.by(0, 1));
  }

  private static void bind(JComponent panel, KeyStroke key, Runnable action) {
    bind(panel, key, action, () -> true);
  }

  /** Where a key does nothing here, it is left to the window. */
  private static void bind(
      JComponent panel, KeyStroke key, Runnable action, BooleanSupplier possible) {
    panel.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, key);
    panel.getActionMap().put(key, new AbstractAction() {
      @Override
      public boolean isEnabled() {
        return possible.getAsBoolean();
      }

      @Override
      public void actionPerformed(ActionEvent event) {
        action.run();
      }
    });
  }
}
