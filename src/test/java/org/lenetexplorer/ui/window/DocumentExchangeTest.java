package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.format.project.ProjectFile;
import org.lenetexplorer.format.torch.PyTorchText;
import org.lenetexplorer.format.weights.WeightsFile;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.testkit.Svg;
import org.lenetexplorer.ui.dialog.Dialogs.RecoveryAnswer;
import org.w3c.dom.Document;

/** Recent files, dropped files, what a crash left, and copies for other programs. */
@NeedsScreen
class DocumentExchangeTest extends DocumentFixture {
  private List<String> recent() {
    return window.onEdt(() -> {
      JMenu menu = window.find("menu.RECENT", JMenu.class);
      List<String> names = new ArrayList<>();
      for (var item : menu.getMenuComponents()) {
        if (item instanceof JMenuItem file && file.getName().matches("recent\\.\\d")) {
          names.add(file.getText());
        }
      }
      return names;
    });
  }

  private void clickRecent(int number) {
    SwingUtilities.invokeLater(
        () -> window.find("recent." + number, JMenuItem.class).doClick(0));
    window.settle();
  }

  @Test
  void recentFilesAreRememberedAndOpened() throws Exception {
    writeProject(file);
    openFile(file);
    awaitTitle("MLP — digits.lenet");
    restart();
    assertThat(recent()).hasSize(1).allMatch(text -> text.startsWith("1  digits.lenet"));

    clickRecent(1);
    awaitTitle("MLP — digits.lenet");
  }

  @Test
  void aRecentFileThatIsGoneIsDroppedWithASentence() throws Exception {
    writeProject(file);
    openFile(file);
    awaitTitle("MLP — digits.lenet");
    Files.delete(file);
    recent();
    clickRecent(1);
    awaitMessage();

    assertThat(window.text("message")).startsWith(file.toString()).contains("taken off");
    assertThat(recent()).isEmpty();
    assertThat(window.onEdt(() -> window.find("menu.RECENT", JMenu.class).isEnabled()))
        .isFalse();
  }

  /** What a file manager hands over. */
  private record Dropped(List<File> files) implements Transferable {
    @Override
    public DataFlavor[] getTransferDataFlavors() {
      return new DataFlavor[] {DataFlavor.javaFileListFlavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
      return flavor.equals(DataFlavor.javaFileListFlavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor) {
      return files;
    }
  }

  private boolean drop(Transferable dropped) {
    return window.onEdt(() -> {
      JComponent root = window.frame().getRootPane();
      return root.getTransferHandler()
          .importData(new TransferHandler.TransferSupport(root, dropped));
    });
  }

  @Test
  void aFileDroppedOnTheWindowIsOpened() throws Exception {
    writeProject(file);

    assertThat(drop(new Dropped(List.of(file.toFile())))).isTrue();
    awaitTitle("MLP — digits.lenet");
  }

  @Test
  void severalFilesOrWordsDroppedAreNot() throws Exception {
    assertThat(drop(new StringSelection("Conv2d"))).isFalse();
    assertThat(window.text("message")).isEmpty();

    assertThat(drop(new Dropped(List.of(file.toFile(), folder.toFile())))).isFalse();
    assertThat(window.text("message")).isEqualTo("2 files were dropped; drop one to open it.");
  }

  private Path recovery() {
    return folder.resolve("settings/recovery");
  }

  private Path leave(String name, Path document) throws Exception {
    SavedProject project = writeProject(folder.resolve("written.lenet"));
    Path left = Files.createDirectories(recovery()).resolve(name);
    ProjectFile.write(
        left,
        new SavedProject(
            project.project(),
            project.weights(),
            project.iteration(),
            project.image(),
            Map.of("document", document.toString())));
    return left;
  }

  /** The number of a process that ran and is no more. */
  private static String deadProcess() throws Exception {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(1L);
    process.waitFor();
    return process.pid() + "-" + start;
  }

  private List<Path> left() throws Exception {
    if (!Files.isDirectory(recovery())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(recovery())) {
      return files.toList();
    }
  }

  @Test
  void whatACrashLeftIsRecoveredAsChangedWithItsFile() throws Exception {
    Path dead = leave(deadProcess() + ".lenet", file);
    answers.with(RecoveryAnswer.RECOVER);
    restart();
    awaitTitle("MLP* — digits.lenet");
    window.await(
        () -> window.snapshot().parameters().size() == 6 && !window.snapshot().running());

    assertThat(answers.asked()).containsExactly("recover digits.lenet");
    assertThat(window.snapshot().parameters().get(1).value().at(0)).isEqualTo(0.25f);
    assertThat(window.snapshot().iteration()).isEqualTo(7);
    window.await(() -> !Files.exists(dead));
    window.type("control S");
    awaitTitle("MLP — digits.lenet");
    assertThat(ProjectFile.read(file).project().network()).isEqualTo(Presets.mlp());
    restart();
    assertThat(left()).as("nothing is kept of what was saved").isEmpty();
  }

  @Test
  void discardDeletesAndLaterKeepsWhatACrashLeft() throws Exception {
    Path older = leave(deadProcess() + ".lenet", file);
    Files.setLastModifiedTime(older, FileTime.fromMillis(1_000_000));
    Path newer = leave(deadProcess() + ".lenet", folder.resolve("other.lenet"));
    answers.with(RecoveryAnswer.DISCARD).with(RecoveryAnswer.LATER);
    restart();
    awaitQuestion("recover digits.lenet");

    assertThat(answers.asked()).containsExactly("recover other.lenet", "recover digits.lenet");
    assertThat(newer).doesNotExist();
    assertThat(older).exists();
    assertThat(window.onEdt(() -> window.frame().getTitle())).isEqualTo("LeNet — LeNet Explorer");
  }

  @Test
  void whatARunningProgramKeepsIsNotOffered() throws Exception {
    ProcessHandle here = ProcessHandle.current();
    long start = here.info().startInstant().orElseThrow().toEpochMilli();
    leave(here.pid() + "-" + start + ".lenet", file);
    leave(here.pid() + "-1.lenet", folder.resolve("reused number.lenet"));
    restart();
    awaitQuestion("recover reused number.lenet");

    assertThat(answers.asked()).containsExactly("recover reused number.lenet");
  }

  @Test
  void aBrokenRecoveryFileIsKeptAsideWithASentence() throws Exception {
    Path broken = Files.createDirectories(recovery()).resolve(deadProcess() + ".lenet");
    Files.write(broken, "PK nonsense".getBytes(StandardCharsets.UTF_8));
    restart();
    awaitMessage();

    assertThat(window.text("message")).contains("can't be read").contains(".broken");
    assertThat(Path.of(broken + ".broken")).exists();
    window.press("F8");
  }

  private String clipboardText(String key) throws Exception {
    window.type(key);
    Object text = Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    return (String) text;
  }

  @Test
  void copyAsPutsExactlyTheTextOnTheClipboard() throws Exception {
    assertThat(clipboardText("control shift 1")).isEqualTo(PyTorchText.sequential(Presets.lenet()));
    assertThat(clipboardText("control shift 2")).isEqualTo(PyTorchText.module(Presets.lenet()));
    assertThat(clipboardText("control shift 3")).isEqualTo(Presets.lenet().toPyTorch());
    assertThat(clipboardText("control shift 4")).isEqualTo(PyTorchText.table(Presets.lenet()));
  }

  @Test
  void copyAsPicturePutsTheNetworkOnTheClipboardTwiceAsLarge() throws Exception {
    window.type("control shift 5");
    Image image =
        (Image) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.imageFlavor);

    assertThat(image.getWidth(null))
        .isEqualTo(
            2 * window.onEdt(() -> window.find("network", JComponent.class).getWidth()));
  }

