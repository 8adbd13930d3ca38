package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JSplitPane;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.inspector.InspectorPanel;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.Selection;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.network.NetworkPanel;
import org.lenetexplorer.ui.theme.Theme;

/** A click on a number in the chain or in the inspector looks closely at just that number. */
@NeedsScreen
class NumberClickTest {
  private static final int BACKWARD = 10 + 12 + 1 + 13;

  private final LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
  private final Project project = Project.of(Presets.lenet());
  private final Engine engine = new Engine(project, new PlainKernels(), told::add);
  private final Workspace workspace;
  private final JFrame frame;

  NumberClickTest() throws InterruptedException {
    SessionSnapshot first = Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS));
    engine.send(new EngineCommand.RunTo(first.position(BACKWARD)));
    SessionSnapshot last;
    do {
      last = Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS));
    } while (last.running());
    SessionSnapshot computed = last;
    workspace = onEdt(() -> {
      Theme.LIGHT.install();
      Workspace made = new Workspace(first, History.of("New", project));
      made.show(computed);
      made.select(new Selection(4, 2));
      return made;
    });
    frame = onEdt(() -> {
      JFrame made = new JFrame();
      JSplitPane both = new JSplitPane(
          JSplitPane.VERTICAL_SPLIT,
          new NetworkPanel(workspace, new Editor(engine, workspace)),
          new InspectorPanel(workspace));
      both.setDividerLocation(600);
      made.setContentPane(both);
      made.setSize(1440, 900);
      made.setVisible(true);
      both.paint(
          new java.awt.image.BufferedImage(1440, 900, java.awt.image.BufferedImage.TYPE_INT_RGB)
              .createGraphics());
      return made;
    });
  }

  @AfterEach
  void close() {
    onEdt(() -> {
      frame.dispose();
      return true;
    });
    engine.close();
  }

  private static <T> T onEdt(Supplier<T> reading) {
    return Objects.requireNonNull(GuiActionRunner.execute(reading::get));
  }

  private static Optional<JComponent> find(Container within, String name) {
    for (Component child : within.getComponents()) {
      if (name.equals(child.getName())) {
        return Optional.of((JComponent) child);
      }
      Optional<JComponent> found =
          child instanceof Container inner ? find(inner, name) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static MouseEvent event(JComponent on, int kind, Point at) {
    int pressed = kind == MouseEvent.MOUSE_PRESSED ? MouseEvent.BUTTON1_DOWN_MASK : 0;
    return new MouseEvent(on, kind, 0, pressed, at.x, at.y, 1, false, MouseEvent.BUTTON1);
  }

  /** A point of a component where its tooltip begins with some words. */
  private static Point place(JComponent component, String tip) {
    for (int y = 0; y < component.getHeight(); y++) {
      for (int x = 0; x < component.getWidth(); x += 2) {
        Point at = new Point(x, y);
        String text = component.getToolTipText(event(component, MouseEvent.MOUSE_MOVED, at));
        if (text != null && text.startsWith(tip)) {
          assertThat(text).endsWith(" – click to see where it comes from");
          return at;
        }
      }
    }
    throw new AssertionError("nowhere in " + component.getName() + ": " + tip);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "block.1 | ∂L/∂conv1, map 2, row 3 column 4: | conv1.output.grad[0,2,3,4]",
        "block.0 | ∂L/∂input, map 0, row 9 column 8: | input.grad[0,0,9,8]",
        "block.10 | ∂L/∂fc2, element 5: | fc2.output.grad[0,5]",
        "conv2.weight | conv2.weight [2, 3, 1, 4]: | conv2.weight[2,3,1,4]",
        "conv2.weight.grad | conv2.weight [2, 3, 1, 4]: | conv2.weight.grad[2,3,1,4]",
        "conv2.bias | conv2.bias [11]: | conv2.bias[11]",
        "inspector.map | ∂L/∂conv2, map 2, row 7 column 1 | conv2.output.grad[0,2,7,1]"
      })
  void aClickLooksAtTheNumberUnderTheMouse(String component, String tip, String number) {
    onEdt(() -> {
      JComponent on = find(frame.getContentPane(), component).orElseThrow();
      Point at = place(on, tip);
      for (int kind :
          new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED
          }) {
        on.dispatchEvent(event(on, kind, at));
      }
      return true;
    });

    assertThat(onEdt(() -> workspace.state().focus().number()))
        .contains(ElementReference.parse(number));
    assertThat(workspace.state().focus().depth()).isEqualTo(Depth.NETWORK);
  }

  @Test
  void theRowsOfTheLossAreNumbersToo() {
    onEdt(() -> {
      JComponent loss = find(frame.getContentPane(), "block.13").orElseThrow();
      Point middle = new Point(loss.getWidth() / 2, loss.getHeight() / 2);
      loss.dispatchEvent(event(loss, MouseEvent.MOUSE_CLICKED, middle));
      return true;
    });

    assertThat(workspace.state().focus().number().orElseThrow().toString())
        .startsWith("loss.softmax[0,");
  }
}
