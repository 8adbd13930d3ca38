package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JTextField;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.IdxFiles;
import org.lenetexplorer.data.download.DownloadFixture;
import org.lenetexplorer.data.download.Source;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.testkit.LoopbackMirror;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.theme.Theme;

/** MNIST is downloaded in the window, from a server on the loopback address. */
@NeedsScreen
class DownloadWindowTest {
  private static final String IMAGES = "train-images-idx3-ubyte";

  @TempDir
  Path served;

  @TempDir
  Path folder;

  private final LoopbackMirror mirror = new LoopbackMirror();
  private WindowFixture window;

  @BeforeEach
  void open() throws IOException {
    IdxFiles.write(served, BuiltInDigits.draw(1, 300), BuiltInDigits.draw(2, 60));
    open(DownloadFixture.serve(served, mirror));
  }

  private void open(Source source) {
    window = new WindowFixture(
        Project.of(Presets.lenet()),
        new Settings(folder.resolve("window.properties")),
        frame -> new Answers(),
        source,
        1280,
        800);
    window.type("control shift M");
  }

  @AfterEach
  void close() {
    window.close();
    mirror.close();
  }

  private void awaitButton(String words) {
    window.await(() -> window.onEdt(() -> {
      JButton go = window.find("download.go", JButton.class);
      return go.isEnabled() && go.getText().equals(words);
    }));
    window.settle();
  }

  private void press(String button) {
    window.robot().click(window.find("download." + button, JComponent.class));
    window.settle();
  }

  private boolean isOpen() {
    return window.onEdt(() -> window.find("download.dialog", JDialog.class).isShowing());
  }

  @Test
  void whatIsDownloadedIsTrainedOn() throws IOException {
    awaitButton("Download");
    assertThat(mirror.requests()).as("before the button is pressed").isEmpty();
    assertThat(window.spoken("download.bar")).isEqualTo("download of MNIST: 0.0 of 0.3 MB");

    press("go");
    awaitButton("Use for Training");
    assertThat(mirror.requests()).hasSize(4);
    assertThat(window.spoken("download.bar")).isEqualTo("download of MNIST: 0.3 of 0.3 MB");
    assertThat(window.text("download.sentence"))
        .isEqualTo("All files are there, and as they were published.");
    window.screenshotOf(window.find("download.dialog", JDialog.class), "download-done");

    window.change(() -> press("go"));
    assertThat(window.snapshot().sample().describe()).endsWith("mnist training");
    assertThat(
            window.onEdt(() -> window.workspace().state().project().training().data()))
        .isEqualTo(folder.resolve("mnist").toString());
    assertThat(isOpen()).isFalse();
    window.press("control Z");
    assertThat(
            window.onEdt(() -> window.workspace().state().project().training().data()))
        .as("an edit like any other")
        .isEqualTo("builtin");
  }

  @Test
  void cancelKeepsWhatHasComeAndResumeGoesOn() throws Exception {
    mirror
        .answeringNext(mirror::give)
        .answeringNext(mirror::give)
        .answeringNext(mirror.hangAfter(100_000));
    awaitButton("Download");

    press("go");
    mirror.awaitHanging();
    window.await(() -> window.text("download.sentence").equals("Fetching " + IMAGES));
    assertThat(window.spoken("download.bar")).startsWith("download of MNIST: 0.1 of 0.3 MB");
    assertThat(
            window.onEdt(() -> window.find("download.folder", JTextField.class).isEnabled()))
        .isFalse();
    press("go");

    awaitButton("Resume");
    assertThat(window.text("download.sentence"))
        .isEqualTo("Stopped. What has come is kept; Resume goes on from there.");
    assertThat(folder.resolve("mnist/" + IMAGES)).doesNotExist();
    assertThat(folder.resolve("mnist/" + IMAGES + ".part")).hasSize(100_000);

    press("go");
    awaitButton("Use for Training");
    assertThat(mirror.requests()).contains(IMAGES + " bytes=100000-");
    assertThat(folder.resolve("mnist/" + IMAGES)).hasSameBinaryContentAs(served.resolve(IMAGES));
  }

  @Test
  void closingCancelsAndOpeningAgainFindsWhatIsThere() throws Exception {
    mirror
        .answeringNext(mirror::give)
        .answeringNext(mirror::give)
        .answeringNext(mirror.hangAfter(100_000));
    awaitButton("Download");
    press("go");
    mirror.awaitHanging();

    press("close");
    assertThat(isOpen()).isFalse();
    Path part = folder.resolve("mnist/" + IMAGES + ".part");
    window.await(() -> part.toFile().length() == 100_000);

    window.type("control shift M");
    awaitButton("Resume");
    window.type("ESCAPE");
    assertThat(isOpen()).isFalse();
  }

  @Test
  void withoutANetworkTheWindowSaysSoAndWhatElseThereIs() throws IOException {
    window.close();
    open(Source.mnist().withMirrors(List.of(DownloadFixture.nowhere())));
    awaitButton("Download");

    press("go");

    awaitButton("Try Again");
    assertThat(window.text("download.sentence"))
        .startsWith("No network: 127.0.0.1:")
        .contains(
            "refuses the connection. The built-in digits need none; or put the 4 files of MNIST"
                + " into " + folder.resolve("mnist"));
    assertThat(window.spoken("download.bar")).isEqualTo("download of MNIST: 0.0 of 11.6 MB");
    window.screenshotOf(window.find("download.dialog", JDialog.class), "download-failed");
  }

  @Test
  void anotherFolderIsLookedInto() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    for (String name : new String[] {
      "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte", IMAGES, "train-labels-idx1-ubyte"
    }) {
      Files.copy(served.resolve(name), other.resolve(name));
    }
    awaitButton("Download");

    window.onEdt(() -> {
      JTextField field = window.find("download.folder", JTextField.class);
      field.setText(other.toString());
      field.postActionEvent();
      return field;
    });

    awaitButton("Use for Training");
    assertThat(mirror.requests()).isEmpty();
  }

  @Test
  void theDialogIsDrawnInBothLooks() throws Exception {
    mirror
        .answeringNext(mirror::give)
        .answeringNext(mirror::give)
        .answeringNext(mirror.hangAfter(100_000));
    awaitButton("Download");
    JDialog dialog = window.find("download.dialog", JDialog.class);
    window.screenshotOf(dialog, "download-ready-light");
    press("go");
    mirror.awaitHanging();
    window.await(() -> window.text("download.sentence").equals("Fetching " + IMAGES));
    window.screenshotOf(dialog, "download-running-light");
    GuiActionRunner.execute(Theme.DARK::install);
    window.settle();
    window.screenshotOf(dialog, "download-running-dark");
    assertThat(Files.size(Path.of("target/screenshots/download-running-dark.png")))
        .isGreaterThan(4_000);
  }
}
