package org.lenetexplorer.ui.component;

import java.awt.event.ActionEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Gives keys to components. */
public final class KeyBindings {
  private KeyBindings() {}

  /**
   * A key that does something while the component has the focus.
   *
   * @param key as in {@link KeyStroke#getKeyStroke(String)}
   */
  public static void bind(JComponent component, String key, Runnable action) {
    bind(component, JComponent.WHEN_FOCUSED, KeyStroke.getKeyStroke(key), action, () -> true);
  }

  /**
   * A key that does something while the component or one inside it has the focus.
   *
   * @param key as in {@link KeyStroke#getKeyStroke(String)}
   */
  public static void bindWithin(JComponent component, String key, Runnable action) {
    bindWithin(component, KeyStroke.getKeyStroke(key), action, () -> true);
  }

  /**
   * The same for a key that is left to the window while it can do nothing here.
   *
   * @param possible asked whenever the key is pressed
   */
  public static void bindWithin(
      JComponent component, KeyStroke key, Runnable action, BooleanSupplier possible) {
    bind(component, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, key, action, possible);
  }

  private static void bind(
      JComponent component, int when, KeyStroke key, Runnable action, BooleanSupplier possible) {
    component.getInputMap(when).put(key, key);
    component.getActionMap().put(key, new AbstractAction() {
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
