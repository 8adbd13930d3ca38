package org.lenetexplorer.ui.formula;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import org.assertj.swing.edt.GuiActionRunner;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.Inquiry;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.component.FormulaLabel;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.Focus;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** The number depth in a window of its own, on a debugger that answers at once. */
final class NumberFixture implements AutoCloseable {
  private static final SessionSnapshot SNAPSHOT = snapshot();

  private final Workspace workspace;
  private final NumberPanel panel;
  private final JFrame frame;

  NumberFixture(Debugger debugger, Theme theme, int width, int height) {
    NumberSource source = new NumberSource() {
      @Override
      public <A> CompletableFuture<A> ask(Inquiry<A> inquiry) {
        return CompletableFuture.supplyAsync(() -> inquiry.answer(debugger), Runnable::run);
      }
    };
    workspace = onEdt(() -> {
      theme.install();
      return new Workspace(SNAPSHOT, History.of("Open", Project.of(Presets.lenet())));
    });
    panel = onEdt(() -> new NumberPanel(source, workspace));
    frame = onEdt(() -> {
      JFrame made = new JFrame();
      made.setUndecorated(true);
      made.setContentPane(panel);
      made.setSize(width, height);
      made.setVisible(true);
      return made;
    });
    look(new Focus(Depth.NUMBER, java.util.Optional.empty()));
  }

  private static SessionSnapshot snapshot() {
    CompletableFuture<SessionSnapshot> first = new CompletableFuture<>();
    Engine engine = new Engine(Project.of(Presets.lenet()), new PlainKernels(), first::complete);
    try (engine) {
      return first.join();
    }
  }

  static <T> T onEdt(Supplier<T> reading) {
    return Objects.requireNonNull(GuiActionRunner.execute(reading::get));
  }

  private static void settle() {
    for (int i = 0; i < 4; i++) {
      GuiActionRunner.execute(() -> {});
    }
  }

  Workspace workspace() {
    return workspace;
  }

  private void look(Focus focus) {
    GuiActionRunner.execute(() -> workspace.focus(focus));
    settle();
  }

  /** Looks at a number. */
  void look(String element) {
    look(workspace.state().focus().on(ElementReference.parse(element)));
  }

  Focus focus() {
    return onEdt(() -> workspace.state().focus());
  }

  <T extends Component> T find(String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(find(panel, name), name));
  }

  /** The part of this name inside another, or null. */
  static @Nullable Component find(Container in, String name) {
    for (Component part : in.getComponents()) {
      if (name.equals(part.getName())) {
        return part;
      }
      Component inside = part instanceof Container container ? find(container, name) : null;
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }

  String text(String name) {
    return onEdt(() -> find(name, JLabel.class).getText());
  }

  /** What a screen reader is told. */
  String spoken(String name) {
    return onEdt(() -> find(name, JComponent.class).getAccessibleContext().getAccessibleName()
        + ": " + find(name, JComponent.class).getAccessibleContext().getAccessibleDescription());
  }

  /** Does what a key does. */
  void press(String key) {
    KeyStroke stroke =
        key.length() == 1 ? KeyStroke.getKeyStroke(key.charAt(0)) : KeyStroke.getKeyStroke(key);
    GuiActionRunner.execute(() -> {
      Object action =
          panel.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).get(stroke);
      panel.getActionMap().get(action).actionPerformed(null);
    });
    settle();
  }

  /** Points at a place of a part, in pixels. */
  void point(String name, int id, int x, int y) {
    GuiActionRunner.execute(() -> {
      Component part = find(name, Component.class);
      part.dispatchEvent(new MouseEvent(part, id, 0, 0, x, y, 1, false));
    });
    settle();
  }

  void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
  }

  /** What a quarter of many drawings of the panel take at most, which other programs at work do not disturb. */
  double medianPaintMillis() {
    double[] millis = new double[200];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = onEdt(() -> {
        long begin = System.nanoTime();
        draw(1);
        return (System.nanoTime() - begin) / 1e6;
      });
    }
    Arrays.sort(millis);
    return millis[millis.length / 4];
  }

  /** Draws the panel; formulas are waited for. */
  BufferedImage paint(int scale) throws InterruptedException {
    draw(scale);
    for (int i = 0; i < 400 && !ready(); i++) {
      Thread.sleep(10);
      settle();
    }
    settle();
    return draw(scale);
  }

  private boolean ready() {
    return onEdt(() -> find("number.symbols", FormulaLabel.class).isSet()
        && find("number.numbers", FormulaLabel.class).isSet());
  }

  private BufferedImage draw(int scale) {
    return onEdt(() -> {
      var content = frame.getRootPane();
      BufferedImage image = new BufferedImage(
          content.getWidth() * scale, content.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      g.scale(scale, scale);
      content.paint(g);
      g.dispose();
      return image;
    });
  }

  void screenshot(String name, int scale) throws IOException, InterruptedException {
    BufferedImage image = paint(scale);
    Path file =
        Path.of("target", "screenshots", "number-" + name.toLowerCase(Locale.ROOT) + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  @Override
  public void close() {
    GuiActionRunner.execute(frame::dispose);
    GuiActionRunner.execute(Theme.LIGHT::install);
  }
}
