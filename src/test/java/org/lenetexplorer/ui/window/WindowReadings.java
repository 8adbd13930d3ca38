package org.lenetexplorer.ui.window;

import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.JTree;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.session.DebugView;
import org.lenetexplorer.session.Inquiry;
import org.lenetexplorer.ui.model.Depth;

/** What a test does with a window by its controls, and the numbers that it reads there. */
record WindowReadings(WindowFixture window) {
  <A> A ask(Inquiry<A> inquiry) {
    return window.engine().ask(inquiry).orTimeout(20, TimeUnit.SECONDS).join();
  }

  DebugView debug() {
    return window.snapshot().debug();
  }

  /** Puts the keyboard where keys step. */
  void focusNetwork() {
    focusOn("network");
  }

  void focusOn(String name) {
    JComponent part = window.find(name, JComponent.class);
    window.onEdt(part::requestFocusInWindow);
    window.settle();
    window.await(() -> window.onEdt(part::isFocusOwner));
  }

  /** Writes into a field and presses Enter. */
  void enter(String field, String text) {
    JTextField into = window.find(field, JTextField.class);
    window.onEdt(() -> {
      into.setText(text);
      into.postActionEvent();
      return into;
    });
    window.settle();
  }

  /** Pushes a button. */
  void push(String name) {
    AbstractButton button = window.find(name, AbstractButton.class);
    window.onEdt(() -> {
      if (!button.isEnabled()) {
        throw new AssertionError(name + " can't be pushed");
      }
      button.doClick();
      return button;
    });
    window.settle();
  }

  /** Adds a watch and shows the watches. */
  void watch(String expression) {
    window.showTab("tabs.Ledger", "Watches");
    int before = debug().watches().size();
    enter("watches.add", expression);
    window.await(() -> debug().watches().size() > before);
    window.settle();
  }

  /** Goes to a position by the field above the steps. */
  void goTo(String position) {
    window.showTab("tabs.Steps", "Steps");
    long before = window.snapshot().revision();
    enter("goto", position);
    window.await(() -> window.snapshot().revision() > before
        && !window.snapshot().running()
        && debug().text().endsWith(position.replace(" > ", " ▸ ")));
    window.settle();
    focusNetwork();
  }

  /** Looks closely at a number; waits until its tab shows it as it is now. */
  void look(String element) {
    window.showTab("tabs.Layer", "Number");
    window.onEdt(() -> {
      var workspace = window.workspace();
      workspace.focus(workspace.state().focus().on(ElementReference.parse(element)));
      return workspace;
    });
    for (int i = 0; i < 3; i++) { // a question asked, one about what came meanwhile, and this
      ask(debugger -> 0);
      window.settle();
    }
    window.await(() -> window.text("origin.name").equals(element));
  }

  /** The number that is looked at, with every digit. */
  float value() {
    String shown = window.text("origin.value");
    if (!shown.startsWith("= ")) {
      throw new AssertionError(window.text("origin.name") + " " + shown);
    }
    return Float.parseFloat(shown.substring(2).replace('−', '-').replace("∞", "Infinity"));
  }

  /** A number, with every digit. */
  float value(String element) {
    look(element);
    return value();
  }

  void depth(Depth depth) {
    window.onEdt(() -> {
      var workspace = window.workspace();
      workspace.focus(workspace.state().focus().at(depth));
      return workspace;
    });
    for (int i = 0; i < 3; i++) {
      ask(debugger -> 0);
      window.settle();
    }
  }

  /** The row of the tree of steps that is chosen. */
  String chosenStep() {
    JTree tree = window.find("steps", JTree.class);
    return window.onEdt(() -> {
      int row = tree.getLeadSelectionRow();
      return row < 0
          ? ""
          : String.valueOf(tree.convertValueToText(
              tree.getPathForRow(row).getLastPathComponent(), false, false, false, row, false));
    });
  }
}
