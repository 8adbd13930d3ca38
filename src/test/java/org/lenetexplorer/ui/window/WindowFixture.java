package org.lenetexplorer.ui.window;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.lenetexplorer.data.download.Source;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** A main window on LeNet, with a robot that clicks and types. */
final class WindowFixture implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AtomicReference<SessionSnapshot> latest = new AtomicReference<>();
  private final AtomicReference<Engine> engine = new AtomicReference<>();
  private final MainWindow window;
  private final Robot robot;

  WindowFixture(Path settings, int width, int height) {
    this(Project.of(Presets.lenet()), settings, width, height);
  }

  WindowFixture(Project project, Path settings, int width, int height) {
    this(project, new Settings(settings), frame -> new Answers(), width, height);
  }

  WindowFixture(
      Project project,
      Settings remembered,
      Function<? super JFrame, ? extends Dialogs> dialogs,
      int width,
      int height) {
    this(project, remembered, dialogs, Source.mnist(), width, height);
  }

  WindowFixture(
      Project project,
      Settings remembered,
      Function<? super JFrame, ? extends Dialogs> dialogs,
      Source mnist,
      int width,
      int height) {
    FailOnThreadViolationRepaintManager.install();
    robot = BasicRobot.robotWithNewAwtHierarchy();
    remembered.setBounds(new Rectangle(0, 0, width, height));
    GuiActionRunner.execute(Theme.LIGHT::install);
    CompletableFuture<MainWindow> made = new CompletableFuture<>();
    Desktop.open(
        new Desktop.Beginning(new SavedProject(project, Map.of(), 0, 0, Map.of()), null),
        (first, listener) -> {
          Engine started = new Engine(
              first,
              new PlainKernels(),
              listener.andThen(
                  latest::set)); // whoever sees it here finds it on its way to the window
          engine.set(started);
          return started;
        },
        remembered,
        dialogs,
        mnist,
        opened -> {
          opened.open();
          made.complete(opened);
        });
    window = made.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    await(() -> frame().isShowing());
    robot.waitForIdle();
  }

  /** The engine that the window steers. */
  Engine engine() {
    return Objects.requireNonNull(engine.get(), "there is no engine");
  }

  /** Where the window's panels meet. */
  Workspace workspace() {
    return window.workspace();
  }

  JFrame frame() {
    return window.frame();
  }

  Robot robot() {
    return robot;
  }

  /** The session as the engine last told it. */
  SessionSnapshot snapshot() {
    return Objects.requireNonNull(latest.get(), "the engine has not spoken");
  }

  <T extends Component> T find(String name, Class<T> type) {
    return robot.finder().findByName(frame(), name, type, false);
  }

  /** Presses a key, {@code shift F8}, and waits until the engine and the window have followed. */
  void press(String key) {
    long before = snapshot().revision();
    KeyStroke stroke = KeyStroke.getKeyStroke(key);
    hit(stroke);
    await(() -> snapshot().revision() > before && !snapshot().running());
    settle();
  }

  /** Presses a key that the engine does not hear of. */
  void type(String key) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key);
    hit(stroke);
    settle();
  }

  /** The pure-Java screen's keyboard knows no Alt: such keys are put into the event queue. */
  private void hit(KeyStroke stroke) {
    if ((stroke.getModifiers() & InputEvent.ALT_DOWN_MASK) == 0) {
      robot.pressAndReleaseKey(stroke.getKeyCode(), modifiers(stroke));
      return;
    }
    Component owner = onEdt(() -> frame().getMostRecentFocusOwner());
    for (int id : new int[] {KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED}) {
      Toolkit.getDefaultToolkit()
          .getSystemEventQueue()
          .postEvent(new KeyEvent(
              owner,
              id,
              System.currentTimeMillis(),
              stroke.getModifiers() & ~0xF, // the old masks say the same
              stroke.getKeyCode(),
              KeyEvent.CHAR_UNDEFINED));
    }
  }

  /** Types letters where the keyboard is. */
  void write(String text) {
    robot.enterText(text);
    settle();
  }

  /** Opens a folder of images as the file chooser would. */
  void chooseFolder(Path folder) {
    long before = snapshot().revision();
    GuiActionRunner.execute(() -> window.useFolder(folder));
    await(() -> snapshot().revision() > before && !snapshot().running());
    settle();
  }

  /** Does something that the engine takes over, and waits until it has. */
  void change(Runnable action) {
    long before = snapshot().revision();
    action.run();
    await(() -> snapshot().revision() > before && !snapshot().running());
    settle();
  }

  /** Opens a tab, {@code tabs.Layer} with the title {@code Values}. */
  void showTab(String tabs, String title) {
    JTabbedPane pane = find(tabs, JTabbedPane.class);
    onEdt(() -> {
      pane.setSelectedIndex(pane.indexOfTab(title));
      return pane;
    });
    settle();
  }

  private static int[] modifiers(KeyStroke stroke) {
    int old = 0;
    int mask = stroke.getModifiers();
    old |= (mask & InputEvent.SHIFT_DOWN_MASK) != 0 ? 1 : 0;
    old |= (mask & InputEvent.CTRL_DOWN_MASK) != 0 ? 2 : 0;
    return old == 0 ? new int[0] : new int[] {old};
  }

  /** Clicks and waits until the engine and the window have followed. */
  void click(String name) {
    long before = snapshot().revision();
    robot.click(find(name, JComponent.class));
    await(() -> snapshot().revision() > before && !snapshot().running());
    settle();
  }

  /** Waits until the window has drawn what the engine has told. */
  void settle() {
    robot.waitForIdle();
    GuiActionRunner.execute(() -> {});
  }

  void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "waited in vain; the last snapshot is number " + snapshot().revision());
      }
      Thread.onSpinWait();
    }
  }

  /** The text of a label or text component. */
  String text(String name) {
    return onEdt(() -> {
      JComponent component = find(name, JComponent.class);
      if (component instanceof JLabel label) {
        return label.getText();
      }
      return ((JTextComponent) component).getText();
    });
  }

  /** What a screen reader is told of a component. */
  String spoken(String name) {
    return onEdt(() -> {
      AccessibleContext context = find(name, JComponent.class).getAccessibleContext();
      return context.getAccessibleName() + ": " + context.getAccessibleDescription();
    });
  }

  <T> T onEdt(Supplier<T> reading) {
    return GuiActionRunner.execute(reading::get);
  }

  /** Writes a picture of the window to {@code target/screenshots}. */
  void screenshot(String name) throws IOException {
    screenshot(name, 1);
  }

  /** The same as a screen shows it that is scaled by a factor. */
  void screenshot(String name, int scale) throws IOException {
    settle();
    BufferedImage image = onEdt(() -> {
      var content = frame().getRootPane();
      BufferedImage drawn = new BufferedImage(
          scale * content.getWidth(), scale * content.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D g = drawn.createGraphics();
      g.scale(scale, scale);
      content.paint(g);
      return drawn;
    });
    Path file = Path.of("target", "screenshots", name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  /** The same of a dialog. */
  void screenshotOf(Window dialog, String name) throws IOException {
    BufferedImage image = onEdt(() -> {
      BufferedImage drawn =
          new BufferedImage(dialog.getWidth(), dialog.getHeight(), BufferedImage.TYPE_INT_RGB);
      dialog.paint(drawn.createGraphics());
      return drawn;
    });
    Path file = Path.of("target", "screenshots", name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  /** The same with menus that are open, as a screen would show them. */
  void screenshotWithPopups(String name) throws IOException {
    settle();
    BufferedImage image = onEdt(() -> {
      JComponent root = frame().getRootPane();
      BufferedImage drawn =
          new BufferedImage(root.getWidth(), root.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D g = drawn.createGraphics();
      root.paint(g);
      for (MenuElement element : MenuSelectionManager.defaultManager().getSelectedPath()) {
        if (element instanceof JPopupMenu menu && menu.isShowing()) {
          Point place = SwingUtilities.convertPoint(menu, 0, 0, root);
          Graphics2D own = (Graphics2D) g.create();
          own.translate(place.x, place.y);
          menu.paint(own);
          own.dispose();
        }
      }
      g.dispose();
      return drawn;
    });
    Path file = Path.of("target", "screenshots", name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  @Override
  public void close() {
    SwingUtilities.invokeLater(
        () -> frame().dispatchEvent(new WindowEvent(frame(), WindowEvent.WINDOW_CLOSING)));
    await(() -> !frame().isShowing());
    robot.cleanUpWithoutDisposingWindows();
    GuiActionRunner.execute(() -> {});
    FailOnThreadViolationRepaintManager.uninstall();
  }
}
