package org.lenetexplorer.ui.steps;

import java.awt.EventQueue;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.component.TypingUndo;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** A field that takes a position as text and goes there; what is wrong with the text stands above it. */
@EdtOnly
final class GoToField extends JPanel {
  private final Engine engine;
  private final Workspace workspace;
  private final JTextField field = new JTextField();
  private final JTextArea fault = new JTextArea();
  private int asked;

  /** What a text turned out to be. */
  private record Answer(@Nullable Position position, String fault) {}

  GoToField(Engine engine, Workspace workspace) {
    super(new MigLayout("insets 2 6 4 6, gap 0 2, wrap 1, hidemode 3", "[grow,fill]"));
    this.engine = engine;
    this.workspace = workspace;
    fault.setName("goto.fault");
    fault.setEditable(false);
    fault.setFocusable(false);
    fault.setOpaque(false);
    fault.setLineWrap(true);
    fault.setWrapStyleWord(true);
    fault.setBorder(null);
    fault.setVisible(false);
    field.setName("goto");
    field.putClientProperty("JTextField.placeholderText", "Go to…  forward ▸ conv1 ▸ [0,0,2,3]");
    field.setToolTipText(
        "Go to an iteration by its number, or to a position of this iteration, such"
            + " as backward > conv2 > weight [4,1,2,2]");
    field.getAccessibleContext().setAccessibleName("go to a position");
    TypingUndo typing = TypingUndo.in(field);
    field.addActionListener(event -> {
      typing.forget();
      go(field.getText().strip());
    });
    workspace.addListener(state -> fault.setForeground(Theme.current().colors().error()));
    add(fault, "wmin 0");
    add(field, "wmin 0");
  }

  private void go(String text) {
    if (text.isEmpty() || workspace.state().running()) {
      tell("");
      return;
    }
    long here = workspace.state().position().iteration();
    String whole = text.matches("\\d+") ? "iteration " + text : text;
    int prefix = whole.startsWith("iteration") ? 0 : ("iteration " + here + " > ").length();
    int request = ++asked;
    var unused = engine
        .ask(debugger ->
            parse(debugger, prefix == 0 ? whole : "iteration " + here + " > " + whole, prefix))
        .exceptionally(failure -> new Answer(null, String.valueOf(failure.getMessage())))
        .thenAcceptAsync(answer -> arrive(answer, request), EventQueue::invokeLater);
  }

  private static Answer parse(Debugger debugger, String text, int prefix) {
    try {
      return new Answer(debugger.parse(text), "");
    } catch (PositionException wrong) {
      return new Answer(
          null, "Column " + Math.max(1, wrong.column() - prefix) + ": " + wrong.reason() + ".");
    }
  }

  private void arrive(Answer answer, int request) {
    if (request != asked) {
      return;
    }
    tell(answer.fault());
    Optional.ofNullable(answer.position()).ifPresent(position -> {
      engine.send(new EngineCommand.RunTo(position));
      field.setText("");
    });
  }

  private void tell(String sentence) {
    fault.setText(sentence);
    fault.setVisible(!sentence.isEmpty());
    revalidate();
  }
}
