package org.lenetexplorer.ui.layer;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import org.assertj.swing.edt.GuiActionRunner;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.debugger.explain.Anatomy;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.OperationTerms;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.Focus;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** The panel in a frame, over a debugger that answers at once. */
final class LayerFixture implements AutoCloseable {
  final Debugger debugger;
  final Workspace workspace;
  final LayerDepthPanel panel;
  private final JFrame frame;

  LayerFixture(Network network, Criterion criterion, String position, int width, int height)
      throws PositionException, InterruptedException {
    debugger = open(network, criterion);
    go(position);
    Project project = Project.of(network);
    SessionSnapshot first = snapshot(network);
    workspace = onEdt(() -> new Workspace(first, History.of("New", project)));
    panel = onEdt(() -> new LayerDepthPanel(
        section -> {
          try {
            return CompletableFuture.completedFuture(Anatomy.nearest(debugger, section));
          } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
          }
        },
        workspace));
    frame = onEdt(() -> {
      JFrame made = new JFrame();
      made.setUndecorated(true);
      made.add(panel);
      made.setSize(width, height);
      made.setVisible(true);
      return made;
    });
    settle();
  }

  /** The beginning of a session on a network. */
  static SessionSnapshot snapshot(Network network) {
    var told = new LinkedBlockingQueue<SessionSnapshot>();
    var engine = new Engine(Project.of(network), new PlainKernels(), told::add);
    SessionSnapshot first = next(told);
    engine.close();
    return first;
  }

  static SessionSnapshot next(LinkedBlockingQueue<SessionSnapshot> told) {
    try {
      return Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Debugger open(Network network, Criterion criterion) {
    var setup = new Setup(
        network,
        Map.of(),
        5,
        BuiltInDigits.draw(5, 20),
        Preprocessing.forInput(network.input()),
        1,
        null,
        null,
        criterion,
        null,
        new Sgd(),
        0.01);
    return new Debugger(
        setup,
        new PlainKernels(),
        new WorkerPool(1),
        new KeyframeHistory(KeyframeHistory.USUAL_BUDGET),
        OperationTerms::new);
  }

  /** Moves the debugger; the panel does not hear of it. */
  void go(String position) throws PositionException {
    debugger.runTo(debugger.parse("iteration 0 > " + position), () -> false);
  }

  /** Looks at the section of a number. */
  void look(String number) {
    Focus focus = new Focus(Depth.LAYER, Optional.of(ElementReference.parse(number)));
    onEdt(() -> {
      workspace.focus(focus);
      return null;
    });
    settle();
  }

  LayerCanvas canvas() {
    return find("layer.canvas", LayerCanvas.class);
  }

  /** Points at a cell of the result. */
  void point(int cell) {
    onEdt(() -> {
      canvas().pointAtResult(cell);
      return null;
    });
  }

  /** The panel's anatomy as it is drawn. */
  Arrangement arrangement() {
    return onEdt(() -> Objects.requireNonNull(canvas().arrangement()));
  }

  /** Clicks on the middle of a figure. */
  void click(Placed part) {
    Rectangle2D area = part.area();
    mouse(MouseEvent.MOUSE_CLICKED, (int) area.getCenterX(), (int) area.getCenterY());
    settle();
  }

  /** Moves the mouse onto the middle of a figure. */
  void hover(Placed part) {
    Rectangle2D area = part.area();
    mouse(MouseEvent.MOUSE_MOVED, (int) area.getCenterX(), (int) area.getCenterY());
  }

  private void mouse(int id, int x, int y) {
    onEdt(() -> {
      LayerCanvas canvas = canvas();
      canvas.dispatchEvent(new MouseEvent(canvas, id, 0, 0, x, y, 1, false, MouseEvent.BUTTON1));
      return null;
    });
  }

  /** Presses a key of the panel. */
  void press(JComponent component, String key) {
    onEdt(() -> {
      for (int condition :
          new int[] {JComponent.WHEN_FOCUSED, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT}) {
        Object name = component.getInputMap(condition).get(KeyStroke.getKeyStroke(key));
        if (name != null) {
          component
              .getActionMap()
              .get(name)
              .actionPerformed(new ActionEvent(component, ActionEvent.ACTION_PERFORMED, key));
        }
      }
      return null;
    });
    settle();
  }

  <T extends Component> T find(String name, Class<T> type) {
    return onEdt(() -> type.cast(Objects.requireNonNull(find(panel, name), name)));
  }

  private static @org.jspecify.annotations.Nullable Component find(
      Container container, String name) {
    for (Component child : container.getComponents()) {
      Component found = name.equals(child.getName())
          ? child
          : child instanceof Container inner ? find(inner, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  String spoken() {
    return onEdt(() -> canvas().getAccessibleContext().getAccessibleDescription());
  }

  /** Waits until what is queued for the event thread is done. */
  void settle() {
    for (int i = 0; i < 4; i++) {
      onEdt(() -> null);
    }
  }

  BufferedImage paint(int scale) {
    return onEdt(() -> {
      BufferedImage image = new BufferedImage(
          panel.getWidth() * scale, panel.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      g.scale(scale, scale);
      Color ground = Theme.current().colors().canvas();
      g.setColor(ground);
      g.fill(new java.awt.Rectangle(new Point(), panel.getSize()));
      panel.paint(g);
      g.dispose();
      return image;
    });
  }

  void save(String name, int scale) throws IOException {
    Path file = Path.of("target", "screenshots", "layer-" + name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(paint(scale), "png", file.toFile());
  }

  static <T> T onEdt(Supplier<T> reading) {
    return GuiActionRunner.execute(reading::get);
  }

  @Override
  public void close() {
    onEdt(() -> {
      frame.dispose();
      return null;
    });
  }
}
