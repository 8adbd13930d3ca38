package org.lenetexplorer.ui.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Origin;
import org.lenetexplorer.debugger.explain.Origins;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** The panel on a real engine; what it shows is compared with what the headless classes find. */
@NeedsScreen
class OriginPanelTest {
  private static final int LOSS = 10 + 12 + 1;

  private final LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
  private final Project project = Project.of(Presets.lenet());
  private final Engine engine = new Engine(project, new PlainKernels(), told::add);
  private final Workspace workspace;
  private final OriginPanel panel;
  private final JFrame frame;

  OriginPanelTest() throws InterruptedException {
    SessionSnapshot first = Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS));
    workspace = onEdt(() -> {
      Theme.LIGHT.install();
      return new Workspace(first, History.of("New", project));
    });
    panel = onEdt(() -> new OriginPanel(engine, workspace));
    frame = onEdt(() -> {
      JFrame made = new JFrame();
      made.setContentPane(panel);
      made.setSize(1180, 300);
      made.setVisible(true);
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

  /** Runs so many operations of the iteration. */
  private void run(int operations) throws InterruptedException {
    engine.send(
        new EngineCommand.RunTo(onEdt(() -> workspace.state().snapshot().position(operations))));
    SessionSnapshot last;
    do {
      last = Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS));
      SessionSnapshot shown = last;
      onEdt(() -> {
        workspace.show(shown);
        return true;
      });
    } while (last.running());
  }

  private void look(String element) {
    onEdt(() -> {
      workspace.focus(workspace.state().focus().on(ElementReference.parse(element)));
      return true;
    });
    await(() -> text("origin.name").equals(element));
    ask(debugger -> 0); // the engine has answered what came before
    await(() -> text("origin.name").equals(element));
  }

  private <A> A ask(Function<org.lenetexplorer.debugger.Debugger, A> question) {
    CompletableFuture<A> answer = engine.ask(question::apply);
    return answer.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private Origin origin(String element) {
    return ask(debugger -> new Origins(debugger).of(ElementReference.parse(element)));
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!onEdt(condition::getAsBoolean)) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
    }
  }

  private static Component find(Container within, String name) {
    for (Component child : within.getComponents()) {
      if (name.equals(child.getName())) {
        return child;
      }
      Component found = child instanceof Container inner ? find(inner, name) : child;
      if (name.equals(found.getName())) {
        return found;
      }
    }
    return within;
  }

  private String text(String name) {
    Component found = find(panel, name);
    if (found instanceof JLabel label) {
      return label.getText();
    }
    return found instanceof JTextComponent area
        ? area.getText()
        : ((AbstractButton) found).getText();
  }

  private TermTable table() {
    return (TermTable) find(panel, "origin.terms");
  }

  private LinkList links() {
    return (LinkList) find(panel, "origin.uses");
  }

  private void press(JComponent component, Object action) {
    onEdt(() -> {
      component.getActionMap().get(action).actionPerformed(new ActionEvent(component, 0, ""));
      return true;
    });
  }

  private void click(String name) {
    onEdt(() -> {
      ((AbstractButton) find(panel, name)).doClick();
      return true;
    });
  }

  @Test
  void showsWhatTheHeadlessClassesFindAndFollowsLinks() throws InterruptedException {
    run(LOSS);
    look("conv1.output[0,2,3,4]");
    Origin origin = origin("conv1.output[0,2,3,4]");
    OriginModel model = OriginModel.of(origin);

    await(() -> text("origin.value").equals(model.value()));
    assertThat(text("origin.facts")).isEqualTo(String.join("\n", model.sentences()));
    assertThat(text("origin.facts")).contains("Sum of 26 terms", "rounding");
    assertThat(table().getRowCount()).isEqualTo(26);
    for (int row = 0; row < 26; row++) {
      Origin.Share share = origin.shares().get(row);
      assertThat(table().getValueAt(row, 0)).isEqualTo(share.number());
      assertThat(table().getValueAt(row, 1)).isEqualTo(model.rows().get(row).value());
      assertThat(table().getValueAt(row, 3)).isEqualTo(share.term().label());
    }
    assertThat(table().getAccessibleContext().getAccessibleDescription())
        .startsWith("26 terms; the largest: term ");
    assertThat(links().getModel().getElementAt(2).text())
        .isEqualTo("goes to relu1 ▸ input: 1 element");

    onEdt(() -> {
      links().setSelectedIndex(3);
      return true;
    });
    press(links(), "follow");
    await(() -> text("origin.name").equals("relu1.output[0,2,3,4]"));
    press(panel, KeyStroke.getKeyStroke("BACK_SPACE"));
    await(() -> text("origin.name").equals("conv1.output[0,2,3,4]"));
    press(panel, KeyStroke.getKeyStroke("alt RIGHT"));
    await(() -> text("origin.name").equals("relu1.output[0,2,3,4]"));

    onEdt(() -> {
      table().changeSelection(0, 0, false, false);
      return true;
    });
    press(table(), "follow");
    await(() -> !text("origin.name").equals("relu1.output[0,2,3,4]"));
    assertThat(text("origin.name")).isEqualTo("conv1.output[0,2,3,4]");
  }

  @Test
  void whatIsAheadIsNotComputedAndComesWithTheStepThatComputesIt() throws InterruptedException {
    look("conv1.output[0,2,3,4]");
    await(() -> text("origin.value").equals("not computed"));
    assertThat(text("origin.facts"))
        .isEqualTo(
            "conv1.output is not computed yet at this position.\nForward of conv1 computes it.");
    assertThat(table().getRowCount()).isZero();

    run(LOSS);

    await(() -> table().getRowCount() == 26);
  }

  @Test
  void theFirstHundredOfManyTermsAreShownUntilAllAreAskedFor() throws InterruptedException {
    run(LOSS + 13);
    look("conv1.weight.grad[0,0,1,2]");
    await(() -> table().getRowCount() == 100);
    assertThat(text("origin.all")).isEqualTo("Show all 784 terms");

    click("origin.all");

    assertThat(onEdt(table()::getRowCount)).isEqualTo(784);
  }

  @Test
  void theCheckSetsTheGradientBesideItsFiniteDifference() throws InterruptedException {
    run(LOSS + 13);
    look("conv1.weight.grad[0,0,1,2]");
    await(() -> table().getRowCount() == 100);

    click("origin.check");
    await(() -> !text("origin.proof").isEmpty());

    Origins.Checked checked = ask(debugger ->
        new Origins(debugger).check(ElementReference.parse("conv1.weight.grad[0,0,1,2]")));
    assertThat(text("origin.proof"))
        .isEqualTo(String.join("\n", OriginModel.proof(checked)))
        .contains("analytic: " + OriginModel.precise(checked.proof().analytic()));
    shoot("proof", 1);
  }

  @Test
  void anEditThatLeavesThePositionAsItIsTakesTheCheckAway() throws InterruptedException {
    run(LOSS + 13);
    look("conv1.weight.grad[0,0,1,2]");
    await(() -> table().getRowCount() == 100);
    click("origin.check");
    await(() -> find(panel, "origin.proof").isShowing());

    engine.send(new EngineCommand.Change(new Edit.SetValue("fc3.bias", 0, 5)));
    SessionSnapshot edited = Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS));
    onEdt(() -> {
      workspace.show(edited);
      return true;
    });

    await(() -> !find(panel, "origin.proof").isShowing());
  }

  @Test
  void aNumberThatDoesNotExistIsRefusedInASentence() {
    look("conv1.bias[99]");

    await(() -> text("origin.facts").equals("there is no conv1.bias[99]: conv1.bias is [6]."));
  }

  @Test
  void withoutANumberThereIsAnExample() {
    await(() -> find(panel, "origin.example").isShowing());
    shootQuietly("hint");

    click("origin.example");

    await(() -> text("origin.name").equals("conv1.output[0,0,0,0]"));
  }

  @Test
  void copiesTextAndCommaSeparatedValues() throws InterruptedException {
    run(LOSS);
    Origin origin = origin("conv1.output[0,2,3,4]");

    assertThat(OriginText.text(origin))
        .startsWith("conv1.output[0,2,3,4] = " + origin.value())
        .contains("goes to relu1 ▸ input: relu1.output[0,2,3,4]");
    assertThat(OriginText.csv(origin).lines()).hasSize(27);
    assertThat(OriginText.csv(origin))
        .startsWith("order,term,product,share,symbol 1,elements 1,value 1,");
  }

  @ParameterizedTest(name = "{0} at {1}x")
  @CsvSource({"LIGHT, 1", "LIGHT, 2", "DARK, 1", "DARK, 2"})
  void screenshots(Theme theme, int scale) throws InterruptedException, IOException {
    onEdt(() -> {
      theme.install();
      return true;
    });
    String name = theme.name().toLowerCase(Locale.ROOT);
    look("conv1.output[0,2,3,4]");
    shoot("ahead-" + name, scale);
    run(LOSS + 13);
    for (String element : new String[] {
      "conv1.output[0,2,3,4]",
      "conv1.weight.grad[0,0,1,2]",
      "pool1.output[0,1,2,3]",
      "loss.softmax[0,3]",
      "loss",
      "conv1.weight[0,0,1,2]",
      "relu1.output.grad[0,2,3,4]"
    }) {
      look(element);
      await(() -> text("origin.value").startsWith("="));
      shoot(element.replaceAll("\\[.*", "") + "-" + name, scale);
    }
    run(46);
    look("conv1.weight[0,0,1,2]");
    await(() -> table().getRowCount() == 2);
    shoot("updated-" + name, scale);
    onEdt(() -> {
      frame.setSize(560, 240);
      frame.validate();
      return true;
    });
    shoot("small-" + name, scale);
  }

  private void shootQuietly(String name) {
    try {
      shoot(name, 1);
    } catch (IllegalStateException e) {
      throw new AssertionError(e);
    }
  }

  private void shoot(String name, int scale) {
    BufferedImage image = onEdt(() -> {
      panel.validate();
      BufferedImage drawn = new BufferedImage(
          panel.getWidth() * scale, panel.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = drawn.createGraphics();
      g.scale(scale, scale);
      panel.paint(g);
      g.dispose();
      return drawn;
    });
    Path file =
        Path.of("target", "screenshots", "origin-" + name + (scale == 1 ? "" : "-2x") + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
