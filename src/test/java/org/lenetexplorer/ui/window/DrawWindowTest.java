package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.ImageReader;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.Inquiry;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.train.Prediction;

/** The drawing pad in the window: what is drawn is read while it is drawn, and can be stepped through. */
@NeedsScreen
class DrawWindowTest {
  @TempDir
  Path folder;

  private final Answers answers = new Answers();
  private WindowFixture window;

  @BeforeEach
  void open() {
    window = new WindowFixture(
        Project.of(Presets.lenet()),
        new Settings(folder.resolve("window.properties")),
        frame -> answers,
        1280,
        800);
    window.showTab("tabs.Layer", "Draw");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private <A> A ask(Inquiry<A> inquiry) {
    return window.engine().ask(inquiry).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private void mouse(int id, double x, double y) {
    JComponent pad = window.find("draw.pad", JComponent.class);
    window.onEdt(() -> {
      int side = Math.min(pad.getWidth(), pad.getHeight());
      int left = (pad.getWidth() - side) / 2;
      int top = (pad.getHeight() - side) / 2;
      pad.dispatchEvent(new MouseEvent(
          pad,
          id,
          0,
          InputEvent.BUTTON1_DOWN_MASK,
          left + (int) (x * side),
          top + (int) (y * side),
          1,
          false,
          MouseEvent.BUTTON1));
      return pad;
    });
  }

  private void stroke(double... points) {
    mouse(MouseEvent.MOUSE_PRESSED, points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      mouse(MouseEvent.MOUSE_DRAGGED, points[i], points[i + 1]);
    }
    mouse(MouseEvent.MOUSE_RELEASED, points[points.length - 2], points[points.length - 1]);
  }

  private void one() {
    stroke(0.56, 0.15, 0.53, 0.4, 0.5, 0.6, 0.47, 0.85);
  }

  private void press(String button) {
    window.robot().click(window.find(button, JComponent.class));
    window.settle();
  }

  private void awaitGuess() {
    window.await(() -> window.spoken("draw.guess").matches("probabilities: reads \\d; .*"));
    window.settle();
  }

  /** The picture of a built-in digit, dark on light and three times as large. */
  private static BufferedImage picture(Dataset digits, int index) {
    BufferedImage image = new BufferedImage(84, 84, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 84; y++) {
      for (int x = 0; x < 84; x++) {
        int grey = 255 - digits.pixel(index, y / 3, x / 3);
        image.setRGB(x, y, grey << 16 | grey << 8 | grey);
      }
    }
    return image;
  }

  @Test
  void whatIsDrawnIsReadAndSteppedThrough() throws IOException {
    window.change(() -> window.engine().send(new EngineCommand.RunIterations(3000)));
    assertThat(window.spoken("draw.pad")).endsWith("empty");
    window.screenshot("draw-empty");

    one();
    awaitGuess();

    assertThat(window.spoken("draw.pad")).endsWith("1 stroke");
    assertThat(window.spoken("draw.guess")).startsWith("probabilities: reads 1; class 1: 0.");
    assertThat(window.spoken("draw.steps"))
        .contains("the picture, 280×280; inverted: the ink is light now; cut to the ink")
        .contains("scaled into 20×20; centre of mass in the middle of 28×28")
        .endsWith("as the network sees it: padded to 32×32 and normalised");
    window.screenshot("draw-one");
    window.type("control shift L");
    window.screenshot("draw-one-dark");
    window.type("control shift L");

    long iteration = window.snapshot().debug().position().iteration();
    window.change(() -> window.click("draw.use"));
    assertThat(window.snapshot().sample().describe()).isEqualTo("drawing");
    assertThat(window.snapshot().sample().className()).isEqualTo("1");
    assertThat(window.snapshot().iteration()).isEqualTo(iteration);
    assertThat(window.snapshot().next()).isZero();
    window.press("P");
    window.press("P");
    int read = ask(
        debugger -> Prediction.of(debugger.step().network().output().value()).best());
    assertThat(read).isEqualTo(1);
    window.press("I");
    assertThat(window.snapshot().sample().describe()).isEqualTo("drawing");
    window.press("I");
    assertThat(window.snapshot().sample().describe()).startsWith("image ");
  }

  @Test
  void strokesAreTakenBackOneByOne() {
    one();
    stroke(0.2, 0.2, 0.8, 0.2);
    assertThat(window.spoken("draw.pad")).endsWith("2 strokes");
    window.onEdt(() -> window.find("draw.pad", Component.class).requestFocusInWindow());
    window.settle();
    window.type("control Z");
    assertThat(window.spoken("draw.pad")).endsWith("1 stroke");
    window.type("DELETE");
    assertThat(window.spoken("draw.pad")).endsWith("empty");
    assertThat(window.snapshot().network().layers()).as("the key is the pad's").hasSize(12);
    assertThat(window.spoken("draw.guess")).endsWith("reads nothing yet");
  }

  @Test
  void aPictureIsOpenedAsItIsOnTheCommandLine() throws IOException {
    Dataset digits = BuiltInDigits.draw(9, 4);
    Path file = folder.resolve("digit.png");
    assertThat(ImageIO.write(picture(digits, 2), "png", file.toFile())).isTrue();
    answers.with(file);

    press("draw.open");
    awaitGuess();

    Dataset read = ImageReader.read(file);
    int best = ask(debugger -> Prediction.of(
            debugger.step().model(), read, 0, debugger.setup().preprocessing())
        .best());
    assertThat(window.spoken("draw.guess")).startsWith("probabilities: reads " + best);
    window.onEdt(() -> {
      window.find("draw.class", JComboBox.class).setSelectedIndex(7);
      return file;
    });
    window.change(() -> window.click("draw.use"));
    assertThat(window.snapshot().sample().describe()).isEqualTo("digit.png");
    assertThat(window.snapshot().sample().className()).isEqualTo("7");
    assertThat(window.snapshot().debug().branches().get(1).edit())
        .isEqualTo("input = digit.png, class 7");
  }

  @Test
  void aCopiedPictureIsPasted() {
    BufferedImage picture = picture(BuiltInDigits.draw(9, 4), 1);
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(image(picture), null);

    press("draw.paste");
    awaitGuess();

    assertThat(window.spoken("draw.pad")).endsWith("a picture");
    assertThat(window.spoken("draw.steps")).contains("the picture, 84×84");
  }

  @Test
  void whatIsNoPictureIsRefusedAndTheDrawingStays() throws IOException {
    one();
    awaitGuess();
    answers.with(Files.writeString(folder.resolve("digit.png"), "words"));

    press("draw.open");

    window.await(() -> window.text("draw.sentence").contains("found no picture in it"));
    assertThat(window.spoken("draw.pad")).endsWith("1 stroke");
  }

  private static Transferable image(BufferedImage picture) {
    return new Transferable() {
      @Override
      public DataFlavor[] getTransferDataFlavors() {
        return new DataFlavor[] {DataFlavor.imageFlavor};
      }

      @Override
      public boolean isDataFlavorSupported(DataFlavor flavor) {
        return flavor.equals(DataFlavor.imageFlavor);
      }

      @Override
      public Object getTransferData(DataFlavor flavor) {
        return picture;
      }
    };
  }
}
