package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.format.project.ProjectFile;
import org.lenetexplorer.format.torch.PyTorchText;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.dialog.Dialogs.SaveAnswer;

/** Documents from the menu to the disk and back. */
@NeedsScreen
class DocumentTest extends DocumentFixture {
  @Test
  void newEditSaveAndReopenGivesTheSameBitForBit() {
    window.type("control N");
    awaitTitle("Net — LeNet Explorer");
    saveTrained();
    Map<String, Tensor> saved = weights();
    long iteration = window.snapshot().iteration();

    window.type("control N");
    awaitTitle("Net — LeNet Explorer");
    assertThat(window.snapshot().network().layers()).isEmpty();
    openFile(file);
    awaitTitle("LeNet-5 — digits.lenet");
    window.await(() -> window.snapshot().parameters().size() == saved.size()
        && !window.snapshot().running());

    assertThat(window.snapshot().network()).isEqualTo(Presets.lenet5());
    assertSame(weights(), saved);
    assertThat(window.snapshot().iteration()).as("goes on behind it").isEqualTo(iteration + 1);
    assertThat(answers.asked()).containsExactly("save as lenet-5.lenet", "open");
  }

  @Test
  void saveAfterTrainingWritesTheFileAgain() throws Exception {
    saveTrained();
    byte[] before = Files.readAllBytes(file);
    window.press("I");
    awaitTitle("LeNet-5* — digits.lenet");
    assertThat(window.onEdt(
            () -> window.frame().getRootPane().getClientProperty("Window.documentModified")))
        .isEqualTo(true);

    window.type("control S");
    awaitTitle("LeNet-5 — digits.lenet");
    assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
    assertSame(ProjectFile.read(file).weights(), weights());
  }

  @Test
  void saveAsJsonWritesTheNetworkAloneAndSaysSo() throws Exception {
    Path json = folder.resolve("net.json");
    window.press("I");
    window.press("I");
    answers.with(json);
    window.type("control shift S");
    awaitTitle("LeNet — net.json");

    assertThat(Files.readString(json)).isEqualTo(NetworkWriter.toJson(Presets.lenet()) + "\n");
    assertThat(window.text("message")).contains("the network alone").contains(".lenet");
  }

  @Test
  void steppingThroughAPresetIsNoReasonToAsk() {
    for (int i = 0; i < 3; i++) {
      window.press("I");
    }
    window.type("control N");
    awaitTitle("Net — LeNet Explorer");

    assertThat(answers.asked()).isEmpty();
  }

  private void askToClose() {
    SwingUtilities.invokeLater(() ->
        window.frame().dispatchEvent(new WindowEvent(window.frame(), WindowEvent.WINDOW_CLOSING)));
    awaitQuestion("save changes to digits.lenet");
  }

  @Test
  void cancelKeepsTheWindowOpen() {
    saveTrained();
    window.press("I");
    answers.with(SaveAnswer.CANCEL);
    askToClose();

    assertThat(window.frame().isShowing()).isTrue();
    window.press("F8");
    assertThat(window.onEdt(() -> window.frame().getTitle())).startsWith("LeNet-5*");
  }

  @Test
  void dontSaveClosesAndLeavesTheFileAsItWas() throws Exception {
    saveTrained();
    byte[] before = Files.readAllBytes(file);
    window.press("I");
    answers.with(SaveAnswer.DISCARD);
    askToClose();
    window.await(() -> !window.frame().isShowing());

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void saveWritesTheFileAndThenCloses() throws Exception {
    saveTrained();
    window.press("I");
    Map<String, Tensor> trained = weights();
    answers.with(SaveAnswer.SAVE);
    askToClose();
    window.await(() -> !window.frame().isShowing());

    assertSame(ProjectFile.read(file).weights(), trained);
  }

  @Test
  void aSaveThatFailsKeepsTheWindowOpen() {
    window.press("control 2");
    answers.with(SaveAnswer.SAVE).with(folder.resolve("missing/digits.lenet"));
    window.type("control Q");
    awaitMessage();

    assertThat(window.text("message")).contains("missing").contains("an existing folder");
    assertThat(window.frame().isShowing()).isTrue();
    window.press("F8");
    assertThat(window.snapshot().next()).isEqualTo(1);
  }

  @Test
  void aFailureIsReadableWhileTheNetworkIsTrained() {
    window.type("F9");
    window.await(() -> window.snapshot().iteration() > 2);
    answers.with(folder.resolve("missing/digits.lenet"));
    window.type("control S");
    awaitMessage();
    long seen = window.snapshot().revision();
    window.await(() -> window.snapshot().revision() > seen + 5);
    window.settle();

    assertThat(window.snapshot().running()).isTrue();
    assertThat(window.text("message")).contains("missing");
    window.type("ESCAPE");
    window.await(() -> !window.snapshot().running());
  }

  @Test
  void aBrokenFileIsRefusedInOneSentenceAndTheSessionLivesOn() throws Exception {
    window.press("F8");
    Files.writeString(file, "PK\u0003\u0004 and then nonsense");
    openFile(file);
    awaitMessage();

    assertThat(window.text("message")).contains("digits.lenet").doesNotContain("\n");
    assertThat(window.onEdt(() -> window.frame().getTitle())).isEqualTo("LeNet — LeNet Explorer");
    window.screenshot("document-message-light");
    window.press("F8");
    assertThat(window.snapshot().next()).isEqualTo(2);
  }

  @Test
  void aFaultyNetworkFileIsOpenedToBeMended() throws Exception {
    Path json = folder.resolve("faulty.json");
    String text = NetworkWriter.toJson(Presets.lenet()).replace(": 400", ": 576");
    Files.writeString(json, text);
    openFile(json);
    awaitTitle("LeNet — faulty.json");

    assertThat(window.onEdt(() -> window.find("tool.RESUME", JComponent.class).isEnabled()))
        .isFalse();
  }

  @Test
  void aNetworkInPyTorchsWordsIsOpenedWithoutAFileToSaveTo() throws Exception {
    Path python = folder.resolve("net.py");
    Files.writeString(python, PyTorchText.module(Presets.mlp()));
    openFile(python);
    awaitTitle("MLP — LeNet Explorer");
    window.await(() -> window.snapshot().network().layers().equals(Presets.mlp().layers()));
    answers.with(file);
    window.type("control S");
    awaitTitle("MLP — digits.lenet");

    assertThat(Files.readString(python)).isEqualTo(PyTorchText.module(Presets.mlp()));
  }
}
