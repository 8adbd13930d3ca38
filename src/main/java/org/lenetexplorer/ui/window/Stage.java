package org.lenetexplorer.ui.window;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** The middle of the window: the network, one of its maps, or one of its numbers, as closely as the focus says. */
@EdtOnly
final class Stage extends JPanel {
  private static final int LEAST = 230; // pixels high; what is below gives way first

  private final CardLayout cards = new CardLayout();
  private final Map<Depth, JComponent> views = new EnumMap<>(Depth.class);
  private final Map<Depth, Runnable> keyboards = new EnumMap<>(Depth.class);
  private Depth shown = Depth.NETWORK;

  Stage(Workspace workspace, JComponent network, Runnable keyboard) {
    setLayout(cards);
    setName("stage");
    with(Depth.NETWORK, network, keyboard);
    workspace.addListener(this::show);
  }

  /**
   * Adds the view of a depth; returns this.
   *
   * @param keyboard gives the view the keyboard
   */
  final Stage with(Depth depth, JComponent view, Runnable keyboard) {
    add(view, depth.name());
    views.put(depth, view);
    keyboards.put(depth, keyboard);
    return this;
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, Spacing.scaled(LEAST));
  }

  /** What shows the layer or the number, whole; empty where the network is shown. */
  Optional<JComponent> closeUp() {
    return shown == Depth.NETWORK ? Optional.empty() : Optional.ofNullable(views.get(shown));
  }

  private void show(ViewState state) {
    Depth depth = state.focus().depth();
    if (depth == shown || !keyboards.containsKey(depth)) {
      return;
    }
    boolean keyboard = hasKeyboard();
    shown = depth;
    cards.show(this, depth.name());
    if (keyboard) {
      Objects.requireNonNull(keyboards.get(depth)).run();
    }
  }

  private boolean hasKeyboard() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner != null && SwingUtilities.isDescendingFrom(owner, this);
  }
}
