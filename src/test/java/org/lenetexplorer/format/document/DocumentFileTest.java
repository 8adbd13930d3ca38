package org.lenetexplorer.format.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NetworkReader;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.format.project.ProjectFile;
import org.lenetexplorer.format.torch.PyTorchText;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.tensor.Shape;

class DocumentFileTest {
  @TempDir
  Path folder;

  private static SavedProject project() {
    Project project = Project.of(Presets.lenet5());
    return new SavedProject(
        project.with(project.training().withLearningRate(0.5)), Map.of(), 12, 3, Map.of("a", "b"));
  }

  @ParameterizedTest
  @CsvSource({"p.lenet", "p", "p.txt"})
  void aProjectIsKnownByItsContent(String name) throws Exception {
    Path file = folder.resolve(name);
    ProjectFile.write(file, project());

    assertThat(DocumentFile.read(file)).isEqualTo(project());
  }

  @Test
  void aNetworkFileIsKnownByItsContentAndMayBeFaulty() throws Exception {
    Path file = folder.resolve("net.txt");
    Files.writeString(
        file, "\n  " + NetworkWriter.toJson(Presets.lenet()).replace(": 400", ": 576"));

    SavedProject read = DocumentFile.read(file);
    assertThat(read.project().network()).isEqualTo(NetworkReader.read(file));
    assertThat(read.project().training()).isEqualTo(Project.empty().training());
    assertThat(read.weights()).isEmpty();
  }

  @Test
  void aNetworkInPyTorchsWordsGetsAnInputThatFits() throws Exception {
    Path file = folder.resolve("net.py");
    Network lenet = Presets.lenet();
    Files.writeString(file, PyTorchText.module(lenet));
    assertThat(DocumentFile.read(file).project().network()).isEqualTo(lenet);

    Files.writeString(file, "nn.Sequential(nn.Flatten(), nn.Linear(784, 10))");
    assertThat(DocumentFile.read(file).project().network().input()).isEqualTo(Shape.of(1, 28, 28));
  }

  @Test
  void whatTheTextGotWrongIsSaidOfTheFile() throws Exception {
    Path file = folder.resolve("net.py");
    Files.writeString(file, "nn.Sequential(\n  nn.Conv2d(1, 6, 5, dilation=2))");

    assertThatThrownBy(() -> DocumentFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(file + ", line 2, column ")
        .hasMessageContaining("dilation");
  }

  @Test
  void anEmptyFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("net.lenet"), " \n");

    assertThatThrownBy(() -> DocumentFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(file + ", beginning: found nothing, wanted a project (.lenet)");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    Path file = Files.write(folder.resolve("photo.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, 1});

    assertThatThrownBy(() -> DocumentFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("found something that is no text");
  }

  @Test
  void aLargeFileOfSomethingElseIsNotReadWhole() throws Exception {
    Path file = Files.write(folder.resolve("large.bin"), new byte[(1 << 20) + 2]);

    assertThatThrownBy(() -> DocumentFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("more than 1048576 bytes of something else");
  }

  @Test
  void aFileThatIsMissingIsRefusedByName() {
    Path file = folder.resolve("missing.lenet");

    assertThatThrownBy(() -> DocumentFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("missing.lenet")
        .hasMessageContaining("no such file");
  }

  @Test
  void theEndingDecidesWhatIsWritten() throws Exception {
    Path json = folder.resolve("net.JSON");
    Path other = folder.resolve("net.other");
    DocumentFile.write(json, project());
    DocumentFile.write(other, project());

    assertThat(NetworkReader.read(json)).isEqualTo(Presets.lenet5());
    assertThat(ProjectFile.read(other)).isEqualTo(project());
  }

  @Test
  void whatIsCalledAProjectAndIsNoneIsRefusedAsSuch() throws Exception {
    Path file = folder.resolve("broken.lenet");
    Files.writeString(file, "garbage");

    assertThatThrownBy(() -> DocumentFile.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("no zip")
        .hasMessageContaining("wanted a project");
  }
}
