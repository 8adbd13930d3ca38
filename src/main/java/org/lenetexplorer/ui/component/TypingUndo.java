package org.lenetexplorer.ui.component;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import javax.swing.undo.UndoManager;

/**
 * Lets control Z take back what was typed into a text since it got the focus. Where nothing was typed the key is left to the
 * window.
 */
public final class TypingUndo {
  private final UndoManager typed = new UndoManager();
  private final JTextComponent text;
  private String before;

  private TypingUndo(JTextComponent text) {
    this.text = text;
    before = text.getText();
    text.getDocument().addUndoableEditListener(event -> {
      if (text.isFocusOwner()) {
        typed.addEdit(event.getEdit());
      }
    });
    text.addFocusListener(new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        forget();
      }
    });
    text.getInputMap().put(KeyStroke.getKeyStroke("control Z"), "undo typing");
    text.getActionMap().put("undo typing", new AbstractAction() {
      @Override
      public boolean isEnabled() {
        return typed.canUndo() && !text.getText().equals(before);
      }

      @Override
      public void actionPerformed(ActionEvent event) {
        typed.undo();
      }
    });
  }

  /** Watches a text. */
  public static TypingUndo in(JTextComponent text) {
    return new TypingUndo(text);
  }

  /** What was typed has been taken: the next control Z is no longer about it. */
  public void forget() {
    typed.discardAllEdits();
    before = text.getText();
  }
}
