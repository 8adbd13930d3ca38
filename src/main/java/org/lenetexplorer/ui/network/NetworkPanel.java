package org.lenetexplorer.ui.network;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseWheelEvent;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.component.ScaleLine;
import org.lenetexplorer.ui.component.Segments;
import org.lenetexplorer.ui.model.ColorScope;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Picture;
import org.lenetexplorer.ui.model.Scale;
import org.lenetexplorer.ui.model.Shown;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;

/** The network between its palette and its overview, with a switch between activations and gradients. */
@EdtOnly
public final class NetworkPanel extends JPanel {
  /** Below this width the palette shows drawings without words. */
  private static final int WIDE = 1240;

  private static final int NAMED = 960; // from here on the colours say whose they are

  private final Workspace workspace;
  private final JPopupMenu menu = new JPopupMenu();
  private final NetworkView view;
  private final JScrollPane scroll;
  private final PalettePanel palette;
  private final Segments<Shown> switches;
  private final JPanel colours;
  private final JLabel scaleName = new JLabel();
  private final ScaleLine scale = new ScaleLine(Quantity.ACTIVATIONS, 0);
  private final JComboBox<ColorScope> scope = new JComboBox<>(ColorScope.values());
  private int inSight;

  /** A panel that follows a workspace; what is assembled in it goes to an editor. */
  public NetworkPanel(Workspace workspace, Editor editor) {
    super(new BorderLayout());
    this.workspace = workspace;
    view = new NetworkView(workspace, editor, menu);
    palette = new PalettePanel(editor, view);
    switches = makeSwitches();
    colours = makeColours();
    scroll = new JScrollPane(view);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.addMouseWheelListener(event -> {
      if ((event.getModifiersEx() & InputEvent.CTRL_DOWN_MASK) != 0) {
        zoomAt(event);
      }
    });
    scroll.getViewport().addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        view.revalidate();
      }
    });
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        palette.setNarrow(getWidth() < Spacing.scaled(WIDE));
        scaleName.setVisible(getWidth() >= Spacing.scaled(NAMED));
      }
    });
    add(palette, BorderLayout.WEST);
    add(scroll);
    add(new OverviewBar(view, scroll.getViewport()), BorderLayout.SOUTH);
    workspace.addListener(this::show);
  }

  private Segments<Shown> makeSwitches() {
    Map<Shown, Segments.Words> words = new EnumMap<>(Shown.class);
    for (Shown shown : Shown.values()) {
      words.put(shown, new Segments.Words(shown.title(), shown.tip()));
    }
    return new Segments<>("shown", "what is drawn of each layer", words, workspace::show);
  }

  private JPanel makeColours() {
    scaleName.putClientProperty("FlatLaf.style", "font: -1");
    scale.setName("network.scale");
    JPanel line = new JPanel(new MigLayout("insets 0, gap 0", "[]8[]8[]", "[center]"));
    line.setOpaque(false);
    line.add(scaleName, "wmin 0, hidemode 3");
    line.add(scale, "wmin 0");
    line.add(scopes(), "wmin pref");
    return line;
  }

  private JComponent scopes() {
    scope.setName("scope");
    scope.setToolTipText("Which numbers share a scale of colours");
    scope.getAccessibleContext().setAccessibleName("colours");
    scope.setRenderer(new DefaultListCellRenderer() {
      @Override
      public Component getListCellRendererComponent(
          JList<?> list, Object value, int index, boolean selected, boolean focused) {
        return super.getListCellRendererComponent(
            list, value instanceof ColorScope one ? one.title() : "", index, selected, focused);
      }
    });
    scope.addActionListener(event -> {
      if (scope.getSelectedItem() instanceof ColorScope chosen
          && chosen != workspace.state().scope()) {
        workspace.color(chosen);
      }
    });
    return scope;
  }

  private void show(ViewState state) {
    Picture picture = workspace.chain().blocks().get(state.selection().block()).picture();
    Scale drawn = picture.scale();
    int map = state.selection().map();
    keepInSight(state);
    boolean each = drawn.isPerMap() && map < 0;
    scaleName.setText(picture.title() + (drawn.isPerMap() && !each ? ", map " + map : ""));
    scale.show(picture.quantity(), each ? drawn.limit() : drawn.limit(map), drawn.scope(), each);
    scope.setSelectedItem(state.scope());
    switches.show(state.shown());
  }

  /** Where the chain is wider than the window, the current operation comes into sight with every step. */
  private void keepInSight(ViewState state) {
    int block = state.selection().block();
    if (block != inSight && !state.running()) {
      inSight = block;
      EventQueue.invokeLater(() -> view.scrollTo(block)); // once it has its place
    }
  }

  /** The place under the mouse stays where it is. */
  private void zoomAt(MouseWheelEvent event) {
    Point port = scroll.getViewport().getViewPosition();
    double share = (port.x + event.getX() - scroll.getViewport().getX()) / (double) view.getWidth();
    view.setZoom(view.zoom() * Math.pow(1.15, -event.getPreciseWheelRotation()));
    scroll.validate();
    int x =
        (int) (share * view.getWidth()) - (event.getX() - scroll.getViewport().getX());
    int most = Math.max(0, view.getWidth() - scroll.getViewport().getWidth());
    int deepest = Math.max(0, view.getHeight() - scroll.getViewport().getHeight());
    scroll
        .getViewport()
        .setViewPosition(new Point(Math.max(0, Math.min(most, x)), Math.min(deepest, port.y)));
  }

  /** The switch between activations and gradients with the scale of the selected layer, to be placed near the network. */
  public JComponent switches() {
    return switches;
  }

  /** The colours of the selected block with their limits, and which numbers share them. */
  public JComponent colours() {
    return colours;
  }

  /** Draws the network larger by a factor, or smaller by one under 1. */
  public void zoomBy(double factor) {
    view.setZoom(view.zoom() * factor);
  }

  /** Draws the whole network. */
  public void fit() {
    view.setZoom(1);
  }

  /** Opens the list of layers to put in behind the selected block. */
  public void insert() {
    view.insert();
  }

  /** Lets the name of the selected layer be written anew in its place. */
  public void rename() {
    view.rename();
  }

  /** Puts the keyboard into the palette. */
  public void focusPalette() {
    palette.focusList();
  }

  /** The menu for the right mouse button, to be filled. */
  public JPopupMenu menu() {
    return menu;
  }

  /** Puts the keyboard into the network. */
  public void focusNetwork() {
    view.requestFocusInWindow();
  }
}
