package org.lenetexplorer.ui.network;

import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.lenetexplorer.ui.model.EdtOnly;

/** A field over a block's name: Enter or leaving it takes the new name, Escape keeps the old one. */
@EdtOnly
final class RenameField extends JTextField {
  private static final int LEAST_WIDTH = 96;

  private final Consumer<String> taken;
  private final Runnable told;
  private boolean ended;

  /**
   * A field with a name in it, chosen whole.
   *
   * @param taken gets the new name
   * @param ended told once, whatever came of it, before the name is taken
   */
  RenameField(String name, Consumer<String> taken, Runnable ended) {
    super(name);
    this.taken = taken;
    told = ended;
    setName("rename");
    setHorizontalAlignment(CENTER);
    getAccessibleContext().setAccessibleName("new name of " + name);
    selectAll();
    addActionListener(event -> end(true));
    getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "leave");
    getActionMap().put("leave", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        end(false);
      }
    });
    addFocusListener(new FocusAdapter() {
      @Override
      public void focusLost(FocusEvent event) {
        if (!event.isTemporary()) {
          end(true);
        }
      }
    });
  }

  private void end(boolean take) {
    if (!ended) {
      ended = true;
      told.run();
      if (take) {
        taken.accept(getText().strip());
      }
    }
  }

  /** Ends and keeps the old name. */
  void cancel() {
    end(false);
  }

  /** Lies over a block's header, inside a canvas. */
  void place(Rectangle header, int canvasWidth) {
    int width = Math.max(LEAST_WIDTH, header.width);
    int x = Math.max(0, Math.min(canvasWidth - width, header.x + (header.width - width) / 2));
    setBounds(x, header.y, width, getPreferredSize().height);
  }
}
