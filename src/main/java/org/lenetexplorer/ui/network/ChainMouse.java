package org.lenetexplorer.ui.network;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.SortedSet;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.ui.model.BlockMarks;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NetworkEdit;
import org.lenetexplorer.ui.model.Selection;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;

/**
 * What the mouse does in the chain: a click chooses a block and the number under it (with Shift a stretch of blocks, with Ctrl one more), dragging takes the chosen
 * layers to another gap (with Ctrl a copy of them), a double click on a name changes it, the middle button moves the view.
 */
@EdtOnly
final class ChainMouse extends MouseAdapter {
  private static final int SLACK = 5;

  private final NetworkView canvas;
  private final Workspace workspace;
  private final Editor editor;
  private @Nullable Point pressed;
  private @Nullable Point seen;
  private @Nullable Dragging dragging;
  private int pressedBlock = -1;
  private boolean unchosen;

  ChainMouse(NetworkView canvas, Workspace workspace, Editor editor) {
    this.canvas = canvas;
    this.workspace = workspace;
    this.editor = editor;
  }

  private Point point(MouseEvent event) {
    return SwingUtilities.convertPoint(event.getComponent(), event.getPoint(), canvas);
  }

  @Override
  public void mousePressed(MouseEvent event) {
    canvas.requestFocusInWindow();
    if (SwingUtilities.isMiddleMouseButton(event)) {
      seen = event.getLocationOnScreen();
      return;
    }
    Point at = point(event);
    pressedBlock = canvas.blockAt(at.x);
    if (event.isPopupTrigger() || SwingUtilities.isRightMouseButton(event)) {
      chooseForMenu();
    } else if (event.getComponent() instanceof BlockView view && view.isCorner(event)) {
      BlockMarks.node(workspace.state(), pressedBlock, false).ifPresent(editor::toggleBreakpoint);
    } else {
      pressed = at;
      choose(event);
    }
    showMenu(event);
  }

  private void choose(MouseEvent event) {
    Selection now = workspace.state().selection();
    int map = canvas.mapAt(event);
    unchosen = false;
    if (event.isShiftDown()) {
      workspace.select(now.to(pressedBlock));
    } else if (event.isControlDown()) {
      workspace.select(now.toggled(pressedBlock));
    } else if (now.blocks().size() > 1 && now.blocks().contains(pressedBlock)) {
      unchosen =
          true; // several may be dragged; if they are not, this one is chosen when the button is
      // let go
    } else {
      workspace.select(new Selection(pressedBlock, map));
    }
  }

  private void chooseForMenu() {
    if (!workspace.state().selection().blocks().contains(pressedBlock)) {
      workspace.select(Selection.of(pressedBlock));
    }
  }

  private void showMenu(MouseEvent event) {
    if (event.isPopupTrigger()) {
      Point at = point(event);
      canvas.showMenu(at.x, at.y);
    }
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    if (seen != null) {
      pan(event);
      return;
    }
    Point start = pressed;
    Point at = point(event);
    if (dragging == null && start != null && start.distance(at) > SLACK) {
      begin(event);
    }
    Dragging held = dragging;
    if (held != null) {
      held.to(event);
    }
  }

  private void begin(MouseEvent event) {
    pressed = null;
    ViewState state = workspace.state();
    SortedSet<Integer> layers = state.chosenLayers();
    if (!layers.contains(pressedBlock - 1)) {
      return;
    }
    Network network = state.network();
    boolean copy = (event.getModifiersEx() & InputEvent.CTRL_DOWN_MASK) != 0;
    String title = layers.size() == 1
        ? network.layers().get(layers.first()).name()
        : layers.size() + " layers";
    dragging = new Dragging(
        canvas,
        new Dragging.Load(
            copy ? "Copy of " + title : title,
            null,
            gap -> copy
                ? NetworkEdit.paste(network, gap, NetworkEdit.picked(network, layers))
                : NetworkEdit.move(network, layers, gap)));
  }

  private void pan(MouseEvent event) {
    Point before = seen;
    if (before != null && canvas.getParent() instanceof JViewport port) {
      Point now = event.getLocationOnScreen();
      Point position = port.getViewPosition();
      int most = Math.max(0, canvas.getWidth() - port.getWidth());
      int deepest = Math.max(0, canvas.getHeight() - port.getHeight());
      port.setViewPosition(new Point(
          Math.max(0, Math.min(most, position.x + before.x - now.x)),
          Math.max(0, Math.min(deepest, position.y + before.y - now.y))));
      canvas.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
      seen = now;
    }
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    if (seen != null) {
      seen = null;
      canvas.setCursor(null);
      return;
    }
    Dragging held = dragging;
    if (held != null) {
      dragging = null;
      held.drop(event);
    } else if (unchosen && pressed != null) {
      workspace.select(new Selection(pressedBlock, canvas.mapAt(event)));
    }
    pressed = null;
    showMenu(event);
  }

  /** Lets go of what is dragged without doing anything. */
  void cancel() {
    Dragging held = dragging;
    dragging = null;
    pressed = null;
    if (held != null) {
      held.end();
    }
  }

  @Override
  public void mouseClicked(MouseEvent event) {
    if (event.getClickCount() == 2 && canvas.isName(point(event), pressedBlock)) {
      canvas.rename();
    } else if (event.getClickCount() == 2
        && SwingUtilities.isLeftMouseButton(event)
        && event.getComponent() instanceof BlockView) {
      workspace.focus(workspace.state().focus().at(Depth.LAYER));
    } else if (event.getClickCount() == 1
        && SwingUtilities.isLeftMouseButton(event)
        && !event.isShiftDown()
        && !event.isControlDown()
        && event.getComponent() instanceof BlockView view) {
      view.numberAt(event)
          .ifPresent(number -> workspace.focus(workspace.state().focus().on(number)));
    }
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    canvas.pointAt(event);
  }

  @Override
  public void mouseExited(MouseEvent event) {
    canvas.pointAtNothing();
  }
}
