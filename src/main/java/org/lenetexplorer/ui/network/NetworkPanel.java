package org.lenetexplorer.ui.network;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.InputEvent;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.component.ScaleLine;
import org.lenetexplorer.ui.model.Chain;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Picture;
import org.lenetexplorer.ui.model.Shown;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Quantity;

/** The network with its switch between activations and gradients, and the scale of the selected layer. */
@EdtOnly
public final class NetworkPanel extends JPanel {
  private final NetworkView view;
  private final JPanel switches;
  private final JLabel scaleName = new JLabel();
  private final ScaleLine scale = new ScaleLine(Quantity.ACTIVATIONS, 0);
  private final Map<Shown, JToggleButton> buttons = new EnumMap<>(Shown.class);

  /** A panel that follows a workspace. */
  public NetworkPanel(Workspace workspace) {
    super(new BorderLayout());
    view = new NetworkView(workspace);
    switches = switches(workspace);
    JScrollPane scroll = new JScrollPane(view);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.addMouseWheelListener(event -> {
      if ((event.getModifiersEx() & InputEvent.CTRL_DOWN_MASK) != 0) {
        view.setZoom(view.zoom() * Math.pow(1.15, -event.getPreciseWheelRotation()));
      }
    });
    scroll.getViewport().addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        view.revalidate();
      }
    });
    add(scroll);
    workspace.addListener(this::show);
  }

  private JPanel switches(Workspace workspace) {
    JPanel header = new JPanel(new MigLayout("insets 0, gap 0", "[]16:24[]8[]", "[center]"));
    header.setOpaque(false);
    ButtonGroup group = new ButtonGroup();
    JPanel segment = new JPanel(new MigLayout("insets 0, gap 2"));
    segment.setOpaque(false);
    for (Shown shown : Shown.values()) {
      JToggleButton button = new JToggleButton(shown.title());
      button.setName("shown." + shown);
      button.setToolTipText(shown.tip());
      button.putClientProperty("JButton.buttonType", "toolBarButton");
      button.addActionListener(event -> workspace.show(shown));
      group.add(button);
      segment.add(button);
      buttons.put(shown, button);
    }
    scaleName.putClientProperty("FlatLaf.style", "font: -1");
    scale.setName("network.scale");
    header.add(segment);
    header.add(scaleName, "wmin pref");
    header.add(scale, "wmin 0");
    return header;
  }

  private void show(ViewState state) {
    Picture picture = Chain.of(state).blocks().get(state.selection().block()).picture();
    scaleName.setText(picture.title());
    scale.show(picture.quantity(), picture.limit());
    buttons.forEach((shown, button) -> button.setSelected(shown == state.shown()));
  }

  /** The switch between activations and gradients with the scale of the selected layer, to be placed near the network. */
  public JComponent switches() {
    return switches;
  }

  /** Draws the network larger by a factor, or smaller by one under 1. */
  public void zoomBy(double factor) {
    view.setZoom(view.zoom() * factor);
  }

  /** Draws the whole network. */
  public void fit() {
    view.setZoom(1);
  }

  /** Puts the keyboard into the network. */
  public void focusNetwork() {
    view.requestFocusInWindow();
  }
}
