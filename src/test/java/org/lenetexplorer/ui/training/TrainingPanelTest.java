package org.lenetexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class TrainingPanelTest {
  private final Project project = Project.of(Presets.lenet());
  private Engine engine;
  private Workspace workspace;
  private JFrame frame;

  @BeforeEach
  void open() {
    CompletableFuture<SessionSnapshot> first = new CompletableFuture<>();
    engine = new Engine(project, new PlainKernels(), first::complete);
    workspace = new Workspace(first.join(), History.of("Open", project));
    frame = onEdt(() -> {
      Theme.LIGHT.install();
      return frame(1280, 320);
    });
  }

  private JFrame frame(int width, int height) {
    JFrame made = new JFrame();
    made.setUndecorated(true);
    made.add(new TrainingPanel(new Editor(engine, workspace), workspace));
    made.setSize(width, height);
    made.setVisible(true);
    return made;
  }

  @AfterEach
  void close() {
    onEdt(() -> {
      frame.dispose();
      return frame;
    });
    engine.close();
  }

  private static <T> T onEdt(Supplier<T> work) {
    List<T> made = new ArrayList<>();
    GuiActionRunner.execute(() -> {
      made.add(work.get());
    });
    return made.get(0);
  }

  private <C extends Component> C find(String name, Class<C> kind) {
    Component found = search(frame, name);
    assertThat(found).as(name).isInstanceOf(kind);
    return kind.cast(java.util.Objects.requireNonNull(found));
  }

  private static @Nullable Component search(Container container, String name) {
    for (Component child : container.getComponents()) {
      if (name.equals(child.getName())) {
        return child;
      }
      Component found = child instanceof Container inner ? search(inner, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void click(String name) {
    onEdt(() -> {
      AbstractButton button = find("training." + name, AbstractButton.class);
      assertThat(button.isEnabled()).as(name).isTrue();
      button.doClick();
      return button;
    });
  }

  private void type(String name, String text) {
    onEdt(() -> {
      JTextField field = find("training." + name, JTextField.class);
      field.setText(text);
      field.postActionEvent();
      return field;
    });
  }

  private void choose(String rule) {
    onEdt(() -> {
      JComboBox<?> box = find("training.optimizer", JComboBox.class);
      box.setSelectedItem(rule);
      return box;
    });
  }

  private String text(String name) {
    return onEdt(() -> find("training." + name, JTextComponent.class).getText());
  }

  private boolean enabled(String name) {
    return onEdt(() -> find("training." + name, JComponent.class).isEnabled());
  }

  private boolean visible(String name) {
    return onEdt(() -> find("training." + name, JComponent.class).isVisible());
  }

  private Training training() {
    return onEdt(() -> workspace.state().project().training());
  }

  private String lastEdit() {
    return onEdt(() -> workspace.state().history().state().name());
  }

  @Test
  void tutorialsMeanSquaredErrorIsSetUpByHand() {
    click("loss.mse");
    click("input.randn");
    type("input.seed", "7");

    assertThat(training().criterion()).isEqualTo(Criterion.MSE);
    assertThat(training().feed())
        .isEqualTo(Feed.usual().with(new Feed.Input.Normal(7)).with(new Feed.Target.Counting()));
    assertThat(text("code")).contains("x = torch.randn(1, 1, 32, 32)", "torch.arange(1, 11)");
    assertThat(lastEdit()).isEqualTo("Input randn, seed 7");
    assertThat(enabled("target.label")).isFalse();
    assertThat(enabled("target.class")).isTrue();
    assertThat(enabled("grad_output.ones")).isFalse();
  }

  @Test
  void withoutALossBackwardStartsFromRandomNumbers() {
    click("input.randn");
    click("loss.none");
    click("grad_output.randn");
    type("grad_output.seed", "3");

    assertThat(training().criterion()).isNull();
    assertThat(text("code"))
        .contains("torch.manual_seed(3); net(x).backward(torch.randn(1, 10))")
        .doesNotContain("loss");
    assertThat(enabled("target.class")).isFalse();
    assertThat(onEdt(() -> workspace.state().message())).isEmpty();

    click("loss.cross_entropy");
    assertThat(training().problem()).isEmpty();
  }

  @Test
  void everyEditCanBeUndoneAndTheFieldsFollow() {
    type("lr", "0.5");
    choose("Adam");
    type("beta1", "0.8");

    assertThat(training().rule()).isEqualTo(new Adam(0.8, 0.999, 1e-8, 0));
    assertThat(training().learningRate()).isEqualTo(0.5);
    assertThat(text("code"))
        .contains("torch.optim.Adam(net.parameters(), lr=0.5, betas=(0.8, 0.999)");

    Editor editor = new Editor(engine, workspace);
    for (int i = 0; i < 3; i++) {
      onEdt(() -> {
        editor.undo();
        return editor;
      });
    }

    assertThat(training()).isEqualTo(project.training());
    assertThat(text("lr")).isEqualTo("0.01");
    assertThat(text("formula")).isEqualTo("w ← w − η·g");
  }

  @Test
  void numbersOfAnOptimiserAreRememberedWhileAnotherIsTried() {
    type("momentum", "0.9");
    click("nesterov");
    choose("RMSprop");
    choose("SGD");

    assertThat(training().rule()).isEqualTo(new Sgd(0.9, true, 0));
    assertThat(text("formula with numbers")).isEqualTo("v ← 0.9·v + g;  w ← w − 0.01·(g + 0.9·v)");
  }

  @Test
  void wrongNumberStaysRedWithASentenceAndChangesNothing() {
    type("lr", "-3");

    JTextField field = onEdt(() -> find("training.lr", JTextField.class));
    assertThat(training()).isEqualTo(project.training());
    assertThat(text("lr")).isEqualTo("-3");
    assertThat(text("lr.sentence"))
        .isEqualTo("The learning rate is -3.0, not a number of 0 or more.");
    assertThat(visible("lr.sentence")).isTrue();
    assertThat(field.getClientProperty("JComponent.outline")).isEqualTo("error");

    type("seed", "4");
    assertThat(text("lr")).isEqualTo("-3");

    type("lr", "0.3");
    assertThat(training().learningRate()).isEqualTo(0.3);
    assertThat(visible("lr.sentence")).isFalse();
    assertThat(onEdt(() -> String.valueOf(field.getClientProperty("JComponent.outline"))))
        .isEqualTo("null");
  }

  @Test
  void whatIsOffExplainsItself() {
    assertThat(enabled("target.arange")).isFalse();
    assertThat(onEdt(() -> find("training.target.arange", JComponent.class).getToolTipText()))
        .isEqualTo("CrossEntropyLoss takes a class; 1 … 10 needs MSELoss");
    assertThat(text("target.note")).contains("1 … 10 needs MSELoss");
    assertThat(text("grad_output.note")).contains("Only without a loss");
    assertThat(enabled("nesterov")).isFalse();
    assertThat(text("nesterov.note")).isEqualTo("nesterov needs a momentum above 0");
    assertThat(enabled("input.seed")).isFalse();
  }

  @ParameterizedTest(name = "{0}x{1}")
  @CsvSource({"1280, 320", "1280, 240", "900, 320", "560, 420"})
  void nothingIsCutOffAtTheSide(int width, int height) {
    onEdt(() -> {
      frame.dispose();
      frame = frame(width, height);
      return frame;
    });
    choose("Adam");
    GuiActionRunner.execute(() -> {
      frame.validate();
      for (String name :
          new String[] {"input", "loss", "target", "grad_output", "optimizer", "eps"}) {
        Component part = find("training." + name, Component.class);
        Component view = find("training.scroll", Container.class);
        int right = SwingUtilities.convertPoint(part, part.getWidth(), 0, view).x;
        assertThat(right).as(name).isLessThanOrEqualTo(view.getWidth());
        assertThat(part.getWidth()).as(name).isGreaterThanOrEqualTo(part.getPreferredSize().width);
      }
    });
  }

  @Test
  void widthTakenAwayIsGivenBack() {
    int optimiser =
        onEdt(() -> find("training.optimizer", Component.class).getLocationOnScreen().x);
    for (int width : new int[] {560, 900, 1280}) {
      onEdt(() -> {
        frame.setSize(width, 320);
        frame.validate();
        return frame;
      });
      GuiActionRunner.execute(() -> frame.validate());
    }
    onEdt(() -> frame.getSize());

    assertThat(onEdt(() -> find("training.optimizer", Component.class).getLocationOnScreen().x))
        .isEqualTo(optimiser);
  }

  @Test
  void aChangedTextDoesNotScrollTheFieldsAwayEvenInAnotherLook() {
    onEdt(() -> {
      Theme.DARK.install();
      frame.setSize(560, 240);
      frame.validate();
      return frame;
    });
    choose("Adam");
    type("beta1", "0.8");
    onEdt(() -> {
      frame.validate();
      return frame;
    });

    assertThat(
            onEdt(() -> find("training.scroll", JScrollPane.class).getViewport().getViewPosition()))
        .isEqualTo(new Point(0, 0));
  }

  @Test
  void screenshots() throws IOException {
    shoot("usual");
    click("loss.mse");
    click("input.randn");
    type("input.seed", "7");
    type("momentum", "0.9");
    type("lr", "fast");
    shoot("tutorial");
    choose("Adam");
    type("weight_decay", "0.1");
    shoot("adam");
    onEdt(() -> {
      frame.setSize(640, 560);
      frame.validate();
      return frame;
    });
    shoot("narrow");
    onEdt(() -> {
      frame.setSize(900, 420);
      frame.validate();
      return frame;
    });
    shoot("medium");
    assertThat(Files.size(Path.of("target/screenshots/training-usual.png"))).isGreaterThan(10_000);
  }

  private void shoot(String name) throws IOException {
    for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
      for (int scale = 1; scale <= 2; scale++) {
        int factor = scale;
        BufferedImage image = onEdt(() -> {
          theme.install();
          workspace.refresh();
          frame.validate();
          return draw(factor);
        });
        String look = (theme == Theme.DARK ? "-dark" : "") + (scale == 2 ? "-2x" : "");
        Path file = Path.of("target", "screenshots", "training-" + name + look + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
      }
    }
  }

  private BufferedImage draw(int scale) {
    BufferedImage drawn = new BufferedImage(
        frame.getWidth() * scale, frame.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = drawn.createGraphics();
    g.scale(scale, scale);
    frame.getContentPane().paint(g);
    g.dispose();
    return drawn;
  }
}
