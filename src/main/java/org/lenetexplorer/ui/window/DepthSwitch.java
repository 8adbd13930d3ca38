package org.lenetexplorer.ui.window;

import java.util.EnumMap;
import java.util.Map;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/** Three buttons for the three depths. */
@EdtOnly
final class DepthSwitch extends JPanel {
  private final Map<Depth, JToggleButton> buttons = new EnumMap<>(Depth.class);

  DepthSwitch(Workspace workspace) {
    super(new MigLayout("insets 0, gap 2"));
    setOpaque(false);
    getAccessibleContext().setAccessibleName("how closely to look");
    ButtonGroup group = new ButtonGroup();
    for (Depth depth : Depth.values()) {
      JToggleButton button = new JToggleButton(depth.title());
      button.setName("depth." + depth);
      button.setToolTipText(depth.tip() + " (" + depth.key() + ")");
      button.putClientProperty("JButton.buttonType", "toolBarButton");
      button.setFocusable(false);
      button.addActionListener(
          event -> workspace.focus(workspace.state().focus().at(depth)));
      group.add(button);
      add(button);
      buttons.put(depth, button);
    }
    workspace.addListener(state -> buttons.forEach(
        (depth, button) -> button.setSelected(depth == state.focus().depth())));
  }
}
