package org.lenetexplorer.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.CompletableFuture;
import javax.swing.JList;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class HistoryPanelTest {
  private static final int EDITS = 1_200;

  @Test
  void aThousandEditsAreListedAndPaintedQuickly() {
    Project project = Project.of(Presets.mlp());
    CompletableFuture<SessionSnapshot> first = new CompletableFuture<>();
    try (Engine engine = new Engine(project, new PlainKernels(), first::complete)) {
      Workspace workspace = new Workspace(first.join(), History.of("Open", project));
      Editor editor = new Editor(engine, workspace);
      long nanos = GuiActionRunner.execute(() -> {
        Theme.LIGHT.install();
        HistoryPanel panel = new HistoryPanel(editor, workspace);
        layOut(panel);
        JList<?> list = list(panel);
        for (int i = 1; i <= EDITS; i++) {
          editor.edit("Rate " + i, project.with(project.training().withLearningRate(i)));
        }
        assertThat(list.getModel().getSize()).isEqualTo(History.MOST);
        assertThat(list.getSelectedIndex()).isEqualTo(History.MOST - 1);
        editor.goTo(0);
        assertThat(list.getSelectedIndex()).isZero();
        return paintTime(panel);
      });
      assertThat(nanos / 1e6).as("ms to paint").isLessThan(200);
    }
  }

  private static void layOut(Container container) {
    container.setSize(240, 300);
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        inner.doLayout();
      }
    }
  }

  private static JList<?> list(Container container) {
    for (Component child : container.getComponents()) {
      if (child instanceof JList<?> found) {
        return found;
      }
      if (child instanceof Container inner && inner.getComponentCount() > 0) {
        return list(inner);
      }
    }
    throw new AssertionError("no list in " + container);
  }

  private static long paintTime(HistoryPanel panel) {
    Graphics2D g = new BufferedImage(240, 300, BufferedImage.TYPE_INT_RGB).createGraphics();
    panel.paint(g);
    long begin = System.nanoTime();
    panel.paint(g);
    g.dispose();
    return System.nanoTime() - begin;
  }
}
