package org.lenetexplorer.ui.code;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.datatransfer.StringSelection;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSeparator;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.format.torch.TrainingScript;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.SessionSnapshot.Settings;
import org.lenetexplorer.ui.component.Refresh;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** The session as a program for PyTorch, with the line marked that does what the last step did; to be copied as a whole. */
@EdtOnly
public final class CodePanel extends JPanel {
  private final Workspace workspace;
  private final CodeText text = new CodeText();
  private final JLabel sentence = new JLabel();
  private final Refresh refresh;
  private Project project;
  private Settings settings;
  private TrainingScript script;

  /** A panel that follows a workspace. */
  public CodePanel(Workspace workspace) {
    super(new BorderLayout());
    this.workspace = workspace;
    project = workspace.state().project();
    settings = workspace.state().snapshot().settings();
    script = SessionScript.of(project, settings);
    setName("code");
    getAccessibleContext().setAccessibleName("code");
    JPanel north = new JPanel(new BorderLayout());
    north.add(head(), BorderLayout.CENTER);
    north.add(new JSeparator(), BorderLayout.SOUTH);
    add(north, BorderLayout.NORTH);
    JScrollPane scroll = new JScrollPane(text);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.getVerticalScrollBar().setUnitIncrement(Spacing.scaled(18));
    add(scroll, BorderLayout.CENTER);
    refresh = new Refresh(this, this::update);
    workspace.addListener(state -> refresh.request());
  }

  private JPanel head() {
    JPanel head = new JPanel(new MigLayout(
        "insets 4 " + Spacing.PANEL + " 4 " + Spacing.UNIT, "[grow,fill]" + Spacing.UNIT + "[]"));
    sentence.setName("code.sentence");
    JButton copy = new JButton("Copy Script");
    copy.setName("code.copy");
    copy.setToolTipText("Copy the whole program, to be run with python3");
    copy.addActionListener(event -> {
      StringSelection whole = new StringSelection(script.text());
      getToolkit().getSystemClipboard().setContents(whole, whole);
    });
    head.add(sentence, "wmin 0");
    head.add(copy);
    return head;
  }

  private void update() {
    Project present = workspace.state().project();
    Settings used = workspace.state().snapshot().settings();
    if (!present.equals(project) || !used.equals(settings)) {
      project = present;
      settings = used;
      script = SessionScript.of(present, used);
    }
    CodeModel model = CodeModel.of(workspace.state(), script);
    sentence.setText(model.sentence());
    sentence.setToolTipText(model.sentence());
    text.show(model);
    EventQueue.invokeLater(text::reveal);
  }
}
