package org.lenetexplorer.ui.dialog;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.lenetexplorer.ui.theme.Theme;

/** A window whose dialogs a robot answers. */
final class DialogFixture implements AutoCloseable {
  private final Robot robot;
  private final JFrame frame;
  private final WindowDialogs dialogs;

  DialogFixture(Theme theme) {
    FailOnThreadViolationRepaintManager.install();
    robot = BasicRobot.robotWithNewAwtHierarchy();
    frame = GuiActionRunner.execute(() -> {
      theme.install();
      JFrame window = new JFrame("owner");
      window.setSize(900, 700);
      window.setVisible(true);
      return window;
    });
    dialogs = GuiActionRunner.execute(() -> new WindowDialogs(frame));
    robot.waitForIdle();
  }

  /** Asks a question on the event thread; the answer comes when the robot has given it. */
  <T> CompletableFuture<T> ask(Function<Dialogs, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    SwingUtilities.invokeLater(() -> answer.complete(question.apply(dialogs)));
    robot.waitForIdle();
    return answer;
  }

  static <T> T given(CompletableFuture<T> answer) throws Exception {
    return answer.get(20, TimeUnit.SECONDS);
  }

  /** The dialog that is open, the innermost of several. */
  JDialog dialog() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < end) {
      JDialog found = GuiActionRunner.execute(() -> {
        JDialog last = null;
        for (Window window : Window.getWindows()) {
          if (window instanceof JDialog open
              && open.isShowing()
              && open.getModalityType() == Dialog.ModalityType.APPLICATION_MODAL) {
            last = open;
          }
        }
        return last;
      });
      if (found != null) {
        robot.waitForIdle();
        return found;
      }
    }
    throw new AssertionError("no dialog is open");
  }

  <T extends JComponent> T find(String name, Class<T> type) {
    return robot.finder().findByName(dialog(), name, type, true);
  }

  void click(String name) {
    robot.click(find(name, JComponent.class));
    robot.waitForIdle();
  }

  /** Presses a key, {@code alt D}; the pure-Java screen knows nothing of Alt, so that is told to the focus owner itself. */
  void press(String key) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key);
    if ((stroke.getModifiers() & InputEvent.ALT_DOWN_MASK) == 0) {
      robot.pressAndReleaseKey(stroke.getKeyCode());
    } else {
      tell(KeyEvent.KEY_PRESSED, stroke.getKeyCode());
      tell(KeyEvent.KEY_RELEASED, stroke.getKeyCode());
    }
    robot.waitForIdle();
  }

  private void tell(int kind, int code) {
    Component owner = dialog().getFocusOwner();
    SwingUtilities.invokeLater(() -> owner.dispatchEvent(
        new KeyEvent(owner, kind, 0, InputEvent.ALT_DOWN_MASK, code, (char) code)));
    robot.waitForIdle();
  }

  /** Writes a file's name into the chooser that is open. */
  void name(String name) {
    JTextField field = robot
        .finder()
        .find(dialog(), new GenericTypeMatcher<>(JTextField.class, true) {
          @Override
          protected boolean isMatching(JTextField candidate) {
            return candidate.isEditable();
          }
        });
    GuiActionRunner.execute(() -> field.setText(name));
    robot.waitForIdle();
  }

  /** Writes a picture of the dialog to {@code target/screenshots}. */
  void screenshot(String name) throws IOException {
    JDialog dialog = dialog();
    BufferedImage image = GuiActionRunner.execute(() -> {
      var content = dialog.getRootPane();
      BufferedImage drawn =
          new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
      content.paint(drawn.createGraphics());
      return drawn;
    });
    Path file = Path.of("target", "screenshots", name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  @Override
  public void close() {
    GuiActionRunner.execute(frame::dispose);
    robot.cleanUpWithoutDisposingWindows();
    FailOnThreadViolationRepaintManager.uninstall();
  }
}