  @Test
  void picturesShowTheNetworkWithItsWords() throws Exception {
    window.press("I");
    Path png = Path.of("target/screenshots/document-picture.png").toAbsolutePath();
    Path svg = Path.of("target/screenshots/document-picture.svg").toAbsolutePath();
    Files.createDirectories(png.getParent());
    for (Path picture : Arrays.asList(png, svg)) {
      Files.deleteIfExists(picture);
      answers.with(picture);
      window.type("control shift E");
      window.await(() -> Files.exists(picture));
      window.settle();
    }

    Document xml = Svg.parse(svg);
    String words = String.join(" ", Svg.texts(xml)).replace('\u2009', ' '); // thin spaces
    assertThat(words).contains("conv1", "pool2", "fc3", "[1, 6, 28, 28]", "[1, 400]");
    BufferedImage painted = ImageIO.read(png.toFile());
    BufferedImage drawn = Svg.draw(svg, painted.getWidth(), painted.getHeight());
    ImageIO.write(
        drawn, "png", Path.of("target/screenshots/document-picture-svg.png").toFile());
    assertThat(Svg.difference(painted, drawn)).isLessThan(5);
    assertThat(answers.asked()).containsExactly("picture lenet.png", "picture lenet.png");
  }

  @Test
  void theFileMenuIsDrawnInBothLooks() throws Exception {
    writeProject(file);
    openFile(file);
    awaitTitle("MLP — digits.lenet");
    for (String look : List.of("light", "dark")) {
      window.onEdt(() -> {
        window.find("menu.FILE", JMenu.class).doClick(0);
        return look;
      });
      window.settle();
      window.screenshotWithPopups("document-menu-" + look);
      window.type("ESCAPE");
      window.onEdt(() -> {
        JMenu edit = window.find("menu.EDIT", JMenu.class);
        JMenu copies = (JMenu) edit.getMenuComponent(edit.getMenuComponentCount() - 1);
        MenuSelectionManager.defaultManager().setSelectedPath(new MenuElement[] {
          window.frame().getJMenuBar(), edit, edit.getPopupMenu(), copies, copies.getPopupMenu()
        });
        return look;
      });
      window.settle();
      window.screenshotWithPopups("document-menu-copy-" + look);
      window.onEdt(() -> {
        MenuSelectionManager.defaultManager().clearSelectedPath();
        return look;
      });
      window.type("control shift L");
    }
    assertThat(Path.of("target/screenshots/document-menu-dark.png")).isNotEmptyFile();
  }

  @Test
  void trainedWeightsAreExportedInEveryFormat() throws Exception {
    window.press("I");
    window.press("I");
    for (String ending : List.of("safetensors", "pt", "npz")) {
      Path target = folder.resolve("digits." + ending);
      answers.with(target);
      window.type("control E");
      awaitMessage();
      assertThat(window.text("message"))
          .contains("61,706 numbers of 10 tensors", target.toString());
      window.type("ESCAPE");
      assertSame(WeightsFile.read(target).tensors(), weights());
      window.onEdt(() -> {
        window.workspace().tell("");
        return target;
      });
    }
    Path model = folder.resolve("digits.onnx");
    answers.with(model);
    window.type("control E");
    awaitMessage();
    assertThat(model).isNotEmptyFile();
    assertThat(answers.asked()).contains("weights lenet.safetensors");
  }
}
