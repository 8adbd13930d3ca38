package org.lenetexplorer.ui.network;

import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Selection;
import org.lenetexplorer.ui.model.Workspace;

/** The keys that move in the chain: arrows, Home and End choose a block, with Shift a stretch; up and down choose a map. */
@EdtOnly
final class ChainKeys {
  private final JComponent canvas;
  private final Workspace workspace;
  private final Consumer<Integer> chosen;

  /**
   * Keys for a canvas.
   *
   * @param chosen told which block is chosen afterwards
   */
  ChainKeys(JComponent canvas, Workspace workspace, Consumer<Integer> chosen) {
    this.canvas = canvas;
    this.workspace = workspace;
    this.chosen = chosen;
  }

  /** Makes them work while the canvas has the keyboard. */
  void bind() {
    bind("LEFT", at -> Selection.of(at.block() - 1));
    bind("RIGHT", at -> Selection.of(at.block() + 1));
    bind("HOME", at -> Selection.of(0));
    bind("END", at -> Selection.of(last()));
    bind("UP", at -> onMap(at, -1));
    bind("DOWN", at -> onMap(at, 1));
    bind("shift LEFT", at -> at.to(Math.max(0, at.block() - 1)));
    bind("shift RIGHT", at -> at.to(Math.min(last(), at.block() + 1)));
    bind("shift HOME", at -> at.to(0));
    bind("shift END", at -> at.to(last()));
  }

  private int last() {
    return workspace.state().blocks() - 1;
  }

  private void bind(String key, UnaryOperator<Selection> way) {
    canvas.getInputMap().put(KeyStroke.getKeyStroke(key), key);
    canvas.getActionMap().put(key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        workspace.select(way.apply(workspace.state().selection()));
        chosen.accept(workspace.state().selection().block());
      }
    });
  }

  private Selection onMap(Selection at, int by) {
    int count = workspace.chain().blocks().get(at.block()).picture().count();
    return new Selection(at.block(), Math.floorMod(at.map() + by, count));
  }
}
