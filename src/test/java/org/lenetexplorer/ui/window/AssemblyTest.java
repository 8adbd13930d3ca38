package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.testkit.NeedsScreen;

/** LeNet put together by hand. */
@NeedsScreen
class AssemblyTest {
  @TempDir
  Path folder;

  private WindowFixture window;

  @BeforeEach
  void open() {
    window = new WindowFixture(Project.empty(), folder.resolve("window.properties"), 1280, 800);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void looks() throws IOException {
    window.screenshot("assembly-empty");
    Point from = window.onEdt(() -> {
      JList<?> list = window.find("palette.layers", JList.class);
      Rectangle cell = list.getCellBounds(0, 0);
      return SwingUtilities.convertPoint(
          list, new Point((int) cell.getCenterX(), (int) cell.getCenterY()), window.frame());
    });
    JComponent canvas = window.find("network", JComponent.class);
    window.robot().pressMouse(window.frame(), from, MouseButton.LEFT_BUTTON);
    window.robot().moveMouse(window.frame(), from.x + 20, from.y + 20);
    window.robot().moveMouse(canvas, 500, 200);
    window.robot().moveMouse(canvas, 510, 200);
    window.screenshot("assembly-empty-drag");
    window.robot().releaseMouse(MouseButton.LEFT_BUTTON);
    window.settle();
    window.screenshot("assembly-one");
    window.type("INSERT");
    window.settle();
    window.screenshot("assembly-insert");
    assertThat(window.spoken("network")).contains("3 blocks");
  }
}
