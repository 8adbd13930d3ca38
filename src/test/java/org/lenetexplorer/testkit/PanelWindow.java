package org.lenetexplorer.testkit;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.assertj.swing.edt.GuiActionRunner;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** One panel in a frame of its own, on a session that runs. Needs a screen. */
public final class PanelWindow implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
  private final Engine engine;
  private final Workspace workspace;
  private final JFrame frame;
  private final JComponent panel;

  /** A window of a certain size inside. */
  public PanelWindow(
      Project project,
      Theme theme,
      int width,
      int height,
      BiFunction<Engine, Workspace, JComponent> make) {
    engine = new Engine(project, new PlainKernels(), told::add);
    SessionSnapshot first = next();
    workspace = onEdt(() -> new Workspace(first, History.of("New", project)));
    panel = onEdt(() -> {
      theme.install();
      return make.apply(engine, workspace);
    });
    frame = onEdt(() -> {
      JFrame made = new JFrame();
      made.setContentPane(panel);
      made.setUndecorated(true);
      made.setSize(width, height);
      made.setVisible(true);
      return made;
    });
    await(() -> onEdt(panel::isShowing));
    settle();
  }

  private SessionSnapshot next() {
    try {
      return Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "the engine says nothing");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The engine behind the panel. */
  public Engine engine() {
    return engine;
  }

  /** What the panel shows. */
  public Workspace workspace() {
    return workspace;
  }

  /** The snapshot that the panel shows. */
  public SessionSnapshot snapshot() {
    return onEdt(() -> workspace.state().snapshot());
  }

  /** Has a command done; every snapshot on the way is shown. */
  public void send(EngineCommand command) {
    engine.send(command);
    SessionSnapshot snapshot;
    do {
      snapshot = next();
      SessionSnapshot shown = snapshot;
      onEdt(() -> {
        workspace.show(shown);
        return shown;
      });
    } while (snapshot.running());
    settle();
  }

  /** Reads or does something on the event thread. */
  public <T> T onEdt(Supplier<T> reading) {
    return Objects.requireNonNull(GuiActionRunner.execute(reading::get));
  }

  /** Waits for work that panels put off, which they do for a tenth of a second at most. */
  public void settle() {
    long end = System.nanoTime() + 250_000_000L;
    await(() -> System.nanoTime() > end);
    GuiActionRunner.execute(() -> {});
    if (EventQueue.isDispatchThread()) {
      throw new IllegalStateException("waiting on the event thread for itself");
    }
  }

  /** Waits until something is so. */
  public void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain");
      }
      Thread.onSpinWait();
    }
  }

  /** The part of this name. */
  public <T extends Component> T find(String name, Class<T> type) {
    return type.cast(onEdt(() -> Objects.requireNonNull(find(panel, name::equals), name)));
  }

  /** The first part whose name begins so. */
  public Component findFirst(String beginning) {
    return onEdt(() -> Objects.requireNonNull(
        find(panel, name -> name != null && name.startsWith(beginning)), beginning));
  }

  private static @Nullable Component find(Component part, Predicate<@Nullable String> named) {
    if (named.test(part.getName())) {
      return part;
    }
    if (part instanceof Container container) {
      for (Component child : container.getComponents()) {
        Component found = find(child, named);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** What a screen reader is told of a part. */
  public String spoken(String name) {
    JComponent part = find(name, JComponent.class);
    return onEdt(() -> {
      AccessibleContext context = part.getAccessibleContext();
      return context.getAccessibleName() + ": " + context.getAccessibleDescription();
    });
  }

  /** Paints the panel as on a screen of some scale. */
  public BufferedImage picture(int scale) {
    return onEdt(() -> {
      BufferedImage drawn = new BufferedImage(
          panel.getWidth() * scale, panel.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = drawn.createGraphics();
      g.scale(scale, scale);
      panel.paint(g);
      g.dispose();
      return drawn;
    });
  }

  /** Writes a picture to {@code target/screenshots}. */
  public void screenshot(String name, int scale) throws IOException {
    Path file = Path.of("target", "screenshots", name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(picture(scale), "png", file.toFile());
  }

  /** How long the panel takes to paint, in milliseconds: the median of 21. */
  public double paintTime() {
    return onEdt(() -> {
      BufferedImage drawn =
          new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
      double[] times = new double[21];
      for (int i = -5; i < times.length; i++) {
        long begin = System.nanoTime();
        Graphics2D g = drawn.createGraphics();
        panel.paint(g);
        g.dispose();
        times[Math.max(0, i)] = (System.nanoTime() - begin) / 1e6;
      }
      java.util.Arrays.sort(times);
      return times[times.length / 2];
    });
  }

  @Override
  public void close() {
    GuiActionRunner.execute(frame::dispose);
    engine.close();
  }
}
