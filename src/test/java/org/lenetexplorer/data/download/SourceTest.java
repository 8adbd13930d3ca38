package org.lenetexplorer.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  private static final Path MNIST =
      Path.of(Optional.ofNullable(System.getProperty("MNIST_DIR", System.getenv("MNIST_DIR")))
          .orElse("../shared/data/mnist"));

  /** A copy may have been compressed anew, or not at all; one of the published length is the published one. */
  @Test
  void thePublishedSumsAreThoseOfTheFilesAtHand() throws IOException {
    int compared = 0;
    for (RemoteFile file : Source.mnist().files()) {
      Path path = MNIST.resolve(file.name());
      if (Files.exists(path) && Files.size(path) == file.bytes()) {
        try (FileChannel channel = FileChannel.open(path)) {
          assertThat(Sha256.of(channel)).as(file.name()).isEqualTo(file.sha256());
        }
        compared++;
      }
    }
    Assumptions.assumeTrue(compared > 0, "MNIST is not in " + MNIST + " as it was published");
  }

  @Test
  void mnistIsFourFilesFromEncryptedMirrors() {
    assertThat(Source.mnist().files()).hasSize(4);
    assertThat(Source.mnist().bytes()).isEqualTo(11_594_722);
    assertThat(Source.mnist().mirrors())
        .hasSizeGreaterThan(1)
        .allMatch(mirror -> mirror.getScheme().equals("https"));
  }

  @Test
  void aMirrorWithoutItsSlashGetsOne() {
    Source source = Source.mnist().withMirrors(List.of(URI.create("http://school.example/digits")));

    assertThat(source.mirrors().get(0).resolve("a.gz"))
        .isEqualTo(URI.create("http://school.example/digits/a.gz"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/", "ftp://example.org/", "mnist", "https:///mnist", "http://a/?x=1"})
  void whatIsNoFolderOfTheWebIsRefused(String mirror) {
    assertThatThrownBy(() -> Source.mnist().withMirrors(List.of(URI.create(mirror))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(mirror)
        .hasMessageContaining("https://example.org/mnist/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.gz", "a/b.gz", "", ".part", "a b"})
  void aNameThatCouldLeaveTheFolderIsRefused(String name) {
    String sum = "0".repeat(64);
    assertThatThrownBy(() -> new RemoteFile(name, 1, sum))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("plain name");
  }
}
